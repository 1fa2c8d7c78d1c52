import { choleskyRoot, solveBackward, solveForward } from './cholesky.js'

/**
 * The inverse of a symmetric positive definite matrix, by its Cholesky root; `null` if it is not positive definite.
 *
 * @param matrix Row by row, size × size numbers; left as it was.
 * @param size Rows.
 *
 * @example
 * positiveInverse(Float64Array.of(4, 0, 0, 16), 2) // => Float64Array.of(0.25, 0, 0, 0.0625)
 * positiveInverse(Float64Array.of(1, 2, 2, 1), 2) // => null
 */
export function positiveInverse(matrix: Float64Array, size: number): Float64Array | null {
  const root = Float64Array.from(matrix)
  if (!root.every((each) => Number.isFinite(each)) || !choleskyRoot(root, size)) return null
  const inverse = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let index = 0; index < size; index++) {
    column.fill(0)
    column[index] = 1
    solveForward(root, size, column)
    solveBackward(root, size, column)
    for (let row = 0; row < size; row++) inverse[row * size + index] = column[row]
  }
  // What rounding leaves of a 0 may be a −0.
  return inverse.map((each) => each + 0)
}
