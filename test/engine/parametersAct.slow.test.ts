import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { run } from '../../src/engine/run.js'
import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter } from '../../src/model/parameter.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { busyFair } from '../support/busyFair.js'
import { firstDifference } from '../support/runTables.js'

/** Numbers that are no business of a run, and where they act. */
const elsewhere: Readonly<Record<string, string>> = {
  replications: 'how often a run is repeated',
  budget: 'checked against what was spent',
  'horizon.editionsPerYear': 'discounting',
  'horizon.discountRate': 'discounting',
  'horizon.dates': 'discounting'
}

/** The busy fair, larger, with every curve by Hill and carried over, happier customers and a second structural tactic. */
const fair: ScenarioInput = {
  ...busyFair,
  segments: {
    large: { ...busyFair.segments.large, marketSize: { 1: 500, 3: 600 } },
    small: { ...busyFair.segments.small, marketSize: 1200 },
    paying: { ...busyFair.segments.paying, marketSize: 600 }
  },
  levers: {
    advertising: { spend: { 1: 90_000, 3: 200_000 }, form: 'hill', response: 0.3 },
    outreach: { spend: { 1: 40_000, 4: 10_000 }, form: 'hill', response: 0.3, carryOver: 0.3 },
    service: { spend: { 1: 300_000, 3: 240_000 }, form: 'hill', response: 0.3, carryOver: 0.2 },
    farewell: { spend: { 1: 9000, 2: 3000 }, form: 'hill', response: 0.3, carryOver: 0.2 },
    winBack: { spend: { 1: 20_000, 3: 180_000 }, form: 'hill', response: 0.3, carryOver: 0.6 }
  },
  tactics: {
    ...busyFair.tactics,
    club: { ...busyFair.tactics.club, spend: { 1: 10_000, 2: 30_000 } },
    rebate: { ...busyFair.tactics.rebate, spend: 3000 },
    data: { level: 'structural', cost: 20, coverage: 0.8 }
  },
  competition: { ...busyFair.competition, copyTime: { financial: 5 } },
  lifecycle: { drivers: { bonds: { financial: 1, social: 1, structural: 1 } } },
  mechanisms: { ...busyFair.mechanisms, value: { base: 68 }, satisfaction: { delightFrom: 65 } }
}

type Plain = number | string | boolean | null | Plain[] | { [key: string]: Plain }

/** A value like the one given, its numbers greater by half of themselves, or less where that is out of range. */
function nudged(value: Plain, parameter: Parameter): Plain {
  if (typeof value === 'number') return nudgedNumber(value, parameter)
  if (Array.isArray(value)) return value.map((item) => nudged(item, parameter))
  if (typeof value !== 'object' || value === null) return value
  const key = ['mean', 'max'].find((each) => typeof value[each] === 'number')!
  return { ...value, [key]: nudgedNumber(Number(value[key]), parameter) }
}

function nudgedNumber(value: number, { min = 0, max = 100, kind, unit }: Parameter): number {
  if (kind === 'integer' || unit === 'firms') return value + 1
  const step = value === 0 ? Math.min(max - min, 10) / 10 : Math.abs(value) / 2
  return value + step <= max ? value + step : value - step
}

/** The scenario with the parameter nudged, for `*` in each segment or tactic. */
function varied(parameter: Parameter) {
  const values = JSON.parse(JSON.stringify(makeScenario(fair))) as Plain
  const pieces = parameter.path.split('.')
  const visit = (place: Plain, depth: number): void => {
    const record = place as { [key: string]: Plain }
    const keys = pieces[depth] === '*' ? Object.keys(record) : [pieces[depth]!]
    for (const key of keys) {
      if (depth < pieces.length - 1) visit(record[key]!, depth + 1)
      else record[key] = nudged(record[key]!, parameter)
    }
  }
  visit(values, 0)
  return makeScenario(values)
}

const table = run(compile(makeScenario(fair)), 0)
const numbers = catalogue.filter(({ kind }) => ['number', 'integer', 'trait'].includes(kind))
const inRuns = numbers.filter(({ path }) => !(path in elsewhere) && path !== 'horizon.editions')

describe('every number of the catalogue', () => {
  it.each(inRuns.map((parameter) => [parameter.path, parameter] as const))('%s changes the run', (_, parameter) => {
    expect(firstDifference(table, run(compile(varied(parameter)), 0))).not.toBe(null)
  })

  it.each(Object.keys(elsewhere))('%s changes nothing of the run', (path) => {
    const parameter = catalogue.find((each) => each.path === path)!
    expect(firstDifference(table, run(compile(varied(parameter)), 0))).toBe(null)
  })
})
