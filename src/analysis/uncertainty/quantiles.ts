import { normalQuantile } from '../../core/math/normalQuantile.js'

/** A quantile, and how well it is known. */
export interface Quantile {
  /** The share of values below it. */
  readonly p: number
  readonly value: number
  /** Lower end of its interval; `null` where there are too few values to have one. */
  readonly low: number | null
  /** Upper end of its interval; `null` where there are too few values to have one. */
  readonly high: number | null
}

/**
 * A quantile of some values, on a straight line between neighbours (type 7 of Hyndman & Fan 1996, The American
 * Statistician 50, 361–365).
 *
 * @param sorted Rising; at least one.
 * @param p From 0 to 1.
 *
 * @example
 * quantileAt([10, 20, 40], 0.75) // => 30
 */
export function quantileAt(sorted: ArrayLike<number>, p: number): number {
  const place = (sorted.length - 1) * p
  const below = Math.floor(place)
  const value = sorted[below]!
  return below === sorted.length - 1 ? value : value + (place - below) * (sorted[below + 1]! - value)
}

/**
 * Quantiles of some values with intervals: the values at the ends of p ± (z √(p(1 − p) / n) + 1 / 2n), the ranks between
 * which a quantile lies (David & Nagaraja 2003, Order Statistics, section 7.1; with fewer independent values than there are,
 * Woodruff 1952, Journal of the American Statistical Association 47, 635–646). An end that lies beyond the least or greatest
 * value is left open.
 *
 * @param values In any order; at least one.
 * @param probabilities From 0 to 1.
 * @param number How many independent values they are worth. Defaults to how many there are.
 * @param level Of the intervals, between 0 and 1. Defaults to .95.
 *
 * @example
 * const values = Array.from({ length: 101 }, (_, value) => value)
 * const [median] = quantiles(values, [0.5])
 * median.value // => 50
 * const ends = [median.low, median.high].map(Math.round)
 * ends // => [40, 60]
 * quantiles([1, 2, 3], [0.05])[0].low // => null
 */
export function quantiles(
  values: ArrayLike<number>,
  probabilities: readonly number[],
  number = values.length,
  level = 0.95
): Quantile[] {
  const sorted = Float64Array.from(values).sort()
  const z = normalQuantile((1 + level) / 2)
  return probabilities.map((p) => {
    const half = z * Math.sqrt((p * (1 - p)) / number) + 0.5 / number
    const isLow = p - half < 0.5 / number
    const isHigh = p + half > 1 - 0.5 / number
    return {
      p,
      value: quantileAt(sorted, p),
      low: isLow ? null : atShare(sorted, p - half),
      high: isHigh ? null : atShare(sorted, p + half)
    }
  })
}

/** The value below which a share of all lies, each standing in the middle of its own. */
function atShare(sorted: Float64Array, share: number): number {
  const last = sorted.length - 1
  return last === 0 ? sorted[0]! : quantileAt(sorted, Math.max(0, Math.min(last, share * (last + 1) - 0.5)) / last)
}
