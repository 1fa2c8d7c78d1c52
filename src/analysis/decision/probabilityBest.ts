import { sameWithin } from '../lifecycle/incrementalTable.js'
import { type DecisionMatrix, requireMatrix } from './decisionMatrix.js'

/**
 * The share of draws in which each strategy is best. Where several are best in a draw, but for rounding, each gets its
 * part of that draw; so the shares sum to one.
 *
 * Van Hout, Al, Gordon & Rutten 1994 (Health Economics 3, 309–319), as one point of their acceptability curve.
 *
 * @param values Net values, `[strategy][draw]`; more is better.
 * @returns One a strategy, 0 to 1.
 * @throws RangeError for what is no such matrix.
 *
 * @example
 * probabilityBest([[9, 12, 14, 11], [12, 10, 14, 10]]) // => [0.625, 0.375]
 */
export function probabilityBest(values: DecisionMatrix): number[] {
  const draws = requireMatrix('net values', values)
  const shares = values.map(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    const here = values.map((row) => row[draw])
    const least = Math.max(...here) - sameWithin * Math.max(...here.map(Math.abs))
    const best = here.filter((value) => value >= least).length
    here.forEach((value, strategy) => {
      if (value >= least) shares[strategy] += 1 / best
    })
  }
  return shares.map((share) => share / draws)
}
