import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Estimate } from '../../core/interval.js'
import { nameKey, seedKey } from '../../core/random/streams.js'
import { threefry2x32 } from '../../core/random/threefry.js'
import { conditionalValueAtRisk, cvarEstimate, worstShare } from '../risk.js'
import { movedByLuck } from './movedByLuck.js'
import { crossedShare } from './share.js'

/** The risk that one strategy takes, over what is not known and luck together. */
export interface StrategyRisk {
  readonly strategy: string
  /** Share of runs below 0. */
  readonly belowZero: Estimate
  /** Mean of the worst 5 % of runs. */
  readonly worst: Estimate
  /** Share of runs in which the fair stays viable; `null` where it is undefined, and for other than fairs. */
  readonly viable: Estimate | null
}

/** Samples of draws that the interval of the worst is made from. */
const samples = 500

/**
 * The mean of the worst 5 % of all runs (conditional value at risk, Rockafellar & Uryasev 2000), whatever draw they are
 * of, with a 95 % interval by the bootstrap over draws (Efron 1979): runs of one draw come or go together. The luck that all
 * draws share cannot be seen between draws; the ends are moved out by the root of the sum of squares with the greater of
 * `movedByLuck`, as if luck moved all runs alike, and Student's t × the standard error of the delete-one jackknife over
 * replications (Efron & Stein 1981). With few replications the worst luck was hardly met, and the mean itself comes out
 * rather too good. For one draw it is `cvarEstimate` over its replications.
 *
 * @param values A draw's replications side by side; the smaller the worse.
 * @param replications How many there are of each draw.
 * @param seed Of the samples.
 *
 * @example
 * crossedCvar([7, 7, 7, 7], 2, 'fair') // => { mean: 7, low: 7, high: 7, sd: null, n: 4 }
 * crossedCvar([5, 1], 2, 'fair').mean // => 1
 */
export function crossedCvar(values: ArrayLike<number>, replications: number, seed: string): Estimate {
  const n = values.length
  const draws = n / replications
  const list = Array.from(values)
  if (draws === 1) return cvarEstimate(list)!
  const mean = conditionalValueAtRisk(list)
  const order = list.map((_, at) => at).sort((one, other) => list[one] - list[other])
  const sorted = Float64Array.from(order, (at) => list[at])
  const drawOf = Uint32Array.from(order, (at) => Math.floor(at / replications))
  const key = nameKey(seedKey(seed), 'bootstrap of the worst over draws')
  const counts = new Uint32Array(draws)
  const found = Float64Array.from({ length: samples }, (_, sample) => {
    counts.fill(0)
    for (let each = 0; each < draws; each++) {
      const [word] = threefry2x32(key, sample, each, 13)
      counts[Math.floor((word / 2 ** 32) * draws)] += 1
    }
    return meanOfWorst(sorted, drawOf, counts, worstShare * n)
  }).sort()
  const at = (share: number) => found[Math.round(share * (samples - 1))]
  const luck = Math.max(movedByLuck(values, replications), jackknifed(list, replications))
  const away = (end: number) => Math.sqrt(end * end + luck * luck)
  const ends = [Math.min(mean, at(0.025)), Math.max(mean, at(0.975))] as const
  const [low, high] = luck === 0 ? ends : [mean - away(mean - ends[0]), mean + away(ends[1] - mean)]
  return { mean, low, high, sd: null, n }
}

/** Half the width of an interval for replications being few: the mean of the worst without each of them in turn. */
function jackknifed(list: readonly number[], replications: number): number {
  if (replications < 2) return 0
  const without = Array.from({ length: replications }, (_, left) =>
    conditionalValueAtRisk(list.filter((_value, at) => at % replications !== left))
  )
  const mean = without.reduce((sum, value) => sum + value, 0) / replications
  const squares = without.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  return studentQuantile(0.975, replications - 1) * Math.sqrt(((replications - 1) / replications) * squares)
}

/** The mean of so many of the least values, each counted as often as its draw. */
function meanOfWorst(sorted: Float64Array, drawOf: Uint32Array, counts: Uint32Array, wanted: number): number {
  let taken = 0
  let sum = 0
  for (let at = 0; at < sorted.length && taken < wanted; at++) {
    const part = Math.min(counts[drawOf[at]], wanted - taken)
    sum += part * sorted[at]
    taken += part
  }
  return sum / taken
}

/**
 * The risk of one strategy.
 *
 * @param strategy Its name.
 * @param values Its values, a draw's replications side by side.
 * @param viable Whether the fair stayed viable, 0 or 1 each run; `null` where nobody can say.
 * @param replications How many there are of each draw.
 * @param seed Of the samples.
 *
 * @example
 * riskOf('plan', [-1, 1, 3, 3], null, 2, 'fair').belowZero.mean // => 0.25
 */
export function riskOf(
  strategy: string,
  values: ArrayLike<number>,
  viable: ArrayLike<number> | null,
  replications: number,
  seed: string
): StrategyRisk {
  return {
    strategy,
    belowZero: crossedShare(
      Array.from(values, (value) => (value < 0 ? 1 : 0)),
      replications
    ),
    worst: crossedCvar(values, replications, seed),
    viable: viable === null ? null : crossedShare(Array.from(viable), replications)
  }
}
