import { exp } from '../../core/math/exp.js'

const rootOfFive = Math.sqrt(5)

/** A covariance, and a factor of its derivatives. */
export interface Covariance {
  value: number
  /** Its derivative by the logarithm of a length is this times the squared scaled distance along it. */
  slope: number
}

/**
 * The Matérn covariance with ν = 5/2, for twice differentiable functions: (1 + √5 r + 5r²/3) e^(−√5 r), where r is the
 * distance in units of a length along each input (Rasmussen & Williams 2006, Gaussian Processes for Machine Learning,
 * equation 4.17).
 *
 * @param square r², from 0.
 * @param into Where the result is written.
 *
 * @example
 * const into = { value: 0, slope: 0 }
 * matern(0, into)
 * into // => { value: 1, slope: 5 / 3 }
 */
export function matern(square: number, into: Covariance): void {
  const scaled = rootOfFive * Math.sqrt(square)
  const decay = exp(-scaled)
  into.value = (1 + scaled + (5 / 3) * square) * decay
  into.slope = (5 / 3) * (1 + scaled) * decay
}

/**
 * The squared distance between two inputs in units of a length along each.
 *
 * @example
 * scaledSquare([0, 0], [1, 4], [1, 2]) // => 5
 */
export function scaledSquare(one: ArrayLike<number>, other: ArrayLike<number>, lengths: ArrayLike<number>): number {
  let square = 0
  for (let at = 0; at < lengths.length; at++) {
    const step = (one[at]! - other[at]!) / lengths[at]!
    square += step * step
  }
  return square
}
