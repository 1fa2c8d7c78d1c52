import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { seedKey } from '../../src/core/random/streams.js'
import { threefry2x32 } from '../../src/core/random/threefry.js'
import {
  type Correlations,
  compileCorrelations,
  isPositiveDefinite,
  traitIds
} from '../../src/model/correlatedTraits.js'
import { compileTraitOfScore, valueFor } from '../../src/model/trait.js'

type Factor = readonly (readonly number[])[]

/** Correlated scores from independent ones, as a customer's are made. */
function mix(factor: Factor, scores: readonly number[]): number[] {
  return factor.map((row) => row.reduce((sum, weight, index) => sum + weight * scores[index]!, 0))
}

/** `count` vectors of independent standard normal scores. */
function independentScores(count: number, width: number): number[][] {
  const key = seedKey('correlated traits')
  const score = (row: number, column: number) => {
    const [word] = threefry2x32(key, row, column, 13)
    return normalQuantile(((word >>> 0) + 0.5) / 2 ** 32)
  }
  return Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, column) => score(row, column)))
}

function sampleCorrelation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [meanOne, meanOther] = [mean(one), mean(other)]
  const product = (left: readonly number[], a: number, right: readonly number[], b: number) =>
    left.reduce((sum, value, index) => sum + (value - a) * (right[index]! - b), 0)
  const covariance = product(one, meanOne, other, meanOther)
  return covariance / Math.sqrt(product(one, meanOne, one, meanOne) * product(other, meanOther, other, meanOther))
}

/** Large stands at a thin margin with much influence: the theory's key accounts. */
const keyAccounts: Correlations = { standArea: { margin: -0.4, influence: 0.6 } }

describe('correlations', () => {
  it('become the lower Cholesky factor, worked by hand', () => {
    // [[1, −.4, .6], [−.4, 1, 0], [.6, 0, 1]]: l22 = √(1 − .16) = √.84; l32 = (0 + .4·.6)/√.84; l33 = √(1 − .36 − .0576/.84)
    const { traits, factor } = compileCorrelations(keyAccounts)
    expect(traits).toEqual(['standArea', 'margin', 'influence'])
    const byHand = [[1], [-0.4, 0.916515138991168], [0.6, 0.26186146828319085, 0.7559289460184545]]
    factor.forEach((row, index) => {
      expect(row).toHaveLength(index + 1)
      for (const [column, value] of row.entries()) expect(value).toBeCloseTo(byHand[index]![column]!, 14)
    })
    // with .2 between margin and influence: numpy.linalg.cholesky
    const other = compileCorrelations({ ...keyAccounts, margin: { influence: 0.2 } }).factor
    expect(other[2]![1]).toBeCloseTo(0.48007936, 8)
    expect(other[2]![2]).toBeCloseTo(0.63994047, 8)
  })

  it('do not depend on the order in which they are written', () => {
    const turned = compileCorrelations({ influence: { standArea: 0.6 }, margin: { standArea: -0.4 } })
    expect(turned).toEqual(compileCorrelations(keyAccounts))
  })

  it('multiply back to themselves, whatever positive definite matrix they form', () => {
    const size = 5
    const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size, maxLength: size })
    fc.assert(
      fc.property(fc.array(row, { minLength: size, maxLength: size }), (rows) => {
        // rows of length one with a part of their own: their products are correlations that hold together
        const vectors = rows.map((values, index) => {
          const own = [...values, ...values.map((_, column) => (column === index ? 1 : 0))]
          const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0))
          return own.map((value) => value / length)
        })
        const product = (one: number, other: number) =>
          vectors[one]!.reduce((sum, value, index) => sum + value * vectors[other]![index]!, 0)
        const ids = traitIds.slice(0, size)
        const correlations = Object.fromEntries(
          ids.map((id, one) => [
            id,
            Object.fromEntries(ids.slice(one + 1).map((to, at) => [to, product(one, one + 1 + at)]))
          ])
        )
        expect(isPositiveDefinite(correlations)).toBe(true)
        const { traits, factor } = compileCorrelations(correlations)
        expect(traits).toEqual(ids)
        for (let one = 0; one < size; one++) {
          for (let other = 0; other <= one; other++) {
            const back = factor[other]!.reduce((sum, value, index) => sum + value * factor[one]![index]!, 0)
            expect(back).toBeCloseTo(one === other ? 1 : product(other, one), 12)
          }
        }
      })
    )
  })

  it('of 0 leave every score as it is', () => {
    const { traits, factor } = compileCorrelations({ trust: { margin: 0, loyalty: 0 } })
    expect(traits).toEqual(['margin', 'loyalty', 'trust'])
    expect(mix(factor, [0.3, -1.7, 2.1])).toEqual([0.3, -1.7, 2.1])
    expect(compileCorrelations({})).toEqual({ traits: [], factor: [] })
  })
})

describe('scores mixed by the factor', () => {
  const count = 20_000
  const draws = independentScores(count, 3)
  const mixed = draws.map((scores) => mix(compileCorrelations(keyAccounts).factor, scores))
  const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index]!)

  it.each([
    [0, 1, -0.4],
    [0, 2, 0.6],
    [1, 2, 0]
  ])('of traits %d and %d have the correlation %d, within sampling error', (one, other, wanted) => {
    // the standard error of a sample correlation is (1 − r²)/√n (Fisher); four of them
    const allowed = (4 * (1 - wanted * wanted)) / Math.sqrt(count)
    expect(Math.abs(sampleCorrelation(column(mixed, one), column(mixed, other)) - wanted)).toBeLessThan(allowed)
    // the falsifying twin: unmixed scores have none
    expect(Math.abs(sampleCorrelation(column(draws, one), column(draws, other)))).toBeLessThan(4 / Math.sqrt(count))
  })

  it('stay standard normal each', () => {
    for (const index of [0, 1, 2]) {
      const scores = column(mixed, index)
      const mean = scores.reduce((sum, score) => sum + score, 0) / count
      const square = scores.reduce((sum, score) => sum + score * score, 0) / count
      // standard errors: of a mean 1/√n, of a mean square √2/√n; four of them
      expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(count))
      expect(Math.abs(square - 1)).toBeLessThan((4 * Math.SQRT2) / Math.sqrt(count))
    }
  })

  it('make large exhibitors of thin margin and much influence, each trait keeping its own distribution', () => {
    const margin = compileTraitOfScore({ varies: 'normal', mean: 0.45, sd: 0.1, min: 0, max: 1 })
    const influence = compileTraitOfScore({ varies: 'lognormal', mean: 1, sigma: 1 })
    const bySize = [...mixed].sort((one, other) => other[0]! - one[0]!)
    const mean = (rows: typeof mixed, of: (row: number[]) => number) =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length
    const largest = bySize.slice(0, count / 10)
    // a tenth of normal scores lies above 1.2816, with mean 1.755: margins .45 − .1·.4·1.755 = .380
    expect(mean(largest, (row) => valueFor(margin, row[1]!))).toBeCloseTo(0.38, 2)
    expect(mean(largest, (row) => valueFor(influence, row[2]!))).toBeGreaterThan(2)
    expect(mean(mixed, (row) => valueFor(margin, row[1]!))).toBeCloseTo(0.45, 2)
    expect(mean(mixed, (row) => valueFor(influence, row[2]!))).toBeCloseTo(1, 1)
  })
})

describe('correlations that cannot hold together', () => {
  it('are those beyond the bound of the third: r₂₃ > 2r² − 1 where two pairs correlate by r', () => {
    // by hand: 1 + 2r²·r₂₃ − 2r² − r₂₃² > 0 between 2r² − 1 = .62 and 1, at r = .9
    const three = (last: number) => ({ taste: { trust: 0.9, loyalty: 0.9 }, loyalty: { trust: last } })
    expect([0.63, 0.99].map((last) => isPositiveDefinite(three(last)))).toEqual([true, true])
    expect([0.61, -0.9, 1].map((last) => isPositiveDefinite(three(last)))).toEqual([false, false, false])
    expect(() => compileCorrelations(three(0.61))).toThrow(RangeError)
    expect(() => compileCorrelations(three(0.61))).toThrow('loyalty, taste, trust')
  })

  it('are those of 1 and −1, which leave nothing to differ, and beyond', () => {
    for (const whole of [1, -1, 1.2, NaN]) expect(isPositiveDefinite({ margin: { trust: whole } })).toBe(false)
    expect(isPositiveDefinite({ margin: { trust: 0.99 } })).toBe(true)
  })

  it('are those of which one trait is determined by two others, rounding or not', () => {
    // .6² + .8² = 1: nothing of its own is left to margin
    expect(isPositiveDefinite({ margin: { trust: 0.6, loyalty: 0.8 } })).toBe(false)
    expect(isPositiveDefinite({ margin: { trust: 0.6, loyalty: 0.79 } })).toBe(true)
  })

  it('agree with the determinants of the leading minors (Sylvester)', () => {
    const correlation = fc.double({ min: -1, max: 1, noNaN: true })
    fc.assert(
      fc.property(correlation, correlation, correlation, (a, b, c) => {
        const determinant = 1 + 2 * a * b * c - a * a - b * b - c * c
        fc.pre(Math.abs(determinant) > 1e-6 && Math.abs(a) < 0.999999)
        expect(isPositiveDefinite({ fee: { margin: a, taste: b }, margin: { taste: c } })).toBe(determinant > 0)
      })
    )
  })

  it('are refused before that where names are wrong', () => {
    expect(() => compileCorrelations({ standArea: { standArea: 1 } })).toThrow('itself')
    expect(() => compileCorrelations({ fee: { taste: 0.1 }, taste: { fee: 0.1 } })).toThrow('once')
    expect(() => compileCorrelations({ stand: { taste: 0.1 } })).toThrow('traits to correlate are standArea, fee')
    expect(isPositiveDefinite({ stand: { taste: 0.1 } })).toBe(true)
  })
})
