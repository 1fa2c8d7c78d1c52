import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { raised } from '../../../src/core/formula/raised.js'

describe('a base raised to a power', () => {
  it('is exact for whole numbers while they fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 0, max: 10 }), (base, exponent) => {
        // 30^10 is below 2^53: BigInt computes the same without rounding
        expect(raised(base, exponent)).toBe(Number(BigInt(base) ** BigInt(exponent)))
      })
    )
    expect(raised(2, 10)).toBe(1024)
  })

  it('equals the platform but for its last bits', () => {
    const base = fc.double({ min: 0.01, max: 10, noNaN: true })
    fc.assert(
      fc.property(
        base,
        fc.double({ min: -90, max: 90, noNaN: true }),
        fc.integer({ min: -90, max: 90 }),
        (b, any, whole) => {
          for (const [x, exponent] of [
            [b, any],
            [b, whole],
            [-b, whole]
          ]) {
            const expected = x ** exponent
            expect(Math.abs(raised(x, exponent) - expected)).toBeLessThanOrEqual(1e-13 * Math.abs(expected))
          }
        }
      )
    )
  })

  it.each([
    [-8, 1 / 3, NaN],
    [-2, 101, -(2 ** 101)],
    [0, 0, 1],
    [0, -1, Infinity],
    [NaN, 0, NaN],
    [1, NaN, NaN],
    [2, Infinity, Infinity],
    [0.5, Infinity, 0],
    [1.5, 1e300, Infinity]
  ])('%d to the %d is %d', (base, exponent, expected) => {
    const result = raised(base, exponent)
    expect(Number.isFinite(expected) ? Math.abs(result - expected) <= 1e-13 * Math.abs(expected) : result).toBe(
      Number.isFinite(expected) ? true : expected
    )
  })
})
