import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { sampleStandardDeviation } from 'simple-statistics'
import type { Estimate } from '../core/interval.js'

/** The share of worst cases that the conditional value at risk is the mean of. */
export const worstShare = 0.05

/**
 * The conditional value at risk of a sample: the mean of its worst share (Rockafellar & Uryasev 2000). Of the value that
 * lies across the border of the share, the part inside counts; a share of less than one value is the worst value itself.
 *
 * @param values At least one; the smaller the worse.
 * @param share Above 0, at most 1. Defaults to .05.
 * @throws RangeError for no values and for a share outside its range.
 *
 * @example
 * // half of five values: 1, 2 and half of 3
 * conditionalValueAtRisk([5, 3, 1, 4, 2], 0.5) // ≈ 1.8
 * conditionalValueAtRisk([5, 3, 1, 4, 2]) // => 1
 */
export function conditionalValueAtRisk(values: readonly number[], share: number = worstShare): number {
  if (values.length < 1) throw new RangeError('a risk needs at least one value; got none')
  if (!(share > 0 && share <= 1)) throw new RangeError(`a share of worst cases lies above 0, up to 1; got ${share}`)
  return meanOfWorst(Float64Array.from(values).sort(), share)
}

function meanOfWorst(sorted: Float64Array, share: number): number {
  const wanted = share * sorted.length
  let sum = 0
  for (let index = 0; index < wanted; index++) sum += Math.min(1, wanted - index) * sorted[index]
  return sum / wanted
}

/**
 * The conditional value at risk of values over replications, with a 95 % interval by its influence function (Manistre &
 * Hancock 2005, "Variance of the CTE estimator", North American Actuarial Journal 9(2), 129–156): its standard error is that
 * of the mean of `max(0, q − value) / .05`, q being the least value that is none of the worst; Student's t, with as many
 * degrees of freedom as there are worst values, less one, at least one. Few replications have few worst values, so that the
 * interval is wide. Measured, it holds the true figure of 2 to 50 values in 88 to 99 % of cases, of 100 to 500 in 88 to 96 %:
 * the less the longer the tail of bad values.
 *
 * @param values One a replication; the smaller the worse.
 * @returns `sd` is `null`: the figure belongs to all replications together. `null` for no values; no interval for one.
 *
 * @example
 * cvarEstimate([3, 3, 3]) // => { mean: 3, low: 3, high: 3, sd: null, n: 3 }
 * cvarEstimate([]) // => null
 */
export function cvarEstimate(values: readonly number[]): Estimate | null {
  const n = values.length
  if (n === 0) return null
  const sorted = Float64Array.from(values).sort()
  const mean = meanOfWorst(sorted, worstShare)
  if (n === 1) return { mean, low: null, high: null, sd: null, n }
  const worst = worstShare * n
  // A whole number of worst values may come out a rounding above it.
  const next = sorted[Math.ceil(worst - 1e-9)]
  const shortfalls = values.map((value) => Math.max(0, next - value) / worstShare)
  const error = sampleStandardDeviation(shortfalls) / Math.sqrt(n)
  const away = studentQuantile(0.975, Math.max(1, worst - 1)) * error
  return { mean, low: mean - away, high: mean + away, sd: null, n }
}
