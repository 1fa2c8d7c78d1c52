import { hazardRatio } from '../../core/probability/hazardRatio.js'
import { oddsRatio } from '../../core/probability/oddsRatio.js'

/** What a multiplier acts on: a relative risk on the probability, a hazard ratio on the hazard, an odds ratio on odds. */
export type MultiplierScale = 'probability' | 'hazard' | 'odds'

/**
 * A probability after a multiplier acted on it, on its hazard or on its odds: `p·f`, `1 − (1 − p)^f` or
 * `p·f / (1 − p + p·f)`. A factor of 1 changes no bit, a factor of 0 gives 0. Not held within 0 to 1: what leaves the
 * range is for the caller to refuse.
 *
 * Briggs, Claxton & Sculpher 2006, section 3.4 (relative risks, hazard and odds ratios).
 *
 * @param probability From 0 to 1.
 * @param on What the factor multiplies.
 * @param factor At least 0.
 *
 * @example
 * multipliedProbability(0.4, 'probability', 0.5) // => 0.2
 * multipliedProbability(0.19, 'hazard', 0.5) // ≈ 0.1
 * multipliedProbability(0.5, 'odds', 3) // => 0.75
 */
export function multipliedProbability(probability: number, on: MultiplierScale, factor: number): number {
  if (on === 'hazard') return hazardRatio(probability, factor)
  return on === 'odds' ? oddsRatio(probability, factor) : probability * factor
}
