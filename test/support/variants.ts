import { catalogue } from '../../src/model/catalogue.js'
import type { Parameter } from '../../src/model/parameter.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

type Json = { [key: string]: Json } | Json[] | number | string | boolean | null

/** A scenario as plain data that may be changed and made anew. */
export function plainCopy(scenario: Scenario): { [key: string]: Json } {
  return JSON.parse(JSON.stringify(scenario)) as { [key: string]: Json }
}

/** The scenario with other values set, by dotted path. */
export function withValues(scenario: Scenario, values: Readonly<Record<string, unknown>>): Scenario {
  const copy = plainCopy(scenario)
  for (const [path, value] of Object.entries(values)) {
    const pieces = path.split('.')
    let place: Json = copy
    for (const piece of pieces.slice(0, -1)) place = (place as { [key: string]: Json })[piece]!
    ;(place as { [key: string]: Json })[pieces.at(-1)!] = value as Json
  }
  return makeScenario(copy)
}

/** A value by edition in a scenario, and the parameter it stands for. */
export interface Scheduled {
  readonly parameter: Parameter
  readonly path: string
  readonly schedule: readonly number[]
}

/** Everything of a scenario that changes by edition; what is absent is left out. */
export function schedulesOf(scenario: Scenario): Scheduled[] {
  const visit = (parameter: Parameter, place: unknown, pieces: readonly string[], path: string): Scheduled[] => {
    const [piece, ...rest] = pieces
    if (piece === undefined) return Array.isArray(place) ? [{ parameter, path, schedule: place as number[] }] : []
    const record = place as Record<string, unknown>
    const keys = piece === '*' ? Object.keys(record) : [piece]
    return keys.flatMap((key) => visit(parameter, record[key], rest, path === '' ? key : `${path}.${key}`))
  }
  return catalogue
    .filter((parameter) => parameter.byEdition)
    .flatMap((parameter) => visit(parameter, scenario, parameter.path.split('.'), ''))
}

/** Another value that the parameter may have. */
export function anotherValue(value: number, { max = Number.POSITIVE_INFINITY, unit }: Parameter): number {
  const step = unit === 'firms' ? 1 : Math.max(Math.abs(value) / 2, 0.25)
  return value + step <= max ? value + step : value - step
}

/** The scenario with its segments and tactics written in the opposite order. */
export function reversed(scenario: Scenario): Scenario {
  const backwards = <T>(record: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(record).reverse())
  return makeScenario({ ...scenario, segments: backwards(scenario.segments), tactics: backwards(scenario.tactics) })
}

/**
 * The scenario with no tactic that goes by booked money: customers whose values are a ten-thousandth apart may change
 * places in a ranking by any rounding.
 */
export function withoutRanksOfMoney(input: ScenarioInput): ScenarioInput {
  const tactics = Object.entries(input.tactics ?? {}).map(([id, tactic]) => {
    const rank = tactic?.rank === 'value' ? { rank: 'influence' } : {}
    return [id, { ...tactic, ...rank, valueBelow: null }]
  })
  return { ...input, tactics: Object.fromEntries(tactics) }
}
