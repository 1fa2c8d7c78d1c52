import { log } from '../../core/math/log.js'
import { naturalSpline } from './naturalSpline.js'
import { addOrthonormal, product, takeOut } from './orthonormal.js'

/** A regression of several responses on the same variables. */
export interface RegressionSurface {
  /** Orthonormal columns, the constant first. */
  readonly basis: readonly Float64Array[]
  /** `[response][column]`. */
  readonly coefficients: readonly Float64Array[]
  /** `[response][draw]`: what the variables do not say. */
  readonly residuals: readonly Float64Array[]
}

/** Columns a variable; one variable alone may bend more often than each of several. */
const bendsAlone = [1, 2, 3, 4, 5, 6, 8, 10, 12]
const bendsTogether = [1, 2, 3, 4, 6, 8]
/** Products of a pair of variables: the first so many columns of one times those of the other. */
const productDegrees = [1, 2, 3]
/** Draws that there must be for each column. */
const drawsAColumn = 10
/** Columns beyond which a large group takes too long. */
const mostColumns = 100
/** A residual below it, relative to the response, is rounding. */
const rounding = 1e-20

/**
 * Least squares of responses on smooth functions of some variables: natural cubic splines of each, the same number of
 * columns for all, and products of the first columns of every pair; how many of either by the criterion of Schwarz 1978
 * (BIC), summed over responses. Of the candidates the constant alone is one, so variables that say nothing say nothing
 * here. At most one column for every ten draws, and a hundred.
 *
 * @param responses `[response][draw]`, at least one.
 * @param variables `[variable][draw]`, at least one.
 *
 * @example
 * const surface = regressionSurface([Float64Array.of(1, 3, 5, 7)], [Float64Array.of(0, 1, 2, 3)])
 * surface.basis.length // => 1
 */
export function regressionSurface(
  responses: readonly Float64Array[],
  variables: readonly ArrayLike<number>[]
): RegressionSurface {
  const draws = responses[0].length
  const most = Math.max(1, Math.min(mostColumns, Math.floor(draws / drawsAColumn)))
  let best: { score: number; steps: readonly Float64Array[][] } = { score: Infinity, steps: [] }
  for (const bends of variables.length === 1 ? bendsAlone : bendsTogether) {
    const steps = [variables.flatMap((values) => naturalSpline(values, bends)), ...productsOf(variables, bends)]
    const scores = scoresOf(responses, steps, most)
    scores.forEach((score, taken) => {
      if (score < best.score) best = { score, steps: steps.slice(0, taken) }
    })
  }
  return fitted(responses, best.steps.flat())
}

/** Products of pairs, in steps: those of the first columns, then those that the second add, and so on. */
function productsOf(variables: readonly ArrayLike<number>[], bends: number): Float64Array[][] {
  if (variables.length === 1) return []
  const columns = variables.map((values) => centred(naturalSpline(values, productDegrees.length)))
  return productDegrees
    .filter((degree) => degree <= bends)
    .map((degree) =>
      columns.flatMap((first, at) => columns.slice(at + 1).flatMap((second) => newProducts(first, second, degree)))
    )
}

/** Columns at right angles to the constant and each other, so that products say little of what single columns say. */
function centred(columns: readonly Float64Array[]): Float64Array[] {
  const basis: Float64Array[] = []
  if (columns.length > 0)
    addOrthonormal(
      basis,
      columns[0].map(() => 1)
    )
  for (const column of columns) addOrthonormal(basis, column)
  return basis.slice(1)
}

function newProducts(first: readonly Float64Array[], second: readonly Float64Array[], degree: number): Float64Array[] {
  return first.slice(0, degree).flatMap((one, at) =>
    second
      .slice(0, degree)
      .filter((_, other) => Math.max(at, other) === degree - 1)
      .map((other) => one.map((value, draw) => value * other[draw]))
  )
}

/** The criterion after the constant, and after each step of columns; steps with too many columns are not tried. */
function scoresOf(responses: readonly Float64Array[], steps: readonly Float64Array[][], most: number): number[] {
  const draws = responses[0].length
  const basis: Float64Array[] = []
  const residuals = responses.map((response) => Float64Array.from(response))
  const add = (column: Float64Array) => {
    if (addOrthonormal(basis, column)) for (const residual of residuals) takeOut(residual, basis[basis.length - 1])
  }
  add(new Float64Array(draws).fill(1))
  const whole = residuals.map(
    (residual, at) => product(residual, residual) + rounding * product(responses[at], responses[at])
  )
  const score = () =>
    residuals.reduce((sum, residual, at) => {
      const left = Math.max(product(residual, residual), rounding * whole[at], Number.MIN_VALUE)
      return sum + draws * log(left) + basis.length * log(draws)
    }, 0)
  const scores = [score()]
  for (const step of steps) {
    if (basis.length + step.length > most) break
    for (const column of step) add(column)
    scores.push(score())
  }
  return scores
}

function fitted(responses: readonly Float64Array[], columns: readonly Float64Array[]): RegressionSurface {
  const basis: Float64Array[] = []
  addOrthonormal(basis, new Float64Array(responses[0].length).fill(1))
  for (const column of columns) addOrthonormal(basis, column)
  const residuals = responses.map((response) => Float64Array.from(response))
  const coefficients = residuals.map((residual) => Float64Array.from(basis, (column) => takeOut(residual, column)))
  return { basis, coefficients, residuals }
}
