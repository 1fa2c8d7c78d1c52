import { seedKey } from '../../core/random/streams.js'
import type { StreamKey } from '../../core/random/threefry.js'
import { fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { type Bracketed, bracketed, requireBootstrap, resampledMeans } from './resampledMeans.js'
import { type Blocks, saltelliBlocks } from './saltelliBlocks.js'
import { saltelliBlock } from './saltelliDesign.js'
import { sensitivityWords } from './words.js'

/** The index of what two parameters do only together. */
export interface PairIndex extends Bracketed {
  /** Places of the two parameters, the lower first. */
  readonly pair: readonly [number, number]
}

/** Sobol indices of one outcome; empty lists where there are none at all. */
export interface SobolIndices {
  /** One a parameter: the share of the variance that goes away on average when the parameter is known. */
  readonly first: readonly Bracketed[]
  /** One a parameter: the share that stays when everything else is known. */
  readonly total: readonly Bracketed[]
  /** One a pair of parameters; empty without second order. */
  readonly second: readonly PairIndex[]
  /** Base points used. */
  readonly points: number
  /** Base points left out because one of their runs failed. */
  readonly dropped: number
  /** Why the indices should not be shown; `null` where they may be. */
  readonly refusal: Term | null
}

/** How Sobol indices are estimated. */
export interface SobolOptions {
  /** Whether the runs are those of a design of second order. Defaults to false. */
  readonly secondOrder?: boolean
  /** Of the intervals, between 0 and 1. Defaults to .95. */
  readonly level?: number
  /** Of the bootstrap. Defaults to 1,000. */
  readonly resamples?: number
  /** Of the bootstrap's draws. */
  readonly key?: StreamKey
}

/** Fewer base points are refused, whatever their intervals. */
export const leastBasePoints = 64
/** Half width of the interval of a total index above which it is refused. */
export const mostHalfWidth = 0.2

/**
 * First-order, total and second-order Sobol indices of one outcome, from the runs of a {@link saltelliDesign}: what
 * share of the outcome's variance each parameter answers for, alone and with all others.
 *
 * After the outcome has been standardised, with V the variance of A and B: first S = mean(B (AB − A)) / V and total T =
 * mean((A − AB)²) / 2V (Saltelli et al. 2010, Computer Physics Communications 181, 259–270), second mean(BA_j AB_k − A
 * B) / V − S_j − S_k (Saltelli 2002). They are those of the Python library SALib. An index may come out a little below
 * 0. Intervals are percentiles of a bootstrap over base points (Archer, Saltelli & Sobol 1997, Journal of Statistical
 * Computation and Simulation 58, 99–120).
 *
 * The parameters must be independent: of correlated ones no share of variance belongs to one alone.
 *
 * A base point with a failed run is left out whole. Fewer than 64 base points, and intervals of total indices wider
 * than ± .2, are refused in words, twice as wide as what Sarrazin, Pianosi & Wagener 2016 (Environmental Modelling &
 * Software 79, 135–152) call enough even for a screening; the indices are still given, for who wants to look. Where the
 * outcome is always the same there are none.
 *
 * @param outputs One a row of the design, in its order; `null` for a run that failed.
 * @param parameters How many.
 * @throws RangeError where the outputs are not of such a design, and for settings that make no interval.
 *
 * @example
 * sobolIndices([7, 7, 7, 7, 7, 7, null, 7], 2).refusal.en
 * // => 'the outcome was 7 in every run: nothing that varied changes it'
 */
export function sobolIndices(
  outputs: readonly (number | null)[],
  parameters: number,
  options: SobolOptions = {}
): SobolIndices {
  const { secondOrder = false, level = 0.95, resamples = 1000, key = seedKey('sobol indices') } = options
  requireBootstrap(level, resamples)
  requireOutputs(outputs, parameters, secondOrder)
  const blocks = saltelliBlocks(outputs, parameters, secondOrder)
  const { points, dropped, constant } = blocks
  const none = { first: [], total: [], second: [], points, dropped }
  if (points === 0) return { ...none, refusal: fill(sensitivityWords.tooFew, { points, least: leastBasePoints }) }
  if (constant !== null) return { ...none, refusal: fill(sensitivityWords.constant, { value: constant }) }
  const columns = columnsOf(blocks)
  const indices = indicesOf(columns.map(meanOf), parameters)
  const drawn = resampledMeans(columns, resamples, key)
  const resampled = Array.from({ length: resamples }, (_, at) =>
    indicesOf(
      drawn.map((means) => means[at]),
      parameters
    )
  )
  const all = indices.map((value, at) =>
    bracketed(
      value,
      Float64Array.from(resampled, (each) => each[at]),
      level
    )
  )
  const total = all.slice(parameters, 2 * parameters)
  return {
    first: all.slice(0, parameters),
    total,
    second: pairsOf(parameters).flatMap((pair, at) => (secondOrder ? { pair, ...all[2 * parameters + at] } : [])),
    points,
    dropped,
    refusal: refusalOf(points, total)
  }
}

function requireOutputs(outputs: readonly unknown[], parameters: number, secondOrder: boolean): void {
  const block = saltelliBlock(parameters, secondOrder)
  if (outputs.length > 0 && outputs.length % block === 0) return
  throw new RangeError(
    `a Saltelli design of ${parameters} parameters${secondOrder ? ' with second order' : ''} has ${block} runs a base point; got ${outputs.length} outputs`
  )
}

/** All pairs of places, the lower first. */
function pairsOf(parameters: number): [number, number][] {
  return Array.from({ length: parameters }, (_, one) =>
    Array.from({ length: parameters - one - 1 }, (_each, other): [number, number] => [one, one + 1 + other])
  ).flat()
}

/**
 * What is averaged: A + B, A² + B², then one column a parameter for the first index, one for the total, and one a pair
 * for the second.
 */
function columnsOf({ a, b, ab, ba }: Blocks): Float64Array[] {
  const first = ab.map((each) => each.map((value, at) => b[at] * (value - a[at])))
  const total = ab.map((each) => each.map((value, at) => 0.5 * (a[at] - value) * (a[at] - value)))
  const second =
    ba.length === 0
      ? []
      : pairsOf(ab.length).map(([j, k]) => ab[k].map((value, at) => ba[j][at] * value - a[at] * b[at]))
  const sums = a.map((value, at) => value + b[at])
  const squares = a.map((value, at) => value * value + b[at] * b[at])
  return [sums, squares, ...first, ...total, ...second]
}

function indicesOf([sum, squares, ...means]: readonly number[], parameters: number): number[] {
  const variance = squares / 2 - (sum / 2) * (sum / 2)
  const shares = means.map((mean) => (variance > 0 ? mean / variance : 0))
  let at = 2 * parameters
  for (let j = 0; j < parameters && at < shares.length; j++) {
    for (let k = j + 1; k < parameters; k++) shares[at++] -= shares[j] + shares[k]
  }
  return shares
}

function meanOf(column: Float64Array): number {
  return column.reduce((sum, value) => sum + value, 0) / column.length
}

function refusalOf(points: number, total: readonly Bracketed[]): Term | null {
  if (points < leastBasePoints) return fill(sensitivityWords.tooFew, { points, least: leastBasePoints })
  const halfWidth = Math.max(...total.map(({ low, high }) => (high - low) / 2))
  if (halfWidth <= mostHalfWidth) return null
  // intervals narrow with the root of the number of points; designs go by powers of two
  let needed = points
  while (needed < points * (halfWidth / mostHalfWidth) * (halfWidth / mostHalfWidth)) needed *= 2
  return fill(sensitivityWords.tooWide, {
    points,
    halfWidth: Math.round(halfWidth * 100) / 100,
    most: mostHalfWidth,
    needed
  })
}
