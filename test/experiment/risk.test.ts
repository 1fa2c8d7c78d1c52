import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { compare } from '../../src/experiment/compare.js'
import { findDifference, findEstimate } from '../../src/experiment/find.js'
import { replicate } from '../../src/experiment/replicate.js'
import { conditionalValueAtRisk, cvarEstimate } from '../../src/experiment/risk.js'
import { probabilityEstimate } from '../../src/experiment/riskProbability.js'
import { fixedRunner, smallScenario } from './helpers.js'

const trials = (successes: number, n: number) => Array.from({ length: n }, (_, index) => (index < successes ? 1 : 0))

describe('the interval of a probability', () => {
  it.each([
    // Newcombe 1998, "Two-sided confidence intervals for the single proportion", table I, method 3 (Wilson)
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])('%i of %i lies from %f to %f', (successes, n, low, high) => {
    const estimate = probabilityEstimate(trials(successes, n))
    expect(estimate.mean).toBeCloseTo(successes / n, 12)
    expect(estimate.low).toBeCloseTo(low, 4)
    expect(estimate.high).toBeCloseTo(high, 4)
    expect(estimate.n).toBe(n)
  })

  it('lies within 0 and 1, around the share, and mirrors its counterpart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(), (n, some) => {
        const successes = some % (n + 1)
        const one = probabilityEstimate(trials(successes, n))
        const other = probabilityEstimate(trials(n - successes, n))
        expect(one.low).toBeGreaterThanOrEqual(0)
        expect(one.low).toBeLessThanOrEqual(one.mean)
        expect(one.high).toBeGreaterThanOrEqual(one.mean)
        expect(one.high).toBeLessThanOrEqual(1)
        expect(one.low).toBeCloseTo(1 - (other.high ?? Number.NaN), 12)
      })
    )
  })

  it('takes nothing but 0 and 1', () => {
    expect(() => probabilityEstimate([0, 0.5])).toThrow(RangeError)
  })
})

describe('conditional value at risk', () => {
  it('is the mean of the worst, with the part of the one across the border', () => {
    // 5 % of 30 are one and a half
    const values = Array.from({ length: 30 }, (_, index) => index + 1)
    expect(conditionalValueAtRisk(values)).toBeCloseTo((1 + 0.5 * 2) / 1.5, 12)
    expect(conditionalValueAtRisk(values, 1)).toBeCloseTo(15.5, 12)
    expect(conditionalValueAtRisk([7], 0.05)).toBe(7)
    expect(() => conditionalValueAtRisk([])).toThrow(RangeError)
    expect(() => conditionalValueAtRisk([1], 0)).toThrow(RangeError)
  })

  it('is the greatest of c − E max(0, c − X)/α over c (Rockafellar & Uryasev 2000, theorem 1, for gains)', () => {
    const value = fc.integer({ min: -1000, max: 1000 })
    const share = fc.double({ min: 0.01, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), share, (values, alpha) => {
        // the function is piecewise linear: its maximum is at one of the values
        const bound = (c: number) =>
          c - values.reduce((sum, each) => sum + Math.max(0, c - each), 0) / values.length / alpha
        expect(conditionalValueAtRisk(values, alpha)).toBeCloseTo(Math.max(...values.map(bound)), 8)
      })
    )
  })

  it('of the normal distribution is −φ(z)/.05 = −2.0627 standard deviations', () => {
    // φ(1.644854) = .103136 (normal table); 20,000 quantiles stand for the distribution
    const values = Array.from({ length: 20_000 }, (_, index) => normalQuantile((index + 0.5) / 20_000))
    expect(conditionalValueAtRisk(values)).toBeCloseTo(-2.0627, 3)
  })

  it('has a bootstrap interval that depends on values and seed alone', () => {
    const values = Array.from({ length: 40 }, (_, index) => (index * 37) % 41)
    const one = cvarEstimate(values, 'fair')
    expect(cvarEstimate([...values].reverse(), 'fair')).toEqual(one)
    expect(cvarEstimate(values, 'other')).not.toEqual(one)
    expect(one?.mean).toBe(conditionalValueAtRisk(values))
    expect(one).toMatchObject({ n: 40, sd: null })
    expect(one?.low).toBeLessThanOrEqual(one?.mean ?? Number.NaN)
    expect(one?.high).toBeGreaterThan(one?.mean ?? Number.NaN)
  })

  it('has the percentiles that resampling the worst of twenty has', () => {
    // The worst of 20 draws is at least the k-th worst with probability ((21 − k)/20)^20: 4th .0388, 5th .0115. So 97.5 % of
    // samples have the 4th worst or a worse one, and the worst itself is in 64 %.
    const values = Array.from({ length: 20 }, (_, index) => 10 * index)
    expect(cvarEstimate(values, 'any')).toEqual({ mean: 0, low: 0, high: 30, sd: null, n: 20 })
    expect(cvarEstimate(values, 'another')?.high).toBe(30)
  })
})

describe('the risk of a scenario', () => {
  const scenario = smallScenario('fair')
  const npv = (replication: number) => 100 * replication - 50
  const runner = fixedRunner((_, replication) => ({
    npv: npv(replication),
    lossMaking: npv(replication) < 0 ? 1 : 0,
    viable: 1
  }))

  it('stands among its estimates, with the intervals that suit it', async () => {
    const result = await replicate(scenario, { runner, replications: 10 })
    // 1 of 10: Wilson .0179 to .4042 (Brown, Cai & DasGupta 2001)
    const loss = findEstimate(result, { outcome: 'lossMaking' }).estimate
    expect(loss?.mean).toBe(0.1)
    expect(loss?.low).toBeCloseTo(0.0179, 4)
    expect(loss?.high).toBeCloseTo(0.4042, 4)
    // all 10: 10/(10 + 3.8415)
    expect(findEstimate(result, { outcome: 'viable' }).estimate?.low).toBeCloseTo(0.7225, 4)
    const cvar = findEstimate(result, { outcome: 'cvar' })
    expect(cvar.estimate).toMatchObject({ mean: -50, n: 10 })
    expect(cvar.values).toEqual(Array(10).fill(null))
  })

  it('has no worst case where there is no net present value, and no interval from one replication', async () => {
    const without = await replicate(scenario, { runner: fixedRunner(() => ({ joined: 1 })), replications: 2 })
    expect(without.estimates.map(({ outcome }) => outcome)).toEqual(['joined'])
    const one = await replicate(scenario, { runner, replications: 1 })
    expect(findEstimate(one, { outcome: 'cvar' }).estimate).toEqual({
      mean: -50,
      low: null,
      high: null,
      sd: null,
      n: 1
    })
    expect(findEstimate(one, { outcome: 'lossMaking' }).estimate?.low).toBeNull()
  })

  it('is not precise merely because all replications ended alike', async () => {
    const rule = { outcome: 'viable', halfWidth: 0.05, most: 60 }
    const { precision } = await replicate(scenario, { runner, precision: rule })
    // half width of n of n: z²/(2(n + z²)) ≤ .05 from n = 35 on
    expect(precision).toMatchObject({ reached: true, replications: 35 })
  })

  it('is compared as a probability, and the worst cases not at all', async () => {
    const worse = fixedRunner((name, replication) => ({ lossMaking: name === 'fair' ? 0 : 1, npv: replication }))
    const comparison = await compare([scenario, smallScenario('bold')], { runner: worse, replications: 6 })
    expect(findDifference(comparison, { scenario: 'bold', outcome: 'lossMaking' })).toMatchObject({ verdict: 'worse' })
    expect(findDifference(comparison, { scenario: 'bold', outcome: 'cvar' }).difference).toBeNull()
  })

  it('is the same for equal runs of the engine', async () => {
    const played = async () => findEstimate(await replicate(scenario, { replications: 3 }), { outcome: 'cvar' })
    expect(await played()).toEqual(await played())
    expect((await played()).estimate?.n).toBe(3)
  })
})
