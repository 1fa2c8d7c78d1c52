import type { ParameterSet } from '../../engine/markov/index.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import { requireSets, type SweptStrategy, sweeper } from '../sweepLifecycle.js'
import { effortOfSet } from './effort.js'
import type { Unit } from './unit.js'

/** Totals of several sets, set after set, in the order of strategies, books and names of the head. */
interface Sweep {
  readonly results: number
  readonly totals: Float64Array
}

/** Sets of parameters of a declared lifecycle, played exactly: for each strategy, its totals. */
export const sweepUnit: Unit<LifecycleScenario, ParameterSet, SweptStrategy[]> = {
  open: sweeper,
  check: requireSets,
  pack: (results) => {
    const totals = results.flatMap((strategies) =>
      strategies.flatMap(({ undiscounted, discounted }) => [
        ...Object.values(undiscounted),
        ...Object.values(discounted)
      ])
    )
    const body: Sweep = { results: results.length, totals: Float64Array.from(totals) }
    return { head: results[0], body }
  },
  unpack: ({ head, body }) => {
    const { results, totals } = body as Sweep
    let at = 0
    const next = (book: Readonly<Record<string, number>>) =>
      Object.fromEntries(Object.keys(book).map((name) => [name, totals[at++]!]))
    return Array.from({ length: results }, () =>
      (head as SweptStrategy[]).map(({ strategy, undiscounted, discounted }) => ({
        strategy,
        undiscounted: next(undiscounted),
        discounted: next(discounted)
      }))
    )
  },
  effort: effortOfSet
}
