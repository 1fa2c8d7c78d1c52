import { type Estimate, estimate } from '../../core/interval.js'
import { complete, type PlanValues } from './complete.js'

/** A spend on a lever, and the result. */
export interface ResponsePoint {
  readonly spend: number
  readonly result: Estimate
  /** What each unit of money brings from the point before to this one; `null` for the first. */
  readonly slope: Estimate | null
}

/** How a result responds to the spend on one lever, all others as they are. */
export interface ResponseCurve {
  readonly points: readonly ResponsePoint[]
  /** The least spend from which more of it surely harms, up to the next point: there the lever is supersaturated. */
  readonly supersaturatedFrom: number | null
  readonly leftOut: number
}

/**
 * The response curve of a lever, with intervals, and where it turns down for sure: where the whole interval of the slope
 * between two points lies below zero. (Where spend itself is taken off the result, it turns down once a unit brings less
 * than itself.)
 *
 * @param spends Ascending, at least two.
 * @param values For each spend its values in the same replications.
 * @param level Of the intervals. Defaults to .95.
 * @throws RangeError for spends that do not ascend, other numbers of values, or fewer than two replications.
 *
 * @example
 * const curve = responseCurve([0, 10, 20], [[0, 2], [30, 33], [20, 21]])
 * curve.points[1].slope.mean // => 3.05
 * curve.supersaturatedFrom // => null
 * responseCurve([0, 10, 20], [[0, 2], [30, 32], [20, 22]]).supersaturatedFrom // => 10
 */
export function responseCurve(spends: readonly number[], values: PlanValues, level = 0.95): ResponseCurve {
  const ascend = spends.every((spend, at) => at === 0 || spend > spends[at - 1]!)
  if (spends.length < 2 || !ascend || values.length !== spends.length) {
    throw new RangeError(`a response curve has two spends or more, ascending, with values; got ${spends.join(', ')}`)
  }
  const { values: known, leftOut } = complete(values)
  const points = spends.map((spend, at): ResponsePoint => {
    const result = estimate(known[at]!, level)
    if (at === 0) return { spend, result, slope: null }
    const step = spend - spends[at - 1]!
    const slopes = known[at]!.map((value, replication) => (value - known[at - 1]![replication]!) / step)
    return { spend, result, slope: estimate(slopes, level) }
  })
  const turn = points.findIndex(({ slope }) => slope !== null && slope.high !== null && slope.high < 0)
  return { points, supersaturatedFrom: turn < 0 ? null : spends[turn - 1]!, leftOut }
}
