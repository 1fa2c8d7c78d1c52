import { estimate } from '../../core/interval.js'
import { choleskyRoot } from '../../core/linear/cholesky.js'
import { positiveInverse } from '../../core/linear/inverse.js'
import type { Played } from './simulate.js'

/** A recorded figure that a simulation is to come near. */
export interface WantedFigure {
  readonly value: number
  /** Its standard error. */
  readonly error: number
  /** How near is as good as met, as a standard deviation: no model is the truth. Defaults to 0. */
  readonly allowance?: number
}

/** What is wanted: figures, and how their errors go together. */
export interface WantedFigures {
  readonly wanted: readonly WantedFigure[]
  /** Covariances of the recorded figures, row by row: customers share in several. Defaults to none but the errors' squares. */
  readonly covariances?: readonly (readonly number[])[]
}

/** Means of figures over replications, and the variances of these means. */
export interface Means {
  readonly values: readonly number[]
  readonly variances: readonly number[]
  /** The replications, row by row. */
  readonly rows: Played
}

/**
 * Means over the replications in which a figure is defined.
 *
 * @param played Figures by replication; `NaN` where undefined.
 *
 * @example
 * replicationMeans([[1, NaN], [3, NaN]]).values // => [2, NaN]
 * replicationMeans([[1], [3]]).variances // ≈ [1]
 */
export function replicationMeans(played: Played): Means {
  const figures = played[0]?.length ?? 0
  const each = Array.from({ length: figures }, (_, figure) => {
    const known = played.map((row) => row[figure]!).filter((value) => !Number.isNaN(value))
    if (known.length === 0) return { value: Number.NaN, variance: 0 }
    const { mean, sd, n } = estimate(known)
    return { value: mean, variance: ((sd ?? 0) * (sd ?? 0)) / n }
  })
  return { values: each.map(({ value }) => value), variances: each.map(({ variance }) => variance), rows: played }
}

/** Part of the variance of a figure that those before it leave open, below which it tells the same, */
const leastPivot = 1e-6
/** and what is then added to variances, as a share of them. */
const apart = 1e-6

/**
 * The weights of differences between simulated and recorded figures: the inverse of their covariances, which are those of the
 * records, what is as good as met, and those of the simulated means (which go together as the recorded figures do). A
 * figure that is undefined weighs nothing.
 *
 * @param wanted What is wanted.
 * @param means What a simulation gave.
 * @returns Row by row.
 *
 * @example
 * const wanted = [{ value: 0.5, error: 0.3, allowance: 0.4 }, { value: 1, error: 1 }]
 * weightsOf({ wanted }, replicationMeans([[0.5, NaN], [0.5, NaN]])) // ≈ Float64Array.of(4, 0, 0, 0)
 */
export function weightsOf({ wanted, covariances }: WantedFigures, { values, variances }: Means): Float64Array {
  const size = wanted.length
  const known = values.flatMap((value, figure) => (Number.isNaN(value) ? [] : [figure]))
  const covariance = (one: number, other: number) => {
    const [first, second] = [wanted[one]!, wanted[other]!]
    if (one === other) {
      return first.error * first.error + variances[one]! + (first.allowance ?? 0) * (first.allowance ?? 0)
    }
    const recorded = covariances?.[one]?.[other] ?? 0
    const together = first.error > 0 && second.error > 0 ? recorded / (first.error * second.error) : 0
    return recorded + together * Math.sqrt(variances[one]! * variances[other]!)
  }
  const matrix = Float64Array.from(known.flatMap((one) => known.map((other) => covariance(one, other))))
  const isApart = choleskyRoot(correlationsIn(matrix, known.length), known.length, leastPivot)
  const inverse = positiveInverse(isApart ? matrix : spreadApart(matrix, known.length), known.length)
  const weights = new Float64Array(size * size)
  known.forEach((one, row) => {
    known.forEach((other, column) => {
      const alone = row === column ? 1 / matrix[row * known.length + row]! : 0
      weights[one * size + other] = inverse === null ? alone : inverse[row * known.length + column]!
    })
  })
  return weights
}

function correlationsIn(matrix: Float64Array, size: number): Float64Array {
  const sd = (place: number) => Math.sqrt(matrix[place * (size + 1)]!)
  return matrix.map((each, at) => each / (sd(Math.floor(at / size)) * sd(at % size)))
}

function spreadApart(matrix: Float64Array, size: number): Float64Array {
  return matrix.map((each, at) => (at % (size + 1) === 0 ? each * (1 + apart) : each))
}

/**
 * What simulated figures are above the recorded ones; 0 where undefined.
 *
 * @example
 * missesOf({ wanted: [{ value: 0.5, error: 0.1 }] }, replicationMeans([[0.75], [0.75]])) // => [0.25]
 */
export function missesOf({ wanted }: WantedFigures, { values }: Means): number[] {
  return wanted.map(({ value }, figure) => (Number.isNaN(values[figure]!) ? 0 : values[figure]! - value))
}

/**
 * A weighted product of two lists of figures.
 *
 * @example
 * weighed([1, 2], Float64Array.of(1, 0, 0, 10), [1, 1]) // => 21
 */
export function weighed(one: readonly number[], weights: Float64Array, other: readonly number[]): number {
  const size = one.length
  let sum = 0
  for (let row = 0; row < size; row++) {
    if (one[row] === 0) continue
    for (let column = 0; column < size; column++) sum += one[row]! * weights[row * size + column]! * other[column]!
  }
  return sum
}
