import { choleskyRoot, solveBackward, solveForward } from '../../core/linear/cholesky.js'
import { exp } from '../../core/math/exp.js'
import { log1p } from '../../core/math/log1p.js'
import { logistic } from '../../core/probability/logistic.js'
import type { Design } from './design.js'

/** Where iteratively reweighted least squares came to, on the scale of the design. */
export interface IrlsResult {
  readonly coefficients: Float64Array
  /** Without the ridge. */
  readonly logLikelihood: number
  /** The information, with the ridge; row by row. */
  readonly information: Float64Array
  readonly iterations: number
  readonly converged: boolean
  /** The last step: where coefficients were going when the search was stopped. */
  readonly step: Float64Array
}

const mostIterations = 100
/** Log-odds so far out that a probability is 0 or 1 but for 1e-13. */
const farOut = 30

/**
 * Iteratively reweighted least squares (Nelder & Wedderburn 1972), which for the logit is Newton's method; steps that lose
 * likelihood are halved. Stops where coefficients move no more, and where log-odds run away.
 *
 * @param design Data on one scale.
 * @param ridge Half of it times the squares of the coefficients, the constant aside, is taken off the log-likelihood.
 * @param columns Which columns take part. Defaults to all.
 *
 * @example
 * const design = designOf({ names: [], rows: [[], [], [], []], successes: [1, 1, 1, 0] })
 * irls(design, 0).coefficients // ≈ [1.0986122886681098]
 */
export function irls(design: Design, ridge: number, columns: readonly number[] = allOf(design)): IrlsResult {
  const size = columns.length
  const count = design.trials.length
  let coefficients = new Float64Array(size)
  let state = stateAt(design, coefficients, ridge, columns)
  const step = new Float64Array(size)
  let converged = false
  let iterations = 0
  while (iterations < mostIterations && !converged) {
    iterations++
    const root = Float64Array.from(state.information)
    if (!choleskyRoot(root, size)) break
    step.set(state.slope)
    solveForward(root, size, step)
    solveBackward(root, size, step)
    let share = 1
    let next = state
    let moved = coefficients
    for (let halving = 0; halving < 30; halving++) {
      moved = coefficients.map((each, index) => each + share * step[index])
      next = stateAt(design, moved, ridge, columns)
      if (next.penalised >= state.penalised - 1e-12 * Math.abs(state.penalised)) break
      share /= 2
    }
    converged = Math.max(...step.map(Math.abs)) < 1e-8
    coefficients = moved
    state = next
    if (state.farthest > farOut && iterations > 20 && count > 0) break
  }
  return {
    coefficients,
    logLikelihood: state.logLikelihood,
    information: state.information,
    iterations,
    converged,
    step
  }
}

function allOf({ columns }: Design): number[] {
  return Array.from({ length: columns }, (_, index) => index)
}

function stateAt(design: Design, coefficients: Float64Array, ridge: number, columns: readonly number[]) {
  const { values, successes, trials, weights, offset } = design
  const size = columns.length
  const slope = new Float64Array(size)
  const information = new Float64Array(size * size)
  const x = new Float64Array(size)
  let logLikelihood = 0
  let farthest = 0
  for (let row = 0, start = 0; row < trials.length; row++, start += design.columns) {
    if (weights[row] === 0 || trials[row] === 0) continue
    let odds = offset[row]
    for (let index = 0; index < size; index++) {
      x[index] = values[start + columns[index]]
      odds += coefficients[index] * x[index]
    }
    farthest = Math.max(farthest, Math.abs(odds))
    const p = logistic(odds)
    // ln p = −ln(1 + e^(−odds)), kept from overflow; ln(1 − p) = ln p − odds
    const logP = odds >= 0 ? -log1p(exp(-odds)) : odds - log1p(exp(odds))
    logLikelihood += weights[row] * (trials[row] * logP - (trials[row] - successes[row]) * odds)
    const excess = weights[row] * (successes[row] - trials[row] * p)
    const spread = weights[row] * trials[row] * p * logistic(-odds)
    for (let one = 0; one < size; one++) {
      slope[one] += excess * x[one]
      const share = spread * x[one]
      for (let other = 0; other <= one; other++) information[one * size + other] += share * x[other]
    }
  }
  let penalised = logLikelihood
  for (let one = 0; one < size; one++) {
    for (let other = 0; other < one; other++) information[other * size + one] = information[one * size + other]
    if (columns[one] === 0) continue
    penalised -= (ridge / 2) * coefficients[one] * coefficients[one]
    slope[one] -= ridge * coefficients[one]
    information[one * (size + 1)] += ridge
  }
  return { slope, information, logLikelihood, penalised, farthest }
}
