import { positiveInverse } from '../../core/linear/inverse.js'
import { exp } from '../../core/math/exp.js'
import { chiSquareTail } from '../../core/math/gammaCdf.js'
import { normalCdf } from '../../core/math/normalCdf.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import { logistic } from '../../core/probability/logistic.js'
import type { Term } from '../../i18n/terms.js'
import type { Boundary, Fit, Interval } from '../fit.js'
import { type ChiSquare, chiSquare } from '../goodness.js'
import { refuse, requireLevel } from '../refuse.js'
import { constantName, type Design, designOf, type LogitData } from './design.js'
import { type LogitGoodness, riskGroups, saturated } from './goodness.js'
import { type IrlsResult, irls } from './irls.js'
import { isSeparated, oneSided, separationWords } from './separation.js'
import { problemsOf } from './words.js'

/** Whether a covariate says something. */
export interface CovariateTest {
  /** e to the coefficient, with its interval. */
  readonly oddsRatio: number
  readonly oddsInterval: Interval
  /** Coefficient over standard error, and its two-sided tail; `null` without a standard error. */
  readonly wald: { readonly z: number; readonly p: number } | null
  /** Against the fit without this covariate; `null` for the constant, with a ridge, and where it was not asked for. */
  readonly likelihoodRatio: ChiSquare | null
}

/** A fitted logistic regression; parameters are `constant` and the covariates. */
export interface LogitFit extends Fit<string> {
  readonly names: readonly string[]
  readonly rows: number
  /** Of the parameters, constant first, row by row; `null` at a boundary. */
  readonly covariance: Float64Array | null
  readonly tests: Readonly<Record<string, CovariateTest>>
  readonly goodness: LogitGoodness
}

/** How to fit. */
export interface LogitOptions {
  /** Of the intervals. Defaults to .95. */
  readonly level?: number
  /** Draws coefficients of standardised covariates towards 0; at least 0. Defaults to 0. */
  readonly ridge?: number
  /** Whether to refit without each covariate for its likelihood-ratio test. Defaults to true. */
  readonly likelihoodRatios?: boolean
  /** What happened or not is called in words about the fit, in English and Chinese. Defaults to "the outcome", 结果. */
  readonly outcome?: Term
}

/**
 * Logistic regression by maximum likelihood: log-odds = constant + Σ coefficient × covariate + offset, by iteratively
 * reweighted least squares. Rows are single trials or groups (`successes` of `trials`). Standard errors are from the
 * information, intervals are Wald's.
 *
 * Separated data have no maximum; `boundary` names the covariate and the value that separates (`separation:price`), or that
 * it never or always happened (`nobody-returns`, `everybody-returns`), and standard errors are `null`; a `ridge` gives finite
 * coefficients then.
 *
 * @param data What happened, and what was known before.
 * @param options Level, ridge, tests.
 * @throws InputError for data that cannot be, covariates that never vary, and covariates that others determine.
 *
 * @example
 * // 30 of 100 without, 60 of 100 with a visit: odds 3/7 and 6/4
 * const fit = fitLogit({ names: ['visit'], rows: [[0], [1]], successes: [30, 60], trials: [100, 100] })
 * fit.parameters.constant // ≈ -0.8472978603872034
 * fit.tests.visit.oddsRatio // ≈ 3.5
 * // √(1/30 + 1/70 + 1/60 + 1/40)
 * fit.standardErrors.visit // ≈ 0.2988071523335984
 */
export function fitLogit(data: LogitData, options: LogitOptions = {}): LogitFit {
  const level = requireLevel(options.level ?? 0.95)
  const ridge = options.ridge ?? 0
  if (!(ridge >= 0 && ridge < Infinity)) refuse('ridge', 'must be at least 0', '须不小于 0', ridge)
  const design = designOf(data)
  const { successes, trials, weights } = design
  const total = sumOf(trials, weights)
  const yes = sumOf(successes, weights)
  if (total === 0) refuse('rows', 'no row counts', '没有计入的数据行')
  if (yes === 0 || yes === total) return oneSidedFit(design, level, yes > 0, options.outcome)
  const result = irls(design, ridge)
  const separated = ridge === 0 && !result.converged && isSeparated(design, result.step)
  const boundary = separated ? [separationWords(design, result.step, options.outcome)] : []
  const base = irls(design, ridge, [0])
  const covariance = boundary.length > 0 ? null : covarianceOf(design, result)
  const likelihoodRatios = (options.likelihoodRatios ?? true) && ridge === 0
  const ratio = (column: number) => {
    if (!likelihoodRatios) return null
    if (design.columns === 2) return chiSquare(Math.max(0, 2 * (result.logLikelihood - base.logLikelihood)), 1)
    const others = Array.from({ length: design.columns }, (_, index) => index).filter((index) => index !== column)
    return chiSquare(Math.max(0, 2 * (result.logLikelihood - irls(design, 0, others).logLikelihood)), 1)
  }
  return report({ design, level, result, base: base.logLikelihood, boundary, covariance, ratio, ridge })
}

interface Parts {
  readonly design: Design
  readonly level: number
  readonly result: IrlsResult
  readonly base: number
  readonly boundary: readonly Boundary[]
  readonly covariance: Float64Array | null
  readonly ratio: (column: number) => ChiSquare | null
  readonly ridge: number
}

function report({ design, level, result, base, boundary, covariance, ratio, ridge }: Parts): LogitFit {
  const labels = [constantName, ...design.names]
  const coefficients = original(design, result.coefficients)
  const z = normalQuantile((1 + level) / 2)
  const errors = labels.map((_, index) => (covariance ? Math.sqrt(covariance[index * (labels.length + 1)]) : null))
  const intervals = errors.map(
    (error, index): Interval =>
      error === null
        ? { low: null, high: null }
        : { low: coefficients[index] - z * error, high: coefficients[index] + z * error }
  )
  const tests = labels.map((_, index): CovariateTest => {
    const error = errors[index]
    const { low, high } = intervals[index]
    const score = error === null ? null : coefficients[index] / error
    return {
      oddsRatio: Math.min(1e300, exp(coefficients[index])),
      oddsInterval: { low: low === null ? null : exp(low), high: high === null ? null : Math.min(1e300, exp(high)) },
      wald: score === null ? null : { z: score, p: 2 * normalCdf(-Math.abs(score)) },
      likelihoodRatio: index === 0 ? null : ratio(index)
    }
  })
  const converged = result.converged
  return {
    names: design.names,
    rows: design.trials.length,
    parameters: named(labels, (index) => coefficients[index]),
    standardErrors: named(labels, (index) => errors[index]),
    intervals: named(labels, (index) => intervals[index]),
    tests: named(labels, (index) => tests[index]),
    covariance,
    level,
    intervalMethod: 'Wald',
    logLikelihood: result.logLikelihood,
    iterations: result.iterations,
    converged,
    boundary,
    goodness: goodnessOf(design, result, base),
    problems: problemsOf({ design, boundary, converged, ridge, hasErrors: covariance !== null })
  }
}

function goodnessOf(design: Design, { coefficients, logLikelihood }: IrlsResult, base: number): LogitGoodness {
  const probabilities = Float64Array.from(design.trials, (_, row) => {
    let odds = design.offset[row]
    for (let column = 0; column < design.columns; column++) {
      odds += coefficients[column] * design.values[row * design.columns + column]
    }
    return logistic(odds)
  })
  const best = saturated(design)
  const covariates = design.columns - 1
  const statistic = Math.max(0, 2 * (logLikelihood - base))
  return {
    deviance: Math.max(0, 2 * (best - logLikelihood)),
    nullDeviance: Math.max(0, 2 * (best - base)),
    freedom: design.trials.length - design.columns,
    mcFadden: base < 0 ? 1 - logLikelihood / base : null,
    aic: 2 * design.columns - 2 * logLikelihood,
    overall: { statistic, freedom: covariates, p: covariates > 0 ? chiSquareTail(statistic, covariates) : null },
    ...riskGroups(design, probabilities)
  }
}

/** Coefficients of the covariates as they were given. */
function original({ columns, means, deviations }: Design, coefficients: Float64Array): Float64Array {
  const values = Float64Array.from(coefficients, (each, column) => each / deviations[column])
  for (let column = 1; column < columns; column++) values[0] -= values[column] * means[column]
  return values
}

function covarianceOf(design: Design, { information }: IrlsResult): Float64Array | null {
  const { columns, means, deviations } = design
  const inverse = positiveInverse(information, columns)
  if (inverse === null) return null
  // b = A c, with A dividing by deviations and taking the means off the constant
  const a = new Float64Array(columns * columns)
  for (let column = 0; column < columns; column++) {
    a[column * (columns + 1)] = 1 / deviations[column]
    if (column > 0) a[column] = -means[column] / deviations[column]
  }
  const at = (row: number, column: number) => {
    let sum = 0
    for (let one = 0; one < columns; one++) {
      for (let other = 0; other < columns; other++) {
        sum += a[row * columns + one] * inverse[one * columns + other] * a[column * columns + other]
      }
    }
    return sum
  }
  return Float64Array.from({ length: columns * columns }, (_, index) =>
    at(Math.floor(index / columns), index % columns)
  )
}

function oneSidedFit(design: Design, level: number, always: boolean, outcome: Term | undefined): LogitFit {
  const coefficients = new Float64Array(design.columns)
  coefficients[0] = always ? 30 : -30
  const result: IrlsResult = {
    coefficients,
    logLikelihood: 0,
    information: new Float64Array(design.columns * design.columns),
    iterations: 0,
    converged: true,
    step: new Float64Array(design.columns)
  }
  const boundary = [oneSided(always, outcome)]
  return report({ design, level, result, base: 0, boundary, covariance: null, ratio: () => null, ridge: 0 })
}

function named<T>(labels: readonly string[], of: (index: number) => T): Record<string, T> {
  return Object.fromEntries(labels.map((label, index) => [label, of(index)]))
}

function sumOf(values: Float64Array, weights: Float64Array): number {
  return values.reduce((sum, value, row) => sum + value * weights[row], 0)
}
