import { type Estimate, estimate } from '../../core/interval.js'
import { moneyScale } from '../../model/runTable.js'

/** Shapley values of four mechanisms are whole in twelfths. */
export const twelfths = 12

/** A sum of money over replications. */
export interface Figure {
  readonly estimate: Estimate
  /**
   * One a replication, in units of currency: a whole number of twelfths of a ten-thousandth, divided by 120,000. The whole
   * numbers (`Math.round(120000 * value)`) add up to the last bit.
   */
  readonly values: readonly number[]
}

/**
 * Money, one whole number of twelfths of a ten-thousandth a replication, as a figure in units of currency.
 *
 * @example
 * figureOf([120000, 240000]).values // => [1, 2]
 * figureOf([120000, 120000]).estimate.high // => 1
 */
export function figureOf(parts: readonly number[]): Figure {
  const values = parts.map((part) => part / (twelfths * moneyScale))
  return { estimate: estimate(values), values }
}

/**
 * Adds up numbers replication by replication.
 *
 * @param columns For each addend, one number a replication.
 * @param length Number of replications.
 *
 * @example
 * added([[1, 2], [10, 20]], 2) // => [11, 22]
 * added([], 2) // => [0, 0]
 */
export function added(columns: readonly (readonly number[])[], length: number): number[] {
  return Array.from({ length }, (_, each) => columns.reduce((sum, column) => sum + column[each], 0))
}
