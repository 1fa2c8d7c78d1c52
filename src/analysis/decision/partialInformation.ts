import { normalQuantile } from '../../core/math/normalQuantile.js'
import { deriveKey, seedKey } from '../../core/random/streams.js'
import { type StreamKey, threefry2x32 } from '../../core/random/threefry.js'
import { type DecisionMatrix, meanOfEach, placeOfGreatest, requireMatrix } from './decisionMatrix.js'
import { type InformationValue, perfectInformation, withInterval } from './perfectInformation.js'
import { type RegressionSurface, regressionSurface } from './regressionSurface.js'

/** What knowing some parameters would be worth, by regression. */
export interface PartialInformation extends InformationValue {
  /** By how much the estimate is expected to be too high because the regression is estimated, too; not taken off. */
  readonly bias: number
  /** Columns of the regression beside the constant; 0 where the parameters say nothing of which strategy is better. */
  readonly columns: number
  /** Share of the variance of the differences between strategies that the parameters explain. */
  readonly explained: number
}

/** How partial information is estimated. */
export interface PartialInformationOptions {
  /** Of the interval, between 0 and 1. Defaults to .95. */
  readonly level?: number
  /** Of the numbers drawn for the standard error. */
  readonly key?: StreamKey
  /** What it cannot exceed, as known from elsewhere. Defaults to perfect information from the same draws. */
  readonly most?: number
  /**
   * By how much the strategy best on average may have to be moved against all others, besides by nothing, and what
   * information cannot exceed then: the interval holds those values, too. Defaults to none.
   */
  readonly moved?: readonly { readonly by: number; readonly most: number }[]
}

/** Surfaces drawn for the standard error and the bias. */
const surfaces = 200
const leastDraws = 20

/**
 * The expected value of partial perfect information (EVPPI): by how much the mean value would be greater if some
 * parameters were known before the choice. A survey that answers just these questions is not worth more.
 *
 * The mean of each strategy's lead over the best one, given the parameters, is found by regressing the leads of the
 * draws at hand on them, so that no nested simulation is needed (Strong, Oakley & Brennan 2014, Medical Decision Making
 * 34, 311–326); how, see {@link regressionSurface}: for one parameter a spline, for a group splines and products of
 * pairs. What three parameters do only together is not seen. The standard error has two parts: that of the regression,
 * by surfaces drawn from its sampling distribution, which give the bias as well (their section 2.4), and that of the
 * mean over draws. At least 0 and at most the value of perfect information from the same draws.
 *
 * @param values Net values, `[strategy][draw]`; more is better.
 * @param parameters `[parameter][draw]`: what would be known together.
 * @throws RangeError for what is no such matrix, for parameters not of the same draws, and for fewer than 20 draws;
 *   some thousands are better.
 *
 * @example
 * // which strategy is better depends on the first parameter alone
 * const first = Array.from({ length: 100 }, (_, draw) => draw % 10)
 * const second = Array.from({ length: 100 }, (_, draw) => Math.floor(draw / 10))
 * const values = [first.map(() => 0), first.map((x) => x - 4.5)]
 * partialInformation(values, [first]).value // ≈ 1.25
 * partialInformation(values, [second]).value // => 0
 */
export function partialInformation(
  values: DecisionMatrix,
  parameters: DecisionMatrix,
  { level = 0.95, key = seedKey('partial information'), most = Infinity, moved = [] }: PartialInformationOptions = {}
): PartialInformation {
  const draws = requireMatrix('net values', values)
  requireParameters(parameters, draws)
  const whole = perfectInformation(values, level)
  const leads = leadsOf(values)
  if (leads.length === 0) return { ...withInterval(0, 0, level), bias: 0, columns: 0, explained: 0 }
  const surface = regressionSurface(leads, parameters)
  const gains = gainsOf(surface.basis, surface.coefficients)
  const found = meanOf(gains) - least(surface, surface.coefficients)
  const drawn = drawnValues(surface, key)
  const drawnMean = meanOf(drawn)
  const variance = spreadOf(drawn, drawnMean) + spreadOf(gains, meanOf(gains)) / draws
  const value = Math.min(Math.max(found, 0), whole.value, most)
  const standardError = Math.sqrt(variance)
  const elsewhere = moved.map((each) => withInterval(valueMoved(surface, each), standardError, level))
  const own = withInterval(value, standardError, level)
  return {
    ...own,
    low: Math.min(own.low, ...elsewhere.map(({ low }) => low)),
    high: Math.max(own.high, ...elsewhere.map(({ high }) => high)),
    bias: drawnMean - found,
    columns: surface.basis.length - 1,
    explained: explainedBy(surface)
  }
}

function requireParameters(parameters: DecisionMatrix, draws: number): void {
  if (draws < leastDraws) {
    throw new RangeError(
      `the value of knowing a parameter needs at least ${leastDraws} draws, better some thousands; got ${draws}`
    )
  }
  const drawn = requireMatrix('parameters', parameters)
  if (drawn !== draws) {
    throw new RangeError(`parameters and net values need the same draws; got ${drawn} and ${draws}`)
  }
}

/** What each other strategy gives more than the one that is best on average, draw by draw. */
function leadsOf(values: DecisionMatrix): Float64Array[] {
  const best = placeOfGreatest(meanOfEach(values))
  return values
    .filter((_, strategy) => strategy !== best)
    .map((row) => Float64Array.from(row, (value, draw) => value - values[best][draw]))
}

/** What taking the best given the parameters gives more, draw by draw. */
function gainsOf(basis: readonly Float64Array[], coefficients: readonly Float64Array[]): Float64Array {
  const gains = new Float64Array(basis[0].length)
  const lead = new Float64Array(basis[0].length)
  for (const each of coefficients) {
    lead.fill(0)
    basis.forEach((column, at) => {
      const much = each[at]
      for (let draw = 0; draw < lead.length; draw++) lead[draw] += much * column[draw]
    })
    for (let draw = 0; draw < lead.length; draw++) if (lead[draw] > gains[draw]) gains[draw] = lead[draw]
  }
  return gains
}

/** The greatest mean lead, or 0: what one gets without knowing. Only the constant column has a mean. */
function least(surface: RegressionSurface, coefficients: readonly Float64Array[]): number {
  const perColumn = surface.basis[0][0]
  return Math.max(0, ...coefficients.map((each) => each[0] * perColumn))
}

/** The value where the strategy best on average gives so much more in every draw. */
function valueMoved(surface: RegressionSurface, { by, most }: { readonly by: number; readonly most: number }): number {
  const { basis } = surface
  const coefficients = surface.coefficients.map((each) =>
    each.map((much, at) => (at === 0 ? much - by / basis[0][0] : much))
  )
  const value = meanOf(gainsOf(basis, coefficients)) - least(surface, coefficients)
  return Math.min(Math.max(value, 0), most)
}

/** Values of information for surfaces drawn about the one found: normal, with the covariance of the residuals. */
function drawnValues(surface: RegressionSurface, key: StreamKey): Float64Array {
  const factor = residualFactor(surface)
  const columns = surface.basis.length
  return Float64Array.from({ length: surfaces }, (_, sample) => {
    const stream = deriveKey(key, sample)
    const scores = surface.coefficients.map((_each, response) =>
      Float64Array.from({ length: columns }, (_column, at) => scoreOf(stream, at, response))
    )
    const coefficients = surface.coefficients.map((each, response) =>
      each.map(
        (much, at) => much + factor[response].reduce((sum, weight, other) => sum + weight * scores[other][at], 0)
      )
    )
    return meanOf(gainsOf(surface.basis, coefficients)) - least(surface, coefficients)
  })
}

function scoreOf(key: StreamKey, column: number, response: number): number {
  return normalQuantile((threefry2x32(key, column, response, 20)[0] + 0.5) / 2 ** 32)
}

/** The lower triangular root (Cholesky) of the covariance of the residuals of the responses; rows may be singular. */
function residualFactor({ residuals, basis }: RegressionSurface): number[][] {
  const freedom = Math.max(1, residuals[0].length - basis.length)
  const factor: number[][] = []
  residuals.forEach((one, row) => {
    const line: number[] = []
    for (let column = 0; column <= row; column++) {
      let sum = 0
      for (let draw = 0; draw < one.length; draw++) sum += one[draw] * residuals[column][draw]
      sum /= freedom
      for (let at = 0; at < column; at++) sum -= line[at] * (factor[column]?.[at] ?? line[at])
      const pivot = column === row ? Math.sqrt(Math.max(0, sum)) : factor[column][column]
      line.push(column === row ? pivot : pivot > 0 ? sum / pivot : 0)
    }
    factor.push(line)
  })
  return factor
}

function explainedBy({ coefficients, residuals }: RegressionSurface): number {
  let [said, left] = [0, 0]
  coefficients.forEach((each, response) => {
    said += each.slice(1).reduce((sum, much) => sum + much * much, 0)
    left += residuals[response].reduce((sum, rest) => sum + rest * rest, 0)
  })
  return said + left > 0 ? said / (said + left) : 0
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function spreadOf(values: Float64Array, mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1)
}
