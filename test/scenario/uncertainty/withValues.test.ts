import { describe, expect, it } from 'vitest'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'
import { readFiles, refusalOf } from '../../support/scenarioFiles.js'

const base = readFiles(`perennial: 1
horizon: { editions: 6 }
price: { perArea: { dist: normal, mean: 250, sd: 20 }, fixed: { 1: 100, 3: { dist: gamma, mean: 120, sd: 9 }, 5: 150 } }
segments:
  small:
    trust: { dist: beta, mean: 0.44, sd: 0.05 }
    marketSize: { dist: normal, mean: 900, sd: 50 }
    fee: { varies: lognormal, mean: { dist: uniform, min: 4000, max: 8000 }, sigma: 0.4 }
    correlations: { margin: { standArea: { dist: uniform, min: -0.6, max: 0.6 } } }
    initialStages: { dist: dirichlet, counts: { trust: 30, cultivation: 10 } }
levers: { advertising: { response: { dist: beta, mean: 0.5, sd: 0.1 } } }
lifecycle: { rates: { confirmation: { dist: dirichlet, counts: { trust: 30, weakening: 10, confirmation: 60 } } } }
`)

describe('withValues', () => {
  it('is the scenario that would have been written with those numbers', () => {
    const drawn = withValues(base, {
      'price.perArea': 241.5,
      'price.fixed.3': 118,
      'segments.small.trust': 0.4,
      'segments.small.marketSize': 871.2,
      'segments.small.fee.mean': 5000,
      'segments.small.correlations.standArea.margin': -0.25,
      'segments.small.initialStages': { trust: 0.6, cultivation: 0.4 },
      'levers.advertising.response': 0.6,
      'lifecycle.rates.confirmation': { trust: 0.2, weakening: 0.3, confirmation: 0.5 }
    })
    const written = readFiles(`perennial: 1
horizon: { editions: 6 }
price: { perArea: 241.5, fixed: { 1: 100, 3: 118, 5: 150 } }
segments:
  small:
    trust: 0.4
    marketSize: 871
    fee: { varies: lognormal, mean: 5000, sigma: 0.4 }
    correlations: { standArea: { margin: -0.25 } }
    initialStages: { trust: 0.6, cultivation: 0.4 }
levers: { advertising: { response: 0.6 } }
lifecycle: { rates: { confirmation: { trust: 0.2, weakening: 0.3, disappearance: 0 } } }
`)
    expect(drawn).toEqual(written)
  })

  it('leaves what is not named at its mean, and nothing uncertain', () => {
    const drawn = withValues(base, { 'segments.small.trust': 0.4 })
    expect(drawn.price).toEqual(base.price)
    expect([drawn.name, drawn.uncertain, drawn.uncertainty]).toEqual(['fair', [], { correlations: {}, groups: {} }])
    expect(drawn.levers).toBe(base.levers)
    expect(Object.isFrozen(drawn) && Object.isFrozen(drawn.segments.small)).toBe(true)
    expect(base.segments.small!.trust).toBe(0.44)
  })

  it('changes any other number as well: of all editions, of one, of a part, of one rate', () => {
    const scenario = makeScenario({ horizon: { editions: 3 } })
    const drawn = withValues(scenario, {
      'price.perArea.2': 9,
      'levers.service.spend': 70_000,
      'horizon.discountRate': 0.07,
      'segments.exhibitors.standArea.mean': 30,
      'lifecycle.rates.trust.weakening': 0.01,
      'market.usualTurnout.exhibitor': 40
    })
    expect(drawn.price.perArea).toEqual([250, 9, 250])
    expect(drawn.levers.service.spend).toEqual([70_000, 70_000, 70_000])
    expect(drawn.horizon.discountRate).toBe(0.07)
    expect(drawn.segments.exhibitors!.standArea).toMatchObject({ mean: 30 })
    expect(drawn.lifecycle.rates.trust.weakening).toBe(0.01)
    expect(drawn.market.usualTurnout.exhibitor).toBe(40)
  })

  it.each([
    [{ 'price.perArea': -1 }, 'price.perArea: must be a number from 0 to 1e7; got -1'],
    [{ 'price.perArea': Number.NaN }, 'price.perArea: must be a number from 0 to 1e7; got NaN'],
    [{ 'segments.small.trust': 1.2 }, 'segments.small.trust: must be a number from 0 to 1; got 1.2'],
    [{ 'price.perAera': 3 }, 'there is no parameter "price.perAera"; did you mean "price.perArea"?'],
    [{ 'segments.smal.trust': 0.4 }, 'there is no segment "smal"; the segments are small; did you mean "small"?'],
    [{ 'price.fixed.9': 3 }, 'price.fixed.9: there is no number "price.fixed.9" in this scenario'],
    [{ 'segments.small.trust.mean': 0.3 }, 'there is no number "segments.small.trust.mean" in this scenario'],
    [{ title: 3 }, 'title: there is no number "title" in this scenario'],
    [{ price: 3 }, '"price" is a group of parameters'],
    [{ 'horizon.editions': 3 }, 'horizon.editions: must be known for sure'],
    [{ 'price.perArea': { trust: 1 } }, 'price.perArea: must be a number'],
    [{ 'segments.small.initialStages': 0.3 }, 'segments.small.initialStages: must be shares by name'],
    [{ 'segments.small.initialStages.trust': 0.3 }, 'one of several shares that sum to 1 cannot vary alone'],
    [
      { 'segments.small.initialStages': { trust: 0.5 } },
      'the shares must sum to 1; they are not rescaled; got a sum of 0.5'
    ],
    [
      { 'levers.advertising.response': 0.97 },
      'levers.advertising.response: the response at the usual spend must be below the ceiling; got a response of 0.97 and a ceiling of 0.9'
    ],
    [
      { 'lifecycle.rates.confirmation': { trust: 0.7, weakening: 0.4 } },
      'lifecycle.rates.confirmation: the rates of a stage must sum to at most 1; what is left over stays; got a sum of 1.1'
    ],
    [{ 'lifecycle.rates.confirmation': { cultivation: 1 } }, 'lifecycle.rates.confirmation.cultivation']
  ])('refuses %o', (values, message) => {
    expect(refusalOf(() => withValues(base, values as never))).toContain(message)
  })

  it('tells of every value that is wrong', () => {
    const message = refusalOf(() => withValues(base, { 'price.perArea': -1, 'segments.small.trust': 2 }))
    expect(message.match(/^\S+: must be a number/gm)).toEqual([
      'price.perArea: must be a number',
      'segments.small.trust: must be a number'
    ])
  })
})
