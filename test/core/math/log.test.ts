import stdlibLog from '@stdlib/math-base-special-ln'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log } from '../../../src/core/math/log.js'

const ulp = 2 ** -52

describe('log', () => {
  it('equals the library for every positive double', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), (x) => {
        const expected = stdlibLog(x)
        expect(Math.abs(log(x) - expected)).toBeLessThanOrEqual(ulp * Math.abs(expected))
      }),
      { numRuns: 5000 }
    )
  })

  it('equals the library near 1, where digits cancel', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), (x) => {
        const expected = stdlibLog(x)
        expect(Math.abs(log(x) - expected)).toBeLessThanOrEqual(ulp * Math.abs(expected))
      })
    )
  })

  // ln 2, ln 10 as in any table of constants; ln(2^-1074) = -1074 ln 2; ln(1 - 2^-53) = -2^-53 to first order.
  it.each([
    [1, 0],
    [2, Math.LN2],
    [10, Math.LN10],
    [5e-324, -744.4400719213812],
    [1 - 2 ** -53, -(2 ** -53)],
    [Infinity, Infinity],
    [0, -Infinity],
    [-0, -Infinity],
    [-1, NaN],
    [-Infinity, NaN],
    [NaN, NaN]
  ])('of %d is %d', (x, expected) => {
    expect(log(x)).toBe(expected)
  })
})
