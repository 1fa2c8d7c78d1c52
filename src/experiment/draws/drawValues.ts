import type { RankCorrelations } from '../../core/dependence/rankCorrelations.js'
import { withRankCorrelations } from '../../core/dependence/withRankCorrelations.js'
import { latinHypercube } from '../../core/design/latinHypercube.js'
import { randomDesign } from '../../core/design/randomDesign.js'
import { sobolDesign } from '../../core/design/sobolDesign.js'
import { dirichletShares } from '../../core/distribution/dirichlet.js'
import { quantileOf } from '../../core/distribution/quantileOf.js'
import { nameKey, seedKey } from '../../core/random/streams.js'
import type { StreamKey } from '../../core/random/threefry.js'
import type { DrawnValue, Uncertain } from '../../scenario/uncertainty/uncertain.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'

/** How draws are spread: independently, as a Latin hypercube, or along a scrambled Sobol sequence. */
export const designNames = ['random', 'latin', 'sobol'] as const
export type DesignName = (typeof designNames)[number]

/** What is drawn, and how. */
export interface DrawOptions {
  /** How many draws, at least 1. */
  readonly draws: number
  /** Defaults to `latin`. */
  readonly design?: DesignName
  /** Seed of the draws; a stream of its own, so that no replication's luck comes near. */
  readonly seed: string
  /** Rank correlations by path, each pair once. */
  readonly correlations?: RankCorrelations
}

/**
 * The columns of uniform numbers that draws of some uncertain numbers take: one for each number, and one for each share.
 *
 * @example
 * columnsOf([{ kind: 'number', path: 'price.perArea' }, { kind: 'shares', path: 'mix', names: ['a', 'b'] }])
 * // => ['price.perArea', 'mix.a', 'mix.b']
 */
export function columnsOf(uncertain: readonly Uncertain[]): string[] {
  return uncertain.flatMap((each) =>
    each.kind === 'number' ? [each.path] : each.names.map((name) => `${each.path}.${name}`)
  )
}

/**
 * Key of the streams from which the draws of a scenario come.
 *
 * @example
 * Object.keys(drawKey('a seed')) // => Object.keys(seedKey('a seed'))
 */
export function drawKey(seed: string): StreamKey {
  return nameKey(seedKey(seed), 'draws of uncertain numbers')
}

/**
 * Draws uncertain numbers many times over: values by path, for `withValues` or `parameterSet`. The draws of a number hang
 * on its path alone (with a Sobol sequence, also on its place), so that another one beside it leaves them as they are.
 *
 * @param uncertain Sorted by path.
 * @param options See {@link DrawOptions}.
 * @returns One set of values a draw. Whole numbers are whole.
 * @throws RangeError for a number of draws out of range, and for correlations that contradict each other.
 *
 * @example
 * const { uncertain } = makeScenario({ price: { perArea: { dist: 'uniform', min: 200, max: 300 } } })
 * const prices = drawValues(uncertain, { draws: 2, seed: 'a' }).map((values) => values['price.perArea'])
 * prices.sort().map((price) => price < 250) // => [true, false]
 */
export function drawValues(uncertain: readonly Uncertain[], options: DrawOptions): Values[] {
  const { draws, design = 'latin', seed, correlations = {} } = options
  const names = columnsOf(uncertain)
  const key = drawKey(seed)
  if (names.length === 0) return Array.from({ length: draws }, () => ({}))
  const points = {
    random: () => randomDesign(draws, names, key),
    latin: () => latinHypercube(draws, names, key),
    sobol: () => sobolDesign(draws, names.length, key)
  }[design]()
  const together = withRankCorrelations(points, names, correlations, design === 'latin' ? 'reorder' : 'copula')
  return valuesAt(uncertain, together)
}

/**
 * The values of uncertain numbers at points of the unit cube, through their quantiles.
 *
 * @param uncertain What is uncertain.
 * @param points Row by row, as many numbers inside (0, 1) as {@link columnsOf} has names.
 *
 * @example
 * const { uncertain } = makeScenario({ price: { perArea: { dist: 'uniform', min: 200, max: 300 } } })
 * valuesAt(uncertain, Float64Array.of(0.5, 0.25)) // => [{ 'price.perArea': 250 }, { 'price.perArea': 225 }]
 */
export function valuesAt(uncertain: readonly Uncertain[], points: Float64Array): Values[] {
  const width = columnsOf(uncertain).length
  let at = 0
  const readers = uncertain.map((each) => {
    const from = at
    at += each.kind === 'number' ? 1 : each.names.length
    return { path: each.path, read: readerOf(each), from }
  })
  return Array.from({ length: points.length / width }, (_, row) =>
    Object.fromEntries(readers.map(({ path, read, from }) => [path, read(points, row * width + from)]))
  )
}

/** Reads the value of one uncertain number, or of shares, from the place of its first column. */
function readerOf(uncertain: Uncertain): (points: Float64Array, at: number) => DrawnValue {
  if (uncertain.kind === 'number') {
    const quantile = quantileOf(uncertain.distribution)
    return uncertain.whole ? (points, at) => Math.round(quantile(points[at]!)) : (points, at) => quantile(points[at]!)
  }
  const { names } = uncertain
  const shares = dirichletShares(uncertain.distribution)
  return (points, at) => {
    const drawn = shares(points.subarray(at, at + names.length))
    return Object.fromEntries(names.map((name, place) => [name, drawn[place]!]))
  }
}
