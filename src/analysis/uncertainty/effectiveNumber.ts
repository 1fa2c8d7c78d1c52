import type { CrossedVariance } from './crossedVariance.js'

/**
 * How many independent values a table of draws × replications is worth, for shares and quantiles of its values: the
 * variance of one value over that of their mean, V / (D / K + L / n + R / Kn) (the design effect of Kish 1965). Shared
 * luck counts only as often as there are replications, so it is often far less than there are values.
 *
 * @param crossed What {@link crossedVariance} gave.
 * @param without `notKnowing`: of values from which the differences between draws were taken out.
 *
 * @example
 * // luck only, and the same under both draws: no more than the two replications
 * effectiveNumber(crossedVariance([1, 3, 1, 3], 2)) // ≈ 2
 */
export function effectiveNumber(crossed: CrossedVariance, without?: 'notKnowing'): number {
  const { draws, replications, variances } = crossed
  const { luck, rest } = variances
  const notKnowing = without === undefined ? variances.notKnowing : 0
  const one = notKnowing + luck + rest
  const ofMean = notKnowing / draws + luck / replications + rest / (draws * replications)
  return ofMean === 0 ? draws * replications : one / ofMean
}
