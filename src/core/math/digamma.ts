import { log } from './log.js'

/** Above it the asymptotic series have 14 digits. */
const large = 10

/**
 * The digamma function ψ, the derivative of the logarithm of the gamma function, of numbers above 0: by ψ(x) = ψ(x + 1) − 1/x
 * up to 10, then by its asymptotic series (Abramowitz & Stegun 1964, 6.3.5 and 6.3.18).
 *
 * @param x Above 0.
 *
 * @example
 * // minus Euler's constant
 * digamma(1) // ≈ -0.5772156649015329
 * digamma(0.5) // ≈ -1.9635100260214235
 */
export function digamma(x: number): number {
  let sum = 0
  let at = x
  for (; at < large; at++) sum -= 1 / at
  const square = 1 / (at * at)
  const series =
    square *
    (1 / 12 -
      square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square * (1 / 132 - square * (691 / 32760))))))
  return sum + log(at) - 1 / (2 * at) - series
}

/**
 * The trigamma function ψ′, the derivative of the digamma function, of numbers above 0 (Abramowitz & Stegun 1964, 6.4.6 and
 * 6.4.12).
 *
 * @param x Above 0.
 *
 * @example
 * // π² / 6
 * trigamma(1) // ≈ 1.6449340668482264
 */
export function trigamma(x: number): number {
  let sum = 0
  let at = x
  for (; at < large; at++) sum += 1 / (at * at)
  const square = 1 / (at * at)
  const series =
    square *
    (1 / 6 - square * (1 / 30 - square * (1 / 42 - square * (1 / 30 - square * (5 / 66 - square * (691 / 2730))))))
  return sum + 1 / at + square / 2 + series / at
}
