/** Something of each source of variance: of the draw, of the luck all draws share, and of what both do only together. */
export interface BySource<Value> {
  /** Not knowing the numbers: differences between draws. */
  readonly notKnowing: Value
  /** Luck that is good or bad under every draw alike. */
  readonly luck: Value
  /** Luck that is another one under each draw. */
  readonly rest: Value
}

/** A table of draws × replications taken apart. */
export interface CrossedVariance {
  readonly mean: number
  readonly draws: number
  readonly replications: number
  /** Mean squares of draws, of replications and of the rest; those of one replication are 0 but for draws. */
  readonly squares: BySource<number>
  /** Their degrees of freedom. */
  readonly freedom: BySource<number>
  /** Unbiased estimates of the variances; may fall below 0 where there is next to none. */
  readonly estimates: BySource<number>
  /** The same, cut at 0. */
  readonly variances: BySource<number>
}

/**
 * Variance components of a table in which every draw was played in the same replications: Y = mean + D(draw) +
 * L(replication) + R(draw, replication), all random. By the method of moments of the two-way random layout with one
 * observation a cell (Searle, Casella & McCulloch 1992, Variance Components, section 4.3): with K draws, n replications
 * and mean squares of draws, replications and the rest, R = rest, D = (draws − rest) / n, L = (replications − rest) / K.
 * Unbiased whatever the distributions are; a negative estimate means that there is next to none, and counts as 0.
 *
 * One replication leaves nothing to tell luck by: all is taken as not knowing, which is right where nothing is left to luck.
 *
 * @param values Finite; a draw's replications side by side; at least two draws.
 * @param replications How many of each draw.
 * @throws RangeError for fewer than two draws, and for a table that is not whole.
 *
 * @example
 * // draws differ by 6, replications by 2, and nothing is left over
 * const { estimates } = crossedVariance([0, 2, 6, 8], 2)
 * estimates // => { notKnowing: 18, luck: 2, rest: 0 }
 */
export function crossedVariance(values: ArrayLike<number>, replications: number): CrossedVariance {
  const draws = values.length / replications
  if (!Number.isInteger(draws) || draws < 2) {
    throw new RangeError(`a table of at least two draws × ${replications} is needed; got ${values.length} values`)
  }
  const ofDraw = new Float64Array(draws)
  const ofReplication = new Float64Array(replications)
  // about the first value, so that values far from zero keep their digits
  const first = values[0]!
  for (let at = 0; at < values.length; at++) {
    const value = values[at]! - first
    ofDraw[Math.floor(at / replications)]! += value / replications
    ofReplication[at % replications]! += value / draws
  }
  const mean = ofReplication.reduce((sum, value) => sum + value, 0) / replications
  let left = 0
  for (let at = 0; at < values.length; at++) {
    const expected = ofDraw[Math.floor(at / replications)]! + ofReplication[at % replications]! - mean
    left += square(values[at]! - first - expected)
  }
  const isOne = replications === 1
  const freedom = {
    notKnowing: draws - 1,
    luck: replications - 1,
    rest: (draws - 1) * (replications - 1)
  }
  const squares = {
    notKnowing: (replications * sumOfSquares(ofDraw, mean)) / freedom.notKnowing,
    luck: isOne ? 0 : (draws * sumOfSquares(ofReplication, mean)) / freedom.luck,
    rest: isOne ? 0 : left / freedom.rest
  }
  const estimates = {
    notKnowing: (squares.notKnowing - squares.rest) / replications,
    luck: (squares.luck - squares.rest) / draws,
    rest: squares.rest
  }
  return {
    mean: first + mean,
    draws,
    replications,
    squares,
    freedom,
    estimates,
    variances: {
      notKnowing: Math.max(0, estimates.notKnowing),
      luck: Math.max(0, estimates.luck),
      rest: estimates.rest
    }
  }
}

function sumOfSquares(values: Float64Array, mean: number): number {
  return values.reduce((sum, value) => sum + square(value - mean), 0)
}

function square(value: number): number {
  return value * value
}
