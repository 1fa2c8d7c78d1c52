import { planAt } from '../../core/linear/reducedRegion.js'
import type { Region } from '../../core/linear/region.js'
import { ascend } from './ascend.js'
import { type Insight, insightOf } from './knowledge.js'
import { surfaceAround } from './narrowRound.js'
import { modelTop } from './quadraticModel.js'
import { planRound, playRound } from './round.js'
import { boxed, distance } from './sampling.js'
import { firstState, makeSearch, type SearchOptions } from './search.js'
import type { Evaluate, Search, SearchState } from './state.js'

/** How to run a search, besides what it is. */
export interface OptimiseOptions extends SearchOptions {
  /** Where an earlier search of the same region and options stood: it goes on from there, to the same result. */
  readonly state?: SearchState
  /** Called after each round; what it is given may be written down and resumed. */
  readonly onProgress?: (state: SearchState) => void
  /** Asked before each round; once true, the search ends with what it has. */
  readonly shouldStop?: () => boolean
}

/** A plan that was tried, and what is known of it. */
export interface TriedPlan {
  /** Value of each variable. */
  readonly plan: Float64Array
  /** Mean of its values, the luck of the replications taken out. */
  readonly mean: number
  /** What is taken for its worth: where there is luck, what the surrogate makes of all values. */
  readonly score: number
  /** Number of its values. */
  readonly replications: number
}

/** What a search has found. */
export interface Optimised {
  /** The plan that is taken for the best; `null` where every run failed. */
  readonly best: TriedPlan | null
  /** Of those played at least half as often as the one played most, the plan with the highest mean. */
  readonly bestByValues: TriedPlan | null
  /** Some plans of which one is surely among the best, to be judged on fresh replications; `best` first. */
  readonly finalists: readonly Float64Array[]
  /** Plans tried, values asked for, and plans of which every run failed. */
  readonly trials: number
  readonly runs: number
  readonly failed: number
  /** Whether the search was stopped before its end. */
  readonly partial: boolean
  /** The path, and where to go on. */
  readonly state: SearchState
}

const mostFinalists = 5
/** In ranges: nearer than this, two finalists are one; farther than this, they stand on different hills. */
const gaps = { same: 1e-4, hill: 0.15 } as const

/**
 * Maximises an expensive function over the plans of a region, where the function may have steps, luck and several humps.
 *
 * First plans spread over the region; then, round by round, those where a Gaussian process fitted to all values so far
 * expects most improvement or knows least (efficient global optimisation: Jones, Schonlau & Welch 1998); at last plans in
 * ever smaller boxes around the best one, led by quadratic response surfaces (Box & Wilson 1951; trust regions as in Conn,
 * Scheinberg & Vicente 2009). Plans share the luck of replications; new ones get few, the best ones ever more of them, and
 * the luck of replications is taken out of comparisons. Everything random is keyed by the seed: how `evaluate` shares out
 * its work changes nothing, and a search resumed from a state goes the same way as one never stopped.
 *
 * @param region Variables and constraints.
 * @param evaluate The function.
 * @param options Seed, limits, and how to report, stop and resume.
 * @throws InputError for a region without a plan, see `reducedRegion` and `conflictOf`; RangeError for limits that allow
 *   nothing, and a state of another search.
 *
 * @example
 * const region = { variables: [{ name: 'care', high: 80 }, { name: 'show', high: 80 }] }
 * const evaluate = async (plans) => plans.map(([care, show]) => [-((care - 30) ** 2) - (show - 50) ** 2])
 * const { best } = await optimise(region, evaluate, { seed: 'a', deterministic: true })
 * Math.abs(best.plan[0] - 30) < 0.01 // => true
 */
export async function optimise(region: Region, evaluate: Evaluate, options: OptimiseOptions): Promise<Optimised> {
  const search = makeSearch(region, options)
  let state = options.state ?? firstState(search)
  if (state.centre.length !== search.reduced.dimension) {
    throw new RangeError(
      `the state to go on from is of a search in ${state.centre.length} free directions, not this one`
    )
  }
  while (state.phase !== 'done') {
    if (options.shouldStop?.()) return resultOf(search, state, true)
    const round = planRound(search, state)
    state = await playRound(round, evaluate)
    options.onProgress?.(state)
  }
  return resultOf(search, state, false)
}

function resultOf(search: Search, state: SearchState, partial: boolean): Optimised {
  const insight = insightOf(search, state)
  const { known, order, weights, means } = insight
  const tried = (place: number | undefined): TriedPlan | null => {
    if (place === undefined) return null
    const plan = Float64Array.from(state.trials[known[place]!]!.plan)
    return { plan, mean: means[place]!, score: insight.scores[place]!, replications: weights[place]! }
  }
  const most = weights.reduce((max, weight) => Math.max(max, weight), 0)
  const often = means.map((_, at) => at).filter((at) => 2 * weights[at]! >= most)
  const byValues = often.sort((one, other) => means[other]! - means[one]!)[0]
  return {
    best: tried(order[0]),
    bestByValues: tried(byValues),
    finalists: finalistsOf(search, state, insight, byValues).map((point) => planAt(search.reduced, point)),
    trials: state.trials.length,
    runs: state.runs,
    failed: state.trials.filter(({ values }) => values.length > 0).length - known.length,
    partial,
    state
  }
}

/** The best by scores, by values, by the surrogate and by a response surface, and the best on another hill. */
function finalistsOf(
  { reduced }: Search,
  { radius, centre }: SearchState,
  insight: Insight,
  byValues: number | undefined
): Float64Array[] {
  const { points, order, surrogate } = insight
  const first = order[0]
  if (first === undefined) return []
  const chosen: Float64Array[] = []
  const add = (point: Float64Array | null | undefined) => {
    if (!point || chosen.length === mostFinalists) return
    if (chosen.every((other) => distance(other, point) > gaps.same)) chosen.push(point)
  }
  add(points[first])
  if (surrogate !== null) {
    const summits = order.slice(0, 4).map((at) => ascend(surrogate, reduced, reduced.halfSpaces, points[at]!))
    add(summits.sort((one, other) => other.mean - one.mean)[0]?.point)
  }
  for (const size of [radius, 2.5 * radius]) {
    const model = radius > 0 ? surfaceAround(insight, centre, size) : null
    if (model !== null) add(modelTop(model, boxed(reduced.halfSpaces, centre, size)))
  }
  if (byValues !== undefined) add(points[byValues])
  add(points[order.find((at) => distance(points[at]!, points[first]!) > gaps.hill) ?? first])
  return chosen
}
