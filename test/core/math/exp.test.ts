import stdlibExp from '@stdlib/math-base-special-exp'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from '../../../src/core/math/exp.js'

const ulp = 2 ** -52

describe('exp', () => {
  it('equals the library wherever the result is a normal double', () => {
    fc.assert(
      fc.property(fc.double({ min: -708, max: 709, noNaN: true }), (x) => {
        const expected = stdlibExp(x)
        expect(Math.abs(exp(x) - expected)).toBeLessThanOrEqual(ulp * expected)
      }),
      { numRuns: 5000 }
    )
  })

  // The first fifty digits of e, e², 1/e and √e are in any table of constants; doubles hold sixteen of them.
  it.each([
    [1, Math.E],
    [2, 7.38905609893065],
    [-1, 0.36787944117144233],
    [0.5, 1.6487212707001282]
  ])('of %d is the tabulated constant', (x, expected) => {
    expect(Math.abs(exp(x) / expected - 1)).toBeLessThanOrEqual(ulp)
  })

  // Limits of IEEE 754 doubles: the greatest is 1.797…e308 = e^709.78…, the least above zero 4.94e-324 = e^-744.44….
  it.each([
    [0, 1],
    [-0, 1],
    [5e-324, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e308, Infinity],
    [Infinity, Infinity],
    [-745.1332191019411, 5e-324],
    [-745.1332191019412, 0],
    [-1e308, 0],
    [-Infinity, 0],
    [NaN, NaN]
  ])('of %d is %d', (x, expected) => {
    expect(exp(x)).toBe(expected)
  })

  it('rounds once among the doubles below the least normal one', () => {
    // there the spacing of doubles is 2^-1074: half of it is the most that one rounding may lose
    fc.assert(
      fc.property(fc.double({ min: -745, max: -708.4, noNaN: true }), (x) => {
        const expected = stdlibExp(x + 300) * 5.148200222412013e-131 // e^-300
        expect(Math.abs(exp(x) - expected)).toBeLessThanOrEqual(5e-324 + 1e-14 * expected)
      })
    )
  })

  it('never falls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -746, max: 710, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (x, step) => {
          expect(exp(x + step)).toBeGreaterThanOrEqual(exp(x))
        }
      )
    )
  })
})
