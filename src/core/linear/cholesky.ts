/**
 * Turns a symmetric positive definite matrix into its lower triangular root L, matrix = L Lᵀ (Cholesky–Banachiewicz), in
 * place; what stands above the diagonal is neither read nor written.
 *
 * @param matrix Row by row, size × size numbers.
 * @param size Rows.
 * @param leastPivot A pivot must be above it; from 1e-10 on, rows that are all but sums of others are found. Defaults to 0.
 * @returns Whether the matrix was positive definite; if not, its contents are of no use.
 *
 * @example
 * const matrix = Float64Array.of(4, 0, 2, 5)
 * choleskyRoot(matrix, 2) // => true
 * matrix // => Float64Array.of(2, 0, 1, 2)
 */
export function choleskyRoot(matrix: Float64Array, size: number, leastPivot = 0): boolean {
  for (let row = 0; row < size; row++) {
    const start = row * size
    for (let column = 0; column <= row; column++) {
      const other = column * size
      let sum = matrix[start + column]!
      for (let at = 0; at < column; at++) sum -= matrix[start + at]! * matrix[other + at]!
      if (column < row) matrix[start + column] = sum / matrix[other + column]!
      else if (sum > leastPivot) matrix[start + row] = Math.sqrt(sum)
      else return false
    }
  }
  return true
}

/**
 * Solves L x = b in place, L being lower triangular.
 *
 * @param root L, row by row, as `choleskyRoot` leaves it.
 * @param size Rows.
 * @param vector b; becomes x.
 *
 * @example
 * const vector = Float64Array.of(4, 6)
 * solveForward(Float64Array.of(2, 0, 1, 2), 2, vector)
 * vector // => Float64Array.of(2, 2)
 */
export function solveForward(root: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = vector[row]!
    for (let at = 0; at < row; at++) sum -= root[row * size + at]! * vector[at]!
    vector[row] = sum / root[row * size + row]!
  }
}

/**
 * Solves Lᵀ x = b in place, L being lower triangular.
 *
 * @param root L, row by row, as `choleskyRoot` leaves it.
 * @param size Rows.
 * @param vector b; becomes x.
 *
 * @example
 * const vector = Float64Array.of(4, 6)
 * solveBackward(Float64Array.of(2, 0, 1, 2), 2, vector)
 * vector // => Float64Array.of(0.5, 3)
 */
export function solveBackward(root: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const value = vector[row]! / root[row * size + row]!
    vector[row] = value
    for (let at = 0; at < row; at++) vector[at] = vector[at]! - root[row * size + at]! * value
  }
}
