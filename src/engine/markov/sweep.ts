import { requireExact } from './exact.js'
import { faultsOf } from './faults.js'
import type { ParameterColumns, ParameterSet } from './lanes.js'
import { columnsOf, type InSet, settable } from './parameterColumns.js'
import type { MarkovPlan } from './plan.js'
import { createMemory, playStrategy, type StrategyMemory } from './playCohort.js'

/** What a category comes to over all periods, by set of parameters. */
export interface SweptCategory {
  readonly category: string
  readonly undiscounted: Float64Array
  readonly discounted: Float64Array
}

/** Most sets that are played side by side: more would leave the memory near the processor. */
const mostLanes = 128

/**
 * Plays a lifecycle exactly under many sets of parameters, side by side: what no set touches is computed once. Memory is
 * made once for all calls of the function returned, which takes sets as `playExact` takes one.
 *
 * @param plan A compiled lifecycle scenario.
 * @returns A function from sets to, for each strategy in the order declared, its categories, with one number a set.
 * @throws InputError where only individuals can play; the function returned as `playExact` does for the first set that is
 * wrong, names and numbers of all sets being looked at first.
 *
 * @example
 * const plan = compileMarkov(makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.25 },
 *   counting: 'start',
 *   categories: { fees: { kind: 'value', stages: { here: 100 } } }
 * }))
 * Array.from(exactSweeper(plan)([{ p: 0.25 }, { p: 0.5 }])[0][0].undiscounted) // => [175, 150]
 */
export function exactSweeper(plan: MarkovPlan): (sets: readonly ParameterSet[], inSet?: InSet) => SweptCategory[][] {
  requireExact(plan)
  const parameters = settable(plan)
  let width = 0
  let memories: StrategyMemory[] = []
  return (sets, inSet = (_, check) => check()) => {
    const columns = columnsOf(parameters, sets, inSet)
    if (width < Math.min(mostLanes, sets.length)) {
      width = Math.min(mostLanes, sets.length)
      memories = plan.strategies.map((strategy) => createMemory(plan, strategy, width))
    }
    return sweep(plan, memories, width, columns, sets.length, inSet)
  }
}

function sweep(
  plan: MarkovPlan,
  memories: readonly StrategyMemory[],
  width: number,
  columns: ParameterColumns,
  count: number,
  inSet: InSet
): SweptCategory[][] {
  const swept = plan.strategies.map(({ groups }) =>
    groups[0]!.categories.map(({ name }) => ({
      category: name,
      undiscounted: new Float64Array(count),
      discounted: new Float64Array(count)
    }))
  )
  // A set with a fault ends the sweep, so that the lists are empty at the start of each round.
  const faults = Array.from({ length: width }, () => faultsOf(plan))
  for (let first = 0; first < count; first += width) {
    const lanes = Math.min(width, count - first)
    for (const [strategy, memory] of memories.entries()) {
      const { books } = playStrategy(memory, faults, columns, first, undefined)
      for (const [index, { undiscounted, discounted }] of swept[strategy]!.entries()) {
        sumPeriods(books[index]!.undiscounted, width, lanes, undiscounted, first)
        sumPeriods(books[index]!.discounted, width, lanes, discounted, first)
      }
    }
    for (let lane = 0; lane < lanes; lane++) inSet(first + lane, faults[lane]!.throwIfAny)
  }
  return swept
}

/** The sum over periods of each lane in use, into `sums` from `first` on. */
function sumPeriods(values: Float64Array, width: number, lanes: number, sums: Float64Array, first: number): void {
  for (let start = 0; start < values.length; start += width) {
    for (let lane = 0; lane < lanes; lane++) sums[first + lane]! += values[start + lane]!
  }
}
