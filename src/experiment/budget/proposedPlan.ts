import type { Scenario } from '../../scenario/scenario.js'
import { withValues } from '../../scenario/uncertainty/withValues.js'
import { shortSchedule } from '../../scenario/valueText.js'
import type { BudgetAnswer } from './answer.js'
import { planValues, spelledOut, splitBySegment } from './fairSpends.js'

/** What a strategy file says of a plan: groups of keys, numbers, numbers by edition, and `null` for what is taken away. */
export interface PlanChanges {
  readonly [key: string]: unknown
}

/**
 * What the plan that a budget search proposes changes in a scenario, as a strategy file that extends it says it: the money of
 * levers and tactics that differs (one number where it is the same in every edition), or parameters of a declared lifecycle.
 *
 * @param scenario The scenario that was asked about; `null` for a declared lifecycle.
 * @param answer What `budget` gave.
 * @param bySegment Whether segments were given money of their own.
 * @returns `null` where nothing is proposed.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2 }, levers: { service: { spend: 900 }, recovery: { spend: 100 } } })
 * const variables = [
 *   { name: 'service', kind: 'lever', path: 'levers.service.spend', today: 900, shape: [1, 1] },
 *   { name: 'recovery', kind: 'lever', path: 'levers.recovery.spend', today: 100, shape: [0.5, 1.5] }
 * ]
 * planChanges(fair, { variables, proposed: { spends: [900, 200] } }) // => { levers: { recovery: { spend: { 1: 100, 2: 300 } } } }
 * planChanges(fair, { variables, proposed: null }) // => null
 */
export function planChanges(
  scenario: Scenario | null,
  { variables, proposed }: { variables: BudgetAnswer['variables']; proposed: { spends: readonly number[] } | null },
  bySegment = false
): PlanChanges | null {
  if (proposed === null) return null
  const values = planValues(variables, proposed.spends)
  if (scenario === null) {
    const parameters = Object.entries(values).map(([path, value]) => [path.replace(/^parameters\./, ''), value])
    return { parameters: Object.fromEntries(parameters) }
  }
  const planned = withValues(spelledOut(bySegment ? splitBySegment(scenario) : scenario, variables), values)
  const pick = ({ levers, tactics }: Scenario) => ({ levers, tactics })
  return changesBetween(pick(scenario), pick(planned))
}

/** What stands in `after` and not in `before`; what is gone is `null`. */
function changesBetween(before: object, after: object): PlanChanges {
  const [old, now] = [before, after] as [PlanChanges, PlanChanges]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      if (!Object.hasOwn(now, name)) return [[name, null]]
      if (JSON.stringify(old[name]) === JSON.stringify(now[name])) return []
      if (isGroup(old[name]) && isGroup(now[name])) return [[name, changesBetween(old[name], now[name])]]
      return [[name, shortest(now[name])]]
    })
  )
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same with every schedule that never changes as one number. */
function shortest(value: unknown): unknown {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'number') ? shortSchedule(value) : value
  if (!isGroup(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shortest(each)]))
}
