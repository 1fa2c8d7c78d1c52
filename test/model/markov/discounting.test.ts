import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Discounting, discountFactor } from '../../../src/model/markov/discounting.js'

const conventions: readonly Discounting[] = ['none', 'first-cycle', 'second-cycle', 'time-points', 'continuous']
const rate = fc.double({ min: 0, max: 0.3, noNaN: true })
const length = fc.double({ min: 0.05, max: 5, noNaN: true })
const cycle = fc.integer({ min: 1, max: 100 })

describe('the discount factor', () => {
  // by hand: 1.06^−2 = 1/1.1236; 1.06^−1; 1.06^−0; e^(−.12) to 16 digits (Abramowitz & Stegun, table 4.4)
  it.each<[Discounting, number, number, number]>([
    ['none', 2, 2, 1],
    ['first-cycle', 2, 9, 1 / 1.1236],
    ['second-cycle', 2, 9, 1 / 1.06],
    ['time-points', 9, 0, 1],
    ['time-points', 9, 2, 1 / 1.1236],
    ['continuous', 9, 2, 0.8869204367171575]
  ])('%s, cycle %d, point %d at 6 %% is %d', (convention, atCycle, atPoint, expected) => {
    expect(discountFactor(convention, 0.06, 1, atCycle, atPoint)).toBeCloseTo(expected, 15)
  })

  it('is that of a year over as many cycles as make one', () => {
    // quarters: the fourth ends with the year
    expect(discountFactor('first-cycle', 0.035, 0.25, 4, 0)).toBeCloseTo(1 / 1.035, 14)
    expect(discountFactor('time-points', 0.035, 0.25, 0, 4)).toBeCloseTo(1 / 1.035, 14)
  })

  it('is one at a rate of 0 and at time 0, exactly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conventions), rate, length, cycle, (convention, r, l, t) => {
        expect(discountFactor(convention, 0, l, t, t)).toBe(1)
        expect(discountFactor(convention, r, l, convention === 'first-cycle' ? 0 : 1, 0)).toBe(1)
      })
    )
  })

  it('multiplies by the same from cycle to cycle; the first cycle’s is the second’s one cycle later', () => {
    fc.assert(
      fc.property(fc.constantFrom(...conventions), rate, length, cycle, (convention, r, l, t) => {
        const step = discountFactor(convention, r, l, 2, 2) / discountFactor(convention, r, l, 1, 1)
        const here = discountFactor(convention, r, l, t, t)
        expect(Math.abs(discountFactor(convention, r, l, t + 1, t + 1) / (here * step) - 1)).toBeLessThan(1e-12)
        expect(discountFactor('first-cycle', r, l, t, 0)).toBe(discountFactor('second-cycle', r, l, t + 1, 0))
      })
    )
  })

  it('is none at a rate of −1 and below', () => {
    expect(discountFactor('first-cycle', -1, 1, 1, 1)).toBe(Infinity)
    expect(discountFactor('first-cycle', -2, 1.5, 1, 1)).toBe(NaN)
  })
})
