import type { Estimate } from '../core/interval.js'
import { differenceEstimate } from './probabilityDifference.js'

/**
 * The mean difference of an outcome between two that were played with the same luck, over the replications in which both have
 * it, with the interval that suits it, see {@link differenceEstimate}; `null` where there is no such replication.
 *
 * @param outcome Id of the outcome.
 * @param values One a replication; `null` where undefined.
 * @param others The same of the one compared with; the same luck at the same place.
 *
 * @example
 * pairedDifference('npv', [3, 5, null], [1, 3, 7]) // => { mean: 2, low: 2, high: 2, sd: 0, n: 2 }
 * pairedDifference('npv', [3], [null]) // => null
 */
export function pairedDifference(
  outcome: string,
  values: readonly (number | null)[],
  others: readonly (number | null)[]
): Estimate | null {
  const differences = values.flatMap((value, replication) => {
    const other = others[replication] ?? null
    return value === null || other === null ? [] : [value - other]
  })
  return differences.length === 0 ? null : differenceEstimate(outcome, differences)
}
