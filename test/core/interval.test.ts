import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/core/interval.js'

describe('estimate', () => {
  it('is the interval of a textbook', () => {
    // Values 1…5: mean 3, sd √2.5; t(.975, 4) = 2.776445 (table of Student's t), half width 2.776445 · √(2.5/5) = 1.963243.
    const { mean, low, high, sd, n } = estimate([1, 2, 3, 4, 5])
    expect(mean).toBe(3)
    expect(sd).toBeCloseTo(1.5811388300841898, 15)
    expect(n).toBe(5)
    expect(low).toBeCloseTo(3 - 1.963243, 6)
    expect(high).toBeCloseTo(3 + 1.963243, 6)
  })

  it('widens with the level', () => {
    // t(.995, 4) = 4.604095 (table): half width 4.604095 · √.5 = 3.255587.
    expect(estimate([1, 2, 3, 4, 5], 0.99).high).toBeCloseTo(3 + 3.255587, 6)
    expect(estimate([1, 2, 3, 4, 5], 0.95).high).toBeCloseTo(3 + 1.963243, 6)
  })

  it('has no width and exactly the value when all are equal', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.integer({ min: 2, max: 50 }),
        (value, count) => {
          const constant = estimate(new Array(count).fill(value))
          const same = value + 0 // a −0 counts as 0
          expect(constant).toEqual({ mean: same, low: same, high: same, sd: 0, n: count })
        }
      )
    )
  })

  it('has no interval for one value', () => {
    expect(estimate([4.5])).toEqual({ mean: 4.5, low: null, high: null, sd: null, n: 1 })
  })

  it('follows a change of unit', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(values, (numbers) => {
        const one = estimate(numbers)
        const quadruple = estimate(numbers.map((number) => 4 * number)) // a power of two: exact
        expect(quadruple.mean).toBe(4 * one.mean)
        expect(quadruple.sd).toBe(4 * (one.sd ?? NaN))
        expect(quadruple.high).toBe(4 * (one.high ?? NaN))
      })
    )
  })

  it('covers the true mean about as often as it says', () => {
    // 2,000 samples of ten uniforms from a Weyl sequence; the standard error of the coverage is .5 points.
    let covered = 0
    let state = 0.5
    for (let sample = 0; sample < 2000; sample++) {
      const values = Array.from({ length: 10 }, () => {
        state = ((state * 16807 * 2 ** 31) % (2 ** 31 - 1)) / 2 ** 31
        return state
      })
      const { low, high } = estimate(values)
      if (low !== null && high !== null && low <= 0.5 && high >= 0.5) covered += 1
    }
    expect(covered / 2000).toBeGreaterThan(0.93)
    expect(covered / 2000).toBeLessThan(0.97)
  })

  it('refuses what has no answer', () => {
    expect(() => estimate([])).toThrow(RangeError)
    expect(() => estimate([1, NaN])).toThrow('finite')
    expect(() => estimate([1, Infinity])).toThrow(RangeError)
    expect(() => estimate([1, 2], 1)).toThrow('level')
    expect(() => estimate([1, 2], 0)).toThrow('level')
  })
})
