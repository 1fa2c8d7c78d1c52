import { linearTotal } from '../analysis/lifecycle/linearTotal.js'
import { InputError } from '../core/errors.js'
import { compileMarkov, exactPlayer, type ParameterSet } from '../engine/markov/index.js'
import { fill } from '../i18n/fill.js'
import type { LifecycleTable } from '../model/lifecycleTable.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import { experimentWords } from './words.js'

/** What a strategy comes to under one set of parameters, by category and total, over the whole cohort. */
export interface SweptStrategy {
  readonly strategy: string
  readonly undiscounted: Readonly<Record<string, number>>
  readonly discounted: Readonly<Record<string, number>>
}

/**
 * Plays a lifecycle exactly under many sets of parameters, such as draws of a probabilistic sensitivity analysis: compiled
 * once, played for each set. A set replaces values of `parameters` by name, wherever a strategy or a group has no value of
 * its own; what it does not name keeps its value.
 *
 * @param scenario A lifecycle scenario that the exact engine serves.
 * @param sets One set of parameters after the other.
 * @returns For each set, the totals of each strategy in the order declared.
 * @throws InputError for a parameter that does not exist (with the nearest name) or a value that is no number, where only
 * individuals can play, and where a set makes a probability or an amount wrong.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', stages: { here: 100 } } }
 * })
 * sweepLifecycle(scenario, [{ p: 0.25 }, { p: 0.5 }]).map(([base]) => base.undiscounted.fees) // => [175, 150]
 */
export function sweepLifecycle(scenario: LifecycleScenario, sets: readonly ParameterSet[]): SweptStrategy[][] {
  const play = exactPlayer(compileMarkov(scenario))
  return sets.map((set, index) => {
    const tables = inSet(index + 1, () => play({ set }))
    return tables.map((table) => sweptStrategy(table, scenario))
  })
}

/** What is wrong with a set says which one it is, from 1. */
function inSet<T>(number: number, play: () => T): T {
  try {
    return play()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    throw new InputError(
      error.problems.map((problem) => {
        const { en, zh } = fill(experimentWords.inSet, { number })
        return { ...problem, message: en + problem.message, messageZh: zh + problem.messageZh }
      })
    )
  }
}

function sweptStrategy({ strategy, categories }: LifecycleTable, { totals }: LifecycleScenario): SweptStrategy {
  const undiscounted = new Map<string, number>()
  const discounted = new Map<string, number>()
  for (const book of categories) {
    undiscounted.set(book.category, sumOf(book.undiscounted))
    discounted.set(book.category, sumOf(book.discounted))
  }
  return { strategy, undiscounted: withTotals(undiscounted, totals), discounted: withTotals(discounted, totals) }
}

function withTotals(amounts: ReadonlyMap<string, number>, totals: LifecycleScenario['totals']): Record<string, number> {
  const sums: Record<string, number> = Object.fromEntries(amounts)
  for (const [total, parts] of Object.entries(totals)) sums[total] = linearTotal(parts, amounts)
  return sums
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (let index = 0; index < values.length; index++) sum += values[index]!
  return sum
}
