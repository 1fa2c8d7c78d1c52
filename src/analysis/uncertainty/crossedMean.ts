import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Estimate } from '../../core/interval.js'
import type { CrossedVariance } from './crossedVariance.js'

/**
 * The mean of a table of draws × replications, with an interval for all three sources of variance: its variance is D / K +
 * L / n + R / Kn, estimated by (draws + replications − rest) / Kn out of the mean squares, and Student's t has the degrees
 * of freedom of Satterthwaite (1946, Biometrics Bulletin 2, 110–114). Where the estimate falls below what one of the two
 * mean squares says alone, the greater of these is taken.
 *
 * For draws that are spread more evenly than at random (Latin hypercube, Sobol) the interval is wider than need be.
 *
 * @param crossed What {@link crossedVariance} gave.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 * @returns `n` is the number of draws, `sd` the standard deviation of one value: all three sources together.
 *
 * @example
 * // one replication: Student's t over draws, t(.975, 2) × sd / √3
 * crossedMean(crossedVariance([1, 2, 3], 1)).high // ≈ 4.484137711771932
 */
export function crossedMean(crossed: CrossedVariance, level = 0.95): Estimate {
  const { mean, draws, replications, squares, freedom, variances } = crossed
  const { notKnowing, luck, rest } = squares
  const sum = notKnowing + luck - rest
  const { square, degrees } = [
    { square: notKnowing, degrees: freedom.notKnowing },
    { square: luck, degrees: freedom.luck },
    { square: sum, degrees: satterthwaite(crossed, sum) }
  ].reduce((greatest, each) => (each.square >= greatest.square ? each : greatest))
  const sd = Math.sqrt(variances.notKnowing + variances.luck + variances.rest)
  if (square === 0) return { mean, low: mean, high: mean, sd, n: draws }
  const half = studentQuantile((1 + level) / 2, degrees) * Math.sqrt(square / (draws * replications))
  return { mean, low: mean - half, high: mean + half, sd, n: draws }
}

function satterthwaite({ squares, freedom, replications }: CrossedVariance, sum: number): number {
  if (replications === 1) return freedom.notKnowing
  const { notKnowing, luck, rest } = squares
  const variance =
    (notKnowing * notKnowing) / freedom.notKnowing + (luck * luck) / freedom.luck + (rest * rest) / freedom.rest
  return variance === 0 ? freedom.notKnowing : Math.max(1, (sum * sum) / variance)
}

/**
 * How far the luck that all draws share may have moved all of them alike: half the width of an interval of the mean for given
 * draws, Student's t × √((replications) / Kn) of the mean square of replications; 0 for one replication.
 *
 * @param crossed What {@link crossedVariance} gave.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 *
 * @example
 * sharedLuck(crossedVariance([1, 2, 3], 1)) // => 0
 * // t(.975, 1) × √(4 / 4), the means of the replications being 3 and 5 and K n = 4
 * sharedLuck(crossedVariance([0, 2, 6, 8], 2)) // ≈ 12.706204736174707
 */
export function sharedLuck({ squares, freedom, draws, replications }: CrossedVariance, level = 0.95): number {
  if (squares.luck === 0) return 0
  return studentQuantile((1 + level) / 2, freedom.luck) * Math.sqrt(squares.luck / (draws * replications))
}
