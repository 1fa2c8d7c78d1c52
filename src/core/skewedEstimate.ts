import { type Estimate, estimate } from './interval.js'
import { power } from './math/power.js'

/** Below it, nothing leans. */
const leastSkew = 1e-6

/**
 * The mean of independent values that may be skewed, with an interval that leans to the long side: the studentised mean goes
 * through Hall's cubic transformation, which takes its skewness out (Hall 1992, "On the removal of skewness by transformation",
 * Journal of the Royal Statistical Society B 54, 221–228), with Student's t for the ends. Values without skewness have the
 * interval of {@link estimate}.
 *
 * Gains of a plan that saves money for sure and now and then loses a large customer are like that: Student's interval of few
 * replications, none of which has seen such a loss, is too narrow and too high. This one is better, but no interval knows of
 * losses that have not happened: of 24 values of skewness −6.5, 89 % hold the mean instead of 95 % (83 % of Student's); of
 * 200, 93 % (91 %).
 *
 * Throws a RangeError as `estimate` does.
 *
 * @param values Finite numbers.
 * @param level Coverage of the interval, between 0 and 1. Defaults to .95.
 *
 * @example
 * skewedEstimate([1, 2, 3]) // => estimate([1, 2, 3])
 * const { mean, low, high } = skewedEstimate([10, 10, 11, 11, 12, -30])
 * mean - low > high - mean // => true
 */
export function skewedEstimate(values: ArrayLike<number>, level = 0.95): Estimate {
  const usual = estimate(values, level)
  const { mean, high, sd, n } = usual
  if (high === null || sd === null || sd === 0) return usual
  const list = Array.from(values)
  // moments with n in the denominator
  const second = list.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / n
  const third = list.reduce((sum, value) => sum + (value - mean) * (value - mean) * (value - mean), 0) / n
  const skew = third / (second * Math.sqrt(second)) / Math.sqrt(n)
  if (Math.abs(skew) < leastSkew) return usual
  const error = sd / Math.sqrt(n)
  const t = (high - mean) / error
  return { ...usual, low: mean - error * studentised(t, skew), high: mean - error * studentised(-t, skew) }
}

/** The studentised mean that Hall's transformation takes to a value; `skew` is the skewness over √n. */
function studentised(value: number, skew: number): number {
  return (3 / skew) * (cubeRoot(1 + skew * (value - skew / 6)) - 1)
}

function cubeRoot(value: number): number {
  return Math.sign(value) * power(Math.abs(value), 1 / 3)
}
