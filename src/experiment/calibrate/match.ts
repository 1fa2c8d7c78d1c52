import { estimate } from '../../core/interval.js'
import { positiveInverse } from '../../core/linear/inverse.js'
import type { Played } from './simulate.js'

/** What a match is to do. */
export interface MatchProblem {
  /**
   * Recorded figures with their standard errors, and how near is as good as met (defaults to 0): it counts in the weight of a
   * figure, not in how sure the records make what follows from it.
   */
  readonly wanted: readonly { readonly value: number; readonly error: number; readonly allowance?: number }[]
  /** Covariances of the recorded figures, row by row: customers share in several. Defaults to none but the errors' squares. */
  readonly covariances?: readonly (readonly number[])[]
  readonly start: readonly number[]
  /** Where to begin; defaults to `start`, to which the match is drawn. */
  readonly from?: readonly number[]
  /** Standard deviation of each coordinate around its start, before the records. */
  readonly reach: readonly number[]
}

/** Plays points given by coordinates, all in the same replications; `null` once it was told to stop. */
export type PlayPoints = (points: readonly (readonly number[])[]) => Promise<readonly Played[] | null>

/** Where a match ended. */
export interface Matched {
  readonly point: readonly number[]
  /** JᵀWJ + R at the end, row by row. */
  readonly information: Float64Array
  /** Of the coordinates, row by row: what records and reach leave open. */
  readonly covariance: Float64Array
  readonly converged: boolean
  /** Whether it was stopped. */
  readonly partial: boolean
  readonly points: number
  /** Weighted squares of what is missed, without the pull to the start. */
  readonly distance: number
}

/** Coordinates are moved so far to find slopes: far enough for customers to act differently. */
const stepOfSlopes = 0.25
/** Slopes are found anew where a coordinate has moved farther than this since. */
const farFromSlopes = 0.2
/** No coordinate moves farther at once. */
const longest = 1
const mostSteps = 12
/** A step that promises less is not worth taking: a hundredth of a standard error or so. */
const leastGain = 0.1
/** After so many steps that led nowhere, luck hides what is left to gain. */
const mostFailures = 2

/** Means over replications, and the variance of these means. */
interface Means {
  readonly values: readonly number[]
  readonly variances: readonly number[]
}

/**
 * Weighted moments, simulated (McFadden 1989, Econometrica 57, 995–1026): the point that minimises Σ (simulated −
 * recorded)²/variance + Σ ((u − u₀)/reach)², by Gauss–Newton steps with slopes from central differences in the same
 * replications (common random numbers), damped (Levenberg 1944; Marquardt 1963), slopes brought up to date after each step
 * (Broyden 1965). The variance is that of the recorded figure, its allowance and the simulated mean; the second sum draws
 * to the start what the records do not tell. The covariance is A⁻¹(JᵀWΣWJ + R)A⁻¹ with A = JᵀWJ + R, Σ the covariance of
 * recorded figures and simulated means (the sandwich of Gouriéroux, Monfort & Renault 1993), with slopes found anew at the end.
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
  const { start } = problem
  let points = 0
  const playMeans = async (wished: readonly (readonly number[])[]) => {
    const played = await play(wished)
    points += wished.length
    return played?.map(meansOf) ?? null
  }
  let point: readonly number[] = problem.from ?? start
  let slopesAt = point
  let found = await playMeans([point, ...aside(point)])
  if (found === null) {
    const information = new Float64Array(start.length * start.length)
    return {
      point,
      information,
      covariance: information,
      converged: false,
      partial: true,
      points,
      distance: Number.NaN
    }
  }
  let now = found[0]!
  let slopes = slopesFrom(found.slice(1))
  let loss = lossOf(problem, point, now)
  let damping = 0
  let failures = 0
  let converged = false
  let partial = false
  for (let step = 0; step < mostSteps; step++) {
    const { next, promise } = stepFrom(problem, point, now, slopes, damping)
    converged = promise < leastGain
    if (converged || (failures >= mostFailures && !isFar(point, slopesAt))) break
    if (failures >= mostFailures) {
      // slopes brought up to date step by step may have gone astray
      const anew = await playMeans(aside(point))
      if (anew === null) {
        partial = true
        break
      }
      slopes = slopesFrom(anew)
      slopesAt = point
      damping = 0
      failures = 0
      continue
    }
    const tried = await playMeans([next])
    if (tried === null) {
      partial = true
      break
    }
    const there = tried[0]!
    const nextLoss = lossOf(problem, next, there)
    slopes = broyden(slopes, point, next, now, there)
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
  converged ||= stepFrom(problem, point, now, slopes, 0).promise < 1
  if (!partial && isFar(point, slopesAt)) {
    found = await playMeans(aside(point))
    if (found === null) partial = true
    else slopes = slopesFrom(found)
  }
  const information = informationOf(problem, now, slopes)
  return {
    point,
    information,
    covariance: covarianceOf(problem, now, slopes, information),
    converged,
    partial,
    points,
    distance: distanceOf(problem, now)
  }
}

function isFar(point: readonly number[], slopesAt: readonly number[]): boolean {
  return point.some((each, index) => Math.abs(each - slopesAt[index]!) > farFromSlopes)
}

/** Each coordinate a step up and a step down. */
function aside(point: readonly number[]): number[][] {
  return point.flatMap((_, index) =>
    [stepOfSlopes, -stepOfSlopes].map((step) => point.map((each, at) => (at === index ? each + step : each)))
  )
}

/** Slopes by coordinate, then by figure. */
function slopesFrom(found: readonly Means[]): number[][] {
  return Array.from({ length: found.length / 2 }, (_, index) => {
    const [up, down] = [found[2 * index]!.values, found[2 * index + 1]!.values]
    return up.map((each, figure) => {
      const slope = (each - down[figure]!) / (2 * stepOfSlopes)
      return Number.isNaN(slope) ? 0 : slope
    })
  })
}

function meansOf(played: Played): Means {
  const figures = played[0]?.length ?? 0
  const each = Array.from({ length: figures }, (_, figure) => {
    const known = played.map((row) => row[figure]!).filter((value) => !Number.isNaN(value))
    if (known.length === 0) return { value: Number.NaN, variance: 0 }
    const { mean, sd, n } = estimate(known)
    return { value: mean, variance: ((sd ?? 0) * (sd ?? 0)) / n }
  })
  return { values: each.map(({ value }) => value), variances: each.map(({ variance }) => variance) }
}

/** How much each figure weighs; none where it is undefined. */
function weightsOf({ wanted }: MatchProblem, { values, variances }: Means): number[] {
  return wanted.map(({ error, allowance = 0 }, figure) =>
    Number.isNaN(values[figure]!) ? 0 : 1 / (error * error + allowance * allowance + variances[figure]!)
  )
}

function missesOf({ wanted }: MatchProblem, { values }: Means): number[] {
  return wanted.map(({ value }, figure) => (Number.isNaN(values[figure]!) ? 0 : values[figure]! - value))
}

function distanceOf(problem: MatchProblem, means: Means): number {
  const weights = weightsOf(problem, means)
  return missesOf(problem, means).reduce((sum, miss, figure) => sum + weights[figure]! * miss * miss, 0)
}

function lossOf(problem: MatchProblem, point: readonly number[], means: Means): number {
  const pull = point.reduce((sum, each, index) => {
    const away = (each - problem.start[index]!) / problem.reach[index]!
    return sum + away * away
  }, 0)
  return distanceOf(problem, means) + pull
}

function informationOf(problem: MatchProblem, means: Means, slopes: readonly (readonly number[])[]): Float64Array {
  const size = slopes.length
  const weights = weightsOf(problem, means)
  const matrix = new Float64Array(size * size)
  slopes.forEach((one, row) => {
    slopes.forEach((other, column) => {
      const sum = weights.reduce(
        (total, weight, figure) => total + (weight === 0 ? 0 : weight * one[figure]! * other[figure]!),
        0
      )
      const reach = problem.reach[row]!
      matrix[row * size + column] = sum + (row === column ? 1 / (reach * reach) : 0)
    })
  })
  return matrix
}

function stepFrom(
  problem: MatchProblem,
  point: readonly number[],
  means: Means,
  slopes: readonly (readonly number[])[],
  damping: number
): { readonly next: readonly number[]; readonly promise: number } {
  const size = point.length
  const matrix = informationOf(problem, means, slopes)
  for (let index = 0; index < size; index++) matrix[index * (size + 1)]! *= 1 + damping
  const weights = weightsOf(problem, means)
  const misses = missesOf(problem, means)
  const slant = slopes.map((own, index) => {
    const reach = problem.reach[index]!
    const pull = (point[index]! - problem.start[index]!) / (reach * reach)
    return misses.reduce((sum, miss, figure) => sum + (miss === 0 ? 0 : weights[figure]! * own[figure]! * miss), pull)
  })
  const inverse = positiveInverse(matrix, size)
  const step = slant.map((_, row) =>
    slant.reduce((sum, each, column) => sum - (inverse?.[row * size + column] ?? 0) * each, 0)
  )
  const length = Math.max(...step.map(Math.abs))
  const share = length > longest ? longest / length : 1
  return {
    next: point.map((each, index) => each + share * step[index]!),
    promise: slant.reduce((sum, each, index) => sum - each * step[index]!, 0)
  }
}

function covarianceOf(
  problem: MatchProblem,
  means: Means,
  slopes: readonly (readonly number[])[],
  information: Float64Array
): Float64Array {
  const size = slopes.length
  const inverse = positiveInverse(information, size) ?? new Float64Array(size * size)
  const weights = weightsOf(problem, means)
  const { wanted, covariances } = problem
  const sigma = (one: number, other: number) => {
    if (one === other) return wanted[one]!.error * wanted[one]!.error + means.variances[one]!
    return covariances?.[one]?.[other] ?? 0
  }
  // What an error of each figure does to each coordinate: A⁻¹JᵀW
  const pulls = slopes.map((_, row) =>
    weights.map((weight, figure) =>
      slopes.reduce((sum, own, at) => sum + inverse[row * size + at]! * own[figure]! * weight, 0)
    )
  )
  return Float64Array.from({ length: size * size }, (_, place) => {
    const [row, column] = [Math.floor(place / size), place % size]
    let sum = 0
    for (let one = 0; one < weights.length; one++) {
      for (let other = 0; other < weights.length; other++) {
        sum += pulls[row]![one]! * pulls[column]![other]! * sigma(one, other)
      }
    }
    problem.reach.forEach((reach, at) => {
      sum += (inverse[row * size + at]! * inverse[column * size + at]!) / (reach * reach)
    })
    return sum
  })
}

/** Slopes after a step, so that they tell what it did: the smallest change that does (Broyden 1965). */
function broyden(
  slopes: readonly (readonly number[])[],
  from: readonly number[],
  to: readonly number[],
  before: Means,
  after: Means
): number[][] {
  const step = to.map((each, index) => each - from[index]!)
  const length = step.reduce((sum, each) => sum + each * each, 0)
  if (length < 1e-6) return slopes.map((own) => [...own])
  return slopes.map((own, index) =>
    own.map((slope, figure) => {
      const foretold = slopes.reduce((sum, each, at) => sum + each[figure]! * step[at]!, 0)
      const missed = after.values[figure]! - before.values[figure]! - foretold
      return Number.isNaN(missed) ? slope : slope + (missed * step[index]!) / length
    })
  )
}
