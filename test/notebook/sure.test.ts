import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/core/interval.js'
import { surelyAbove, surelyBelow, surelyBetween } from '../../src/notebook/sure.js'

/** Mean 5, t(.975, 2) = 4.3027, sd 1: the interval is 5 ± 2.4841. */
const values = [4, 5, 6]

describe('what is surely so', () => {
  it('holds for the whole interval only, for values and for their estimate', () => {
    for (const numbers of [values, estimate(values)]) {
      expect(surelyAbove(numbers, 2.5)).toBe(true)
      expect(surelyAbove(numbers, 2.6)).toBe(false)
      expect(surelyBelow(numbers, 7.5)).toBe(true)
      expect(surelyBelow(numbers, 7.4)).toBe(false)
      expect(surelyBetween(numbers, 2.5, 7.5)).toBe(true)
      expect(surelyBetween(numbers, 2.5, 7.4)).toBe(false)
    }
  })

  it('is never so of one value, or of nothing', () => {
    expect(surelyAbove([9], 0)).toBe(false)
    expect(surelyBelow([9], 99)).toBe(false)
    expect(surelyAbove(null)).toBe(false)
  })
})
