import { exp } from '../math/exp.js'

/**
 * The probability of given log-odds: `1 / (1 + e^(−x))`, the inverse of `logit`. Accurate far out on both sides.
 *
 * The logistic function of logistic regression (Berkson 1944, Journal of the American Statistical Association 39).
 *
 * @param x Any number.
 * @returns From 0 to 1.
 *
 * @example
 * logistic(0) // => 0.5
 * logistic(-2) // ≈ 0.11920292202211755
 * logistic(Infinity) // => 1
 */
export function logistic(x: number): number {
  return 1 / (1 + exp(-x))
}
