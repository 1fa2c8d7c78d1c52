import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tenure } from '../../../src/analysis/kaplanMeier.js'
import { spreadOver } from '../../../src/analysis/records/concentration.js'
import { logRank } from '../../../src/analysis/records/logRank.js'
import { addCluster, clusteredRate, clusterSums, rateOf } from '../../../src/analysis/records/rate.js'
import { allTenuresOf } from '../../../src/analysis/records/renewal.js'
import { riskRatio } from '../../../src/analysis/records/riskRatio.js'
import { drawsOf } from '../../support/fitted.js'

/** `6+` is censored at 6. */
const tenures = (text: string): Tenure[] =>
  text.split(' ').map((each) => ({ time: Number.parseInt(each, 10), left: !each.endsWith('+') }))

describe('the log-rank test', () => {
  // Freireich et al. 1963, Blood 21, 699–716: weeks of remission in 42 children
  const treated = tenures('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+')
  const placebo = tenures('1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23')

  it('finds what survdiff of R finds: 16.79 with one degree of freedom', () => {
    const { statistic, freedom, p } = logRank([treated, placebo])!
    expect(statistic).toBeCloseTo(16.79, 2)
    expect([freedom, p.toExponential(1)]).toEqual([1, '4.2e-5'])
  })

  it('takes alike customers together, in any order of groups, and passes over groups never at risk', () => {
    const together = placebo.map((each) => ({ ...each, count: 2 }))
    expect(logRank([placebo, treated])?.statistic).toBeCloseTo(16.793, 3)
    expect(logRank([treated, [...placebo, ...placebo]])?.statistic).toBeCloseTo(
      logRank([treated, together])!.statistic,
      9
    )
    expect(logRank([treated, tenures('0+ 0+'), placebo])).toEqual(logRank([treated, placebo]))
  })

  it('says nothing of groups that are one, or of which nobody leaves', () => {
    expect(logRank([placebo, placebo])?.statistic).toBeCloseTo(0, 9)
    expect([logRank([]), logRank([treated]), logRank([tenures('3+'), tenures('4+')])]).toEqual([null, null, null])
  })

  it('rejects one in twenty where three groups are alike', () => {
    const draw = drawsOf('log-rank')
    let rejected = 0
    for (let trial = 0; trial < 400; trial++) {
      const groups = [40, 30, 20].map((size) =>
        Array.from({ length: size }, (): Tenure => ({ time: 1 + Math.floor(6 * draw() * draw()), left: draw() < 0.7 }))
      )
      if (logRank(groups)!.p < 0.05) rejected++
    }
    // 20 expected, four standard errors of 4.4
    expect(rejected).toBeGreaterThan(3)
    expect(rejected).toBeLessThan(38)
  })
})

describe('rates', () => {
  it('have the interval of Wilson', () => {
    // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3: 81/263, 15/148, 0/20, 1/29
    const published = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718]
    ]
    for (const [count, n, low, high] of published) {
      const rate = rateOf(count, n)
      expect([rate.low?.toFixed(4), rate.high?.toFixed(4)]).toEqual([low.toFixed(4), high.toFixed(4)])
    }
  })

  it('of clusters hold their cases, are never surer than independent ones, and are as sure where each has one', () => {
    const cases = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(cases, (pairs) => {
        const sums = clusterSums()
        for (const [hits, misses] of pairs) addCluster(sums, hits, hits + misses)
        const rate = clusteredRate(sums)
        const independent = rateOf(rate.count, rate.n)
        expect(rate.share).toBe(independent.share)
        if (rate.share === null) return
        expect(rate.high! - rate.low!).toBeGreaterThanOrEqual(independent.high! - independent.low! - 1e-12)
      })
    )
    const ones = clusterSums()
    for (let customer = 0; customer < 100; customer++) addCluster(ones, customer < 30 ? 1 : 0, 1)
    expect(clusteredRate(ones).low).toBeCloseTo(rateOf(30, 100).low!, 2)
  })
})

describe('risk ratios', () => {
  it('are those of the aspirin trial', () => {
    // Physicians' Health Study (Agresti 2002, Categorical Data Analysis, section 2.2): 189 of 11,034 against 104 of 11,037, ratio
    // 1.82; by hand log 1.8178 ± 1.96 × √(1/189 − 1/11034 + 1/104 − 1/11037) = .5976 ± .2378
    const { value, low, high } = riskRatio(rateOf(189, 11_034), rateOf(104, 11_037))!
    expect([value, low, high].map((each) => each?.toFixed(2))).toEqual(['1.82', '1.43', '2.31'])
  })

  it('have no interval where nobody, or everybody, is met', () => {
    expect(riskRatio(rateOf(0, 5), rateOf(2, 5))).toEqual({ value: 0, low: null, high: null })
    expect(riskRatio(rateOf(5, 5), rateOf(5, 5))).toEqual({ value: 1, low: null, high: null })
    expect([riskRatio(rateOf(1, 5), rateOf(0, 5)), riskRatio(rateOf(0, 0), rateOf(1, 5))]).toEqual([null, null])
  })
})

describe('concentration', () => {
  it('is no less sure than its influence says: twice the customers, intervals narrower by √2', () => {
    const amounts = Array.from({ length: 500 }, (_, index) => (index + 1) * (index + 1))
    const [one, two] = [spreadOver(amounts), spreadOver([...amounts, ...amounts])]
    expect(two.topFifth?.value).toBeCloseTo(one.topFifth!.value, 9)
    expect(two.gini?.value).toBeCloseTo(one.gini!.value, 9)
    for (const figure of ['topFifth', 'gini'] as const) {
      const width = (each: typeof one) => each[figure]!.high! - each[figure]!.low!
      expect(width(one) / width(two)).toBeCloseTo(Math.SQRT2, 6)
    }
  })

  it('of equal amounts is none, and sure', () => {
    const { topFifth, gini } = spreadOver([7, 7, 7, 7, 7])
    for (const end of ['value', 'low', 'high'] as const) {
      expect(topFifth?.[end]).toBeCloseTo(0.2, 12)
      expect(gini?.[end]).toBeCloseTo(0, 12)
    }
  })

  it('has the standard error of the Gini coefficient that the jackknife finds', () => {
    const draw = drawsOf('gini')
    const amounts = Array.from({ length: 300 }, () => 1 / draw() ** 0.3)
    const without = amounts.map((_, left) => spreadOver(amounts.filter((__, index) => index !== left)).gini!.value)
    const mean = without.reduce((sum, each) => sum + each, 0) / 300
    const jackknife = Math.sqrt((299 / 300) * without.reduce((sum, each) => sum + (each - mean) ** 2, 0))
    const { low, high } = spreadOver(amounts).gini!
    expect((high! - low!) / 2 / 1.959964 / jackknife).toBeCloseTo(1, 1)
  })
})

describe('renewal of all tenures', () => {
  it('takes one rate for tenures of few customers, not the luck of the last', () => {
    const rates = [rateOf(450, 1000), rateOf(270, 450), rateOf(3, 3)]
    const lucky = allTenuresOf(rates)!
    expect(lucky.oneRateFrom).toBe(2)
    expect(lucky.share).toBeLessThan(0.6)
  })
})
