import { LuDecomposition, Matrix } from 'ml-matrix'

/**
 * Solves (I − f·Q) X = B, Q being the moves of a chain between some of its stages, by LU decomposition. The diagonal
 * 1 − f·p(stay) is taken as (1 − f) + f × the sum of the moves away: rows sum to one, and nothing is lost where a stage is
 * left very seldom.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 * @param within Indices of the stages of Q. With f = 1, each must have a way out of them.
 * @param rightHandSide B: a row for each of those stages.
 * @param factor f, from 0 to 1. Defaults to 1.
 * @returns X: a row for each of those stages.
 *
 * @example
 * solveLeaving([[0.5, 0.5], [0, 1]], [0], [[1]]) // => [[2]]
 * solveLeaving([[0.5, 0.5], [0, 1]], [0, 1], [[1], [0]], 0.5) // ≈ [[1.3333333333333333], [0]]
 */
export function solveLeaving(
  matrix: readonly (readonly number[])[],
  within: readonly number[],
  rightHandSide: readonly (readonly number[])[],
  factor = 1
): number[][] {
  if (within.length === 0 || rightHandSide[0].length === 0) return rightHandSide.map(() => [])
  const coefficients = within.map((from) =>
    within.map((to) =>
      from === to ? 1 - factor + factor * leavingProbability(matrix, from) : -factor * matrix[from][to]
    )
  )
  const rows = rightHandSide.map((row) => [...row])
  return new LuDecomposition(new Matrix(coefficients)).solve(new Matrix(rows)).to2DArray()
}

/**
 * The probability of leaving a stage within one cycle: the sum of the moves to all others.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`.
 * @param from Index of the stage.
 *
 * @example
 * leavingProbability([[0.5, 0.25, 0.25], [0, 1, 0], [0, 0, 1]], 0) // => 0.5
 */
export function leavingProbability(matrix: readonly (readonly number[])[], from: number): number {
  return matrix[from].reduce((sum, probability, to) => (to === from ? sum : sum + probability), 0)
}
