import { bestFinalist, type Gain, gainOf } from '../../analysis/budget/gain.js'
import type { Evaluate } from './state.js'

/** What came of a search: whether to change the plan, and what that gains. */
export interface Proposed {
  /** The plan to follow: the best finalist, or the current one where its gain is not surely above zero. */
  readonly plan: Float64Array
  /** The best finalist, proposed or not. */
  readonly candidate: Float64Array
  /** Of the candidate over the current plan, on replications that neither the search nor the choice has seen. */
  readonly gain: Gain
  /** Values of the current plan and of the candidate in those replications. */
  readonly values: readonly [readonly (number | null)[], readonly (number | null)[]]
}

/** Which replications a proposal takes. */
export interface ProposeOptions {
  /** The first replication that the search has not seen, such as its `mostReplications`. */
  readonly from: number
  /** Replications for the choice among the finalists, each of which plays them. Defaults to 30. */
  readonly choosing?: number
  /** Replications for judging the one chosen against the current plan. Defaults to 60. */
  readonly judging?: number
  /** Of the gain's interval. Defaults to .95. */
  readonly level?: number
}

/**
 * Chooses among the finalists of a search and judges the one chosen, each on replications of its own, so that no luck of
 * the search or of the choice counts as gain. A plan is proposed only if its gain is above zero by the whole interval.
 *
 * @param current The current plan.
 * @param finalists At least one.
 * @param evaluate The function that is maximised. One without luck gives the same values in all replications.
 * @param options Which replications.
 * @throws RangeError where no finalist is given, or fewer than two replications have values.
 *
 * @example
 * const evaluate = async (plans, replications) => plans.map(([care]) => replications.map((number) => 3 * care + number))
 * const { plan, gain } = await propose(Float64Array.of(10), [Float64Array.of(12)], evaluate, { from: 32 })
 * plan // => Float64Array.of(12)
 * gain // => { mean: 6, low: 6, high: 6, n: 60, isProposed: true }
 */
export async function propose(
  current: Float64Array,
  finalists: readonly Float64Array[],
  evaluate: Evaluate,
  options: ProposeOptions
): Promise<Proposed> {
  const { from, choosing = 30, judging = 60, level = 0.95 } = options
  if (finalists.length === 0) throw new RangeError('a proposal needs a finalist')
  const numbers = (start: number, count: number) => Array.from({ length: count }, (_, at) => start + at)
  const played = async (plans: Float64Array[], replications: readonly number[]) =>
    (await evaluate(plans, replications)).map((row) => row.map((value) => (Number.isFinite(value) ? value : null)))
  const choice = finalists.length === 1 ? 0 : bestFinalist(await played([...finalists], numbers(from, choosing)))
  const candidate = finalists[choice]!
  const [before, after] = await played([current, candidate], numbers(from + choosing, judging))
  const gain = gainOf(before!, after!, level)
  return { plan: gain.isProposed ? candidate : current, candidate, gain, values: [before!, after!] }
}
