import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationOf, giniCoefficient, lorenzShare } from '../../src/analysis/lorenz.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { exp } from '../../src/core/math/exp.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { type PlainCustomer, runTable, valueAt } from './helpers.js'

const tenths = Array.from({ length: 11 }, (_, tenth) => tenth)
const ascending = (amounts: readonly number[]) => concentrationOf(Float64Array.from(amounts).sort())

/** Results of customers of one segment, or two. */
function resultsOf(customers: readonly PlainCustomer[]) {
  const rows = outcomesOf(runTable({ editions: 1, segments: ['small', 'large'], rows: [], customers: [...customers] }))
  return (outcome: string, tenure: number | null = null, segment: string | null = null) =>
    valueAt(rows, outcome, { tenure, segment })
}

describe('the Lorenz curve', () => {
  it('has what the smallest have of the whole, straight between them', () => {
    // 1, 2, 3, 4: shares .1, .3, .6, 1 at quarters; .2 of a customer at half a tenth past a quarter
    const curve = tenths.map((tenth) => lorenzShare(concentrationOf([1, 2, 3, 4]), tenth) ?? Number.NaN)
    const expected = [0, 0.04, 0.08, 0.14, 0.22, 0.3, 0.42, 0.54, 0.68, 0.84, 1]
    curve.forEach((share, tenth) => {
      expect(share).toBeCloseTo(expected[tenth], 12)
    })
  })

  it('runs from 0 to 1, rises ever faster and never above equality, for amounts that are not negative', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1e6 }), { minLength: 1, maxLength: 40 }), (amounts) => {
        const sorted = ascending(amounts)
        fc.pre(sorted.total > 0)
        const curve = tenths.map((tenth) => lorenzShare(sorted, tenth) ?? Number.NaN)
        expect([curve[0], curve[10]]).toEqual([0, 1])
        const steps = curve.slice(1).map((share, index) => share - curve[index])
        for (let index = 1; index < steps.length; index++) {
          expect(steps[index]).toBeGreaterThanOrEqual(steps[index - 1] - 1e-12)
        }
        curve.forEach((share, tenth) => {
          expect(share).toBeLessThanOrEqual(tenth / 10 + 1e-12)
        })
        const gini = giniCoefficient(sorted) ?? Number.NaN
        expect(gini).toBeGreaterThanOrEqual(-1e-12)
        expect(gini).toBeLessThanOrEqual(1 - 1 / amounts.length + 1e-12)
      })
    )
  })

  it('is that of the lognormal distribution for fees that are lognormal', () => {
    // Aitchison & Brown 1957: L(p) = Φ(z(p) − σ), Gini = 2Φ(σ/√2) − 1; σ = 1.68: top fifth Φ(1.68 − .84162) = .79911 (normal
    // table: Φ(.83838)), Gini 2Φ(1.18794) − 1 = .76514. 20,000 quantiles stand for the distribution; its far end is cut.
    const amounts = Array.from({ length: 20_000 }, (_, index) =>
      Math.round(1e6 * exp(1.68 * normalQuantile((index + 0.5) / 20_000)))
    )
    const fees = concentrationOf(amounts)
    expect(1 - (lorenzShare(fees, 8) ?? 0)).toBeCloseTo(0.7991, 2)
    expect(giniCoefficient(fees)).toBeCloseTo(0.7651, 2)
  })

  it('has the Gini coefficient of half the mean difference over the mean', () => {
    // Gini 1912: mean absolute difference of all ordered pairs, with themselves, over twice the mean
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 15 }), (amounts) => {
        const n = amounts.length
        const total = amounts.reduce((sum, each) => sum + each, 0)
        fc.pre(total > 0)
        const differences = amounts.flatMap((one) => amounts.map((other) => Math.abs(one - other)))
        const mean = differences.reduce((sum, each) => sum + each, 0) / (n * n)
        expect(giniCoefficient(ascending(amounts))).toBeCloseTo(mean / (2 * (total / n)), 10)
      })
    )
  })

  it('is undefined for nobody and for a total that is not above zero', () => {
    for (const amounts of [[], [0, 0], [-3, 2], [-1, 1]]) {
      expect(lorenzShare(ascending(amounts), 5)).toBeNull()
      expect(giniCoefficient(ascending(amounts))).toBeNull()
    }
  })
})

describe('concentration of exhibitors in the last edition held', () => {
  it('gives a fifth its part of the customer across the border', () => {
    // seven customers, 1.4 of them the top fifth: 40 + .4 · 20 of 100
    const at = resultsOf([40, 20, 15, 10, 5, 5, 5].map((lastRevenue) => ({ lastRevenue, lastValue: 10 })))
    expect(at('topFifth.revenue')).toBeCloseTo(0.48, 12)
    // all of one value: a fifth has a fifth
    expect(at('topFifth.economicValue')).toBeCloseTo(0.2, 12)
    expect(at('gini.economicValue')).toBeCloseTo(0, 12)
    expect(at('lorenz.revenue', 10)).toBe(1)
    expect(at('lorenz.revenue', 5)).toBeCloseTo((5 + 5 + 5 + 0.5 * 10) / 100, 12)
  })

  it('sets the most profitable apart from the largest', () => {
    // the largest bring half of the revenue and cost more than they bring
    const at = resultsOf([
      { lastRevenue: 100, lastValue: -10 },
      ...[40, 30, 20, 10].map((lastRevenue) => ({ lastRevenue, lastValue: lastRevenue }))
    ])
    expect(at('topFifth.revenue')).toBeCloseTo(0.5, 12)
    expect(at('topFifth.valueOfLargest')).toBeCloseTo(-10 / 90, 12)
    expect(at('topFifth.economicValue')).toBeCloseTo(40 / 90, 12)
    expect(at('lorenz.economicValue', 2)).toBeCloseTo(-10 / 90, 12)
  })

  it('counts customers of equal revenue with the mean of their value, in whatever order they stand', () => {
    // five of 10 each and one of 50: the top fifth of six is the largest and .2 of the others, who are worth 8 on average,
    // not of the best of them
    const equal = [0, 4, 8, 12, 16].map((lastValue) => ({ lastRevenue: 10, lastValue }))
    const largest = { lastRevenue: 50, lastValue: 10 }
    for (const customers of [
      [...equal, largest],
      [largest, ...equal.reverse()]
    ]) {
      const at = resultsOf(customers)
      expect(at('topFifth.valueOfLargest')).toBeCloseTo((10 + 0.2 * 8) / 50, 12)
      expect(at('topFifth.economicValue')).toBeCloseTo((16 + 0.2 * 12) / 50, 12)
    }
  })

  it('gives the largest fifth a fifth where all pay the same', () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(values, (amounts) => {
        fc.pre(amounts.some((amount) => amount > 0))
        const at = resultsOf(amounts.map((lastValue) => ({ lastRevenue: 10, lastValue })))
        expect(at('topFifth.valueOfLargest')).toBeCloseTo(0.2, 12)
      })
    )
  })

  it('counts those who took part in it, by segment too', () => {
    const at = resultsOf([
      { segment: 'small', lastRevenue: 10, lastValue: 1 },
      { segment: 'small', revenue: 999 },
      { segment: 'large', lastRevenue: 30, lastValue: 1 }
    ])
    // of two exhibitors .4 are the top fifth
    expect(at('topFifth.revenue')).toBeCloseTo((0.4 * 30) / 40, 12)
    expect(at('topFifth.revenue', null, 'small')).toBeCloseTo(0.2, 12)
    expect(resultsOf([])('topFifth.revenue')).toBeNull()
  })
})

describe('value tiers over the horizon', () => {
  const customer = (economicValue: number, ownCost: number, shared: number, segment = 'small') => ({
    ...{ segment, economicValue, ownCost, shared, visits: 1 }
  })

  it('part exhibitors into the most valuable fifth, a second tier, and those of negative value', () => {
    // net 70, 30, 10, 0, −5 and −20: a fifth of six is two when rounded up
    const at = resultsOf([
      customer(100, 10, 20),
      customer(10, 0, 0),
      customer(50, 0, 20, 'large'),
      customer(0, 0, 20, 'large'),
      customer(5, 0, 10, 'large'),
      customer(10, 5, 5)
    ])
    expect(at('tierCustomers.mostValuable')).toBe(2)
    expect(at('tierProfit.mostValuable')).toBe(100)
    expect(at('tierCustomers.second')).toBe(2)
    expect(at('tierProfit.second')).toBe(10)
    expect(at('tierCustomers.negative')).toBe(2)
    expect(at('tierShare.negative')).toBeCloseTo(1 / 3, 12)
    expect(at('tierProfit.negative')).toBe(-25)
    // tiers are of all exhibitors; segments show their part
    expect(at('tierCustomers.mostValuable', null, 'small')).toBe(1)
    expect(at('tierProfit.negative', null, 'large')).toBe(-25)
    expect(at('tierShare.negative', null, 'small')).toBe(0)
  })

  it('count a row for as many customers as it stands for', () => {
    const many = outcomesOf(
      runTable({
        editions: 2,
        segments: [{ id: 'firms', kind: 'exhibitor', standsFor: 3 }],
        rows: [],
        customers: [
          { economicValue: 10, lastRevenue: 10, lastValue: 1, potential: 5, visits: 1, missed: 1 },
          { economicValue: 4, lastRevenue: 30, lastValue: 1, potential: 1, visits: 2 }
        ]
      })
    )
    // six customers: two are the most valuable fifth, rounded up
    expect(valueAt(many, 'tierCustomers.mostValuable')).toBe(2)
    expect(valueAt(many, 'tierProfit.mostValuable')).toBe(20)
    expect(valueAt(many, 'tierCustomers.second')).toBe(4)
    expect(valueAt(many, 'tierProfit.second')).toBe(10 + 3 * 4)
    // 1.2 of 30 of a revenue of 120
    expect(valueAt(many, 'topFifth.revenue')).toBeCloseTo((1.2 * 30) / 120, 12)
    expect(valueAt(many, 'potentialValue')).toBe(18)
    expect(valueAt(many, 'potentialValue.perCustomer')).toBe(3)
    expect(valueAt(many, 'swayingShare')).toBe(1 / 2)
  })

  it('have nobody of negative value among the most valuable', () => {
    const at = resultsOf([customer(-1, 0, 0), customer(-2, 0, 0)])
    expect(at('tierCustomers.mostValuable')).toBe(0)
    expect(at('tierCustomers.negative')).toBe(2)
    expect(resultsOf([])('tierShare.second')).toBeNull()
  })

  it('are all exhibitors and all they brought', () => {
    const amount = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 40 }), (values) => {
        const at = resultsOf(values.map((value) => customer(value, 0, 0)))
        const names = ['mostValuable', 'second', 'negative']
        const sum = (outcome: string) => names.reduce((all, name) => all + (at(`${outcome}.${name}`) ?? 0), 0)
        expect(sum('tierCustomers')).toBe(values.length)
        expect(sum('tierProfit')).toBe(values.reduce((all, value) => all + value, 0))
        expect(at('tierCustomers.mostValuable')).toBeLessThanOrEqual(Math.ceil(values.length / 5))
      }),
      { numRuns: 40 }
    )
  })
})
