import { normalQuantile } from '../../core/math/normalQuantile.js'
import { type DecisionMatrix, meanOfEach, placeOfGreatest, requireMatrix } from './decisionMatrix.js'

/** What information is worth, and how well that is known. */
export interface InformationValue {
  /** At least 0, in the unit of the net values, for one decision. */
  readonly value: number
  readonly standardError: number
  /** Interval of the level asked for, not below 0. */
  readonly low: number
  readonly high: number
}

/**
 * The expected value of perfect information (EVPI): by how much the mean value would be greater if the best strategy
 * could be taken in every draw instead of the strategy that is best on average. No study that answers all questions is
 * worth more.
 *
 * Raiffa & Schlaifer 1961; Felli & Hazen 1998 (Medical Decision Making 18, 95–109). The interval takes the strategy
 * best on average for known and adds the standard error of the mean loss, sd / √draws, times the normal quantile; for
 * designs that fill the cube more evenly than random draws it is too wide rather than too narrow. From few draws, of strategies
 * nearly as good as each other, the value itself comes out too low: the greatest of several means, which is taken off, is too
 * high on average (Jensen's inequality).
 *
 * @param values Net values, `[strategy][draw]`; more is better.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 * @throws RangeError for what is no such matrix, and a level outside 0 to 1.
 *
 * @example
 * // Means 12 and 13; with the better one in each of five draws 13.6.
 * const { value, standardError } = perfectInformation([[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]])
 * value // ≈ 0.6
 * standardError // ≈ 0.4
 */
export function perfectInformation(values: DecisionMatrix, level = 0.95): InformationValue {
  requireMatrix('net values', values)
  return informationValue(values, values[placeOfGreatest(meanOfEach(values))], level)
}

/**
 * The mean of what the best of several rows gives more than one of them, draw by draw, with its interval; see
 * {@link perfectInformation}.
 *
 * @example
 * informationValue([[1, 0], [0, 1]], [1, 0], 0.95).value // => 0.5
 */
export function informationValue(values: DecisionMatrix, taken: ArrayLike<number>, level: number): InformationValue {
  if (!(level > 0 && level < 1)) throw new RangeError(`a confidence level lies between 0 and 1; got ${level}`)
  const draws = taken.length
  const losses = Float64Array.from({ length: draws }, (_, draw) => {
    let best = taken[draw]
    for (const row of values) best = Math.max(best, row[draw])
    return best - taken[draw]
  })
  const value = losses.reduce((sum, loss) => sum + loss, 0) / draws
  const squares = losses.reduce((sum, loss) => sum + (loss - value) * (loss - value), 0)
  const standardError = draws > 1 ? Math.sqrt(squares / (draws - 1) / draws) : 0
  return withInterval(value, standardError, level)
}

/**
 * A value of information with the interval value ± z × standard error, cut off at 0.
 *
 * @example
 * withInterval(1, 1, 0.95).low // => 0
 * withInterval(1, 1, 0.95).high // ≈ 2.959963984540054
 */
export function withInterval(value: number, standardError: number, level: number): InformationValue {
  const halfWidth = normalQuantile((1 + level) / 2) * standardError
  return { value, standardError, low: Math.max(0, value - halfWidth), high: value + halfWidth }
}
