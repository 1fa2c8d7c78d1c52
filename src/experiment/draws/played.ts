import type { Better, OutcomeName } from '../../analysis/outcome.js'
import type { Problem } from '../../core/errors.js'
import type { Text, Unit } from '../../model/parameter.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'

/** What is measured of each run. */
export interface Figure extends OutcomeName {
  readonly label: Text
  readonly unit: Unit
  /** Of a category of a declared lifecycle, the unit in its author's words. */
  readonly ownUnit: string | null
  readonly better: Better
}

/** A scenario of a fair, or a strategy of a declared lifecycle. */
export interface Alternative {
  readonly name: string
  readonly title: string | null
  readonly titleZh: string | null
}

/** A run that could not be played. */
export interface FailedRun {
  /** Place of the alternative. */
  readonly alternative: number
  /** Place of the point whose values it was played with. */
  readonly point: number
  readonly problems: readonly Problem[]
}

/** Alternatives played at many points of the space of their uncertain numbers, each in the same replications. */
export interface Played {
  readonly alternatives: readonly Alternative[]
  readonly figures: readonly Figure[]
  /** The values laid over every alternative. */
  readonly points: readonly Values[]
  /** How many replications of each; 1 where nothing is left to luck. */
  readonly replications: number
  /** Whether there is no luck in it: the exact engine played. */
  readonly isExact: boolean
  /** By alternative and figure: points × replications, a point's replications side by side; NaN where undefined. */
  readonly values: readonly (readonly Float64Array[])[]
  /** One of each point and alternative that failed. */
  readonly failed: readonly FailedRun[]
  /** Points that were asked for, where it was stopped before all were played; `null` where it was not. */
  readonly stoppedOf: number | null
}

/**
 * The mean over replications at each point, of one figure of one alternative; NaN where any replication has none.
 *
 * @example
 * const figures = [{ outcome: 'npv' }]
 * pointMeans({ figures, points: [{}, {}], replications: 2, values: [[Float64Array.of(1, 3, 5, NaN)]] }, 0, 0)
 * // => Float64Array.of(2, NaN)
 */
export function pointMeans(
  { points, replications, values }: Pick<Played, 'points' | 'replications' | 'values'>,
  alternative: number,
  figure: number
): Float64Array {
  const column = values[alternative]![figure]!
  return Float64Array.from(points, (_, point) => {
    let sum = 0
    for (let at = 0; at < replications; at++) sum += column[point * replications + at]!
    return sum / replications
  })
}

/**
 * The same with the alternatives in another order.
 *
 * @param played What was played.
 * @param order Places of all alternatives.
 *
 * @example
 * const played = { alternatives: [{ name: 'a' }, { name: 'b' }], values: [[1], [2]], failed: [{ alternative: 1 }] }
 * const { alternatives, values, failed } = reordered(played, [1, 0])
 * const told = [alternatives.map(({ name }) => name), values, failed[0].alternative]
 * told // => [['b', 'a'], [[2], [1]], 0]
 */
export function reordered(played: Played, order: readonly number[]): Played {
  return {
    ...played,
    alternatives: order.map((at) => played.alternatives[at]!),
    values: order.map((at) => played.values[at]!),
    failed: played.failed.map((each) => ({ ...each, alternative: order.indexOf(each.alternative) }))
  }
}
