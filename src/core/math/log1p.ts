import { log } from './log.js'

/**
 * ln(1 + x), accurate also where x is so small that 1 + x would lose its digits; from + − × ÷ alone, so that its bits
 * are the same on every machine (those of `Math.log1p` are not).
 *
 * The logarithm of the rounded sum u = 1 + x, plus what the rounding took away, (x − (u − 1)) / u: the correction of
 * fdlibm's `s_log1p.c` (Sun Microsystems 1993). Relative error below 7e-16. Takes any number: `-Infinity` of −1, `NaN`
 * below −1.
 *
 * @example
 * log1p(1e-10) // ≈ 9.9999999995e-11
 * log1p(0) // => 0
 * log1p(1) // ≈ 0.6931471805599453
 * log1p(-1) // => -Infinity
 */
export function log1p(x: number): number {
  const sum = 1 + x
  if (!(sum > 0 && sum < Infinity)) return log(sum)
  return log(sum) + (x - (sum - 1)) / sum
}
