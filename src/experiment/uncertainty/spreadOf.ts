import { correctedMeans, luckAlone } from '../../analysis/uncertainty/correctedMeans.js'
import { crossedMean, sharedLuck } from '../../analysis/uncertainty/crossedMean.js'
import { type CrossedVariance, crossedVariance } from '../../analysis/uncertainty/crossedVariance.js'
import { effectiveNumber } from '../../analysis/uncertainty/effectiveNumber.js'
import { type Quantile, quantiles } from '../../analysis/uncertainty/quantiles.js'
import { replicationsNeeded } from '../../analysis/uncertainty/replicationsNeeded.js'
import { scoreInterval } from '../../analysis/uncertainty/scoreInterval.js'
import { sourceIntervals } from '../../analysis/uncertainty/sourceIntervals.js'
import type { Estimate } from '../../core/interval.js'
import type { Below, Range, Spread } from './uncertaintyResult.js'

const shown = [0.05, 0.25, 0.5, 0.75, 0.95] as const
const ends = [0.05, 0.95] as const
const sources = ['notKnowing', 'luck', 'rest'] as const

/** One figure at all draws that count, taken apart. */
export interface Measured {
  readonly spread: Spread
  /** How probable something is that is true of values: over draws, and in one future. */
  readonly probability: (isSo: (value: number) => boolean) => Pick<Below, 'draws' | 'future'>
}

/**
 * How sure a figure is, from a table of draws × replications.
 *
 * @param runs A draw's replications side by side, NaN where undefined; draws with any such are left out.
 * @param replications Of each draw; 1 where nothing is luck.
 * @returns `null` where fewer than two draws count.
 *
 * @example
 * const { spread } = measured(Float64Array.of(0, 2, 6, 8, NaN, 4), 2)
 * spread.draws // => 2
 * spread.mean.mean // => 4
 * measured(Float64Array.of(0, NaN), 1) // => null
 */
export function measured(runs: Float64Array, replications: number): Measured | null {
  const values = wholeDraws(runs, replications)
  if (values.length < 2 * replications) return null
  const crossed = crossedVariance(values, replications)
  const corrected = correctedMeans(values, crossed)
  const luck = replications === 1 ? null : luckAlone(values, crossed)
  const number = effectiveNumber(crossed)
  const shift = sharedLuck(crossed)
  const needed = replicationsNeeded(crossed)
  const { shares, sdNotKnowing, sdLuck, sdTogether } = sourceIntervals(crossed)
  const spread: Spread = {
    mean: crossedMean(crossed),
    draws: crossed.draws,
    quantiles: quantiles(corrected, shown).map((each) => moved(each, shift)),
    notKnowing: rangeOf(corrected, crossed.draws, shift),
    luck: luck && rangeOf(luck, effectiveNumber(crossed, 'notKnowing')),
    together: rangeOf(values, number),
    shares,
    sd: { notKnowing: sdNotKnowing, luck: sdLuck, together: sdTogether },
    cut: sources.filter((source) => crossed.estimates[source] < 0),
    needed,
    enough: needed !== null && replications >= needed,
    narrowedBy: narrowerBy(crossed),
    corrected,
    luckAlone: luck
  }
  return {
    spread,
    probability: (isSo) => ({
      draws: shareOf(corrected, isSo, crossed.draws, shift),
      future: shareOf(values, isSo, number)
    })
  }
}

function wholeDraws(runs: Float64Array, replications: number): Float64Array {
  const whole = new Float64Array(runs.length)
  let length = 0
  for (let from = 0; from < runs.length; from += replications) {
    const own = runs.subarray(from, from + replications)
    if (!own.every(Number.isFinite)) continue
    whole.set(own, length)
    length += replications
  }
  return whole.subarray(0, length)
}

function rangeOf(values: Float64Array, number: number, shift = 0): Range {
  const [low, high] = quantiles(values, ends, number).map((each) => moved(each, shift))
  return { low: low!, high: high! }
}

/** A quantile of draws whose values luck may all have moved by so much, independently of which draws there are. */
function moved({ p, value, low, high }: Quantile, shift: number): Quantile {
  const away = (end: number) => Math.sqrt((end - value) * (end - value) + shift * shift)
  return { p, value, low: low === null ? null : value - away(low), high: high === null ? null : value + away(high) }
}

/** A share of values, with the score interval of as many as they are worth, wherever luck may have moved them all. */
function shareOf(values: Float64Array, isSo: (value: number) => boolean, number: number, shift = 0): Estimate {
  const shareAt = (by: number) => values.reduce((count, value) => count + (isSo(value + by) ? 1 : 0), 0) / values.length
  const mean = shareAt(0)
  const intervals = [0, shift, -shift].map((by) => scoreInterval(shareAt(by), number))
  const low = Math.min(...intervals.map((each) => each.low))
  const high = Math.max(...intervals.map((each) => each.high))
  return { mean, low, high, sd: Math.sqrt(mean * (1 - mean)), n: values.length }
}

/** Which part of the variance of the mean is the greater: what falls with draws, or with replications. */
function narrowerBy({ variances, draws, replications }: CrossedVariance): Spread['narrowedBy'] {
  return variances.notKnowing / draws >= variances.luck / replications ? 'draws' : 'replications'
}
