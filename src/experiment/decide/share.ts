import { scoreInterval } from '../../analysis/uncertainty/scoreInterval.js'
import type { Estimate } from '../../core/interval.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { crossedEstimate } from './crossed.js'

/**
 * A share of independent cases with the 95 % score interval of Wilson (1927), which lies within 0 and 1; the share may be
 * of cases that were split, so that it is no whole number of them.
 *
 * @param share 0 to 1.
 * @param n How many independent cases it is worth.
 * @param others Shares that it may be, too: the interval holds those of all. Defaults to none.
 * @returns Without an interval for one case.
 *
 * @example
 * // 10 of 10: 1 down to n/(n + z²) = 10/(10 + 3.8415)
 * shareEstimate(1, 10).low // ≈ 0.7224672001371107
 * shareEstimate(0.5, 1).low // => null
 * shareEstimate(0.5, 10, [0.2, 1]).low === shareEstimate(0.2, 10).low // => true
 */
export function shareEstimate(share: number, n: number, others: readonly number[] = []): Estimate {
  if (n <= 1) return { mean: share, low: null, high: null, sd: null, n }
  const all = [share, ...others].map((each) => scoreInterval(each, n))
  return {
    mean: share,
    low: Math.min(...all.map(({ low }) => low)),
    high: Math.max(...all.map(({ high }) => high)),
    sd: Math.sqrt((share * (1 - share) * n) / (n - 1)),
    n
  }
}

/**
 * The share of runs in which something is so, over draws and luck together: Wilson's interval for as many independent runs
 * as the spread between draws and between replications says the runs are worth (the effective sample size of Kish 1965).
 * Where all runs agree, they are worth as many as there are draws, or replications if these are more.
 *
 * @param cases 0 or 1, a draw's replications side by side.
 * @param replications How many there are of each draw.
 *
 * @example
 * crossedShare([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 10).high // ≈ 0.2775327998628892
 * crossedShare([1, 1, 0, 0], 2).mean // => 0.5
 */
export function crossedShare(cases: readonly number[], replications: number): Estimate {
  const { mean, low, high } = crossedEstimate(cases, replications)
  const draws = cases.length / replications
  const most = Math.max(draws, replications)
  if (draws === 1 || replications === 1) return shareEstimate(mean, cases.length)
  if (low === null || high === null || low === high) return { ...shareEstimate(mean, most), n: cases.length }
  const half = (high - low) / 2
  const z = normalQuantile(0.975)
  const worth = Math.min(cases.length, Math.max(2, (mean * (1 - mean) * z * z) / (half * half)))
  return { ...shareEstimate(mean, worth), n: cases.length }
}
