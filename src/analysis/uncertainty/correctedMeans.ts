import type { CrossedVariance } from './crossedVariance.js'

/**
 * The mean of each draw without the luck that is left in it. Means over a few replications spread too far: their variance
 * is D + R / n. Drawn towards the mean of all by √(D / (D + R / n)), they spread as much as not knowing alone does
 * (Louis 1984, Journal of the American Statistical Association 79, 393–398; the luck that all draws share moves them all
 * alike and is not in their spread).
 *
 * @param values The table, a draw's replications side by side.
 * @param crossed What {@link crossedVariance} gave of it.
 * @returns One a draw, in their order.
 *
 * @example
 * const values = [0, 4, 8, 8]
 * // means 2 and 8; their variance is 18, of which 4 / 2 is luck
 * correctedMeans(values, crossedVariance(values, 2)) // ≈ Float64Array.of(5 - 3 * Math.sqrt(16 / 18), 5 + 3 * Math.sqrt(16 / 18))
 */
export function correctedMeans(values: ArrayLike<number>, crossed: CrossedVariance): Float64Array {
  const { mean, draws, replications, squares, variances } = crossed
  const spread = squares.notKnowing / replications
  const factor = spread === 0 ? 0 : Math.sqrt(variances.notKnowing / spread)
  return Float64Array.from({ length: draws }, (_, draw) => {
    let sum = 0
    for (let at = 0; at < replications; at++) sum += values[draw * replications + at]! - mean
    return mean + (factor * sum) / replications
  })
}

/**
 * What luck alone makes of one future, around the mean: each value less the mean of its draw, stretched by √(n / (n − 1))
 * for that mean having been taken from the same values.
 *
 * @param values The table, a draw's replications side by side.
 * @param crossed What {@link crossedVariance} gave of it; of at least two replications.
 *
 * @example
 * const values = [0, 2, 6, 8]
 * luckAlone(values, crossedVariance(values, 2)) // ≈ Float64Array.of(4 - Math.SQRT2, 4 + Math.SQRT2, 4 - Math.SQRT2, 4 + Math.SQRT2)
 */
export function luckAlone(values: ArrayLike<number>, { mean, replications }: CrossedVariance): Float64Array {
  const stretch = Math.sqrt(replications / (replications - 1))
  const all = new Float64Array(values.length)
  for (let from = 0; from < values.length; from += replications) {
    let own = 0
    for (let at = from; at < from + replications; at++) own += (values[at]! - mean) / replications
    for (let at = from; at < from + replications; at++) all[at] = mean + stretch * (values[at]! - mean - own)
  }
  return all
}
