import { inverse, Matrix, QrDecomposition } from 'ml-matrix'

/** What each column contributes to a row, and how well that explains the rows. */
export interface Fit {
  readonly coefficients: readonly number[]
  /** Standard error of each coefficient. */
  readonly errors: readonly number[]
  /** Share of the variance of the observed values that is explained. */
  readonly explained: number
  /** Root of the mean squared deviation of observed from fitted values, as a share of the observed. */
  readonly deviation: number
  /** The greatest deviation, as a share of the observed. */
  readonly greatest: number
}

/**
 * Ordinary least squares on relative deviations: each row counts by its share of error, since a time twice as long varies
 * twice as much. No constant term; values observed must be positive and rows more than columns.
 */
export function leastSquares(rows: readonly (readonly number[])[], observed: readonly number[]): Fit {
  const scaled = new Matrix(rows.map((row, index) => row.map((value) => value / observed[index]!)))
  const ones = Matrix.ones(observed.length, 1)
  const solution = new QrDecomposition(scaled).solve(ones)
  const deviations = Matrix.sub(scaled.mmul(solution), ones).to1DArray()
  const variance = sumOfSquares(deviations) / (rows.length - rows[0]!.length)
  const covariance = inverse(scaled.transpose().mmul(scaled)).mul(variance)
  const mean = observed.reduce((sum, value) => sum + value, 0) / observed.length
  const left = sumOfSquares(deviations.map((deviation, index) => deviation * observed[index]!))
  return {
    coefficients: solution.to1DArray(),
    errors: covariance.diagonal().map(Math.sqrt),
    explained: 1 - left / sumOfSquares(observed.map((value) => value - mean)),
    deviation: Math.sqrt(variance),
    greatest: Math.max(...deviations.map(Math.abs))
  }
}

function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0)
}
