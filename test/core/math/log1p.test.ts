import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log } from '../../../src/core/math/log.js'
import { log1p } from '../../../src/core/math/log1p.js'

describe('log1p', () => {
  // mpmath 1.3 with 40 digits, rounded to the nearest double
  it.each([
    [1e-300, 1e-300],
    [-1e-17, -1e-17],
    [1e-16, 1e-16],
    [2.5e-16, 2.4999999999999997e-16],
    [1e-10, 9.999999999500001e-11],
    [-1e-10, -1.00000000005e-10],
    [1e-5, 9.999950000333332e-6],
    [-1e-5, -1.0000050000333337e-5],
    [0.001, 0.0009995003330835331],
    [0.1, 0.09531017980432487],
    [-0.1, -0.10536051565782631],
    [0.4, 0.33647223662121295],
    [-0.3, -0.35667494393873234],
    [0.5, 0.4054651081081644],
    [-0.9999999999, -23.02585084720009],
    [10, 2.3978952727983707],
    [1e10, 23.025850930040455],
    [1e300, 690.7755278982137]
  ])('of %d is %d', (x, expected) => {
    expect(Math.abs(log1p(x) / expected - 1)).toBeLessThan(7e-16)
  })

  it.each([
    [0, 0],
    [-1, -Infinity],
    [-1.5, NaN],
    [Infinity, Infinity],
    [NaN, NaN]
  ])('of %d is exactly %d', (x, expected) => {
    expect(log1p(x)).toBe(expected)
  })

  it('equals the platform but for its last bits, however small the argument', () => {
    const tiny = fc
      .tuple(fc.double({ min: -0.99, max: 1, noNaN: true }), fc.integer({ min: 0, max: 300 }))
      .map(([x, e]) => x * Number(`1e-${e}`))
    fc.assert(
      fc.property(fc.oneof(tiny, fc.double({ min: -0.999, max: 1000, noNaN: true })), (x) => {
        expect(Math.abs(log1p(x) - Math.log1p(x))).toBeLessThanOrEqual(1e-15 * Math.abs(Math.log1p(x)))
      }),
      { numRuns: 5000 }
    )
  })

  it('adds where arguments multiply: ln(1 + x) + ln(1 + y) = ln(1 + x + y + xy)', () => {
    const far = fc.double({ min: 0, max: 100, noNaN: true })
    fc.assert(
      fc.property(far, far, (x, y) => {
        expect(log1p(x) + log1p(y)).toBeCloseTo(log((1 + x) * (1 + y)), 12)
      })
    )
  })
})
