import { describe, expect, it } from 'vitest'
import { bestFinalist, gainOf } from '../../../src/analysis/budget/gain.js'

describe('a gain', () => {
  it('is the paired difference with its Student interval', () => {
    // differences 1, 2, 3: mean 2, t(.975, 2) = 4.3027, sd 1, so the half width is 4.3027 / √3 = 2.4841
    const gain = gainOf([10, 20, 30], [11, 22, 33])
    expect(gain.mean).toBe(2)
    expect(gain.low).toBeCloseTo(2 - 2.4841, 4)
    expect(gain.isProposed).toBe(false)
    // at 80 %, t(.9, 2) = 1.8856, so the half width is 1.0887
    const narrower = gainOf([10, 20, 30], [11, 22, 33], 0.8)
    expect(narrower.high).toBeCloseTo(2 + 1.0887, 4)
    expect(narrower.isProposed).toBe(true)
  })

  it('leaves out replications in which a run failed', () => {
    expect(gainOf([1, null, 3, 4], [2, 3, 4, null])).toEqual({ mean: 1, low: 1, high: 1, n: 2, isProposed: true })
    expect(() => gainOf([1, null], [2, 3])).toThrow('got 1 of 2')
    expect(() => gainOf([1, 2], [2, 3, 4])).toThrow('the same replications; got 2, 3')
  })
})

it('the best finalist is the one with the highest mean where all have values', () => {
  expect(
    bestFinalist([
      [5, 1, 100],
      [4, 3, null],
      [4, 3, 2]
    ])
  ).toBe(1)
})
