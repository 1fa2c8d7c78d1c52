import type { LifecycleTable } from '../../model/lifecycleTable.js'
import { ratio } from '../ratio.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import { cohortOf, customersAt, lifecycleRow, wholeNumbers } from './lifecycleSheet.js'

/**
 * How long customers stay, counted at the beginning of each cycle (time points 0 … n − 1). `cyclesInStage`: cycles a
 * customer of the cohort spends in the stage. `sojourn`: mean length of a visit to the stage in cycles, within the horizon:
 * cycles spent there by all over visits begun (starts there and moves into it); visits that go on beyond the horizon count
 * as long as they are seen. `editionsAttended`: editions a customer of the cohort attends, one a cycle: the sum of
 * `cyclesInStage` over the stages that attend. `null` where there is no customer, or no visit.
 *
 * @param table What a cohort did.
 *
 * @example
 * const table = {
 *   strategy: 'base', stages: ['in', 'out'], attends: [true, false], cycles: 2, cycleLength: 1, moves: [{ from: 0, to: 1 }],
 *   occupancy: Float64Array.of(8, 0, 6, 2, 3, 5), flows: Float64Array.of(2, 3), neverLapsed: Float64Array.of(8, 6, 3),
 *   categories: [{ category: 'fees', undiscounted: Float64Array.of(0, 600, 300), discounted: Float64Array.of(0, 500, 250) }]
 * }
 * stayRows(table).map(({ outcome, stage, value }) => [outcome, stage, value])
 * // => [
 * //   ['cyclesInStage', 'in', 1.75], ['cyclesInStage', 'out', 0.25],
 * //   ['sojourn', 'in', 1.75], ['sojourn', 'out', 1],
 * //   ['editionsAttended', null, 1.75]
 * // ]
 */
export function stayRows(table: LifecycleTable): LifecycleRow[] {
  const { stages, attends, cycles } = table
  const cohort = cohortOf(table)
  const spent = stages.map((_, stage) =>
    wholeNumbers(0, cycles - 1).reduce((sum, point) => sum + customersAt(table, point, stage), 0)
  )
  const attended = spent.reduce((sum, cyclesSpent, stage) => (attends[stage] ? sum + cyclesSpent : sum), 0)
  return [
    ...stages.map((stage, at) => lifecycleRow('cyclesInStage', ratio(spent[at], cohort), { stage })),
    ...stages.map((stage, at) => lifecycleRow('sojourn', ratio(spent[at], visitsBegun(table, at)), { stage })),
    lifecycleRow('editionsAttended', ratio(attended, cohort))
  ]
}

/** Those who start in the stage, and moves into it in every cycle but the last, whose visits nobody sees. */
function visitsBegun(table: LifecycleTable, stage: number): number {
  const { moves, flows, cycles } = table
  return moves.reduce(
    (sum, { to }, move) => {
      if (to !== stage) return sum
      return wholeNumbers(0, cycles - 2).reduce((entered, cycle) => entered + flows[cycle * moves.length + move], sum)
    },
    customersAt(table, 0, stage)
  )
}
