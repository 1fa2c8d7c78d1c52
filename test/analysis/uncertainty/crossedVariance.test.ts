import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedMeans, luckAlone } from '../../../src/analysis/uncertainty/correctedMeans.js'
import { crossedMean } from '../../../src/analysis/uncertainty/crossedMean.js'
import { crossedVariance } from '../../../src/analysis/uncertainty/crossedVariance.js'
import { effectiveNumber } from '../../../src/analysis/uncertainty/effectiveNumber.js'
import { replicationsNeeded } from '../../../src/analysis/uncertainty/replicationsNeeded.js'
import { sourceIntervals } from '../../../src/analysis/uncertainty/sourceIntervals.js'
import { estimate } from '../../../src/core/interval.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'

/** Tables of draws × replications with known standard deviations of the three parts. */
function tables(sd: { draw: number; luck: number; rest: number }, draws: number, replications: number, count: number) {
  const next = uniforms(seedKey('tables'))
  const normal = (each: number) => each * normalQuantile(next())
  return Array.from({ length: count }, () => {
    const luck = Array.from({ length: replications }, () => normal(sd.luck))
    return Array.from({ length: draws }, () => normal(sd.draw)).flatMap((draw) =>
      luck.map((each) => 10 + draw + each + normal(sd.rest))
    )
  })
}

describe('crossedVariance', () => {
  it('is the two-way analysis of variance by hand', () => {
    // rows 1 2 6 / 3 4 11 / 5 9 13: row means 3, 6, 9; column means 3, 5, 10; grand mean 6;
    // rows 3 × (9 + 0 + 9) / 2 = 27, columns 3 × (9 + 1 + 16) / 2 = 39,
    // residuals 1 0 −1 / 0 −1 1 / −1 1 0, squares 6 / 4 = 1.5
    const crossed = crossedVariance([1, 2, 6, 3, 4, 11, 5, 9, 13], 3)
    expect(crossed.mean).toBe(6)
    expect(crossed.squares.notKnowing).toBeCloseTo(27, 12)
    expect(crossed.squares.luck).toBeCloseTo(39, 12)
    expect(crossed.squares.rest).toBeCloseTo(1.5, 12)
    expect(crossed.freedom).toEqual({ notKnowing: 2, luck: 2, rest: 4 })
    expect(crossed.estimates.notKnowing).toBeCloseTo(25.5 / 3, 12)
    expect(crossed.estimates.luck).toBeCloseTo(37.5 / 3, 12)
  })

  it('is unbiased: the mean over many tables is the truth, negative estimates and all', () => {
    const all = tables({ draw: 0.5, luck: 1, rest: 2 }, 6, 4, 4000).map((table) => crossedVariance(table, 4).estimates)
    for (const [source, truth] of [
      ['notKnowing', 0.25],
      ['luck', 1],
      ['rest', 4]
    ] as const) {
      const { low, high } = estimate(
        all.map((each) => each[source]),
        0.999
      )
      expect(low).toBeLessThan(truth)
      expect(high).toBeGreaterThan(truth)
    }
    expect(all.some(({ notKnowing }) => notKnowing < 0)).toBe(true)
  })

  it('keeps its digits far from zero, and follows scale and shift', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(numbers, fc.integer({ min: -1e6, max: 1e6 }), (values, shift) => {
        const plain = crossedVariance(values, 3)
        const moved = crossedVariance(
          values.map((value) => 2 * value + shift),
          3
        )
        expect(moved.mean).toBeCloseTo(2 * plain.mean + shift, 6)
        for (const source of ['notKnowing', 'luck', 'rest'] as const) {
          expect(moved.estimates[source]).toBeCloseTo(4 * plain.estimates[source], 6)
        }
      })
    )
  })

  it('needs a whole table of two draws', () => {
    expect(() => crossedVariance([1, 2], 2)).toThrow(RangeError)
    expect(() => crossedVariance([1, 2, 3], 2)).toThrow(RangeError)
  })
})

describe('crossedMean', () => {
  it.each([
    ['mostly luck that all share', { draw: 0.5, luck: 2, rest: 1 }],
    ['mostly not knowing', { draw: 2, luck: 0.3, rest: 0.5 }],
    ['luck of each draw only', { draw: 0, luck: 0, rest: 1 }]
  ])('covers the truth in 19 of 20 tables or a little more: %s', (_, sd) => {
    const all = tables(sd, 30, 6, 1000).map((table) => crossedMean(crossedVariance(table, 6)))
    const covered = all.filter(({ low, high }) => low! <= 10 && high! >= 10).length / 1000
    expect(covered).toBeGreaterThan(0.935)
    expect(covered).toBeLessThan(0.99)
  })

  it('has no width where nothing varies', () => {
    expect(crossedMean(crossedVariance([3, 3, 3, 3], 2))).toEqual({ mean: 3, low: 3, high: 3, sd: 0, n: 2 })
  })
})

describe('correctedMeans', () => {
  it('spread as not knowing does, although the means of draws spread further', () => {
    const table = tables({ draw: 1, luck: 3, rest: 4 }, 400, 4, 1)[0]!
    const crossed = crossedVariance(table, 4)
    const { sd, mean } = estimate(correctedMeans(table, crossed))
    expect(sd! ** 2).toBeCloseTo(crossed.variances.notKnowing, 9)
    expect(mean).toBeCloseTo(crossed.mean, 9)
    // truth 1; the means themselves have 1 + 16 / 4
    expect(sd).toBeGreaterThan(0.6)
    expect(sd).toBeLessThan(1.4)
    expect(Math.sqrt(crossed.squares.notKnowing / 4)).toBeGreaterThan(2)
  })

  it('are all alike where draws make no difference; luck alone then has all the spread', () => {
    const table = [1, 5, 5, 1]
    const crossed = crossedVariance(table, 2)
    expect([...correctedMeans(table, crossed)]).toEqual([3, 3])
    expect(estimate(luckAlone(table, crossed)).mean).toBeCloseTo(3, 12)
  })
})

describe('effectiveNumber', () => {
  it('is the number of values where luck is independent, and of draws where nothing is luck', () => {
    expect(effectiveNumber(crossedVariance([0, 1, 1, 0], 2))).toBeCloseTo(4, 9)
    expect(effectiveNumber(crossedVariance([1, 1, 2, 2, 3, 3], 2))).toBeCloseTo(3, 9)
  })
})

describe('sourceIntervals', () => {
  it('cover the true shares in 19 of 20 tables', () => {
    const truth = { notKnowing: 4 / 9, luck: 1 / 9, rest: 4 / 9 }
    const all = tables({ draw: 2, luck: 1, rest: 2 }, 40, 8, 300).map((table) =>
      sourceIntervals(crossedVariance(table, 8))
    )
    for (const source of ['notKnowing', 'luck', 'rest'] as const) {
      const covered = all.filter(({ shares }) => {
        const { low, high } = shares![source]
        return low <= truth[source] && truth[source] <= high
      })
      expect(covered.length / 300).toBeGreaterThan(0.91)
    }
  })

  it('have shares that sum to one, and none where nothing varies', () => {
    const { shares } = sourceIntervals(crossedVariance([1, 2, 6, 3, 4, 11, 5, 9, 13], 3))
    expect(shares!.notKnowing.value + shares!.luck.value + shares!.rest.value).toBeCloseTo(1, 12)
    expect(sourceIntervals(crossedVariance([3, 3, 3, 3], 2)).shares).toBeNull()
  })

  it('of one replication are those of a variance: chi-square with K − 1 degrees', () => {
    // chi-square quantiles with 9 degrees: 2.7004 and 19.0228
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const variance = 55 / 6
    const { sdNotKnowing } = sourceIntervals(crossedVariance(values, 1))
    expect(sdNotKnowing.value).toBeCloseTo(Math.sqrt(variance), 12)
    expect(sdNotKnowing.low).toBeCloseTo(Math.sqrt((9 * variance) / 19.0228), 4)
    expect(sdNotKnowing.high).toBeCloseTo(Math.sqrt((9 * variance) / 2.7004), 4)
  })
})

describe('replicationsNeeded', () => {
  it('is the number at which the variance of the estimate is least for as many runs', () => {
    // n + 2ρ + ρ²/(n − 1) for ρ = 7
    const costs = Array.from({ length: 30 }, (_, at) => at + 2 + 14 + 49 / (at + 1))
    expect(costs.indexOf(Math.min(...costs)) + 2).toBe(8)
    const crossed = crossedVariance([0, 2, 6, 8], 2)
    expect(replicationsNeeded({ ...crossed, variances: { notKnowing: 1, luck: 5, rest: 7 } })).toBe(8)
  })

  it('is none where draws do not differ, and one where nothing is luck', () => {
    expect(replicationsNeeded(crossedVariance([1, 5, 5, 1], 2))).toBeNull()
    expect(replicationsNeeded(crossedVariance([1, 2], 1))).toBe(1)
  })
})
