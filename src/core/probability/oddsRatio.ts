/**
 * A probability after its odds p / (1 − p) were multiplied: `p × ratio / (1 − p + p × ratio)`. A ratio of 1 changes no
 * bit; a ratio of 0 takes the event away, even a sure one.
 *
 * Odds ratios of logistic regression: Briggs, Claxton & Sculpher 2006, section 3.4.
 *
 * @param probability From 0 to 1.
 * @param ratio Odds ratio, at least 0.
 * @returns A probability; `NaN` of what is no probability (unless the ratio is 1), not a probability of a negative ratio.
 *
 * @example
 * oddsRatio(0.5, 3) // => 0.75
 * oddsRatio(0.3, 1) // => 0.3
 * oddsRatio(1, 0) // => 0
 */
export function oddsRatio(probability: number, ratio: number): number {
  if (ratio === 1) return probability
  if (!(probability >= 0 && probability <= 1)) return Number.NaN
  if (ratio === 0) return 0
  const odds = probability * ratio
  return odds / (1 - probability + odds)
}
