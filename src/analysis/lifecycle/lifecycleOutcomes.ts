import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { amountRows } from './amountRows.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import type { Totals } from './linearTotal.js'
import { loyaltyRows } from './loyaltyRows.js'
import { occupancyRows } from './occupancyRows.js'
import { stayRows } from './stayRows.js'

/**
 * Every outcome of a run of a declared lifecycle, as the catalogue of its outcomes says: the trace, retention, amounts by
 * category and total, time in stage. Which rows come, and in which order, depends on stages, cycles, categories and
 * totals only, so that rows of several runs can be taken together one by one.
 *
 * @param table What a cohort did under one strategy, from either engine.
 * @param totals Total to category to coefficient. Defaults to none.
 * @returns One row for each outcome × stage × category × period; `value` is `null` where it is undefined.
 * @throws InputError for a total of a category that the table does not have, with the nearest name.
 *
 * @example
 * const table = {
 *   strategy: 'base', stages: ['in', 'out'], attends: [true, false], cycles: 2, cycleLength: 1, moves: [{ from: 0, to: 1 }],
 *   occupancy: Float64Array.of(8, 0, 6, 2, 3, 5), flows: Float64Array.of(2, 3), neverLapsed: Float64Array.of(8, 6, 3),
 *   categories: [{ category: 'fees', undiscounted: Float64Array.of(0, 600, 300), discounted: Float64Array.of(0, 500, 250) }]
 * }
 * lifecycleOutcomes(table).at(-1).outcome // => 'editionsAttended'
 * lifecycleOutcomes(table).length // => 24
 */
export function lifecycleOutcomes(table: LifecycleTable, totals: Totals = {}): LifecycleRow[] {
  return [...occupancyRows(table), ...loyaltyRows(table), ...amountRows(table, totals), ...stayRows(table)]
}
