import type { Problem } from '../../core/errors.js'
import { type Estimate, estimate } from '../../core/interval.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { Figure, Played } from '../draws/played.js'

/** A run that could not be played, with the values that made it fail. */
export interface FailedValues {
  readonly values: Values
  readonly problems: readonly Problem[]
}

/** Runs that could not be played. */
export interface Failures {
  /** How many points. */
  readonly count: number
  /** The first of them. */
  readonly first: readonly FailedValues[]
}

/** One outcome at many points: of a strategy, or the difference of one to another. */
export interface Responses {
  readonly figure: Figure
  readonly replications: number
  readonly isExact: boolean
  /** Points played. */
  readonly points: number
  /** Points asked for. */
  readonly asked: number
  /** Points × replications, a point's side by side; NaN where undefined or failed. */
  readonly values: Float64Array
  readonly failures: Failures
}

/** How many failed points are told with all their values. */
const mostTold = 3

/**
 * The outcome at each point: that of the first alternative, or where there are two, how much it is above that of the second,
 * replication by replication.
 *
 * @example
 * const figures = [{ outcome: 'npv' }]
 * const values = [[Float64Array.of(5, 7)], [Float64Array.of(1, 2)]]
 * responsesOf({ figures, points: [{}], replications: 2, values, failed: [], stoppedOf: null }).values // => Float64Array.of(4, 5)
 */
export function responsesOf(
  played: Pick<Played, 'figures' | 'points' | 'replications' | 'isExact' | 'values' | 'failed' | 'stoppedOf'>
): Responses {
  const { figures, points, replications, isExact, values, failed, stoppedOf } = played
  const [own, other] = values.map(([column]) => column!)
  const byPoint = new Map<number, FailedValues>()
  for (const { point, problems } of failed) {
    if (!byPoint.has(point)) byPoint.set(point, { values: points[point]!, problems })
  }
  return {
    figure: figures[0]!,
    replications,
    isExact,
    points: points.length,
    asked: stoppedOf ?? points.length,
    values: other === undefined ? own! : own!.map((value, at) => value - other[at]!),
    failures: { count: byPoint.size, first: [...byPoint.values()].slice(0, mostTold) }
  }
}

/**
 * The mean at each point, `null` where the outcome is undefined in any replication or the point failed.
 *
 * @example
 * meansOf({ points: 2, replications: 2, values: Float64Array.of(1, 3, 5, NaN) }) // => [2, null]
 */
export function meansOf({ points, replications, values }: Pick<Responses, 'points' | 'replications' | 'values'>) {
  return Array.from({ length: points }, (_, point): number | null => {
    let sum = 0
    for (let at = 0; at < replications; at++) sum += values[point * replications + at]!
    return Number.isFinite(sum) ? sum / replications : null
  })
}

/**
 * The outcome at a point, or how much it is above that at another in the same replications: mean and interval over the
 * replications that have both; `null` where none has, or the point was not played. Exact results have no interval.
 *
 * @example
 * const responses = { points: 2, replications: 2, values: Float64Array.of(1, 3, 5, 8) }
 * estimateAt(responses, 0).mean // => 2
 * estimateAt(responses, 1, 0).mean // => 4.5
 */
export function estimateAt(
  { points, replications, values }: Pick<Responses, 'points' | 'replications' | 'values'>,
  point: number,
  other?: number
): Estimate | null {
  if (point >= points || (other ?? 0) >= points) return null
  const list: number[] = []
  for (let at = 0; at < replications; at++) {
    const value = values[point * replications + at]! - (other === undefined ? 0 : values[other * replications + at]!)
    if (Number.isFinite(value)) list.push(value)
  }
  return list.length === 0 ? null : estimate(list)
}

/**
 * How much of the spread of means over points is luck: with y = mean + point + replication + rest, the variance of the rest
 * divided by the replications, as a share of the variance of the means. Points share their luck, so what luck does to all
 * alike counts for nothing. `null` where one replication alone says nothing, or the outcome is exact.
 *
 * @param responses Of points whose values are all defined; others are passed over.
 *
 * @example
 * const steady = { points: 2, replications: 2, isExact: false, values: Float64Array.of(1, 2, 5, 6) }
 * luckShare(steady) // => 0
 * luckShare({ ...steady, isExact: true }) // => null
 */
export function luckShare(responses: Pick<Responses, 'points' | 'replications' | 'isExact' | 'values'>): number | null {
  const { replications, values, isExact } = responses
  const means = meansOf(responses)
  const rows = means.flatMap((mean, point) => (mean === null ? [] : [{ mean, point }]))
  if (isExact || replications < 2 || rows.length < 2) return null
  const grand = rows.reduce((sum, { mean }) => sum + mean, 0) / rows.length
  const ofReplication = Array.from({ length: replications }, (_, at) => {
    return rows.reduce((sum, { point }) => sum + values[point * replications + at]!, 0) / rows.length
  })
  let rest = 0
  for (const { mean, point } of rows) {
    for (let at = 0; at < replications; at++) {
      const residual = values[point * replications + at]! - mean - ofReplication[at]! + grand
      rest += residual * residual
    }
  }
  const variance = rows.reduce((sum, { mean }) => sum + (mean - grand) * (mean - grand), 0) / (rows.length - 1)
  const noise = rest / ((rows.length - 1) * (replications - 1)) / replications
  return variance > 0 ? Math.min(1, noise / variance) : null
}
