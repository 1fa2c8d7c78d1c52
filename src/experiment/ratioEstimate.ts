import { type Estimate, estimate } from '../core/interval.js'

/**
 * The ratio of two means over the same replications, with a confidence interval by the jackknife (Quenouille 1956; Efron
 * 1982): each replication left out in turn gives a pseudo-value n·θ − (n − 1)·θ₍₋ᵢ₎, whose Student interval is laid around
 * the ratio of means θ. The level is 95 %.
 *
 * @param tops Numerators, one a replication.
 * @param bottoms Denominators, one a replication, in the same order.
 * @returns The ratio; `null` where the interval of the mean denominator holds 0, since a ratio has no interval then; for one
 * replication, without an interval.
 *
 * @example
 * ratioEstimate([20, 22, 24], [10, 11, 12]).mean // => 2
 * ratioEstimate([2, 4, 6], [-1, 0, 1]) // => null
 * // θ = 4; left out in turn: 5, 4, 3; pseudo-values 2, 4, 6: mean 4, sd 2, half width t(.975, 2) · 2 / √3
 * ratioEstimate([2, 4, 6], [1, 1, 1]).high // ≈ 8.96827542354386
 */
export function ratioEstimate(tops: readonly number[], bottoms: readonly number[]): Estimate | null {
  const bottom = estimate(bottoms)
  const n = tops.length
  const top = sumOf(tops)
  const base = sumOf(bottoms)
  if (base === 0 || (bottom.low !== null && bottom.low <= 0 && bottom.high! >= 0)) return null
  const ratio = top / base
  if (n === 1) return estimate([ratio])
  const pseudo = tops.map((value, index) => n * ratio - (n - 1) * ((top - value) / (base - bottoms[index])))
  if (!pseudo.every(Number.isFinite)) return null
  const { low, high, sd } = estimate(pseudo)
  const half = (high! - low!) / 2
  return { mean: ratio, low: ratio - half, high: ratio + half, sd, n }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
