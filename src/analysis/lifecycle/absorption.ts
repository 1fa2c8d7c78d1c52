import { solveLeaving } from './solveLeaving.js'
import { stageClasses } from './stageClasses.js'

/** Where customers end, and how likely. */
export interface Absorption {
  /** The recurrent classes, as indices of their stages; an absorbing stage is a class of one. */
  readonly endings: readonly (readonly number[])[]
  /** A row for each starting stage, a column for each ending; rows sum to one. */
  readonly probabilities: readonly (readonly number[])[]
}

/**
 * The probability to end in each recurrent class of a chain, by starting stage: B = N R, with R the moves from transient
 * stages into the class (Kemeny & Snell 1960, "Finite Markov Chains", theorem 3.3.7). What rounding adds beyond 0 or 1 is
 * taken off.
 *
 * @param matrix Probabilities of moving in one cycle, `matrix[from][to]`; rows sum to one.
 *
 * @example
 * absorption([[1, 0, 0], [0.5, 0, 0.5], [0, 0, 1]])
 * // => { endings: [[0], [2]], probabilities: [[1, 0], [0.5, 0.5], [0, 1]] }
 */
export function absorption(matrix: readonly (readonly number[])[]): Absorption {
  const classes = stageClasses(matrix)
  const endings = classes.flatMap(({ stages, recurrent }) => (recurrent ? [stages] : []))
  const transient = classes.flatMap(({ stages, recurrent }) => (recurrent ? [] : stages)).sort((a, b) => a - b)
  const entering = transient.map((from) =>
    endings.map((stages) => stages.reduce((sum, to) => sum + matrix[from][to], 0))
  )
  const ending = solveLeaving(matrix, transient, entering)
  const probabilities = matrix.map((_, from) => {
    const row = transient.indexOf(from)
    return row < 0
      ? endings.map((stages) => (stages.includes(from) ? 1 : 0))
      : ending[row].map((probability) => Math.min(1, Math.max(0, probability)))
  })
  return { endings, probabilities }
}
