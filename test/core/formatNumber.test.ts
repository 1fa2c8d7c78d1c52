import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittingDigits, formatNumber } from '../../src/core/formatNumber.js'

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [999, 0, '999'],
    [1000, 0, '1,000'],
    [-1234567.5, 2, '-1,234,567.50'],
    [0.00049, 3, '0.000'],
    [-0.00049, 3, '0.000'],
    [-0, 1, '0.0'],
    [0.1234567, 6, '0.123457'],
    [999.95, 1, '1,000.0'] // 999.95 as a double is 999.9500000000000454…
  ])('writes %d with %d digits as %s', (value, digits, expected) => {
    expect(formatNumber(value, digits)).toBe(expected)
  })

  it('agrees with the international number format for English', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }), (whole, digits) => {
        // a quarter is exact in binary and no tie is rounded away by either
        const value = whole + 0.25 * (digits >= 2 ? 1 : 0)
        const format = new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
        expect(formatNumber(value, digits)).toBe(format.format(value === 0 ? 0 : value))
      })
    )
  })
})

describe('fittingDigits', () => {
  it.each([
    [[], 0],
    [[0], 0],
    [[5, 1000], 0],
    [[100.5], 0],
    [[99.5], 1],
    [[9.5], 2],
    [[0.95], 3],
    [[-0.00123], 5],
    [[1e-12], 6],
    [[1e-12, 5e6], 0]
  ])('of %j is %d', (values, expected) => {
    expect(fittingDigits(values)).toBe(expected)
  })
})
