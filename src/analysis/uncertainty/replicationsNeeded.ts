import type { CrossedVariance } from './crossedVariance.js'

/**
 * How many replications of each draw serve best: for a given number of runs, n = 1 + R / D of each draw estimate the
 * variance D that comes from not knowing most closely. Fewer leave too much luck in each draw, more waste runs that other
 * draws would use better; the number does not grow with the runs (Sun, Apley & Staum 2011, Operations Research 59,
 * 998–1007). For normal parts the variance of the estimate of D with C = Kn runs is 2 D² / C × (n + 2ρ + ρ² / (n − 1)),
 * ρ = R / D, least at n = 1 + ρ. Preparing a draw is taken to cost nothing beside playing it.
 *
 * @param crossed What {@link crossedVariance} gave.
 * @returns At least 2; 1 for a table of one replication; `null` where the draws do not differ as far as can be told, so that
 * no number can be named.
 *
 * @example
 * // means of draws 2 and 8, D = 16, R = 4
 * replicationsNeeded(crossedVariance([0, 4, 8, 8], 2)) // => 2
 */
export function replicationsNeeded({ variances, replications }: CrossedVariance): number | null {
  const { notKnowing, rest } = variances
  if (replications === 1) return 1
  if (notKnowing === 0) return rest === 0 ? 2 : null
  return Math.max(2, Math.ceil(1 + rest / notKnowing))
}
