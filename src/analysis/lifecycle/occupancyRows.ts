import type { LifecycleTable } from '../../model/lifecycleTable.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import { attendingAt, customersAt, lifecycleRow, wholeNumbers } from './lifecycleSheet.js'

/**
 * The trace of a cohort: `customers` in each stage at each time point 0 … cycles, and those `attending` (in the stages
 * that attend).
 *
 * @param table What a cohort did.
 *
 * @example
 * const table = {
 *   strategy: 'base', stages: ['in', 'out'], attends: [true, false], cycles: 2, cycleLength: 1, moves: [{ from: 0, to: 1 }],
 *   occupancy: Float64Array.of(8, 0, 6, 2, 3, 5), flows: Float64Array.of(2, 3), neverLapsed: Float64Array.of(8, 6, 3),
 *   categories: [{ category: 'fees', undiscounted: Float64Array.of(0, 600, 300), discounted: Float64Array.of(0, 500, 250) }]
 * }
 * occupancyRows(table).filter(({ outcome }) => outcome === 'attending').map(({ value }) => value) // => [8, 6, 3]
 */
export function occupancyRows(table: LifecycleTable): LifecycleRow[] {
  const points = wholeNumbers(0, table.cycles)
  return [
    ...table.stages.flatMap((stage, at) =>
      points.map((period) => lifecycleRow('customers', customersAt(table, period, at), { stage, period }))
    ),
    ...points.map((period) => lifecycleRow('attending', attendingAt(table, period), { period }))
  ]
}
