import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../src/core/math/normalCdf.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'

describe('normalCdf', () => {
  // erfc(−z/√2)/2 to 50 digits by mpmath 1.3 (Python), rounded to doubles: each of the three pieces, both signs, and
  // either side of their seams at .66291 and √32 = 5.657.
  it.each([
    [0.5, 0.6914624612740131],
    [-0.66, 0.25462691467133614],
    [0.67, 0.7485711049046899],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [2, 0.9772498680518208],
    [-3, 0.0013498980316300946],
    [-4.5, 3.3976731247300603e-6],
    [-5.6, 1.071759025831093e-8],
    [-5.7, 5.990371401063528e-9],
    [6, 0.9999999990134123],
    [-10, 7.619853024160525e-24],
    [-20, 2.7536241186062337e-89],
    [-37, 5.725571222524577e-300]
  ])('of %d is %d within a relative 1e-15', (z, expected) => {
    expect(Math.abs(normalCdf(z) / expected - 1)).toBeLessThan(1e-15)
  })

  it('has the four decimals of any printed table', () => {
    // the column z = 0.0, 0.5, …, 3.0 of tables of the standard normal distribution
    const table = [0.5, 0.6915, 0.8413, 0.9332, 0.9772, 0.9938, 0.9987]
    expect(table.map((_, index) => Math.round(normalCdf(index / 2) * 1e4) / 1e4)).toEqual(table)
  })

  it('inverts the quantile function', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 0.5, noNaN: true }), (p) => {
        // an error of four units in the last place of z moves Φ by 4·z²·2^-52 of itself in the tail
        const z = normalQuantile(p)
        expect(Math.abs(normalCdf(z) / p - 1)).toBeLessThan(1e-15 + 9e-16 * (1 + z * z))
      })
    )
  })

  it('of −z is one minus that of z', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(-z) + normalCdf(z) - 1)).toBeLessThan(2.3e-16)
      })
    )
  })

  it('rises, across its seams too, and stays between 0 and 1', () => {
    const number = fc.double({ min: -40, max: 40, noNaN: true })
    const seam = fc
      .tuple(fc.constantFrom(0.66291, Math.sqrt(32), 38.5), fc.constantFrom(-1, 1))
      .map(([size, sign]) => size * sign)
    const step = fc.double({ min: 1e-12, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.oneof(number, seam), step, (z, width) => {
        const [low, high] = [normalCdf(z - width / 2), normalCdf(z + width / 2)]
        expect(high).toBeGreaterThanOrEqual(low)
        expect(low >= 0 && high <= 1).toBe(true)
      }),
      { numRuns: 2000 }
    )
  })

  it.each([
    [0, 0.5],
    [-0, 0.5],
    [9, 1],
    [-38.5, 0],
    [-Infinity, 0],
    [Infinity, 1],
    [NaN, NaN]
  ])('of %d is %d', (z, expected) => {
    expect(normalCdf(z)).toBe(expected)
  })
})
