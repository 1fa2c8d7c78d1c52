import { dot } from '../../core/linear/quadraticProgramme.js'
import { sharesAt } from '../../core/linear/reducedRegion.js'
import { ascend, type Summit } from './ascend.js'
import type { Insight } from './knowledge.js'
import { makePool } from './pool.js'
import { chord, distance, hitAndRun, moved, randomDirection } from './sampling.js'
import type { Search } from './state.js'
import { predict, type Surrogate } from './surrogate.js'

/** Plans tried in a round, and of these: where the surrogate is highest, and where it knows least. */
export const roundSize = { all: 8, summits: 2, unknown: 2 } as const

const poolSize = { global: 300, around: 5, each: 24 } as const
const scales = [0.3, 0.1, 0.03, 0.01] as const
/** Nearer than this to a plan that was tried, nothing is learnt. */
const apart = 1e-3

/** What a round of a spread search tries, and the most it hopes to gain, in units of the insight's spread. */
export interface SpreadRound {
  readonly points: readonly Float64Array[]
  readonly hope: number
}

/**
 * The next plans of a spread search: the tops of the surrogate's hills, then those of a pool from which most improvement
 * is expected (Jones, Schonlau & Welch 1998, Journal of Global Optimization 13, 455–492), each after what the ones before
 * it would show is believed (Ginsbourger, Le Riche & Carraro 2010), and last those of which the surrogate knows least.
 *
 * @param search The search.
 * @param insight With a surrogate.
 * @param surrogate That one.
 * @param next Uniform numbers.
 *
 * @example
 * const search = makeSearch({ variables: [{ name: 'care', high: 80 }] }, { seed: 'a', deterministic: true })
 * const trials = [0, 40, 80].map((spend) => ({ point: [(40 - spend) / 80], plan: [spend], from: 'start', round: 0, values: [-Math.abs(spend - 30)] }))
 * const insight = insightOf(search, { ...firstState(search), trials })
 * spreadRound(search, insight, insight.surrogate, uniforms(search.key)).points.length // => 8
 */
export function spreadRound(search: Search, insight: Insight, surrogate: Surrogate, next: () => number): SpreadRound {
  const { reduced } = search
  const { points, tried, order } = insight
  const meanAt = (point: Float64Array) => predict(surrogate, sharesAt(reduced, point)).mean
  const drawn = candidates(search, insight, next)
  const drawnMeans = drawn.map(meanAt)
  const bestDrawn = drawn.map((_, at) => at).sort((one, other) => drawnMeans[other]! - drawnMeans[one]! || one - other)
  const starts = [...order.slice(0, 3).map((at) => points[at]!), ...bestDrawn.slice(0, 3).map((at) => drawn[at]!)]
  const summits = starts
    .map((start) => ascend(surrogate, reduced, reduced.halfSpaces, start))
    .sort((one, other) => other.mean - one.mean)
  const tops = separate(summits, tried)
  const best = points.reduce((most, point) => Math.max(most, meanAt(point)), Number.NEGATIVE_INFINITY)

  const pool = makePool(
    surrogate,
    [...tops, ...drawn].map((point) => sharesAt(reduced, point)),
    best
  )
  const places = [...tops, ...drawn]
  const hope = Math.max(pool.hope(), summits[0]!.mean - best)
  const chosen: Float64Array[] = []
  const take = (at: number) => {
    pool.believe(at)
    chosen.push(places[at]!)
  }
  tops.forEach((_, at) => {
    take(at)
  })
  while (chosen.length < roundSize.all) {
    const isFree = (at: number) => [...tried, ...chosen].every((other) => distance(other, places[at]!) >= apart)
    const at = pool.best(chosen.length < roundSize.all - roundSize.unknown ? 'improvement' : 'unknown', isFree)
    if (at < 0) break
    take(at)
  }
  return { points: chosen, hope }
}

/** Summits far enough from each other and from all plans tried. */
function separate(summits: readonly Summit[], tried: readonly Float64Array[]): Float64Array[] {
  const chosen: Float64Array[] = []
  for (const { point } of summits) {
    if (chosen.length === roundSize.summits) break
    if (tried.some((other) => distance(other, point) < apart)) continue
    if (chosen.every((other) => distance(other, point) > 0.05)) chosen.push(point)
  }
  return chosen
}

/** Plans from all over the region, and from around the best ones at several distances. */
function candidates({ reduced }: Search, { points, order }: Insight, next: () => number): Float64Array[] {
  const { halfSpaces, dimension, directions } = reduced
  const everywhere = hitAndRun(halfSpaces, new Float64Array(dimension), poolSize.global, next)
  const around = order.slice(0, poolSize.around).flatMap((at) =>
    Array.from({ length: poolSize.each }, (_, count) => {
      const direction = count % 2 === 0 ? randomDirection(dimension, next) : exchange(directions, next)
      const [back, forth] = chord(halfSpaces, points[at]!, direction)
      const reach = (2 * next() - 1) * 2 * scales[(count >> 1) % scales.length]!
      return moved(points[at]!, direction, Math.min(Math.max(reach, back), forth))
    })
  )
  return [...everywhere, ...around]
}

/** From one variable to another, or along one; a random direction where these do not differ. */
function exchange(directions: readonly Float64Array[], next: () => number): Float64Array {
  const one = directions[Math.floor(next() * directions.length)]!
  const other = directions[Math.floor(next() * directions.length)]!
  const both = one === other ? one : one.map((value, at) => value - other[at]!)
  const length = Math.sqrt(dot(both, both))
  return length > 1e-9 ? both.map((value) => value / length) : randomDirection(one.length, next)
}
