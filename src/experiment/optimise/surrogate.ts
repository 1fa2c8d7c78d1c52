import { choleskyRoot, solveBackward, solveForward } from '../../core/linear/cholesky.js'
import { dot } from '../../core/linear/quadraticProgramme.js'
import { type Covariance, matern, scaledSquare } from './matern.js'

/** What a surrogate assumes of the function; all on the scale of the inputs, but for `nugget`. */
export interface Smoothness {
  /** Along each input, over what distance the function stays alike. */
  readonly lengths: readonly number[]
  /** Variance of what does not vary smoothly (luck, whole customers), as a share of the function's, for weight 1. */
  readonly nugget: number
}

/** What is known of a function: inputs, values, and how much each value weighs (such as its number of replications). */
export interface Knowledge {
  readonly inputs: readonly Float64Array[]
  readonly values: readonly number[]
  readonly weights: readonly number[]
}

/** A Gaussian process that stands for an expensive function. */
export interface Surrogate {
  readonly smoothness: Smoothness
  readonly inputs: readonly Float64Array[]
  /** Constant mean. */
  readonly mean: number
  /** Variance of the function around its mean. */
  readonly variance: number
  /** Lower root of the correlations. */
  readonly root: Float64Array
  /** Inverse correlations times deviations from the mean. */
  readonly coefficients: Float64Array
}

/**
 * Fits a Gaussian process with Matérn 5/2 covariance, a constant mean and noise to what is known: kriging with a nugget
 * (Rasmussen & Williams 2006, chapter 2; Ankenman, Nelson & Staum 2010, Operations Research 58, 371–382). Mean and
 *
 * @param knowledge At least two inputs.
 * @param smoothness Lengths and nugget.
 * @returns The surrogate; `null` where the correlations cannot be told apart.
 *
 * @example
 * const inputs = [0, 0.5, 1].map((x) => Float64Array.of(x))
 * const surrogate = fitSurrogate({ inputs, values: [1, 3, 2], weights: [1, 1, 1] }, { lengths: [0.4], nugget: 1e-10 })
 * Math.abs(predict(surrogate, Float64Array.of(0.5)).mean - 3) < 1e-6 // => true
 */
export function fitSurrogate({ inputs, values, weights }: Knowledge, smoothness: Smoothness): Surrogate | null {
  const size = inputs.length
  const root = correlations(inputs, weights, smoothness)
  if (!choleskyRoot(root, size)) return null
  const ones = new Float64Array(size).fill(1)
  const solvedOnes = Float64Array.from(ones)
  const coefficients = Float64Array.from(values)
  for (const vector of [solvedOnes, coefficients]) {
    solveForward(root, size, vector)
    solveBackward(root, size, vector)
  }
  const mean = dot(ones, coefficients) / dot(ones, solvedOnes)
  for (let at = 0; at < size; at++) coefficients[at] = coefficients[at]! - mean * solvedOnes[at]!
  const variance = values.reduce((sum, value, at) => sum + (value - mean) * coefficients[at]!, 0) / size
  return { smoothness, inputs, mean, variance, root, coefficients }
}

/** A guess of the function at an input. */
export interface Prediction {
  readonly mean: number
  /** Standard deviation of the guess, noise aside. */
  readonly sd: number
}

/**
 * What a surrogate says of the function at an input.
 *
 * @example
 * const knowledge = { inputs: [Float64Array.of(0), Float64Array.of(1)], values: [0, 2], weights: [1, 1] }
 * predict(fitSurrogate(knowledge, { lengths: [1], nugget: 1e-10 }), Float64Array.of(0.5)).mean // ≈ 1
 */
export function predict(surrogate: Surrogate, input: Float64Array): Prediction {
  const column = correlationsWith(surrogate, input)
  const mean = surrogate.mean + dot(column, surrogate.coefficients)
  solveForward(surrogate.root, column.length, column)
  return { mean, sd: Math.sqrt(Math.max(0, surrogate.variance * (1 - dot(column, column)))) }
}

/**
 * The mean a surrogate predicts at an input, and its gradient there.
 *
 * @example
 * const knowledge = { inputs: [Float64Array.of(0), Float64Array.of(2)], values: [1, 1], weights: [1, 1] }
 * predictSlope(fitSurrogate(knowledge, { lengths: [1], nugget: 0 }), Float64Array.of(1))
 * // => { mean: 1, gradient: Float64Array.of(0) }
 */
export function predictSlope(surrogate: Surrogate, input: Float64Array): { mean: number; gradient: Float64Array } {
  const { lengths } = surrogate.smoothness
  const gradient = new Float64Array(input.length)
  const covariance: Covariance = { value: 0, slope: 0 }
  let mean = surrogate.mean
  surrogate.inputs.forEach((known, at) => {
    matern(scaledSquare(known, input, lengths), covariance)
    const coefficient = surrogate.coefficients[at]!
    mean += coefficient * covariance.value
    for (let each = 0; each < gradient.length; each++) {
      const step = (known[each]! - input[each]!) / (lengths[each]! * lengths[each]!)
      gradient[each] = gradient[each]! + coefficient * covariance.slope * step
    }
  })
  return { mean, gradient }
}

/**
 * Correlations of an input with all that is known.
 *
 * @example
 * const knowledge = { inputs: [Float64Array.of(0), Float64Array.of(1)], values: [0, 2], weights: [1, 1] }
 * correlationsWith(fitSurrogate(knowledge, { lengths: [1], nugget: 0.1 }), Float64Array.of(0))[0] // => 1
 */
export function correlationsWith({ inputs, smoothness }: Surrogate, input: Float64Array): Float64Array {
  const covariance: Covariance = { value: 0, slope: 0 }
  return Float64Array.from(inputs, (known) => {
    matern(scaledSquare(known, input, smoothness.lengths), covariance)
    return covariance.value
  })
}

/** Lower half of the correlations of all pairs, with the noise on the diagonal. */
function correlations(
  inputs: readonly Float64Array[],
  weights: readonly number[],
  { lengths, nugget }: Smoothness
): Float64Array {
  const size = inputs.length
  const matrix = new Float64Array(size * size)
  const covariance: Covariance = { value: 0, slope: 0 }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) {
      matern(scaledSquare(inputs[row]!, inputs[column]!, lengths), covariance)
      matrix[row * size + column] = covariance.value
    }
    matrix[row * size + row] = 1 + nugget / weights[row]!
  }
  return matrix
}
