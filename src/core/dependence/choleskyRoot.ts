import { choleskyRoot as rootInPlace } from '../linear/cholesky.js'

/** A pivot not above it says that a row is all but a sum of those before. */
const leastPivot = 1e-10

/**
 * The lower triangular root L of a matrix of correlations, L Lᵀ (Cholesky); `null` where it is not positive definite,
 * that is, where no numbers correlate like that, or some are known from others.
 *
 * @param matrix Symmetric, with ones on its diagonal.
 *
 * @example
 * choleskyRoot([[1, 0.6], [0.6, 1]]) // => [[1, 0], [0.6, 0.8]]
 * choleskyRoot([[1, 1], [1, 1]]) // => null
 */
export function choleskyRoot(matrix: readonly ArrayLike<number>[]): number[][] | null {
  const size = matrix.length
  const root = Float64Array.from({ length: size * size }, (_, at) => matrix[Math.floor(at / size)]![at % size]!)
  if (!rootInPlace(root, size, leastPivot)) return null
  return matrix.map((_, row) =>
    Array.from({ length: size }, (_, column) => (column <= row ? root[row * size + column]! : 0))
  )
}
