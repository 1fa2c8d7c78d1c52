import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { ratio } from '../ratio.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import { attendingAt, lifecycleRow, wholeNumbers } from './lifecycleSheet.js'

/**
 * Retention of a cohort. `repeatRate` at time point k ≥ 1: of those attending at k − 1, the share attending at k, be it in
 * the same stage or in another that attends. `cohortRetention` at k ≥ 1: of those who attended at every time point up to
 * k − 1, the share attending at k. `allTenureRetention`: Σ S(1 … n) / Σ S(0 … n − 1) with S(k) the customers who never
 * lapsed up to k: retention of a fair with the same intake every cycle. `null` where nobody could be retained.
 *
 * @param table What a cohort did.
 *
 * @example
 * const table = {
 *   strategy: 'base', stages: ['in', 'out'], attends: [true, false], cycles: 2, cycleLength: 1, moves: [{ from: 0, to: 1 }],
 *   occupancy: Float64Array.of(8, 0, 6, 2, 3, 5), flows: Float64Array.of(2, 3), neverLapsed: Float64Array.of(8, 6, 3),
 *   categories: [{ category: 'fees', undiscounted: Float64Array.of(0, 600, 300), discounted: Float64Array.of(0, 500, 250) }]
 * }
 * loyaltyRows(table).map(({ value }) => value) // => [0.75, 0.5, 0.75, 0.5, 0.6428571428571429]
 */
export function loyaltyRows(table: LifecycleTable): LifecycleRow[] {
  const { cycles, neverLapsed } = table
  const points = wholeNumbers(1, cycles)
  const sum = (first: number, last: number) =>
    wholeNumbers(first, last).reduce((total, point) => total + neverLapsed[point], 0)
  return [
    ...points.map((period) => lifecycleRow('repeatRate', repeatRate(table, period), { period })),
    ...points.map((period) =>
      lifecycleRow('cohortRetention', ratio(neverLapsed[period], neverLapsed[period - 1]), { period })
    ),
    lifecycleRow('allTenureRetention', ratio(sum(1, cycles), sum(0, cycles - 1)))
  ]
}

/** Those who attended less those who moved to a stage that does not; never below 0, as the sum of the moves is rounded. */
function repeatRate(table: LifecycleTable, point: number): number | null {
  const { moves, flows, attends } = table
  const before = attendingAt(table, point - 1)
  const lapsed = moves.reduce(
    (sum, { from, to }, move) => (attends[from] && !attends[to] ? sum + flows[(point - 1) * moves.length + move] : sum),
    0
  )
  return ratio(Math.max(0, before - lapsed), before)
}
