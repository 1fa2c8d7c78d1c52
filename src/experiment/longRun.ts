import { fundamental } from '../analysis/lifecycle/fundamental.js'
import { leavingProbability } from '../analysis/lifecycle/solveLeaving.js'
import type { MarkovPlan, StationaryGroup } from '../engine/markov/index.js'
import type { StationaryChain } from '../model/lifecycleTable.js'
import type { LongRun } from './lifecycleResult.js'

/**
 * What each group of a strategy comes to in the long run, or why there is no long run.
 *
 * @param plan A compiled lifecycle scenario.
 * @param groups The groups of a strategy as chains.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * })
 * const plan = compileMarkov(scenario)
 * longRunOf(plan, stationaryChains(plan, 'base'))[0].expectedCycles // => [[4, null], [0, null]]
 */
export function longRunOf(plan: MarkovPlan, groups: readonly StationaryGroup[]): LongRun[] {
  return groups.map(({ group, weight, moves, reason }) =>
    moves === null ? { group, weight, reason, ...nothing } : { group, weight, reason, ...byStage(plan, moves) }
  )
}

const nothing = {
  expectedCycles: [],
  absorbing: [],
  absorption: [],
  longRunShares: [],
  sojourn: [],
  cyclesToAbsorption: [],
  editionsBeforeLapse: []
}

/** The long run by stages, of a chain that may tell times in a stage apart: rows are those who have just entered. */
function byStage(
  { stages, attends }: MarkovPlan,
  chain: StationaryChain
): Omit<LongRun, 'group' | 'weight' | 'reason'> {
  const run = fundamental(chain)
  const entrances = stages.map((stage) => chain.stages.indexOf(stage))
  const cells = stages.map((stage) => chain.stages.flatMap((each, place) => (each === stage ? [place] : [])))
  const sum = (row: readonly (number | null)[], places: readonly number[]) =>
    places.reduce<number | null>((total, place) => add(total, row[place]!), 0)
  const table = (rows: readonly (readonly (number | null)[])[]) =>
    entrances.map((from) => cells.map((places) => sum(rows[from]!, places)))
  return {
    expectedCycles: table(run.expectedCycles),
    absorbing: run.absorbing,
    absorption: entrances.map((from) => run.absorption[from]!),
    longRunShares: table(run.longRunShares),
    sojourn: cells.map((places) => meanVisit(chain, places)),
    cyclesToAbsorption: entrances.map((from) => run.cyclesToAbsorption[from]!),
    editionsBeforeLapse: entrances.map((from) => (attends.includes(true) ? run.editionsBeforeLapse[from]! : null))
  }
}

function add(total: number | null, value: number | null): number | null {
  return total === null || value === null ? null : total + value
}

/** Mean length of a visit: a stage whose times in it follow each other, the last lasting until it is left. */
function meanVisit({ matrix }: StationaryChain, places: readonly number[]): number | null {
  let reaching = 1
  let mean = 0
  for (const [index, place] of places.entries()) {
    const next = places[index + 1]
    if (next === undefined) return lastVisit(mean, reaching, leavingProbability(matrix, place))
    mean += reaching
    reaching *= matrix[place]![next]!
  }
  return mean
}

function lastVisit(mean: number, reaching: number, leaving: number): number | null {
  if (reaching === 0) return mean
  return leaving === 0 ? null : mean + reaching / leaving
}
