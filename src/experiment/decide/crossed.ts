import studentQuantile from '@stdlib/stats-base-dists-t-quantile'
import { type Estimate, estimate } from '../../core/interval.js'

/** What numbers that are crossed by draws and replications differ by. */
export interface Crossed {
  readonly mean: number
  /** Mean square between draws, each with (draws − 1) degrees of freedom; 0 for one draw. */
  readonly betweenDraws: number
  /** Mean square between replications, whose luck is the same in all draws; 0 for one replication. */
  readonly betweenReplications: number
  /** Mean square of what neither says: luck that falls differently under other values; 0 for one of either. */
  readonly rest: number
}

/**
 * Splits the spread of numbers that are crossed, every draw of what is uncertain having been played in the same
 * replications: the two-way analysis of variance without repetition (Fisher 1925). Of the mean of a draw over its
 * replications, `rest / replications` is the variance that is luck and not the draw.
 *
 * @param values A draw's replications side by side, draw after draw.
 * @param replications How many there are of each draw.
 *
 * @example
 * // draws add 0 and 10, replications 0 and 1, and nothing else
 * const { betweenDraws, betweenReplications, rest } = crossed([0, 1, 10, 11], 2)
 * betweenDraws // => 100
 * betweenReplications // => 1
 * rest // => 0
 */
export function crossed(values: ArrayLike<number>, replications: number): Crossed {
  const draws = values.length / replications
  const ofDraw = new Float64Array(draws)
  const ofReplication = new Float64Array(replications)
  // about the first, so that values far from zero keep their digits
  const origin = values[0]
  for (let draw = 0; draw < draws; draw++) {
    for (let each = 0; each < replications; each++) {
      const value = values[draw * replications + each] - origin
      ofDraw[draw] += value / replications
      ofReplication[each] += value / draws
    }
  }
  const mean = ofDraw.reduce((sum, value) => sum + value, 0) / draws
  let squares = 0
  for (let draw = 0; draw < draws; draw++) {
    for (let each = 0; each < replications; each++) {
      const left = values[draw * replications + each] - origin - ofDraw[draw] - ofReplication[each] + mean
      squares += left * left
    }
  }
  const between = (means: Float64Array, times: number) =>
    means.length < 2 ? 0 : (times * sumOfSquares(means, mean)) / (means.length - 1)
  return {
    mean: origin + mean,
    betweenDraws: between(ofDraw, replications),
    betweenReplications: between(ofReplication, draws),
    rest: draws < 2 || replications < 2 ? 0 : squares / ((draws - 1) * (replications - 1))
  }
}

/**
 * The mean over draws and replications with its 95 % interval, which holds both what comes from few draws and what comes
 * from few replications: for numbers that are crossed the variance of the mean is (draws + replications − rest) / n of the
 * mean squares, its degrees of freedom those of Satterthwaite 1946; never less than for draws or replications alone. For
 * one draw it is Student's interval over replications, for one replication that over draws.
 *
 * @param values A draw's replications side by side; at least one.
 * @param replications How many there are of each draw.
 * @returns `sd` is that of all values, `n` their number.
 *
 * @example
 * crossedEstimate([1, 2, 3], 3).high // ≈ 4.484137711771932
 * crossedEstimate([5, 5, 5, 5], 2) // => { mean: 5, low: 5, high: 5, sd: 0, n: 4 }
 */
export function crossedEstimate(values: ArrayLike<number>, replications: number): Estimate {
  const whole = estimate(values)
  const n = values.length
  const draws = n / replications
  if (draws === 1 || replications === 1 || whole.sd === 0) return whole
  const { betweenDraws, betweenReplications, rest } = crossed(values, replications)
  const sum = betweenDraws + betweenReplications - rest
  const greatest = Math.max(sum, betweenDraws, betweenReplications)
  const parts =
    (betweenDraws * betweenDraws) / (draws - 1) +
    (betweenReplications * betweenReplications) / (replications - 1) +
    (rest * rest) / ((draws - 1) * (replications - 1))
  const freedom = Math.max(1, (greatest * greatest) / parts)
  const half = studentQuantile(0.975, freedom) * Math.sqrt(greatest / n)
  return { ...whole, low: whole.mean - half, high: whole.mean + half }
}

/**
 * The mean of each draw over its replications.
 *
 * @example
 * drawMeans([0, 2, 10, 12], 2) // => Float64Array.of(1, 11)
 */
export function drawMeans(values: ArrayLike<number>, replications: number): Float64Array {
  return Float64Array.from({ length: values.length / replications }, (_, draw) => {
    let sum = 0
    for (let each = 0; each < replications; each++) sum += values[draw * replications + each]
    return sum / replications
  })
}

function sumOfSquares(values: Float64Array, mean: number): number {
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
}
