import { log } from '../../core/math/log.js'
import { refuse } from '../refuse.js'
import { designOf, type LogitData } from './design.js'
import type { LogitFit } from './fitLogit.js'
import { type RiskGroup, riskGroups } from './goodness.js'
import { predictLogit } from './predict.js'

/** Rows that a fit did not see, against what happened in them. */
export interface LogitHeldOut {
  readonly rows: number
  readonly observed: number
  readonly expected: number
  /** Of what happened; `-Infinity` never: probabilities are kept 1e-12 from 0 and 1. */
  readonly logLikelihood: number
  /** The same if every row had the share observed among all; the fit should do better. */
  readonly logLikelihoodOfShare: number
  /** Mean squared difference of outcome and probability (Brier 1950); 0 is best. */
  readonly brier: number
  /** Tenths of the rows by predicted probability. */
  readonly groups: readonly RiskGroup[]
}

/**
 * A forecast against rows that the fit did not see, for example of later editions.
 *
 * @param fit The regression.
 * @param data Rows of the same covariates, in the same order.
 * @throws InputError for other covariates, and for data that cannot be.
 *
 * @example
 * const fit = fitLogit({ names: ['visit'], rows: [[0], [1]], successes: [30, 60], trials: [100, 100] })
 * const heldOut = logitHeldOut(fit, { names: ['visit'], rows: [[0], [1]], successes: [14, 33], trials: [50, 50] })
 * heldOut.observed // => 47
 * heldOut.expected // ≈ 45
 */
export function logitHeldOut(fit: LogitFit, data: LogitData): LogitHeldOut {
  if (data.names.join('\n') !== fit.names.join('\n')) {
    refuse(
      'names',
      `must be those of the fit: ${fit.names.join(', ')}`,
      `须与拟合时相同：${fit.names.join('、')}`,
      data.names
    )
  }
  // Checks lists and values; whether covariates vary does not matter here.
  const { successes, trials, weights, offset } = designOf({ ...data, names: [], rows: data.rows.map(() => []) })
  const probabilities = data.rows.map((row, index) => {
    const covariates = Object.fromEntries(fit.names.map((name, column) => [name, row[column]]))
    for (const name of fit.names) {
      if (!Number.isFinite(covariates[name]))
        refuse(`rows.${index}`, `${name} must be a number`, `${name} 须为数值`, covariates[name])
    }
    return predictLogit(fit, covariates, offset[index]).probability
  })
  const sums = { observed: 0, expected: 0, trials: 0, logLikelihood: 0, brier: 0 }
  probabilities.forEach((probability, row) => {
    const p = Math.min(1 - 1e-12, Math.max(1e-12, probability))
    const [yes, no] = [weights[row] * successes[row], weights[row] * (trials[row] - successes[row])]
    sums.trials += yes + no
    sums.observed += yes
    sums.expected += (yes + no) * probability
    sums.logLikelihood += yes * log(p) + no * log(1 - p)
    sums.brier += yes * (1 - probability) * (1 - probability) + no * probability * probability
  })
  const share = sums.trials > 0 ? sums.observed / sums.trials : 0
  const ofShare = (count: number, part: number) => (count > 0 ? count * log(part) : 0)
  return {
    rows: data.rows.length,
    observed: sums.observed,
    expected: sums.expected,
    logLikelihood: sums.logLikelihood,
    logLikelihoodOfShare: ofShare(sums.observed, share) + ofShare(sums.trials - sums.observed, 1 - share),
    brier: sums.trials > 0 ? sums.brier / sums.trials : 0,
    groups: riskGroups({ successes, trials, weights }, probabilities).groups
  }
}
