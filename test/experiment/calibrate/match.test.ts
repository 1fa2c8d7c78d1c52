import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { drawnNumbersOf, freeNumbersOf, slopesOf, valuesAt } from '../../../src/experiment/calibrate/freeNumbers.js'
import { identify } from '../../../src/experiment/calibrate/identify.js'
import { match, type PlayPoints } from '../../../src/experiment/calibrate/match.js'
import { matchedParameters } from '../../../src/experiment/calibrate/matchedParameters.js'
import { posteriorOf } from '../../../src/experiment/calibrate/posterior.js'
import { informationOf } from '../../../src/experiment/calibrate/slopes.js'
import { makeScenario, varyScenario } from '../../../src/scenario/makeScenario.js'
import { drawsOf } from '../../support/fitted.js'

/** A made-up simulator: figures are a function of the coordinates, the same in both replications. */
function simulator(figures: (point: readonly number[]) => readonly number[]): PlayPoints {
  return async (points) => points.map((point) => [figures(point), figures(point)])
}

describe('match', () => {
  it('finds the point of a curved function that is known well, wherever the pull', async () => {
    const figures = ([x, y]: readonly number[]) => [1 / (1 + 2.7 ** -x!), x! * y!, y! ** 3]
    const truth = [0.8, -0.6]
    const wanted = figures(truth).map((value) => ({ value, error: 1e-4 }))
    const { point, converged, distance } = await match({ wanted, start: [0, 0], reach: [1, 1] }, simulator(figures))
    expect(converged).toBe(true)
    expect(point[0]).toBeCloseTo(0.8, 2)
    expect(point[1]).toBeCloseTo(-0.6, 2)
    expect(distance).toBeLessThan(1)
  })

  it('weighs a figure against what was assumed by their variances (a normal mean with a normal prior)', async () => {
    // prior N(0, 1), observed 2 ± .5: (2/.25)/(1/.25 + 1) = 1.6, variance 1/5
    const { point, covariance } = await match(
      { wanted: [{ value: 2, error: 0.5 }], start: [0], reach: [1] },
      simulator(([x]) => [x!])
    )
    expect(point[0]).toBeCloseTo(1.6, 10)
    expect(covariance[0]).toBeCloseTo(0.2, 10)
  })

  it('knows no more from the same figure told twice', async () => {
    const wanted = [1, 2].map(() => ({ value: 2, error: 0.1 }))
    const covariances = [
      [0.01, 0.01],
      [0.01, 0.01]
    ]
    const play = simulator(([x]) => [x!, x!])
    const far = { start: [0], reach: [100] }
    const { covariance } = await match({ wanted, covariances, ...far }, play)
    expect(Math.sqrt(covariance[0]!)).toBeCloseTo(0.1, 4)
    // taken for independent, it would be .1/√2
    expect(Math.sqrt((await match({ wanted, ...far }, play)).covariance[0]!)).toBeCloseTo(0.1 / Math.SQRT2, 4)
  })

  it('passes over figures that are undefined, and stops when told', async () => {
    const wanted = [
      { value: 0.5, error: 0.01 },
      { value: 9, error: 0.01 }
    ]
    const found = await match(
      { wanted, start: [0], reach: [1] },
      simulator(([x]) => [x!, Number.NaN])
    )
    expect(found.point[0]).toBeCloseTo(0.5, 3)
    expect(await match({ wanted, start: [0], reach: [1] }, async () => null)).toMatchObject({
      partial: true,
      points: 3
    })
  })
})

describe('what figures tell of coordinates', () => {
  it('takes no luck in slopes for information, whatever the replications', () => {
    // slopes that are luck alone, variance 1: JᵀWJ of their mean is 1/R on average, the pairs' sum 0
    const draw = drawsOf('slopes')
    const found = Array.from({ length: 4000 }, () => {
      const luck = Array.from({ length: 4 }, () => [normalQuantile(draw())])
      const mean = luck.reduce((sum, [each]) => sum + each! / 4, 0)
      const slope = { mean: [2 + mean], luck: luck.map(([each]) => [each! - mean]) }
      return informationOf([slope], Float64Array.of(1))[0]!
    })
    // E = 2²; sd of one (4·4·1/4 + 2/(4·3))^½ = 2.04, so .032 of the mean; JᵀWJ itself would have 4.25
    expect(found.reduce((sum, each) => sum + each / 4000, 0)).toBeGreaterThan(4 - 0.13)
    expect(found.reduce((sum, each) => sum + each / 4000, 0)).toBeLessThan(4 + 0.13)
  })

  it('leaves open what only the sum of coordinates tells, and is never surer for holding one', () => {
    const sum = Float64Array.from({ length: 9 }, () => 100)
    // I + 100·11ᵀ; the inverse is I − 100/301·11ᵀ
    const { covariance, narrowed } = posteriorOf(sum, [1, 1, 1], [0, 1])
    expect(Array.from(covariance)).toEqual(
      [1 - 100 / 301, -100 / 301, -100 / 301, 1 - 100 / 301].map((each) => expect.closeTo(each, 12))
    )
    expect(narrowed[2]).toBeCloseTo(1 - Math.sqrt(1 - 100 / 301), 12)
    // taken for known, the third would leave I − 100/201·11ᵀ
    expect(covariance[0]).toBeGreaterThan(1 - 100 / 201)
  })

  it('is drawn from the prior where what is told contradicts itself', () => {
    const { covariance } = posteriorOf(Float64Array.of(1, 90, 90, 1), [1, 1], [0, 1])
    expect([covariance[0]! > 0, covariance[3]! > 0]).toEqual([true, true])
  })

  it('is dropped below a twentieth, unless the records have moved it', () => {
    expect(identify([0.04, 0.05, 0.9])).toEqual({ kept: [1, 2], dropped: [0] })
    expect(identify([0.01, 0.01], [0.1, -2])).toEqual({ kept: [1], dropped: [0] })
  })

  it('of a held coordinate makes the others less sure, while its place stays', async () => {
    // y = x + h, known to .1: x alone is known to .1, with h unsure by 1 as both before
    const play = simulator(([x, h]) => [x! + h!])
    const problem = { wanted: [{ value: 0.5, error: 0.1 }], start: [0, 0], reach: [1, 1] }
    const { point, covariance } = await match({ ...problem, held: [1] }, play)
    expect(point[1]).toBe(0)
    // 1/101 × 100 × .5
    expect(point[0]).toBeCloseTo(50 / 101, 10)
    // (1 + 100)/(1 + 200)
    expect(covariance[0]).toBeCloseTo(101 / 201, 10)
    const outside = await match({ ...problem, held: [1], outside: [1] }, play)
    // 1/101 + (100/101)²
    expect(outside.covariance[0]).toBeCloseTo(1 / 101 + (100 / 101) ** 2, 10)
  })
})

describe('free numbers', () => {
  const scenario = makeScenario({ segments: { small: { marketSize: 900 }, leaders: { marketSize: 20, loyalty: 0.3 } } })
  const { free } = freeNumbersOf(scenario, ['small', 'leaders'])

  it('begin at the values of the scenario, to the last digits', () => {
    const start = free.map((each) => each.start)
    const values = valuesAt(free, start, scenario)
    expect(values['lifecycle.rates.trust.weakening']).toBeCloseTo(0.178, 12)
    expect(values['lifecycle.attendance.trust']).toBeCloseTo(0.93, 12)
    expect(values['segments.leaders.loyalty']).toBe(0.3)
  })

  it('never let the rates of a stage exceed one, and have the slopes of their formulas', () => {
    const point = free.map(({ start }, index) => start + (index % 3))
    const values = valuesAt(free, point, scenario)
    const row = Object.entries(values).filter(([path]) => path.startsWith('lifecycle.rates.confirmation.'))
    expect(row.reduce((sum, [, value]) => sum + value, 0)).toBeLessThan(1)
    const slopes = slopesOf(free, values)
    free.forEach((_, column) => {
      const moved = point.map((each, index) => each + (index === column ? 1e-6 : 0))
      const after = valuesAt(free, moved, scenario)
      Object.keys(values).forEach((path, index) => {
        expect(slopes[index]![column]).toBeCloseTo((after[path]! - values[path]!) / 1e-6, 4)
      })
    })
  })

  it('reach as far as their own distributions say, and those that are not moved are known', () => {
    const unsure = makeScenario({
      lifecycle: { attendance: { trust: { dist: 'beta', mean: 0.9, sd: 0.009 } } },
      price: { perArea: { dist: 'normal', mean: 250, sd: 20 } }
    })
    const { free: own } = freeNumbersOf(unsure, ['exhibitors'])
    // .009 / (.9 × .1)
    expect(own.find(({ path }) => path === 'lifecycle.attendance.trust')!.reach).toBeCloseTo(0.1, 12)
    const drawn = drawnNumbersOf(unsure, own)
    expect(drawn.map(({ path }) => path)).toEqual(['price.perArea'])
    // one standard deviation of a normal up
    expect(valuesAt(drawn, [1], unsure)['price.perArea']).toBeCloseTo(270, 9)
    expect(valuesAt(drawn, [0], unsure)).toEqual({})
  })

  it('that are not moved keep their odds against staying', () => {
    const one = free.filter(({ path }) => path === 'lifecycle.rates.confirmation.trust')
    const values = valuesAt(one, [1], scenario)
    const [trust, weakening, gone] = ['trust', 'weakening', 'disappearance'].map(
      (to) => values[`lifecycle.rates.confirmation.${to}`]!
    )
    const stay = 1 - trust! - weakening! - gone!
    // .22 / .268 in the defaults
    expect(weakening! / stay).toBeCloseTo(0.22 / 0.268, 10)
  })

  it('become distributions of which no draw breaks a rule, however unsure', () => {
    const size = free.length
    const covariance = Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 4 : 0))
    const point = free.map(({ start }) => start)
    const narrowed = free.map(() => 0.5)
    const { parameters, correlations } = matchedParameters(free, { point, covariance, narrowed }, scenario, 100)
    for (const stage of ['confirmation', 'trust', 'weakening']) {
      const most = parameters
        .filter(({ path }) => path.startsWith(`lifecycle.rates.${stage}.`))
        .reduce((sum, { distribution }) => sum + ((distribution as { max?: number }).max ?? 1), 0)
      expect(most).toBeLessThanOrEqual(1 + 1e-5)
    }
    const tree: Record<string, Record<string, Record<string, unknown>>> = { rates: {} }
    for (const { path, distribution } of parameters) {
      const [, group, stage, to] = path.split('.')
      if (group === 'rates') tree.rates![stage!] = { ...tree.rates![stage!], [to!]: distribution }
    }
    expect(varyScenario(scenario, { lifecycle: tree as object }, 'x').uncertain.length).toBe(9)
    expect(Object.keys(correlations).length).toBeGreaterThan(0)
  })
})
