import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectiveSpend } from '../../../src/model/mechanism/adstock.js'

/** Effective spends of a series of spends, from nothing. */
function series(spends: readonly number[], carryOver: number): number[] {
  let effective = 0
  return spends.map((spend) => {
    effective = effectiveSpend(spend, effective, carryOver)
    return effective
  })
}

describe('adstock', () => {
  it('is the published geometric adstock times 1 − θ', () => {
    // Robyn's adstock_geometric run in R: x = 100 five times, θ = .5 (project reference response_transforms)
    const published = [100, 150, 175, 187.5, 193.75]
    expect(series([100, 100, 100, 100, 100], 0.5)).toEqual(published.map((value) => value * 0.5))
    // an impulse of 100, θ = .7 (same source)
    const impulse = [100, 70, 49, 34.3, 24.01]
    series([100, 0, 0, 0, 0], 0.7).forEach((value, index) => {
      expect(value).toBeCloseTo(impulse[index]! * 0.3, 12)
    })
    // 10, 0, 20 at θ = .4 (same source)
    series([10, 0, 20], 0.4).forEach((value, index) => {
      expect(value).toBeCloseTo([10, 4, 21.6][index]! * 0.6, 12)
    })
  })

  it('leaves a steady spend as it is, forgets at once without carry-over, and stays between old and new', () => {
    const money = fc.double({ min: 0, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(money, money, fc.double({ min: 0, max: 0.99, noNaN: true }), (spend, previous, carryOver) => {
        expect(effectiveSpend(spend, spend, carryOver)).toBeCloseTo(spend, 5)
        expect(effectiveSpend(spend, previous, 0)).toBe(spend)
        const effective = effectiveSpend(spend, previous, carryOver)
        expect(effective).toBeGreaterThanOrEqual(Math.min(spend, previous) * (1 - 1e-12))
        expect(effective).toBeLessThanOrEqual(Math.max(spend, previous) * (1 + 1e-12))
      })
    )
  })
})
