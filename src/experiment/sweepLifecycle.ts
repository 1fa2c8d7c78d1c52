import { linearTotals } from '../analysis/lifecycle/linearTotal.js'
import { InputError } from '../core/errors.js'
import {
  compileMarkov,
  exactSweeper,
  type ParameterSet,
  requireSets as requireIn,
  type SweptCategory
} from '../engine/markov/index.js'
import { fill } from '../i18n/fill.js'
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
  return sweeper(scenario)(sets, 0)
}

/**
 * The same for a scenario whose sets come in parts: compiled once, its memory made once. The function returned takes sets,
 * and how many sets of other parts stand before them, for messages.
 *
 * @param scenario A lifecycle scenario that the exact engine serves.
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
 * sweeper(scenario)([{ p: 0.5 }], 1)[0][0].undiscounted.fees // => 150
 */
export function sweeper(
  scenario: LifecycleScenario
): (sets: readonly ParameterSet[], first: number) => SweptStrategy[][] {
  const play = columnSweeper(scenario)
  return (sets, first) => {
    const swept = play(sets, first)
    return sets.map((_, index) =>
      swept.map(({ strategy, undiscounted, discounted }) => ({
        strategy,
        undiscounted: recordOf(undiscounted, index),
        discounted: recordOf(discounted, index)
      }))
    )
  }
}

/** The same, as columns: one number a set. */
export interface SweptColumns {
  readonly strategy: string
  readonly undiscounted: ReadonlyMap<string, Float64Array>
  readonly discounted: ReadonlyMap<string, Float64Array>
}

/**
 * The same as {@link sweeper}, for each strategy its categories and totals as columns.
 *
 * @param scenario A lifecycle scenario that the exact engine serves.
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
 * columnSweeper(scenario)([{ p: 0.25 }, { p: 0.5 }], 0)[0].undiscounted.get('fees') // => Float64Array.of(175, 150)
 */
export function columnSweeper(
  scenario: LifecycleScenario
): (sets: readonly ParameterSet[], first: number) => SweptColumns[] {
  const play = exactSweeper(compileMarkov(scenario))
  const names = Object.keys(scenario.strategies)
  return (sets, first) => {
    const swept = play(sets, (index, check) => inSet(first + index + 1, check))
    return names.map((strategy, place) => ({
      strategy,
      undiscounted: withTotals(swept[place]!, 'undiscounted', scenario),
      discounted: withTotals(swept[place]!, 'discounted', scenario)
    }))
  }
}

/**
 * Refuses sets of parameters whose names or numbers are wrong, as `sweepLifecycle` does before it plays any.
 *
 * @param scenario A lifecycle scenario.
 * @param sets One set of parameters after the other.
 * @throws InputError for the first set that is wrong, with its number.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25 }
 * })
 * requireSets(scenario, [{ p: 0.5 }]) // => undefined
 */
export function requireSets(scenario: LifecycleScenario, sets: readonly ParameterSet[]): void {
  requireIn(compileMarkov(scenario), sets, (index, check) => inSet(index + 1, check))
}

/** What is wrong with a set says which one it is, from 1. */
function inSet(number: number, check: () => void): void {
  try {
    check()
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

/** Amounts by category, and totals of them; a column of sets each. */
function withTotals(
  categories: readonly SweptCategory[],
  kind: 'undiscounted' | 'discounted',
  { totals }: LifecycleScenario
): Map<string, Float64Array> {
  const amounts = new Map(categories.map((each) => [each.category, each[kind]]))
  const sums = new Map(amounts)
  for (const [total, parts] of Object.entries(totals)) sums.set(total, linearTotals(parts, amounts))
  return sums
}

/** One number of each column, by name. */
function recordOf(columns: ReadonlyMap<string, Float64Array>, index: number): Record<string, number> {
  const record: Record<string, number> = {}
  for (const [name, column] of columns) record[name] = column[index]!
  return record
}
