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

  it('has an interval that depends on the values alone, not on their order', () => {
    const values = Array.from({ length: 40 }, (_, index) => (index * 37) % 41)
    const one = cvarEstimate(values)
    expect(cvarEstimate([...values].reverse())).toEqual(one)
    expect(one?.mean).toBe(conditionalValueAtRisk(values))
    expect(one).toMatchObject({ n: 40, sd: null })
  })

  it('has the interval of its influence function', () => {
    // One of 20 is the worst; the next is 10. Shortfalls over .05 are one of 200 and 19 of 0: variance (190² + 19·10²)/19
    // = 2,000, standard error √(2,000/20) = 10. Student's t with one degree of freedom is 12.7062.
    const twenty = cvarEstimate(Array.from({ length: 20 }, (_, index) => 10 * index))
    expect(twenty?.low).toBeCloseTo(-127.062, 3)
    expect(twenty?.high).toBeCloseTo(127.062, 3)
    // Three of 60 are the worst, 0, 1 and 2; the next is 3. Shortfalls over .05 are 60, 40, 20 and 57 of 0: mean 2, variance
    // (58² + 38² + 18² + 57·2²)/59 = 5,360/59, standard error √(5,360/59/60) = 1.230494; t with two degrees 4.302653.
    const sixty = cvarEstimate(Array.from({ length: 60 }, (_, index) => index))
    expect(sixty?.mean).toBe(1)
    expect(sixty?.high).toBeCloseTo(1 + 4.302653 * 1.230494, 4)
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
