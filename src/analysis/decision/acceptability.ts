import { type DecisionMatrix, meanOfEach, placeOfGreatest } from './decisionMatrix.js'
import { expectedLosses } from './expectedLosses.js'
import { netValues } from './netValues.js'
import { type InformationValue, perfectInformation } from './perfectInformation.js'
import { probabilityBest } from './probabilityBest.js'

/** How the strategies stand at one worth of a unit of effect; lists have one entry a strategy. */
export interface AcceptabilityPoint {
  readonly worth: number
  /** Mean net value. */
  readonly netValues: readonly number[]
  /** Share of draws in which the strategy is best: the acceptability curve. */
  readonly probabilities: readonly number[]
  /** Mean loss against the best of each draw: the expected loss curve. */
  readonly losses: readonly number[]
  /**
   * The strategy of the greatest mean net value; of equal ones the first. Its probability is the acceptability
   * frontier.
   */
  readonly best: number
  /** Expected value of perfect information. */
  readonly information: InformationValue
}

/**
 * The acceptability curve and its frontier, the expected loss curve and the expected value of perfect information, over
 * what a unit of effect may be worth.
 *
 * The curve says how often a strategy is best, the frontier which one to take: the best on average (Fenwick, Claxton &
 * Sculpher 2001, Health Economics 10, 779–787), which need not be the one most often best. Loss: see {@link
 * expectedLosses}.
 *
 * @param costs `[strategy][draw]`, in money.
 * @param effects `[strategy][draw]`; more is better.
 * @param worths Of a unit of effect, in money, each at least 0.
 * @returns A point for each worth, in the order given.
 * @throws RangeError for matrices that are none or differ in size, and a worth below 0.
 *
 * @example
 * const curve = acceptabilityCurve([[0, 0], [10, 10]], [[1, 1], [1.5, 3]], [0, 10, 30])
 * curve.map(({ best, probabilities }) => [best, probabilities[1]]) // => [[0, 0], [1, 0.5], [1, 1]]
 */
export function acceptabilityCurve(
  costs: DecisionMatrix,
  effects: DecisionMatrix,
  worths: readonly number[]
): AcceptabilityPoint[] {
  return worths.map((worth) => {
    const values = netValues(costs, effects, worth)
    const means = meanOfEach(values)
    return {
      worth,
      netValues: means,
      probabilities: probabilityBest(values),
      losses: expectedLosses(values),
      best: placeOfGreatest(means),
      information: perfectInformation(values)
    }
  })
}
