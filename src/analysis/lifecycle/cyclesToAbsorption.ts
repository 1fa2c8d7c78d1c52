import { solveLeaving } from './solveLeaving.js'
import { transientStages } from './stageClasses.js'

/** How long it takes until a customer is where he will stay. */
export interface CyclesToAbsorption {
  readonly mean: number
  readonly variance: number
}

/**
 * The cycles until a customer enters a recurrent class (an absorbing stage, mostly), by starting stage: mean t = N 1 and
 * variance (2N − I) t − t² (Kemeny & Snell 1960, "Finite Markov Chains", theorem 3.3.5). 0 for who is there already.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 *
 * @example
 * cyclesToAbsorption([[0.5, 0.5], [0, 1]]) // => [{ mean: 2, variance: 2 }, { mean: 0, variance: 0 }]
 */
export function cyclesToAbsorption(matrix: readonly (readonly number[])[]): CyclesToAbsorption[] {
  const transient = transientStages(matrix)
  const means = solveLeaving(
    matrix,
    transient,
    transient.map(() => [1])
  )
  const sums = solveLeaving(matrix, transient, means)
  return matrix.map((_, from) => {
    const row = transient.indexOf(from)
    if (row < 0) return { mean: 0, variance: 0 }
    const mean = means[row][0]
    return { mean, variance: Math.max(0, 2 * sums[row][0] - mean - mean * mean) }
  })
}
