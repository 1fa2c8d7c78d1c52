import { expm1 } from '../math/expm1.js'
import { log1p } from '../math/log1p.js'

/**
 * A probability after its hazard was multiplied: `1 − (1 − p)^ratio`. A ratio of 1 changes no bit; a ratio of 0 takes
 * the event away, even a sure one.
 *
 * Proportional hazards: Briggs, Claxton & Sculpher 2006, section 3.4.
 *
 * @param probability From 0 to 1.
 * @param ratio Hazard ratio, at least 0.
 * @returns A probability; `NaN` of what is no probability (unless the ratio is 1), not a probability of a negative ratio.
 *
 * @example
 * hazardRatio(0.19, 0.5) // ≈ 0.1
 * hazardRatio(0.3, 1) // => 0.3
 * hazardRatio(1, 0) // => 0
 */
export function hazardRatio(probability: number, ratio: number): number {
  if (ratio === 1) return probability
  if (!(probability >= 0 && probability <= 1)) return Number.NaN
  if (ratio === 0) return 0
  return 0 - expm1(ratio * log1p(-probability))
}
