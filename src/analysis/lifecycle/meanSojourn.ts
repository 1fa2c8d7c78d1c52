import { leavingProbability } from './solveLeaving.js'

/**
 * The mean length of a visit to each stage of a chain, in cycles: 1 / (1 − p), p being the probability to stay. `null` for
 * an absorbing stage.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 *
 * @example
 * meanSojourn([[0.75, 0.25], [0, 1]]) // => [4, null]
 */
export function meanSojourn(matrix: readonly (readonly number[])[]): (number | null)[] {
  return matrix.map((_, from) => {
    const leaving = leavingProbability(matrix, from)
    return leaving === 0 ? null : 1 / leaving
  })
}
