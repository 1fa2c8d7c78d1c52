import { quantileAt } from '../analysis/uncertainty/quantiles.js'
import type { Estimate } from '../core/interval.js'
import { nameKey, seedKey } from '../core/random/streams.js'
import { threefry2x32 } from '../core/random/threefry.js'

/** The share of worst cases that the conditional value at risk is the mean of. */
export const worstShare = 0.05

/** Samples that the interval is made from. */
export const bootstrapSamples = 2000

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
  const sorted = Float64Array.from(values).sort()
  return meanOfWorst(sorted, new Uint32Array(sorted.length).fill(1), share)
}

/** Mean of the worst share of a sample that holds each of the sorted values so many times. */
function meanOfWorst(sorted: Float64Array, counts: Uint32Array, share: number): number {
  const wanted = share * sorted.length
  let taken = 0
  let sum = 0
  for (let index = 0; index < sorted.length; index++) {
    const part = Math.min(counts[index], wanted - taken)
    sum += part * sorted[index]
    taken += part
    if (taken >= wanted) break
  }
  return sum / taken
}

/**
 * The conditional value at risk of values over replications, with a 95 % interval by the bootstrap (Efron 1979): the 2.5th
 * and 97.5th percentile of its values in 2,000 samples drawn from the replications with replacement, by a generator of its
 * own, so that equal values and seeds give equal intervals. It is too narrow of few replications, in which the worst are few
 * and too good on average: of 20 normal values it holds the true figure in about 35 % of cases, of 50 in 65 %, of 100 in 80 %,
 * of 200 in 86 %, of 500 in 90 %; below 20 it is that of the worst value alone.
 *
 * @param values One a replication; the smaller the worse.
 * @param seed Seed of the scenario.
 * @returns `sd` is `null`: the figure belongs to all replications together. `null` for no values; no interval for one.
 *
 * @example
 * cvarEstimate([3, 3, 3], 'fair') // => { mean: 3, low: 3, high: 3, sd: null, n: 3 }
 * cvarEstimate([], 'fair') // => null
 */
export function cvarEstimate(values: readonly number[], seed: string): Estimate | null {
  const n = values.length
  if (n === 0) return null
  const mean = conditionalValueAtRisk(values)
  if (n === 1) return { mean, low: null, high: null, sd: null, n }
  const sorted = Float64Array.from(values).sort()
  const key = nameKey(seedKey(seed), 'bootstrap of the worst')
  const counts = new Uint32Array(n)
  const samples = new Float64Array(bootstrapSamples)
  for (let sample = 0; sample < bootstrapSamples; sample++) {
    counts.fill(0)
    for (let drawn = 0; drawn < n; drawn += 2) {
      const [first, second] = threefry2x32(key, sample, drawn, drawRounds)
      counts[Math.floor((first / 2 ** 32) * n)] += 1
      if (drawn + 1 < n) counts[Math.floor((second / 2 ** 32) * n)] += 1
    }
    samples[sample] = meanOfWorst(sorted, counts, worstShare)
  }
  samples.sort()
  return { mean, low: quantileAt(samples, 0.025), high: quantileAt(samples, 0.975), sd: null, n }
}

/** Rounds of the generator for draws. */
const drawRounds = 13
