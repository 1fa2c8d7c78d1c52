import { solveLeaving } from './solveLeaving.js'
import { reachableFrom, transientStages } from './stageClasses.js'

/**
 * The fundamental matrix of a chain, N = (I − Q)⁻¹ with Q the moves between transient stages: the cycles that a customer
 * is expected to begin in each stage, from now on without end, by the stage he is in now; the present cycle counts
 * (Kemeny & Snell 1960, "Finite Markov Chains", theorem 3.2.4).
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 * @returns A row for each starting stage, a column for each stage. For a stage of a recurrent class, which is never left
 *   for good, `null`; 0 where it cannot be reached.
 *
 * @example
 * expectedCyclesByStage([[0.5, 0.25, 0.25], [0, 0.5, 0.5], [0, 0, 1]])
 * // => [[2, 1, null], [0, 2, null], [0, 0, null]]
 */
export function expectedCyclesByStage(matrix: readonly (readonly number[])[]): (number | null)[][] {
  const transient = transientStages(matrix)
  const unit = transient.map((row) => transient.map((column) => (row === column ? 1 : 0)))
  const visits = solveLeaving(matrix, transient, unit)
  return matrix.map((_, from) => {
    const reached = reachableFrom(matrix, from)
    const row = transient.indexOf(from)
    return matrix.map((_, to) => {
      if (!reached.has(to)) return 0
      const column = transient.indexOf(to)
      return column < 0 ? null : visits[row][column]
    })
  })
}
