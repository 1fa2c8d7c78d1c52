import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exponentialRate, exponentialResponse } from '../../../src/model/mechanism/exponentialResponse.js'

describe('an exponential response', () => {
  it('is that of Blattberg & Deighton 1996', () => {
    // ceiling .8, rate .5 at a spend of 10: k = .0980829253, at 20 the rate is .6875 (project reference response_transforms)
    const rate = exponentialRate(10, 0.5, 0.8)
    expect(rate).toBeCloseTo(0.0980829253, 8)
    expect(exponentialResponse(20, rate, 0.8)).toBeCloseTo(0.6875, 8)
    // their acquisition curve: $5 a prospect, rate .05, ceiling .4: k = −ln(1 − .125)/5 = .026706
    expect(exponentialRate(5, 0.05, 0.4)).toBeCloseTo(0.026706, 6)
  })

  it('starts at nothing, passes through the known point, and approaches its ceiling', () => {
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    const money = fc.double({ min: 1e-3, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(money, part, part, (spend, share, ceiling) => {
        const rate = exponentialRate(spend, share * ceiling, ceiling)
        expect(exponentialResponse(0, rate, ceiling)).toBe(0)
        expect(exponentialResponse(spend, rate, ceiling)).toBeCloseTo(share * ceiling, 9)
        expect(exponentialResponse(1e12 * spend, rate, ceiling)).toBe(ceiling)
      })
    )
  })

  it('has falling returns: the second half of the money brings less than the first', () => {
    const rate = exponentialRate(10, 0.5, 0.8)
    const [half, whole] = [exponentialResponse(15, rate, 0.8), exponentialResponse(30, rate, 0.8)]
    expect(whole - half).toBeLessThan(half)
  })
})
