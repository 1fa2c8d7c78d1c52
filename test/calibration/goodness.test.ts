import { describe, expect, it } from 'vitest'
import { attendanceCells, type Mark } from '../../src/calibration/bgbb/cells.js'
import { fitBgbb } from '../../src/calibration/bgbb/fitBgbb.js'
import { chiSquare, pearson } from '../../src/calibration/goodness.js'
import { fitSbg } from '../../src/calibration/sbg/fitSbg.js'

describe("Pearson's chi-square", () => {
  it('is that of the textbook: 60 throws of a die', () => {
    // 5, 8, 9, 8, 10, 20 of 10 each: (25 + 4 + 1 + 4 + 0 + 100) / 10 = 13.4, p = .0199 with 5 degrees of freedom
    const cells = [5, 8, 9, 8, 10, 20].map((observed, side) => ({ label: `${side + 1}`, observed, expected: 10 }))
    const { statistic, freedom, p } = pearson(cells, 0)
    expect(statistic).toBeCloseTo(13.4, 10)
    expect(freedom).toBe(5)
    expect(p).toBeCloseTo(0.0199, 4)
  })

  it('puts small cells together, at both ends', () => {
    const cells = [1, 30, 40, 2, 1].map((observed) => ({ label: '', observed, expected: observed }))
    expect(pearson(cells, 0).freedom).toBe(1)
  })

  it('says nothing without freedom', () => {
    expect(chiSquare(5, 0)).toEqual({ statistic: 5, freedom: 0, p: null })
  })
})

describe('a poor fit is told, and what would help', () => {
  it('renewal that rises and falls', () => {
    const { problems } = fitSbg([[2000, 1000, 900, 450, 400, 200]])
    expect(problems.map(({ message }) => message).join()).toContain('the model misses a share by up to')
  })

  it('customers who come every second edition', () => {
    const every = (start: number): Mark[] =>
      Array.from({ length: 9 }, (_, edition) => (edition === 0 || edition % 2 === start ? 1 : 0))
    const { problems } = fitBgbb(attendanceCells(Array.from({ length: 600 }, (_, index) => every(index % 2))))
    expect(problems.map(({ message }) => message).join()).toContain(
      'where customers come back after pauses, fit hidden stages'
    )
  })
})
