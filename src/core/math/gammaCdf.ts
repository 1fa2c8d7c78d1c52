import gammaln from '@stdlib/math-base-special-gammaln'
import { exp } from './exp.js'
import { log } from './log.js'

/**
 * The distribution function of the gamma distribution of scale 1: the regularised incomplete gamma function P(shape, x). By
 * its series below shape + 1, by its continued fraction above (Press, Teukolsky, Vetterling & Flannery 2007, "Numerical
 * Recipes", 6.2); relative error of some 1e-13 for shapes up to 10,000. Of scale b it is P(shape, x / b); P(k / 2, x / 2) is
 * the distribution function of chi-square with k degrees of freedom.
 *
 * @param x At least 0; `Infinity` gives 1.
 * @param shape Above 0.
 *
 * @example
 * gammaCdf(1, 1) // ≈ 0.6321205588285577
 * gammaCdf(0, 2) // => 0
 * // the 95 % point of chi-square with one degree of freedom
 * gammaCdf(3.841458820694124 / 2, 0.5) // ≈ 0.95
 */
export function gammaCdf(x: number, shape: number): number {
  if (!(x > 0)) return 0
  if (x === Infinity) return 1
  const front = exp(shape * log(x) - x - gammaln(shape))
  return x < shape + 1 ? Math.min(1, front * series(x, shape)) : Math.max(0, 1 - front * fraction(x, shape))
}

/**
 * The upper tail of chi-square: the probability that it is at least so large.
 *
 * @param statistic At least 0.
 * @param freedom Degrees of freedom, above 0.
 *
 * @example
 * chiSquareTail(3.841458820694124, 1) // ≈ 0.05
 * chiSquareTail(0, 3) // => 1
 */
export function chiSquareTail(statistic: number, freedom: number): number {
  const x = statistic / 2
  const shape = freedom / 2
  if (!(x > 0)) return 1
  if (x < shape + 1) return 1 - gammaCdf(x, shape)
  return Math.min(1, exp(shape * log(x) - x - gammaln(shape)) * fraction(x, shape))
}

function series(x: number, shape: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum
}

/** Lentz's method. */
function fraction(x: number, shape: number): number {
  const least = 1e-300
  let b = x + 1 - shape
  let c = 1 / least
  let d = 1 / b
  let product = d
  for (let n = 1; n < 10_000; n++) {
    const a = -n * (n - shape)
    b += 2
    d = 1 / notZero(a * d + b, least)
    c = notZero(b + a / c, least)
    product *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return product
}

function notZero(value: number, least: number): number {
  return Math.abs(value) < least ? least : value
}
