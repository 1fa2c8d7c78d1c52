import type { LifecycleTable } from '../../model/lifecycleTable.js'
import type { LifecycleOutcomeId, LifecycleRow } from './lifecycleOutcome.js'

/**
 * One row of the outcomes of a declared lifecycle; keys that are not given are `null`.
 *
 * @example
 * lifecycleRow('attending', 3, { period: 2 })
 * // => { outcome: 'attending', stage: null, category: null, period: 2, value: 3 }
 */
export function lifecycleRow(
  outcome: LifecycleOutcomeId,
  value: number | null,
  keys: Partial<Omit<LifecycleRow, 'outcome' | 'value'>> = {}
): LifecycleRow {
  const { stage = null, category = null, period = null } = keys
  return { outcome, stage, category, period, value }
}

/**
 * Whole numbers from a first to a last; none where the last is smaller.
 *
 * @example
 * wholeNumbers(1, 3) // => [1, 2, 3]
 * wholeNumbers(1, 0) // => []
 */
export function wholeNumbers(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}

/**
 * Customers in a stage at a time point.
 *
 * @param table What a cohort did.
 * @param point 0 to the number of cycles.
 * @param stage Index of the stage.
 *
 * @example
 * customersAt({ stages: ['in', 'out'], occupancy: Float64Array.of(10, 0, 7, 3) }, 1, 0) // => 7
 */
export function customersAt(table: Pick<LifecycleTable, 'stages' | 'occupancy'>, point: number, stage: number): number {
  return table.occupancy[point * table.stages.length + stage]
}

/**
 * Customers who attend at a time point: those in the stages that attend.
 *
 * @param table What a cohort did.
 * @param point 0 to the number of cycles.
 *
 * @example
 * attendingAt({ stages: ['in', 'out'], attends: [true, false], occupancy: Float64Array.of(10, 0, 7, 3) }, 1) // => 7
 */
export function attendingAt(table: Pick<LifecycleTable, 'stages' | 'attends' | 'occupancy'>, point: number): number {
  return table.stages.reduce((sum, _, stage) => sum + (table.attends[stage] ? customersAt(table, point, stage) : 0), 0)
}

/**
 * Customers of the cohort: all who are there at time 0.
 *
 * @example
 * cohortOf({ stages: ['in', 'out'], occupancy: Float64Array.of(9, 1, 7, 3) }) // => 10
 */
export function cohortOf(table: Pick<LifecycleTable, 'stages' | 'occupancy'>): number {
  return table.stages.reduce((sum, _, stage) => sum + customersAt(table, 0, stage), 0)
}
