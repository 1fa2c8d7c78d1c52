import { log } from '../../core/math/log.js'
import { type ChiSquare, chiSquare } from '../goodness.js'
import type { Design } from './design.js'

/** A tenth of the rows by predicted probability. */
export interface RiskGroup {
  readonly trials: number
  readonly observed: number
  readonly expected: number
}

/** How a logistic regression fits. */
export interface LogitGoodness {
  /** −2 × (log-likelihood − that of a model with a parameter for every row). */
  readonly deviance: number
  /** The same of the constant alone. */
  readonly nullDeviance: number
  /** Rows less parameters. */
  readonly freedom: number
  /** 1 − log-likelihood / that of the constant alone (McFadden 1974); `null` where that is 0. */
  readonly mcFadden: number | null
  /** 2 × parameters − 2 × log-likelihood. */
  readonly aic: number
  /** Whether all covariates together say something: likelihood ratio against the constant alone. */
  readonly overall: ChiSquare
  /** Hosmer & Lemeshow (1980): chi-square over tenths of the rows by predicted probability. */
  readonly hosmerLemeshow: ChiSquare
  readonly groups: readonly RiskGroup[]
}

/**
 * Log-likelihood of a model with a parameter for every row.
 *
 * @param design The data.
 *
 * @example
 * saturated(designOf({ names: [], rows: [[], []], successes: [1, 0] })) // => 0
 */
export function saturated({ successes, trials, weights }: Design): number {
  let sum = 0
  successes.forEach((yes, row) => {
    const no = trials[row] - yes
    if (yes > 0 && no > 0) sum += weights[row] * (yes * log(yes / trials[row]) + no * log(no / trials[row]))
  })
  return sum
}

/**
 * Rows in tenths by predicted probability, rows of the same probability staying together, with the chi-square of Hosmer &
 * Lemeshow (1980), of two degrees of freedom fewer than groups.
 *
 * @param design The data.
 * @param probabilities Predicted, one a row.
 *
 * @example
 * const design = designOf({ names: [], rows: [[], []], successes: [6, 4], trials: [10, 10] })
 * riskGroups(design, [0.5, 0.5]).groups // => [{ trials: 20, observed: 10, expected: 10 }]
 */
export function riskGroups(
  { successes, trials, weights }: Pick<Design, 'successes' | 'trials' | 'weights'>,
  probabilities: ArrayLike<number>
): { groups: RiskGroup[]; hosmerLemeshow: ChiSquare } {
  const order = Array.from(trials.keys()).sort((a, b) => probabilities[a] - probabilities[b] || a - b)
  const total = order.reduce((sum, row) => sum + weights[row] * trials[row], 0)
  const groups: { trials: number; observed: number; expected: number }[] = []
  let passed = 0
  let last = NaN
  for (const row of order) {
    const isNew = groups.length === 0 || (passed >= (total * groups.length) / 10 && probabilities[row] !== last)
    if (isNew) groups.push({ trials: 0, observed: 0, expected: 0 })
    const group = groups[groups.length - 1]
    group.trials += weights[row] * trials[row]
    group.observed += weights[row] * successes[row]
    group.expected += weights[row] * trials[row] * probabilities[row]
    passed += weights[row] * trials[row]
    last = probabilities[row]
  }
  let statistic = 0
  for (const { trials: n, observed, expected } of groups) {
    if (expected > 0 && expected < n) {
      statistic += ((observed - expected) * (observed - expected) * n) / expected / (n - expected)
    }
  }
  return { groups, hosmerLemeshow: chiSquare(statistic, groups.length - 2) }
}
