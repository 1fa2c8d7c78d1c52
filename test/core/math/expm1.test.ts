import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp } from '../../../src/core/math/exp.js'
import { expm1 } from '../../../src/core/math/expm1.js'
import { log1p } from '../../../src/core/math/log1p.js'

describe('expm1', () => {
  // mpmath 1.3 with 40 digits, rounded to the nearest double
  it.each([
    [1e-300, 1e-300],
    [1e-17, 1e-17],
    [1e-10, 1.00000000005e-10],
    [-1e-10, -9.999999999500001e-11],
    [1e-5, 1.0000050000166668e-5],
    [-1e-5, -9.999950000166666e-6],
    [0.001, 0.0010005001667083417],
    [0.1, 0.10517091807564763],
    [-0.1, -0.09516258196404043],
    [0.3465, 0.41410949383036244],
    [-0.3465, -0.2928411807127287],
    [0.3466, 0.41425091185052865],
    [-0.3466, -0.2929118930589812],
    [0.5, 0.6487212707001282],
    [-0.5, -0.3934693402873666],
    [-1, -0.6321205588285577],
    [2, 6.38905609893065],
    [-5, -0.9932620530009145],
    [20, 485165194.4097903],
    [-36, -0.9999999999999998],
    [700, 1.0142320547350045e304]
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(expm1(x) / expected - 1)).toBeLessThan(7e-16)
  })

  it.each([
    [0, 0],
    [-50, -1],
    [-Infinity, -1],
    [710, Infinity],
    [Infinity, Infinity],
    [NaN, NaN]
  ])('of %d is exactly %d', (x, expected) => {
    expect(expm1(x)).toBe(expected)
  })

  it('equals the platform but for its last bits, however small the argument', () => {
    const tiny = fc
      .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 0, max: 300 }))
      .map(([x, e]) => x * Number(`1e-${e}`))
    fc.assert(
      fc.property(fc.oneof(tiny, fc.double({ min: -40, max: 40, noNaN: true })), (x) => {
        expect(Math.abs(expm1(x) - Math.expm1(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.expm1(x)))
      }),
      { numRuns: 5000 }
    )
  })

  it('is e^x less one, and undone by log1p', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (x) => {
        expect(expm1(x) + 1).toBeCloseTo(exp(x), 13)
        expect(Math.abs(log1p(expm1(x)) - x)).toBeLessThanOrEqual(3e-14 * Math.abs(x))
      })
    )
  })
})
