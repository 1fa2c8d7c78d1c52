import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcomerExpectation, nextExpectation } from '../../../src/model/mechanism/expectation.js'

const points = fc.double({ min: 0, max: 100, noNaN: true })

describe('expectation after an edition', () => {
  it('moves by a third after the first edition, then by less, never by less than the learning rate', () => {
    // E += max(.15, 1/(n + 2))·(v − E) with v − E = 30: n = 1, 2, 3, 4, 5, 50
    const moves = [1, 2, 3, 4, 5, 50].map((attended) => nextExpectation(60, 90, attended, 0.15) - 60)
    const expected = [10, 7.5, 6, 5, 4.5, 4.5]
    moves.forEach((move, index) => {
      expect(move).toBeCloseTo(expected[index]!, 12)
    })
  })

  it('is the value itself where customers learn all at once', () => {
    expect(nextExpectation(60, 35, 7, 1)).toBe(35)
  })

  it('stays between what was expected and what was received', () => {
    fc.assert(
      fc.property(
        points,
        points,
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (e, v, n, rate) => {
          const next = nextExpectation(e, v, n, rate)
          expect(next).toBeGreaterThanOrEqual(Math.min(e, v) - 1e-12)
          expect(next).toBeLessThanOrEqual(Math.max(e, v) + 1e-12)
        }
      )
    )
  })
})

describe('the expectation of a newcomer', () => {
  it('is raised or lowered by word of mouth, on its scale', () => {
    expect(newcomerExpectation(60, 0)).toBe(60)
    expect(newcomerExpectation(60, 1.5)).toBe(61.5)
    expect(newcomerExpectation(60, -4)).toBe(56)
    expect([newcomerExpectation(98, 5), newcomerExpectation(3, -900)]).toEqual([100, 0])
  })
})
