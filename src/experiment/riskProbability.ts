import { findOutcome } from '../analysis/outcomeCatalogue.js'
import { scoreInterval } from '../analysis/uncertainty/scoreInterval.js'
import { type Estimate, estimate } from '../core/interval.js'

/**
 * A probability estimated from independent trials, with the score interval of Wilson (1927): the probabilities p for which
 * the share observed lies within z standard errors √(p(1 − p)/n). Unlike Student's it lies within 0 and 1 and has a width
 * also where all trials end alike.
 *
 * @param values 0 or 1, one a trial; at least one.
 * @param level The interval's coverage, between 0 and 1. Defaults to .95.
 * @returns Mean, interval, standard deviation of the values and their number; for one trial no interval.
 * @throws RangeError for a value other than 0 and 1.
 *
 * @example
 * // 10 of 10: 1 down to n/(n + z²) = 10/(10 + 3.8415)
 * probabilityEstimate(Array(10).fill(1)).low // ≈ 0.7224672001371107
 * probabilityEstimate([1]) // => { mean: 1, low: null, high: null, sd: null, n: 1 }
 */
export function probabilityEstimate(values: readonly number[], level = 0.95): Estimate {
  const wrong = values.find((value) => value !== 0 && value !== 1)
  if (wrong !== undefined) throw new RangeError(`a trial ends with 0 or 1; got ${wrong}`)
  const { mean, sd, n } = estimate(values, level)
  if (n === 1) return { mean, low: null, high: null, sd, n }
  return { mean, ...scoreInterval(mean, n, level), sd, n }
}

/**
 * The mean of an outcome over replications with the interval that suits it: Wilson's for a probability, whose values are 0
 * or 1, Student's for all others.
 *
 * @param outcome Id of the outcome.
 * @param values One a replication; at least one.
 *
 * @example
 * estimateOf('lossMaking', [0, 0]).high // ≈ 0.6576197724933468
 * estimateOf('npv', [7, 7]).high // => 7
 */
export function estimateOf(outcome: string, values: readonly number[]): Estimate {
  return isProbability(outcome) ? probabilityEstimate(values) : estimate(values)
}

/**
 * Whether an outcome is a probability, whose values are 0 or 1.
 *
 * @param outcome Id of the outcome.
 *
 * @example
 * ['lossMaking', 'npv'].map(isProbability) // => [true, false]
 */
export function isProbability(outcome: string): boolean {
  return findOutcome(outcome)?.unit === 'probability'
}
