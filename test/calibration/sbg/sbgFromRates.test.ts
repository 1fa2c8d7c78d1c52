import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sbgBlended, sbgLifetime, sbgRetention, sbgSurvival } from '../../../src/calibration/sbg/projection.js'
import { sbgFromRates } from '../../../src/calibration/sbg/sbgFromRates.js'

describe('two rates', () => {
  it('come back from the model that they give', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true })
    fc.assert(
      fc.property(share, share, fc.integer({ min: 3, max: 30 }), (firstRenewal, part, editions) => {
        const most = ((editions - 1) * firstRenewal) / (1 + (editions - 2) * firstRenewal)
        const blended = firstRenewal + part * (most - firstRenewal)
        const parameters = sbgFromRates({ firstRenewal, blended, editions })
        expect(sbgRetention(parameters, 1)).toBeCloseTo(firstRenewal, 9)
        expect(sbgBlended(parameters, editions)).toBeCloseTo(blended, 7)
      })
    )
  })

  it.each([
    [{ firstRenewal: 0.5, blended: 0.4 }, 'blended: must lie between 0.5 (all customers alike) and 0.933'],
    [{ firstRenewal: 0.5, blended: 0.95 }, '(who renews once renews for ever); got 0.95'],
    [{ firstRenewal: 44, blended: 0.6 }, 'firstRenewal: must lie between 0 and 1; got 44'],
    [{ firstRenewal: 0.5, blended: 0.6, editions: 2 }, 'editions: must be a whole number of at least 3; got 2']
  ])('%j: %s', (rates, message) => {
    expect(() => sbgFromRates(rates)).toThrow(message)
  })
})

describe('the projection', () => {
  it('never rises, while retention never falls (Fader & Hardie 2007)', () => {
    const positive = fc.double({ min: 0.05, max: 30, noNaN: true })
    fc.assert(
      fc.property(positive, positive, (alpha, beta) => {
        const survival = sbgSurvival({ alpha, beta }, 12)
        for (let age = 1; age < 12; age++) {
          expect(survival[age + 1]).toBeLessThanOrEqual(survival[age])
          expect(sbgRetention({ alpha, beta }, age + 1)).toBeGreaterThanOrEqual(sbgRetention({ alpha, beta }, age))
        }
      })
    )
  })

  it('adds up to the lifetime, which falls with the discount', () => {
    const parameters = { alpha: 1.3, beta: 0.9 }
    const byHand = sbgSurvival(parameters, 400).reduce((sum, share, age) => sum + share / 1.2 ** age, 0)
    expect(sbgLifetime(parameters, 0.2)).toBeCloseTo(byHand, 10)
    expect(sbgLifetime(parameters, 0.4)).toBeLessThan(byHand)
    expect(() => sbgLifetime(parameters, 0)).toThrow('discount: must be above 0; got 0')
  })
})
