import { type DecisionMatrix, requireMatrix } from './decisionMatrix.js'

/**
 * The loss to expect from each strategy: the mean, over draws, of what the best strategy of that draw would give more.
 * The strategy of the greatest mean value has the least; that least loss is the expected value of perfect information.
 *
 * Eckermann, Briggs & Willan 2008 (Medical Decision Making 28, 12–20); Alarid-Escudero et al. 2019 (Value in Health 22,
 * 611–618).
 *
 * @param values Net values, `[strategy][draw]`; more is better.
 * @returns One a strategy, at least 0, in the unit of the values.
 * @throws RangeError for what is no such matrix.
 *
 * @example
 * expectedLosses([[9, 12, 14, 11, 14], [12, 10, 17, 10, 16]]) // ≈ [1.6, 0.6]
 */
export function expectedLosses(values: DecisionMatrix): number[] {
  const draws = requireMatrix('net values', values)
  const losses = values.map(() => 0)
  for (let draw = 0; draw < draws; draw++) {
    let best = -Infinity
    for (const row of values) best = Math.max(best, row[draw])
    values.forEach((row, strategy) => {
      losses[strategy] += best - row[draw]
    })
  }
  return losses.map((loss) => loss / draws)
}
