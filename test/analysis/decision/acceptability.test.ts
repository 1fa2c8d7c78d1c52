import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptabilityCurve } from '../../../src/analysis/decision/acceptability.js'
import { meanOfEach, placeOfGreatest } from '../../../src/analysis/decision/decisionMatrix.js'
import { expectedLosses } from '../../../src/analysis/decision/expectedLosses.js'
import { netValues } from '../../../src/analysis/decision/netValues.js'
import { perfectInformation } from '../../../src/analysis/decision/perfectInformation.js'
import { probabilityBest } from '../../../src/analysis/decision/probabilityBest.js'
import { sobolDesign } from '../../../src/core/design/sobolDesign.js'
import { exp } from '../../../src/core/math/exp.js'
import { normalCdf } from '../../../src/core/math/normalCdf.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const root = seedKey('decision')

/** Columns of standard normal draws. */
function normals(draws: number, columns: number, repetition = 0): Float64Array[] {
  const design = sobolDesign(draws, columns, deriveKey(root, repetition))
  return Array.from({ length: columns }, (_, column) =>
    Float64Array.from({ length: draws }, (_each, draw) => normalQuantile(design[draw * columns + column]!))
  )
}

/** Mean of the positive part of a normal number: the unit normal loss integral of Raiffa & Schlaifer 1961. */
function meanGain(mean: number, sd: number): number {
  return (sd * exp(-((mean / sd) ** 2) / 2)) / Math.sqrt(2 * Math.PI) + mean * normalCdf(mean / sd)
}

describe('two strategies whose difference is normal', () => {
  // against nothing: cost 20,000 ± 4,000, effect 1 ± .5, independent
  const [cost, effect] = normals(8192, 2)
  const nothing = new Float64Array(8192)
  const costs = [nothing, cost!.map((z) => 20000 + 4000 * z)]
  const effects = [nothing, effect!.map((z) => 1 + 0.5 * z)]

  it.each([0, 10000, 20000, 30000, 60000])('at a worth of %i: acceptability and EVPI in closed form', (worth) => {
    const [mean, sd] = [worth - 20000, Math.sqrt(4000 ** 2 + (0.5 * worth) ** 2)]
    const [point] = acceptabilityCurve(costs, effects, [worth])
    expect(Math.abs(point!.probabilities[1]! - normalCdf(mean / sd))).toBeLessThan(0.001)
    expect(Math.abs(point!.netValues[1]! - mean)).toBeLessThan(1)
    expect(point!.best).toBe(worth > 20000 ? 1 : 0)
    // EVPI (Willan & Pinto 2005): the mean gain of the strategy worse on average
    expect(Math.abs(point!.information.value - meanGain(-Math.abs(mean), sd))).toBeLessThan(0.001 * sd)
    expect(Math.abs(point!.losses[0]! - meanGain(mean, sd))).toBeLessThan(0.001 * sd)
    expect(Math.abs(point!.losses[1]! - meanGain(-mean, sd))).toBeLessThan(0.001 * sd)
  })
})

describe('three strategies', () => {
  // hand calculation; in draws 1 to 4 the best are A, B, A and C, B and C
  const values = [
    [5, 1, 4, 0],
    [3, 4, 2, 3],
    [1, 2, 4, 3]
  ]

  it('share the draws in which several are best', () => {
    expect(probabilityBest(values)).toEqual([1.5 / 4, 1.5 / 4, 1 / 4])
  })

  it('lose what the best of each draw gives more: 8, 4 and 6 over four draws', () => {
    expect(expectedLosses(values)).toEqual([6 / 4, 4 / 4, 6 / 4])
    expect(perfectInformation(values)).toMatchObject({ value: 1 })
  })

  it('share also what is equal but for rounding', () => {
    expect(probabilityBest([[0.1 + 0.2], [0.3]])).toEqual([0.5, 0.5])
  })

  it('may be best on average and seldom best: the frontier is not the top of the curve', () => {
    // Fenwick, Claxton & Sculpher 2001: skewed net values
    const [point] = acceptabilityCurve(
      [
        [0, 0, 0],
        [1, 1, -9]
      ],
      [
        [0, 0, 0],
        [0, 0, 0]
      ],
      [100]
    )
    expect([point!.best, point!.probabilities[1]]).toEqual([1, 1 / 3])
  })
})

describe('the interval of EVPI', () => {
  it('holds the true value in 95 % of 400 repetitions of 400 random draws', () => {
    const truth = meanGain(-0.5, 1)
    let held = 0
    for (let repetition = 0; repetition < 400; repetition++) {
      const lead = Array.from({ length: 400 }, (_, draw) => {
        const word = deriveKey(deriveKey(root, 1000 + repetition), draw).word0
        return normalQuantile((word + 0.5) / 2 ** 32) - 0.5
      })
      const { low, high } = perfectInformation([lead.map(() => 0), lead])
      if (low <= truth && truth <= high) held += 1
    }
    // 380 ± 4 standard errors of √(400 × .95 × .05) = 4.4
    expect(Math.abs(held - 380)).toBeLessThan(18)
  })

  it('has no width where one strategy is always best, and for one strategy', () => {
    const none = { value: 0, standardError: 0, low: 0, high: 0 }
    expect(
      perfectInformation([
        [3, 2],
        [1, 1]
      ])
    ).toEqual(none)
    expect(perfectInformation([[3, 2]])).toEqual(none)
  })
})

describe('any strategies', () => {
  const matrices = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 20 }))
    .chain(([strategies, draws]) =>
      fc.array(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: draws, maxLength: draws }), {
        minLength: strategies,
        maxLength: strategies
      })
    )

  it('have shares that sum to one, and losses that differ as their means do, the least being EVPI', () => {
    fc.assert(
      fc.property(matrices, (values) => {
        expect(probabilityBest(values).reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
        const [losses, means] = [expectedLosses(values), meanOfEach(values)]
        values.forEach((_, at) => {
          expect(losses[at]! - losses[0]!).toBeCloseTo(means[0]! - means[at]!, 10)
        })
        expect(perfectInformation(values).value).toBeCloseTo(Math.min(...losses), 10)
        expect(losses[placeOfGreatest(means)]).toBeCloseTo(Math.min(...losses), 10)
      })
    )
  })
})

it('refuses what is no decision', () => {
  expect(() => probabilityBest([])).toThrow('at least one strategy')
  expect(() => expectedLosses([[]])).toThrow('at least one draw')
  expect(() => perfectInformation([[1, 2], [1]])).toThrow('the same draws; got 2 and 1')
  expect(() => meanOfEach([[1, Number.NaN]])).toThrow('got NaN for strategy 0, draw 1 (leave a failed draw out')
  expect(() => netValues([[1]], [[1, 2]], 3)).toThrow('got 1 × 1 and 1 × 2')
  expect(() => netValues([[1]], [[1]], -3)).toThrow('at least 0; got -3')
  expect(() => perfectInformation([[1, 2]], 95)).toThrow('between 0 and 1; got 95')
})
