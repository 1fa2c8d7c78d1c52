import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { power } from '../../../src/core/math/power.js'

describe('power', () => {
  it('keeps its stated accuracy against repeated multiplication', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), fc.integer({ min: 1, max: 30 }), (base, exponent) => {
        let product = 1
        for (let factor = 0; factor < exponent; factor++) product *= base
        // the product itself is off by up to half a unit in the last place a factor
        expect(Math.abs(power(base, exponent) / product - 1)).toBeLessThan(1e-14)
      })
    )
  })

  // By hand: square roots of squares; (1 + 8 %)^10 of compound interest tables.
  it.each([
    [4, 0.5, 2],
    [9, -0.5, 1 / 3],
    [1.08, 10, 2.158924997272788],
    [10, -3, 0.001]
  ])('%d to the %d is %d', (base, exponent, expected) => {
    expect(Math.abs(power(base, exponent) / expected - 1)).toBeLessThan(5e-15)
  })

  it.each([
    [0, 0, 1],
    [0, 2, 0],
    [0, -1, Infinity],
    [0.3, 0, 1],
    [0.3, 1, 0.3],
    [0, 1, 0],
    [1, 1e300, 1],
    [Infinity, 0.5, Infinity],
    [Infinity, -0.5, 0],
    [-8, 1, NaN],
    [-8, 2, NaN],
    [NaN, 2, NaN],
    [2, NaN, NaN]
  ])('%d to the %d is exactly %d', (base, exponent, expected) => {
    expect(power(base, exponent)).toBe(expected)
  })
})
