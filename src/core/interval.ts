import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { mean, sampleStandardDeviation } from 'simple-statistics'

/** A mean over replications, and how well it is known. */
export interface Estimate {
  readonly mean: number
  /** Lower end of the confidence interval; `null` where one value alone says nothing about spread. */
  readonly low: number | null
  /** Upper end of the confidence interval; `null` where one value alone says nothing about spread. */
  readonly high: number | null
  /** Standard deviation of the values (n − 1 in the denominator); `null` for one value. */
  readonly sd: number | null
  /** Number of values. */
  readonly n: number
}

/**
 * The mean of independent values, with a confidence interval for it: mean ± t × sd / √n, where t is the quantile of
 * Student's t distribution with n − 1 degrees of freedom (Student 1908). The level is the interval's coverage, between
 * 0 and 1; defaults to .95. Values that are all equal give an interval of no width, and exactly that mean; a single
 * value gives `null` for `low`, `high` and `sd`. Units are those of the values.
 *
 * Throws a RangeError for no values, for a value that is not finite, and for a level outside 0 to 1.
 *
 * @example
 * estimate([7, 7, 7]) // => { mean: 7, low: 7, high: 7, sd: 0, n: 3 }
 * estimate([7]) // => { mean: 7, low: null, high: null, sd: null, n: 1 }
 * // t(.975, 2) = 4.3027, sd = 1, so the half width is 4.3027 / √3
 * estimate([1, 2, 3]).high // ≈ 4.484137711771932
 */
export function estimate(values: ArrayLike<number>, level = 0.95): Estimate {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1; got ${level}`)
  const list = checked(values)
  const n = list.length
  const allEqual = list.every((value) => value === list[0])
  // Adding 0 turns a −0 into a 0.
  const average = (allEqual ? list[0] : mean(list)) + 0
  if (n === 1) return { mean: average, low: null, high: null, sd: null, n }
  const sd = allEqual ? 0 : sampleStandardDeviation(list)
  const halfWidth = sd === 0 ? 0 : (studentT(level, n - 1) * sd) / Math.sqrt(n)
  return { mean: average, low: average - halfWidth, high: average + halfWidth, sd, n }
}

let lastLevel = NaN
let lastFreedom = NaN
let lastQuantile = NaN

/** Two-sided t quantile; remembers the last one, since thousands of estimates share it and it takes 20 µs. */
function studentT(level: number, freedom: number): number {
  if (level !== lastLevel || freedom !== lastFreedom) {
    lastQuantile = studentQuantile((1 + level) / 2, freedom)
    lastLevel = level
    lastFreedom = freedom
  }
  return lastQuantile
}

function checked(values: ArrayLike<number>): number[] {
  if (values.length < 1) throw new RangeError('an estimate needs at least one value; got none')
  const list = Array.from(values)
  const wrong = list.find((value) => !Number.isFinite(value))
  if (wrong !== undefined) throw new RangeError(`an estimate needs finite values; got ${wrong}`)
  return list
}
