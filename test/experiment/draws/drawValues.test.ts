import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankCorrelation } from '../../../src/analysis/uncertainty/rankCorrelation.js'
import { InputError } from '../../../src/core/errors.js'
import { estimate } from '../../../src/core/interval.js'
import {
  columnsOf,
  type DesignName,
  designNames,
  drawValues,
  valuesAt
} from '../../../src/experiment/draws/drawValues.js'
import { inputsOf } from '../../../src/experiment/draws/inputsOf.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import { smallFair } from './support.js'

const rates = { cultivation: { dist: 'dirichlet', mean: { confirmation: 0.2, cultivation: 0.8 }, sum: 40 } } as const
const fair = smallFair('fair', {
  lifecycle: { rates },
  segments: { firms: { marketSize: { dist: 'uniform', min: 50, max: 70 } } }
})
const { uncertain } = fair
const problemsOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}
const column = (draws: readonly Readonly<Record<string, unknown>>[], path: string) =>
  draws.map((each) => each[path] as number)

describe('drawValues', () => {
  it('has one value a path and draw, whole where the number is whole, shares that sum to one', () => {
    expect(columnsOf(uncertain)).toEqual([
      'lifecycle.rates.cultivation.confirmation',
      'lifecycle.rates.cultivation.cultivation',
      'price.perArea',
      'segments.firms.marketSize'
    ])
    const draws = drawValues(uncertain, { draws: 40, seed: 'a' })
    for (const draw of draws) {
      expect(Object.keys(draw)).toEqual(uncertain.map(({ path }) => path))
      expect(Number.isInteger(draw['segments.firms.marketSize'])).toBe(true)
      const shares = Object.values(draw['lifecycle.rates.cultivation'] as Record<string, number>)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    }
  })

  it.each(designNames)('has the mean and spread of the distributions: %s', (design) => {
    const prices = column(drawValues(uncertain, { draws: 512, seed: 'b', design }), 'price.perArea')
    const { mean, sd } = estimate(prices)
    // uniform from 200 to 300: mean 250, standard deviation 100 / √12; four standard errors
    expect(Math.abs(mean - 250)).toBeLessThan((4 * 28.87) / Math.sqrt(512))
    expect(Math.abs(sd! - 28.87)).toBeLessThan(4)
  })

  it('puts one Latin draw into each of as many equal cells', () => {
    const prices = column(drawValues(uncertain, { draws: 50, seed: 'c', design: 'latin' }), 'price.perArea')
    expect(new Set(prices.map((price) => Math.floor((price - 200) / 2))).size).toBe(50)
  })

  it('is the same for the same seed, another for another, and one number hangs on its own path alone', () => {
    const [alone, beside] = [smallFair('a'), fair].map(({ uncertain: own }) =>
      column(drawValues(own, { draws: 20, seed: 'd' }), 'price.perArea')
    )
    expect(alone).toEqual(beside)
    expect(drawValues(uncertain, { draws: 20, seed: 'd' })).toEqual(drawValues(uncertain, { draws: 20, seed: 'd' }))
    expect(column(drawValues(uncertain, { draws: 20, seed: 'e' }), 'price.perArea')).not.toEqual(alone)
  })

  it.each<DesignName>(['random', 'latin'])('has the rank correlations asked for: %s', (design) => {
    const correlations = { 'price.perArea': { 'segments.firms.marketSize': -0.6 } }
    const draws = drawValues(uncertain, { draws: 1000, seed: 'f', design, correlations })
    const { value } = rankCorrelation(column(draws, 'price.perArea'), column(draws, 'segments.firms.marketSize'))!
    expect(Math.abs(value + 0.6)).toBeLessThan(0.06)
  })

  it('gives empty draws where nothing is uncertain', () => {
    expect(drawValues([], { draws: 2, seed: 'a' })).toEqual([{}, {}])
  })
})

describe('valuesAt', () => {
  it('rises with the point', () => {
    const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(unit, unit, (one, other) => {
        const [price] = smallFair('a').uncertain
        const [low, high] = column(
          valuesAt([price!], Float64Array.of(Math.min(one, other), Math.max(one, other))),
          'price.perArea'
        )
        expect(low).toBeLessThanOrEqual(high!)
      })
    )
  })
})

describe('inputsOf', () => {
  it('takes what scenarios share once, and what each has alone', () => {
    const plan = smallFair('plan', { levers: { service: { spend: { dist: 'uniform', min: 0, max: 9000 } } } })
    const { inputs } = inputsOf([smallFair('fair'), plan])
    expect(inputs.map(({ path }) => path)).toEqual(['levers.service.spend', 'price.perArea'])
    expect(inputs[1]!.label).toEqual({ en: 'Stand rent', zh: '展位单价' })
  })

  it('names what is drawn after its segment, stage and part', () => {
    const named = makeScenario({
      segments: {
        large: {
          title: 'Large firms',
          titleZh: '大企业',
          fee: { varies: 'normal', mean: { dist: 'uniform', min: 1, max: 2 }, sd: 1 }
        }
      },
      lifecycle: { rates }
    })
    expect(inputsOf([named]).inputs.map(({ label }) => label)).toEqual([
      { en: 'Moves from Cultivation', zh: '自培育的转移' },
      { en: 'Large firms: Fee (mean)', zh: expect.stringMatching(/^大企业：.*（mean）$/) }
    ])
  })

  it('refuses one number with two distributions', () => {
    const other = smallFair('other', { price: { perArea: { dist: 'uniform', min: 200, max: 301 } } })
    expect(() => inputsOf([smallFair('fair'), other])).toThrow(
      '"price.perArea" is not distributed alike in "fair" and "other"'
    )
  })

  it('refuses correlations that cannot hold together once several scenarios share their draws, with where they are', () => {
    const changes = (correlations: Readonly<Record<string, Readonly<Record<string, number>>>>) => ({
      competition: { rivalValue: { dist: 'uniform', min: 50, max: 60 } } as const,
      mechanisms: { satisfaction: { value: { dist: 'beta', mean: 0.5, sd: 0.06 } } } as const,
      uncertainty: { correlations }
    })
    const [rival, rent, mood] = ['competition.rivalValue', 'price.perArea', 'mechanisms.satisfaction.value'] as const
    const now = smallFair('now', changes({ [rival]: { [rent]: 0.6, [mood]: 0.6 } }))
    const plan = smallFair('plan', changes({ [rent]: { [mood]: -0.9 } }))
    const both = problemsOf(() => inputsOf([now, plan]))
    expect(both).toHaveLength(1)
    expect(both[0]!.message).toContain('rank correlations that now, plan give cannot all hold at once')
    expect(both[0]).toMatchObject({
      path: 'uncertainty.correlations',
      got: `now: ${rival} ~ ${mood} 0.6, now: ${rival} ~ ${rent} 0.6, plan: ${mood} ~ ${rent} -0.9`
    })
    expect(inputsOf([now, smallFair('plan', changes({}))]).correlations).toEqual({
      [rival]: { [mood]: 0.6, [rent]: 0.6 }
    })
    const other = smallFair('other', changes({ [rival]: { [rent]: 0.5 } }))
    expect(problemsOf(() => inputsOf([now, other]))[0]).toMatchObject({
      messageZh: expect.stringContaining('不同的秩相关系数'),
      got: 'now: 0.6, other: 0.5'
    })
  })

  it('keeps correlations and groups of all', () => {
    const uncertainty = { groups: { money: ['price.perArea'] } }
    expect(inputsOf([smallFair('fair'), smallFair('plan', { uncertainty })]).groups).toEqual({
      money: ['price.perArea']
    })
  })
})
