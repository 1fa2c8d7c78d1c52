/** A pivot below it says that a row is all but a sum of those before. */
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
  const root = matrix.map((row) => new Array<number>(row.length).fill(0))
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let left = matrix[row]![column]!
      for (let at = 0; at < column; at++) left -= root[row]![at]! * root[column]![at]!
      if (column < row) root[row]![column] = left / root[column]![column]!
      else if (left > leastPivot) root[row]![row] = Math.sqrt(left)
      else return null
    }
  }
  return root
}
