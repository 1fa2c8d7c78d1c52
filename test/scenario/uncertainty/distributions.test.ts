import { describe, expect, it } from 'vitest'
import { compile, run } from '../../../src/engine/index.js'
import { catalogue } from '../../../src/model/catalogue.js'
import type { Parameter } from '../../../src/model/parameter.js'
import { mustBeCertain } from '../../../src/scenario/checks/mustBeCertain.js'
import { exampleValue } from '../../../src/scenario/example.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import { withValues } from '../../../src/scenario/uncertainty/withValues.js'
import { readFiles } from '../../support/scenarioFiles.js'
import { schemaValidator } from '../../support/schemaValidator.js'

/** Every number of the catalogue, traits included, that may be a distribution. */
const numeric = catalogue.filter(({ kind }) => ['number', 'integer', 'trait'].includes(kind))

/** A value that the parameter may have, other than its default where that is easy. */
function numberFor(parameter: Parameter): number {
  const example: unknown = exampleValue(parameter)
  if (typeof example === 'number') return example
  return typeof example === 'object' && example !== null && 'mean' in example
    ? Number(example.mean)
    : (parameter.min ?? 0)
}

/** A scenario with a value at a path of the catalogue, and what else that value needs. */
function scenarioWith(path: string, value: unknown): unknown {
  const [top = '', ...rest] = path.split('.')
  const isForVisitors = path.startsWith('levers.visitorPromotion.bySegment')
  const name = { segments: 'large', tactics: 'club', shocks: 'slump' }[top] ?? 'exhibitors'
  const around = path.endsWith('atHalfMore') ? { response: 0.4, ceiling: 0.9 } : {}
  const inner = rest.reduceRight<unknown>((item, key, at) => {
    return { ...(at === rest.length - 1 ? around : {}), [key === '*' ? name : key]: item }
  }, value)
  const visitors = isForVisitors ? { segments: { exhibitors: { kind: 'visitor' } } } : {}
  return { horizon: { editions: 2, warmUp: 1 }, ...visitors, [top]: rest.length === 0 ? value : inner }
}

const pathOf = (path: string) =>
  path
    .replace('bySegment.*', 'bySegment.exhibitors')
    .replace('segments.*', 'segments.large')
    .replace('tactics.*', 'tactics.club')
    .replace('shocks.*', 'shocks.slump')

function known({ uncertain, uncertainty, ...values }: Scenario) {
  return values
}

describe('every number of the catalogue', () => {
  it('is known for sure only where it decides what is played', () => {
    const certain = numeric.filter(mustBeCertain).map(({ path }) => path)
    expect(certain.sort()).toEqual(['horizon.editions', 'horizon.warmUp', 'replications'])
  })

  it.each(
    numeric.filter((parameter) => !mustBeCertain(parameter)).map((parameter) => [parameter.path, parameter] as const)
  )('%s may be a distribution, and one that is sure is the number', (path, parameter) => {
    const value = numberFor(parameter)
    const sure = makeScenario(scenarioWith(path, value))
    const unsure = makeScenario(scenarioWith(path, { dist: 'discrete', values: [value] }))
    expect(known(unsure)).toEqual(known(sure))
    expect(unsure.uncertain.map((entry) => entry.path)).toEqual([pathOf(path)])
    expect(withValues(unsure, { [pathOf(path)]: value })).toEqual(sure)
    expect(schema(scenarioWith(path, { dist: 'discrete', values: [value] }))).toBe(true)
  })

  it('plays as the number', () => {
    const input = (price: unknown, trust: unknown) => ({
      horizon: { editions: 3, warmUp: 2 },
      price: { perArea: price },
      segments: { small: { marketSize: 200, trust } }
    })
    const sure = run(compile(makeScenario(input(240, 0.5))), 0)
    const point = (value: number) => ({ dist: 'discrete', values: [value] })
    const unsure = run(compile(makeScenario(input(point(240), { varies: 'normal', mean: point(0.5), sd: 0 }))), 0)
    expect(unsure.rows).toEqual(sure.rows)
    expect(unsure.ledger).toEqual(sure.ledger)
  })
})

const accepts = schemaValidator()
const schema = (input: unknown) => accepts({ perennial: 1, ...(input as object) })

describe('the mean that a scenario plays with', () => {
  const price = (written: string) =>
    readFiles(`perennial: 1\nhorizon: { editions: 2 }\nprice: { perArea: ${written} }`).price.perArea[0]!

  it('is the one written, to the last digit', () => {
    expect(price('{ dist: gamma, mean: 233.1, sd: 17.3 }')).toBe(233.1)
    expect(price('{ dist: beta, mean: 233.1, sd: 17.3, min: 100, max: 300 }')).toBe(233.1)
    expect(price('{ dist: lognormal, mean: 0.1, sd: 0.3 }')).toBe(0.1)
    expect(price('{ dist: normal, mean: 233.1, sd: 17.3 }')).toBe(233.1)
  })

  it('is that of the distribution where none is written', () => {
    expect(price('{ dist: beta, alpha: 1, beta: 3, max: 400 }')).toBeCloseTo(100, 10)
    expect(price('{ dist: gamma, shape: 4, scale: 50 }')).toBe(200)
    // exp(meanlog + sdlog² / 2)
    expect(price('{ dist: lognormal, meanlog: 0, sdlog: 2 }')).toBeCloseTo(Math.exp(2), 10)
    expect(price('{ dist: uniform, min: 100, max: 400 }')).toBe(250)
    expect(price('{ dist: triangular, min: 100, mode: 200, max: 600 }')).toBeCloseTo(300, 10)
    // (min + 4 mode + max) / 6
    expect(price('{ dist: pert, min: 100, mode: 250, max: 700 }')).toBeCloseTo(300, 10)
    expect(price('{ dist: discrete, values: [100, 200], weights: [1, 3] }')).toBe(175)
    expect(price('{ dist: empirical, values: [100, 200, 600] }')).toBeCloseTo(300, 10)
    // half of a normal: mean + sd √(2/π)
    expect(price('{ dist: normal, mean: 200, sd: 10, min: 200 }')).toBeCloseTo(200 + 10 * Math.sqrt(2 / Math.PI), 10)
  })

  it('is rounded where the number is whole', () => {
    const dist = { dist: 'uniform', min: 100, max: 201 }
    const scenario = makeScenario({ horizon: { editions: 1 }, segments: { small: { marketSize: dist } } })
    expect(scenario.segments.small!.marketSize).toEqual([151])
    expect(withValues(scenario, { 'segments.small.marketSize': 150.4 }).segments.small!.marketSize).toEqual([150])
  })
})

describe('where distributions stand', () => {
  it('is each edition by itself in a list, and from an edition on in a map', () => {
    const one = { dist: 'uniform', min: 0, max: 10 } as const
    const scenario = makeScenario({
      horizon: { editions: 5 },
      price: { perArea: [200, one, 210, one, 220], fixed: { 2: one, 4: 7 } }
    })
    expect(scenario.price).toMatchObject({ perArea: [200, 5, 210, 5, 220], fixed: [0, 5, 5, 7, 7] })
    expect(scenario.uncertain.map((entry) => [entry.path, entry.kind === 'number' && entry.editions])).toEqual([
      ['price.fixed.2', [2, 3]],
      ['price.perArea.2', [2, 2]],
      ['price.perArea.4', [4, 4]]
    ])
    const drawn = withValues(scenario, { 'price.fixed.2': 9, 'price.perArea.4': 1 })
    expect(drawn.price).toMatchObject({ perArea: [200, 5, 210, 1, 220], fixed: [0, 9, 9, 7, 7] })
  })

  it('is numbers inside traits and correlations of traits, and shares and rates as a whole', () => {
    const scenario = readFiles(`perennial: 1
segments:
  small:
    fee: { varies: lognormal, mean: 5000, sigma: { dist: uniform, min: 0.2, max: 0.4 } }
    correlations: { margin: { standArea: { dist: uniform, min: -0.6, max: -0.2 } } }
    initialStages: { dist: dirichlet, counts: { trust: 30, cultivation: 10 } }
    goals: { dist: dirichlet, mean: { sales: 0.5, contacts: 0.5 }, sum: 20 }
lifecycle: { rates: { confirmation: { dist: dirichlet, mean: { trust: 0.3, weakening: 0.1 }, sum: 50 } } }`)
    const { small } = scenario.segments
    expect(small!.fee).toMatchObject({ sigma: 0.30000000000000004 })
    expect(small!.correlations).toEqual({ standArea: { margin: -0.4 } })
    expect(small!.initialStages).toMatchObject({ cultivation: 0.25, trust: 0.75, weakening: 0 })
    expect(small!.goals).toMatchObject({ sales: 0.5, contacts: 0.5 })
    expect(scenario.lifecycle.rates.confirmation).toEqual({ trust: 0.3, weakening: 0.1, disappearance: 0 })
    expect(scenario.uncertain).toMatchObject([
      // those who stay have what the mean rates leave over
      {
        path: 'lifecycle.rates.confirmation',
        names: ['trust', 'weakening', 'confirmation'],
        distribution: { sum: 50 }
      },
      { path: 'segments.small.correlations.standArea.margin' },
      { path: 'segments.small.fee.sigma' },
      { path: 'segments.small.goals', names: ['sales', 'contacts'], distribution: { shares: [0.5, 0.5], sum: 20 } },
      { path: 'segments.small.initialStages', names: ['cultivation', 'trust'], distribution: { counts: [10, 30] } }
    ])
  })

  it('is understood by the schema in the same places', () => {
    const stages = { dist: 'dirichlet', counts: { trust: 3, cultivation: 1 } }
    const sigma = { dist: 'uniform', min: 0.2, max: 0.4 }
    const fee = { varies: 'lognormal', mean: 5000, sigma }
    expect(schema({ segments: { small: { fee, initialStages: stages } } })).toBe(true)
    expect(schema({ lifecycle: { rates: { trust: stages } }, price: { perArea: { 3: sigma } } })).toBe(true)
    expect(schema({ price: { perArea: { dist: 'normal', mean: 250 } } })).toBe(false)
    expect(schema({ price: { perArea: { dist: 'nomal', mean: 250, sd: 20 } } })).toBe(false)
    expect(schema({ price: { perArea: stages } })).toBe(false)
    expect(schema({ horizon: { editions: sigma } })).toBe(false)
  })

  it('is the same, to the last byte of an answer, in whatever order its keys stand', () => {
    const read = (written: object) => JSON.stringify(makeScenario({ price: { perArea: written } }, 'fair').uncertain)
    expect(read({ sd: 20, max: 900, mean: 250, min: 0, dist: 'normal' })).toBe(
      read({ dist: 'normal', mean: 250, sd: 20, min: 0, max: 900 })
    )
  })
})
