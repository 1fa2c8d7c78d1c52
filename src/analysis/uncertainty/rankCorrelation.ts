import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'

/** A rank correlation with its interval. */
export interface RankCorrelation {
  /** From −1 to 1. */
  readonly value: number
  /** `null` for fewer than ten pairs. */
  readonly low: number | null
  /** `null` for fewer than ten pairs. */
  readonly high: number | null
}

const leastPairs = 10

/**
 * Spearman's rank correlation of two lists, ties at their middle rank: whether one rises with the other, on whatever curve.
 * Its interval is that of Fisher's z with variance 1.06 / (n − 3) (Fieller, Hartley & Pearson 1957, Biometrika 44,
 * 470–481).
 *
 * @param one Finite numbers.
 * @param other As many.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 * @returns `null` where either list is all alike or has fewer than two numbers.
 *
 * @example
 * rankCorrelation([1, 2, 3, 4], [1, 8, 27, 64]).value // => 1
 * rankCorrelation([1, 2, 3, 4], [5, 5, 5, 5]) // => null
 */
export function rankCorrelation(
  one: ArrayLike<number>,
  other: ArrayLike<number>,
  level = 0.95
): RankCorrelation | null {
  return correlationOfRanks(middleRanks(one), middleRanks(other), level)
}

/**
 * The same from ranks, for lists that are set against many others.
 *
 * @param first What {@link middleRanks} gave.
 * @param second The same of as many numbers.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 *
 * @example
 * correlationOfRanks(Float64Array.of(0, 1, 2), Float64Array.of(2, 1, 0)).value // => -1
 */
export function correlationOfRanks(first: Float64Array, second: Float64Array, level = 0.95): RankCorrelation | null {
  const n = first.length
  const middle = (n - 1) / 2
  let [together, ofFirst, ofSecond] = [0, 0, 0]
  for (let at = 0; at < n; at++) {
    const x = first[at]! - middle
    const y = second[at]! - middle
    together += x * y
    ofFirst += x * x
    ofSecond += y * y
  }
  if (!(ofFirst > 0 && ofSecond > 0)) return null
  const value = Math.max(-1, Math.min(1, together / Math.sqrt(ofFirst * ofSecond)))
  if (n < leastPairs) return { value, low: null, high: null }
  if (Math.abs(value) === 1) return { value, low: value, high: value }
  const z = log((1 + value) / (1 - value)) / 2
  const half = normalQuantile((1 + level) / 2) * Math.sqrt(1.06 / (n - 3))
  return { value, low: backFrom(z - half), high: backFrom(z + half) }
}

/**
 * Ranks from 0 on; equal numbers have the middle of theirs.
 *
 * @param values Finite numbers.
 *
 * @example
 * middleRanks([30, 10, 20, 20]) // => Float64Array.of(3, 0, 1.5, 1.5)
 */
export function middleRanks(values: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(values).sort()
  const ranks = new Map<number, number>()
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++
    ranks.set(sorted[from]!, (from + to - 1) / 2)
  }
  return Float64Array.from(values, (value) => ranks.get(value)!)
}

/** The hyperbolic tangent. */
function backFrom(z: number): number {
  const power = exp(2 * z)
  return (power - 1) / (power + 1)
}
