import { LuDecomposition, Matrix } from 'ml-matrix'
import { absorption } from './absorption.js'

/**
 * The share of time that a customer spends in each stage in the long run, by the stage he is in now: he ends in one of the
 * recurrent classes, with the probabilities of `absorption`, and within it spends the time of its stationary distribution
 * π = πP (Kemeny & Snell 1960, chapters 4 and 5). It is the mean over time of where he is, so that classes that swing
 * between stages have one too.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 * @returns A row for each starting stage, a column for each stage; rows sum to one.
 *
 * @example
 * longRunShares([[0.9, 0.1], [0.3, 0.7]]) // ≈ [[0.75, 0.25], [0.75, 0.25]]
 * longRunShares([[0.5, 0.25, 0.25], [0, 1, 0], [0, 0, 1]])[0] // ≈ [0, 0.5, 0.5]
 */
export function longRunShares(matrix: readonly (readonly number[])[]): number[][] {
  const { endings, probabilities } = absorption(matrix)
  const within = endings.map((stages) => stationaryShares(matrix, stages))
  return probabilities.map((row) => {
    const shares = matrix.map(() => 0)
    for (const [ending, probability] of row.entries()) {
      for (const [place, stage] of endings[ending].entries()) shares[stage] += probability * within[ending][place]
    }
    return shares
  })
}

/** π of a recurrent class: π (I − P) = 0, of which one equation is put off for Σπ = 1. */
function stationaryShares(matrix: readonly (readonly number[])[], stages: readonly number[]): number[] {
  const last = stages.length - 1
  const coefficients = stages.map((to, row) =>
    stages.map((from) => (row === last ? 1 : (from === to ? 1 : 0) - matrix[from][to]))
  )
  const sums = stages.map((_, row) => [row === last ? 1 : 0])
  const solved = new LuDecomposition(new Matrix(coefficients)).solve(new Matrix(sums)).to2DArray()
  return solved.map(([share]) => Math.max(0, share))
}
