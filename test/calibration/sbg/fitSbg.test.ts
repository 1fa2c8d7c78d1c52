import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitSbg } from '../../../src/calibration/sbg/fitSbg.js'
import { geometricLogLikelihood, sbgLogLikelihood } from '../../../src/calibration/sbg/likelihood.js'
import { sbgSurvival } from '../../../src/calibration/sbg/projection.js'
import { survivalSteps } from '../../../src/calibration/sbg/steps.js'

/** What a cohort of a thousand would be but for chance. */
const expected = (alpha: number, beta: number, last: number) =>
  sbgSurvival({ alpha, beta }, last).map((share) => Math.round(100_000 * share))

describe('the fit', () => {
  it('finds the parameters of which counts are expected', () => {
    const fit = fitSbg([expected(0.8, 2.5, 8)])
    expect(fit.parameters.alpha).toBeCloseTo(0.8, 2)
    expect(fit.parameters.beta).toBeCloseTo(2.5, 1)
    expect(fit.goodness.p).toBeGreaterThan(0.99)
  })

  it('pools cohorts of different ages, cells not observed being left out and not zero', () => {
    const whole = expected(0.8, 2.5, 8)
    const young = [...whole.slice(0, 4), null, null, null, null, null]
    const fit = fitSbg([whole, young, young])
    expect(fit.parameters.alpha).toBeCloseTo(0.8, 2)
    // The twin that falsifies it: zeros for what is not observed.
    const wrong = fitSbg([whole, young.map((each) => each ?? 0)])
    expect(Math.abs(wrong.parameters.alpha - 0.8)).toBeGreaterThan(0.1)
  })

  it('bridges a cancelled edition', () => {
    const whole: (number | null)[] = expected(0.8, 2.5, 8)
    whole[3] = null
    const fit = fitSbg([whole])
    expect(fit.parameters.alpha).toBeCloseTo(0.8, 2)
    expect(fit.parameters.beta).toBeCloseTo(2.5, 1)
  })

  it('has the likelihood of who left when, and of who is there still', () => {
    // Fader & Hardie (2007), equations 5 and 6, for α = β = 1: P(T = t) = 1 / (t (t + 1)), S(t) = 1 / (t + 1)
    const byHand = 4 * Math.log(1 / 2) + 2 * Math.log(1 / 6) + 3 * Math.log(1 / 3)
    expect(sbgLogLikelihood({ alpha: 1, beta: 1 }, survivalSteps([[9, 5, 3]]))).toBeCloseTo(byHand, 10)
  })

  it('is at its top: no neighbour is likelier, and the interval ends lie 1.92 lower', () => {
    const cohorts = [[500, 300, 220, 175, 150]]
    const fit = fitSbg(cohorts)
    const steps = survivalSteps(cohorts)
    for (const [a, b] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99]
    ]) {
      const { alpha, beta } = fit.parameters
      expect(sbgLogLikelihood({ alpha: alpha * a, beta: beta * b }, steps)).toBeLessThan(fit.logLikelihood)
    }
    const { low, high } = fit.intervals.alpha
    expect(low).toBeLessThan(fit.parameters.alpha)
    for (const alpha of [low as number, high as number]) {
      const profile = Math.max(
        ...Array.from({ length: 4000 }, (_, index) => sbgLogLikelihood({ alpha, beta: 0.005 * (index + 1) }, steps))
      )
      expect(fit.logLikelihood - profile).toBeCloseTo(1.9207, 2)
    }
  })

  it('is finite and at least as likely as customers all alike, whatever the counts', () => {
    const counts = fc
      .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 })
      .map((shares) => {
        const cohort = [300]
        for (const share of shares) cohort.push(Math.round(cohort[cohort.length - 1] * share))
        return cohort
      })
    fc.assert(
      fc.property(counts, (cohort) => {
        const fit = fitSbg([cohort])
        const numbers = [fit.parameters.alpha, fit.parameters.beta, fit.logLikelihood, fit.goodness.statistic]
        for (const each of numbers) expect(Number.isFinite(each)).toBe(true)
        expect(fit.logLikelihood).toBeGreaterThan(fit.geometric.logLikelihood - 1e-3)
      }),
      { numRuns: 40 }
    )
  })
})

describe('ends of the model', () => {
  it.each([
    ['nobody returns', [40, 0, 0], 'nobody-returns', [1, 0, 0]],
    ['everybody returns', [40, 40, 40], 'everybody-returns', [1, 1, 1]],
    ['customers are alike', [1600, 800, 400, 200], 'no-heterogeneity', [1, 0.5, 0.25]],
    ['renewal falls with age', [1000, 900, 700, 400], 'no-heterogeneity', [1, 0.7692, 0.5917]],
    ['who renews once stays for ever', [100, 60, 60, 60, 60], 'polarised', [1, 0.6, 0.6]]
  ])('%s', (_, cohort, id, survival) => {
    const fit = fitSbg([cohort])
    expect(fit.boundary.map((each) => each.id)).toEqual([id])
    expect(fit.standardErrors).toEqual({ alpha: null, beta: null })
    expect(fit.problems.length).toBeGreaterThan(0)
    sbgSurvival(fit.parameters, 2).forEach((share, age) => {
      expect(share).toBeCloseTo(survival[age], 2)
    })
  })

  it('tells how much a rate of 0 may hide: three in n, about', () => {
    // 1 − .05^(1/80) = 3.7 %
    expect(fitSbg([[40, 40, 40]]).boundary[0].message).toContain('up to 3.7 %')
  })

  it('takes the geometric limit as it is', () => {
    const fit = fitSbg([[1600, 800, 400, 200]])
    expect(fit.logLikelihood).toBeCloseTo(geometricLogLikelihood(0.5, survivalSteps([[1600, 800, 400, 200]])), 6)
  })
})

describe('what cannot be fitted', () => {
  it.each([
    [[], 'there is none'],
    [[[100]], 'no customer is observed at two editions'],
    [[[0, 0, 0]], 'no customer is observed at two editions'],
    [[[100, 60]], 'only one renewal is observed'],
    [[[null, 60]], 'must begin with the number of customers won'],
    [[[100, 120, 60]], 'more customers than the 100 before; got 120'],
    [[[100, 60.5]], 'must be a whole number of at least 0; got 60.5'],
    [[[100, -1]], 'must be a whole number of at least 0; got -1']
  ])('%j: %s', (cohorts: (number | null)[][], message) => {
    expect(() => fitSbg(cohorts)).toThrow(message)
  })

  it('a level of 95', () => {
    expect(() => fitSbg([[9, 5, 3]], { level: 95 })).toThrow('level: must lie between 0 and 1; got 95')
  })
})
