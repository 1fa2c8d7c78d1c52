import { latinHypercube } from '../../core/design/latinHypercube.js'
import { gammaQuantile } from '../../core/math/gammaQuantile.js'
import { seedKey } from '../../core/random/streams.js'
import type { BySource, CrossedVariance } from './crossedVariance.js'
import { quantileAt } from './quantiles.js'

/** A number with its interval. */
export interface Ranged {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** How the variance of one future divides, and the spread of each source. */
export interface SourceIntervals {
  /** Shares of the variance of one future; they sum to one. `null` where nothing varies. */
  readonly shares: BySource<Ranged> | null
  /** Standard deviation of not knowing alone. */
  readonly sdNotKnowing: Ranged
  /** Standard deviation of luck alone: what is shared and the rest. */
  readonly sdLuck: Ranged
  /** Standard deviation of one future. */
  readonly sdTogether: Ranged
}

/** How many values the intervals are made of. */
const pivots = 1000

/**
 * How much of the variance of one future comes from each source, and how far each spreads, with generalised confidence
 * intervals (Weerahandi 1993, Journal of the American Statistical Association 88, 899–905; Burdick, Borror & Montgomery
 * 2005, Design and Analysis of Gauge R&R Studies): each sum of squares over its mean square is a chi-square number, so that
 * drawing these gives the variances that may have made the table. They take the three parts to be normal; with few
 * replications the shares of luck are known badly, and the intervals say so.
 *
 * @param crossed What {@link crossedVariance} gave.
 * @param level Of the intervals, between 0 and 1. Defaults to .95.
 *
 * @example
 * const { shares } = sourceIntervals(crossedVariance([0, 2, 6, 8], 2))
 * shares.notKnowing.value // => 0.9
 */
export function sourceIntervals(crossed: CrossedVariance, level = 0.95): SourceIntervals {
  const { variances } = crossed
  if (crossed.replications === 1) return ofDrawsAlone(crossed, level)
  const drawn = drawnVariances(crossed)
  const ranged = (of: (each: BySource<number>) => number): Ranged => {
    const value = of(variances)
    const sorted = Float64Array.from(drawn, of).sort()
    const low = Math.min(value, quantileAt(sorted, (1 - level) / 2))
    return { value, low, high: Math.max(value, quantileAt(sorted, (1 + level) / 2)) }
  }
  const total = ({ notKnowing, luck, rest }: BySource<number>) => notKnowing + luck + rest
  const share = (source: keyof BySource<number>) =>
    ranged((each) => {
      const sum = total(each)
      return sum === 0 ? 0 : each[source] / sum
    })
  return {
    shares:
      total(variances) === 0 ? null : { notKnowing: share('notKnowing'), luck: share('luck'), rest: share('rest') },
    sdNotKnowing: ranged(({ notKnowing }) => Math.sqrt(notKnowing)),
    sdLuck: ranged(({ luck, rest }) => Math.sqrt(luck + rest)),
    sdTogether: ranged((each) => Math.sqrt(total(each)))
  }
}

/** Where nothing is luck: the chi-square interval of one variance. */
function ofDrawsAlone({ variances, freedom }: CrossedVariance, level: number): SourceIntervals {
  const { notKnowing } = variances
  const degrees = freedom.notKnowing
  const end = (p: number) => Math.sqrt((notKnowing * degrees) / (2 * gammaQuantile(p, degrees / 2)))
  const sd = { value: Math.sqrt(notKnowing), low: end((1 + level) / 2), high: end((1 - level) / 2) }
  const [all, none] = [1, 0].map((value) => ({ value, low: value, high: value })) as [Ranged, Ranged]
  return {
    shares: notKnowing === 0 ? null : { notKnowing: all, luck: none, rest: none },
    sdNotKnowing: sd,
    sdLuck: none,
    sdTogether: sd
  }
}

/** Variances that may have made the table. */
function drawnVariances(crossed: CrossedVariance): BySource<number>[] {
  const { squares, freedom, draws, replications } = crossed
  const columns = sources.map((source) => {
    const sum = squares[source] * freedom[source]
    return sum === 0 ? nothing : chiSquares(source, freedom[source]).map((each) => sum / each)
  })
  return Array.from({ length: pivots }, (_, row) => {
    const [ofDraws, ofLuck, rest] = columns.map((column) => column[row]!) as [number, number, number]
    return {
      notKnowing: Math.max(0, (ofDraws - rest) / replications),
      luck: Math.max(0, (ofLuck - rest) / draws),
      rest
    }
  })
}

const sources = ['notKnowing', 'luck', 'rest'] as const
const nothing = new Float64Array(pivots)
let points: Float64Array | undefined
const last = new Map<string, { readonly degrees: number; readonly values: Float64Array }>()

/** Chi-square numbers of a source; the last ones are kept, since all figures of an experiment share them. */
function chiSquares(source: (typeof sources)[number], degrees: number): Float64Array {
  const kept = last.get(source)
  if (kept?.degrees === degrees) return kept.values
  points ??= latinHypercube(pivots, sources, seedKey('intervals of variances'), 'centred')
  const column = sources.indexOf(source)
  const values = Float64Array.from(nothing, (_, row) => 2 * gammaQuantile(points![row * 3 + column]!, degrees / 2))
  last.set(source, { degrees, values })
  return values
}
