import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'

/**
 * The log-odds of a probability: `ln(p / (1 − p))`, the inverse of `logistic`. Accurate near 0, near ½ and near 1.
 *
 * Berkson 1944 (Journal of the American Statistical Association 39, 357–365).
 *
 * @param probability From 0 to 1.
 * @returns `-Infinity` of 0, `Infinity` of 1, `NaN` outside.
 *
 * @example
 * logit(0.5) // => 0
 * logit(0.75) // ≈ 1.0986122886681098
 * logit(1) // => Infinity
 */
export function logit(probability: number): number {
  // about ½, 2p − 1 is exact and ln(p / (1 − p)) = ln(1 + (2p − 1) / (1 − p))
  if (probability > 0.25 && probability < 0.75) return log1p((2 * probability - 1) / (1 - probability))
  return log(probability) - log1p(-probability)
}
