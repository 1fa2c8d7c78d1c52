import { type Estimate, estimate } from '../core/interval.js'
import { normalQuantile } from '../core/math/normalQuantile.js'
import { isProbability } from './riskProbability.js'

/**
 * A difference of two probabilities estimated from trials in pairs, with the adjusted Wald interval of Bonett & Price (2012,
 * "Adjusted Wald confidence interval for a difference of binomial proportions based on paired data", Journal of Educational
 * and Behavioral Statistics 37, 479–488): of n pairs, those in which one trial alone succeeds, and those in which the other
 * alone does, count as one more each, of n + 2. Unlike Student's it lies within −1 and 1 and has a width also where all pairs
 * end alike: that ten pairs never differed does not say that none ever will.
 *
 * @param differences −1, 0 or 1, one a pair; at least one.
 * @param level The interval's coverage, between 0 and 1. Defaults to .95.
 * @returns Mean, interval, standard deviation of the differences and their number; for one pair no interval.
 * @throws RangeError for a value other than −1, 0 and 1.
 *
 * @example
 * // no pair of ten differs: 1.96 × √((1/12 + 1/12) / 12)
 * probabilityDifference(Array(10).fill(0)).high // ≈ 0.2309839707249463
 * probabilityDifference([1]) // => { mean: 1, low: null, high: null, sd: null, n: 1 }
 */
export function probabilityDifference(differences: readonly number[], level = 0.95): Estimate {
  const wrong = differences.find((value) => value !== 0 && value !== 1 && value !== -1)
  if (wrong !== undefined) throw new RangeError(`two trials differ by −1, 0 or 1; got ${wrong}`)
  const usual = estimate(differences, level)
  const { n } = usual
  if (n === 1) return usual
  const ahead = (differences.filter((value) => value === 1).length + 1) / (n + 2)
  const behind = (differences.filter((value) => value === -1).length + 1) / (n + 2)
  const centre = ahead - behind
  const half = normalQuantile((1 + level) / 2) * Math.sqrt((ahead + behind - centre * centre) / (n + 2))
  return { ...usual, low: Math.max(-1, centre - half), high: Math.min(1, centre + half) }
}

/**
 * The mean paired difference of an outcome over replications with the interval that suits it: that of
 * {@link probabilityDifference} for a probability, whose values are 0 or 1, Student's for all others.
 *
 * @param outcome Id of the outcome.
 * @param differences One a replication; at least one.
 *
 * @example
 * differenceEstimate('lossMaking', [0, 0]).high // ≈ 0.692951912174839
 * differenceEstimate('npv', [7, 7]).high // => 7
 */
export function differenceEstimate(outcome: string, differences: readonly number[]): Estimate {
  return isProbability(outcome) ? probabilityDifference(differences) : estimate(differences)
}
