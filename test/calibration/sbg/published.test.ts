import { describe, expect, it } from 'vitest'
import { fitSbg } from '../../../src/calibration/sbg/fitSbg.js'
import { sbgHeldOut } from '../../../src/calibration/sbg/goodness.js'
import { sbgLifetime, sbgRetention, sbgSurvival } from '../../../src/calibration/sbg/projection.js'
import { sbgFromRates } from '../../../src/calibration/sbg/sbgFromRates.js'
import { exhibitorShows, sbgCohorts } from '../../published/figures/survival.js'

describe.each(sbgCohorts)('the $name cohort of Fader & Hardie', (cohort) => {
  const fit = fitSbg([cohort.survivors.slice(0, 8)])

  it('is fitted by maximum likelihood', () => {
    expect(Math.abs(fit.parameters.alpha - cohort.alpha)).toBeLessThan(2e-4)
    expect(Math.abs(fit.parameters.beta - cohort.beta)).toBeLessThan(5e-4)
    expect(Math.abs(fit.logLikelihood - cohort.logLikelihood)).toBeLessThan(1e-5)
    expect(fit.converged).toBe(true)
    expect(fit.boundary).toEqual([])
    expect(fit.problems).toEqual([])
  })

  it('is projected', () => {
    const survival = sbgSurvival(fit.parameters, 12)
    cohort.survival.forEach((share, age) => {
      expect(Math.abs(survival[age] - share)).toBeLessThan(1e-4)
    })
    cohort.retention.forEach((share, index) => {
      expect(Math.abs(sbgRetention(fit.parameters, index + 1) - share)).toBeLessThan(1e-4)
    })
    expect(Math.abs(sbgLifetime(cohort, 0.1) - cohort.lifetime)).toBeLessThan(1e-8)
  })

  it('is forecast for the years held out', () => {
    const { meanAbsoluteError } = sbgHeldOut(fit.parameters, cohort.survivors, 7)
    expect(Math.abs(meanAbsoluteError - cohort.meanAbsoluteError)).toBeLessThan(1e-5)
  })
})

it.each(exhibitorShows)('$name: the model of two numbers', (show) => {
  const { alpha, beta } = sbgFromRates(show)
  expect(alpha / show.alpha).toBeCloseTo(1, 7)
  expect(beta / show.beta).toBeCloseTo(1, 7)
  const survival = sbgSurvival({ alpha, beta }, 8)
  show.survival.forEach((share, age) => {
    expect(survival[age]).toBeCloseTo(share, 8)
  })
  show.retention.forEach((share, index) => {
    expect(sbgRetention({ alpha, beta }, index + 1)).toBeCloseTo(share, 8)
  })
  expect(sbgLifetime({ alpha, beta }, 0.1)).toBeCloseTo(show.lifetime, 7)
})
