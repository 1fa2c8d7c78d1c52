import { type ChiSquare, chiSquare } from '../goodness.js'
import { sbgLogLikelihood } from './likelihood.js'
import { type SbgParameters, sbgSurvival } from './projection.js'
import { type SurvivalStep, type Survivors, survivalSteps } from './steps.js'

/** A step of survival, and how many stayers the model expects in it. */
export interface SbgRow extends SurvivalStep {
  readonly expected: number
}

/** Ages that a fit did not see, against what happened. */
export interface SbgHeldOut {
  /** Shares still there, by age. */
  readonly rows: readonly { readonly age: number; readonly observed: number; readonly expected: number }[]
  readonly meanAbsoluteError: number
  /** Of what happened after the last age fitted, given who was there. */
  readonly logLikelihood: number
}

/**
 * How many stayers the model expects in each step, of those who were there.
 *
 * @param parameters Of the model.
 * @param steps As `survivalSteps` gives them.
 *
 * @example
 * sbgRows({ alpha: 1, beta: 1 }, [{ from: 0, to: 1, there: 100, stayed: 40 }])[0].expected // => 50
 */
export function sbgRows(parameters: SbgParameters, steps: readonly SurvivalStep[]): SbgRow[] {
  const survival = sbgSurvival(parameters, Math.max(0, ...steps.map(({ to }) => to)))
  return steps.map((step) => {
    const share = survival[step.from] > 0 ? survival[step.to] / survival[step.from] : 0
    return { ...step, expected: step.there * share }
  })
}

/**
 * Chi-square of stayers and leavers in every step, two parameters having been fitted.
 *
 * @param rows As `sbgRows` gives them.
 *
 * @example
 * // (40 − 50)² / 50 + (60 − 50)² / 50
 * sbgGoodness([{ from: 0, to: 1, there: 100, stayed: 40, expected: 50 }]).statistic // => 4
 */
export function sbgGoodness(rows: readonly SbgRow[]): ChiSquare {
  let statistic = 0
  for (const { there, stayed, expected } of rows) {
    const leaving = there - expected
    if (expected > 0 && leaving > 0)
      statistic += ((stayed - expected) * (stayed - expected) * there) / expected / leaving
  }
  return chiSquare(statistic, rows.length - 2)
}

/**
 * A forecast against ages that the fit did not see: fit on the first counts of a cohort, then compare with the rest.
 *
 * @param parameters Fitted to ages 0 to `fittedTo`.
 * @param cohort Survivor counts of one cohort, the held-out ones included.
 * @param fittedTo Last age fitted; must be observed.
 *
 * @example
 * const { rows, meanAbsoluteError } = sbgHeldOut({ alpha: 1, beta: 1 }, [90, 45, 27], 1)
 * rows.map(({ age, observed }) => [age, observed]) // => [[2, 0.3]]
 * meanAbsoluteError // ≈ 0.0333333333333333
 */
export function sbgHeldOut(parameters: SbgParameters, cohort: Survivors, fittedTo: number): SbgHeldOut {
  const survival = sbgSurvival(parameters, cohort.length - 1)
  const won = cohort[0] as number
  const rows = cohort.flatMap((count, age) =>
    count === null || age <= fittedTo ? [] : [{ age, observed: count / won, expected: survival[age] }]
  )
  const later = survivalSteps([cohort]).filter(({ from }) => from >= fittedTo)
  const total = rows.reduce((sum, { observed, expected }) => sum + Math.abs(observed - expected), 0)
  return {
    rows,
    meanAbsoluteError: rows.length === 0 ? 0 : total / rows.length,
    logLikelihood: sbgLogLikelihood(parameters, later)
  }
}
