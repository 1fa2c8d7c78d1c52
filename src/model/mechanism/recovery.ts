import { clamp } from '../scale.js'

/**
 * Satisfaction after a remedy, 0 to 100: `S = Sfail + ρR·(Spre − Sfail)` where the customer was more satisfied before,
 * else as it is. A remedy may lift satisfaction a little above where it was (ρ up to 1.05: the recovery paradox of de
 * Matos, Henrique & Rossi 2007); retention uses the lower of before and after, for which the paradox does not hold.
 *
 * `failed` and `before` in points, `quality` R of the remedy in [0, 1], `ceiling` ρ at least 0.
 *
 * @example
 * remediedSatisfaction(40, 60, 0.8, 1.05) // ≈ 56.8
 * remediedSatisfaction(40, 60, 1, 1.05) // ≈ 61
 * remediedSatisfaction(60, 40, 1, 1.05) // => 60
 */
export function remediedSatisfaction(failed: number, before: number, quality: number, ceiling: number): number {
  return before > failed ? clamp(failed + ceiling * quality * (before - failed), 0, 100) : failed
}

/**
 * Strain after a remedy: `strain·(1 − share)`. A remedy halves it (share .5, a design default of the model page).
 *
 * @example
 * strainAfterRemedy(0.3, 0.5) // => 0.15
 */
export function strainAfterRemedy(strain: number, share: number): number {
  return strain * (1 - share)
}
