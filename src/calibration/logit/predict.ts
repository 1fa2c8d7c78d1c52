import { normalQuantile } from '../../core/math/normalQuantile.js'
import { logistic } from '../../core/probability/logistic.js'
import { columnOf, constantName } from './design.js'
import type { LogitFit } from './fitLogit.js'

/** A probability with the interval of what is known of it; ends are `null` at a boundary. */
export interface PredictedProbability {
  readonly probability: number
  readonly low: number | null
  readonly high: number | null
}

/**
 * The probability that a fitted logistic regression gives to covariates, with Wald's interval in the log-odds.
 *
 * @param fit The regression.
 * @param covariates By name; all of them.
 * @param offset Added to the log-odds. Defaults to 0.
 * @throws InputError for covariates missing or unknown.
 *
 * @example
 * const fit = fitLogit({ names: ['visit'], rows: [[0], [1]], successes: [30, 60], trials: [100, 100] })
 * predictLogit(fit, { visit: 1 }).probability // ≈ 0.6
 * predictLogit(fit, { visit: 0 }).high.toFixed(3) // => '0.397'
 */
export function predictLogit(
  fit: LogitFit,
  covariates: Readonly<Record<string, number>>,
  offset = 0
): PredictedProbability {
  for (const name of Object.keys(covariates)) columnOf(fit.names, name)
  const given = Object.keys(covariates)
  const values = [1, ...fit.names.map((name) => covariates[given[columnOf(given, name)]])]
  const labels = [constantName, ...fit.names]
  const odds = labels.reduce((sum, label, index) => sum + fit.parameters[label] * values[index], offset)
  const { covariance } = fit
  if (covariance === null) return { probability: logistic(odds), low: null, high: null }
  let variance = 0
  for (let one = 0; one < values.length; one++) {
    for (let other = 0; other < values.length; other++) {
      variance += values[one] * covariance[one * values.length + other] * values[other]
    }
  }
  const reach = normalQuantile((1 + fit.level) / 2) * Math.sqrt(Math.max(0, variance))
  return { probability: logistic(odds), low: logistic(odds - reach), high: logistic(odds + reach) }
}
