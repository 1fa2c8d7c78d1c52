import { positiveInverse } from '../../core/linear/inverse.js'
import { type Means, missesOf, replicationMeans, type WantedFigures, weighed, weightsOf } from './moments.js'
import { type Posterior, posteriorOf } from './posterior.js'
import type { Played } from './simulate.js'
import { asideOf, broyden, informationOf, type Slope, slopesFrom } from './slopes.js'

/** What a match is to do. */
export interface MatchProblem extends WantedFigures {
  readonly start: readonly number[]
  /** Where to begin; defaults to `start`, to which the match is drawn. */
  readonly from?: readonly number[]
  /** Standard deviation of each coordinate around its start, before the records. */
  readonly reach: readonly number[]
  /** Places of coordinates that stay where they begin, though they are no surer than their reach. Defaults to none. */
  readonly held?: readonly number[]
  /** Those of them that no figure is to tell of; see `posteriorOf`. Defaults to none. */
  readonly outside?: readonly number[]
}

/** Plays points given by coordinates, all in the same replications; `null` once it was told to stop. */
export type PlayPoints = (points: readonly (readonly number[])[]) => Promise<readonly Played[] | null>

/** Where a match ended. */
export interface Matched extends Posterior {
  readonly point: readonly number[]
  readonly converged: boolean
  /** Whether it was stopped. */
  readonly partial: boolean
  readonly points: number
  /** Weighted squares of what is missed, without the pull to the start. */
  readonly distance: number
}

/** Slopes are found anew where a coordinate has moved farther than this since. */
const farFromSlopes = 0.2
/** No coordinate moves farther at once. */
const longest = 1
const mostSteps = 12
/** A step that promises less is not worth taking: a hundredth of a standard error or so. */
const leastGain = 0.1
/** After so many steps that led nowhere, luck hides what is left to gain. */
const mostFailures = 2

/**
 * Weighted moments, simulated (McFadden 1989, Econometrica 57, 995–1026): the point that minimises the squares of (simulated
 * − recorded), weighted by the inverse of their covariances, + Σ ((u − u₀)/reach)², by Gauss–Newton steps with slopes from
 * central differences in the same replications (common random numbers), damped (Levenberg 1944; Marquardt 1963), slopes
 * brought up to date after each step (Broyden 1965). The second sum draws to the start what the records do not tell.
 * How sure it is follows from slopes found anew at the end (`posteriorOf`, `informationOf`).
 *
 * @param problem What is wanted, and where to begin.
 * @param play Plays points.
 *
 * @example
 * // two figures, u and 2u, wanted .5 and 1, known to .01: all but for the pull of the start at 0
 * const play = async (points) => points.map(([u]) => [[u, 2 * u], [u, 2 * u]])
 * const wanted = [{ value: 0.5, error: 0.01 }, { value: 1, error: 0.01 }]
 * const { point, converged } = await match({ wanted, start: [0], reach: [1] }, play)
 * converged // => true
 * // 50,000 / 50,001 × .5
 * point[0] // ≈ 0.4999900001999961
 */
export async function match(problem: MatchProblem, play: PlayPoints): Promise<Matched> {
  const { start, reach, held = [], outside = [] } = problem
  const all = start.map((_, place) => place)
  const moved = all.filter((place) => !held.includes(place))
  let points = 0
  const playMeans = async (wished: readonly (readonly number[])[]) => {
    const played = await play(wished)
    points += wished.length
    return played?.map(replicationMeans) ?? null
  }
  let point: readonly number[] = problem.from ?? start
  const end = (rest: Pick<Matched, 'converged' | 'partial' | 'distance'>, posterior: Posterior): Matched => {
    return { point, points, ...rest, ...posterior }
  }
  const unknown = { covariance: new Float64Array(moved.length * moved.length), narrowed: all.map(() => 0) }
  const found = await playMeans([point, ...asideOf(point, moved)])
  if (found === null) return end({ converged: false, partial: true, distance: Number.NaN }, unknown)
  let slopesAt = point
  let now = found[0]!
  let slopes = slopesFrom(found.slice(1))
  let loss = lossOf(problem, point, now)
  let damping = 0
  let failures = 0
  let converged = false
  const stopped = () => end({ converged: false, partial: true, distance: distanceOf(problem, now) }, unknown)
  for (let step = 0; step < mostSteps; step++) {
    const { next, promise } = stepFrom(problem, moved, point, now, slopes, damping)
    converged = promise < leastGain
    if (converged || (failures >= mostFailures && !isFar(point, slopesAt))) break
    if (failures >= mostFailures) {
      // slopes brought up to date step by step may have gone astray
      const anew = await playMeans(asideOf(point, moved))
      if (anew === null) return stopped()
      slopes = slopesFrom(anew)
      slopesAt = point
      damping = 0
      failures = 0
      continue
    }
    const tried = await playMeans([next])
    if (tried === null) return stopped()
    const there = tried[0]!
    const nextLoss = lossOf(problem, next, there)
    const by = moved.map((place) => next[place]! - point[place]!)
    slopes = broyden(slopes, by, now.values, there.values)
    if (nextLoss < loss) {
      point = next
      now = there
      loss = nextLoss
      damping /= 4
      failures = 0
    } else {
      damping = Math.max(0.5, 4 * damping)
      failures++
    }
  }
  // Luck in what was played may hide what is left; a promise below one is within the error of the records.
  converged ||= stepFrom(problem, moved, point, now, slopes, 0).promise < 1
  const wished = isFar(point, slopesAt) ? all : held
  const last = wished.length === 0 ? [] : await playMeans(asideOf(point, wished))
  if (last === null) return stopped()
  const anew = slopesFrom(last)
  const ofAll = all.map((place) => {
    const at = wished.indexOf(place)
    return at >= 0 ? anew[at]! : slopes[moved.indexOf(place)]!
  })
  const information = informationOf(ofAll, weightsOf(problem, now))
  return end(
    { converged, partial: false, distance: distanceOf(problem, now) },
    posteriorOf(information, reach, moved, outside)
  )
}

function isFar(point: readonly number[], slopesAt: readonly number[]): boolean {
  return point.some((each, index) => Math.abs(each - slopesAt[index]!) > farFromSlopes)
}

function distanceOf(problem: MatchProblem, means: Means): number {
  const misses = missesOf(problem, means)
  return weighed(misses, weightsOf(problem, means), misses)
}

function lossOf(problem: MatchProblem, point: readonly number[], means: Means): number {
  const pull = point.reduce((sum, each, index) => {
    const away = (each - problem.start[index]!) / problem.reach[index]!
    return sum + away * away
  }, 0)
  return distanceOf(problem, means) + pull
}

function stepFrom(
  problem: MatchProblem,
  moved: readonly number[],
  point: readonly number[],
  means: Means,
  slopes: readonly Slope[],
  damping: number
): { readonly next: readonly number[]; readonly promise: number } {
  const size = moved.length
  const weights = weightsOf(problem, means)
  const misses = missesOf(problem, means)
  const pullOf = (place: number) => 1 / (problem.reach[place]! * problem.reach[place]!)
  const matrix = Float64Array.from(
    slopes.flatMap((one, row) =>
      slopes.map((other, column) => {
        const told = weighed(one.mean, weights, other.mean)
        return row === column ? (1 + damping) * (told + pullOf(moved[row]!)) : told
      })
    )
  )
  const slant = slopes.map(({ mean }, index) => {
    const place = moved[index]!
    return weighed(mean, weights, misses) + pullOf(place) * (point[place]! - problem.start[place]!)
  })
  const inverse = positiveInverse(matrix, size)
  const step = slant.map((_, row) =>
    slant.reduce((sum, each, column) => sum - (inverse?.[row * size + column] ?? 0) * each, 0)
  )
  const length = Math.max(...step.map(Math.abs))
  const share = length > longest ? longest / length : 1
  const next = [...point]
  moved.forEach((place, index) => {
    next[place]! += share * step[index]!
  })
  return { next, promise: slant.reduce((sum, each, index) => sum - each * step[index]!, 0) }
}
