import type { LifecycleTable } from '../../model/lifecycleTable.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import { lifecycleRow, wholeNumbers } from './lifecycleSheet.js'
import { linearTotal, type Totals } from './linearTotal.js'

/**
 * What a cohort costs and brings, for each category and each total: the `amount` booked in each period (0 is time 0, before
 * the first cycle), not discounted; over the horizon `total`, not discounted, and `totalDiscounted`. All of the whole
 * cohort. Totals are linear, so they are the same sums of the categories' amounts, period by period.
 *
 * @param table What a cohort did.
 * @param totals Total to category to coefficient. Defaults to none.
 * @throws InputError for a total of a category that the table does not have, with the nearest name.
 *
 * @example
 * const table = {
 *   strategy: 'base', stages: ['in', 'out'], attends: [true, false], cycles: 2, cycleLength: 1, moves: [{ from: 0, to: 1 }],
 *   occupancy: Float64Array.of(8, 0, 6, 2, 3, 5), flows: Float64Array.of(2, 3), neverLapsed: Float64Array.of(8, 6, 3),
 *   categories: [{ category: 'fees', undiscounted: Float64Array.of(0, 600, 300), discounted: Float64Array.of(0, 500, 250) }]
 * }
 * amountRows(table, { twice: { fees: 2 } }).slice(-4).map(({ category, outcome, value }) => [category, outcome, value])
 * // => [
 * //   ['fees', 'total', 900], ['twice', 'total', 1800],
 * //   ['fees', 'totalDiscounted', 750], ['twice', 'totalDiscounted', 1500]
 * // ]
 */
export function amountRows(table: LifecycleTable, totals: Totals = {}): LifecycleRow[] {
  const series = seriesOf(table, totals)
  return [
    ...series.flatMap(({ category, undiscounted }) =>
      undiscounted.map((value, period) => lifecycleRow('amount', value, { category, period }))
    ),
    ...series.map(({ category, undiscounted }) => lifecycleRow('total', sumOf(undiscounted), { category })),
    ...series.map(({ category, discounted }) => lifecycleRow('totalDiscounted', sumOf(discounted), { category }))
  ]
}

interface Series {
  readonly category: string
  readonly undiscounted: readonly number[]
  readonly discounted: readonly number[]
}

function seriesOf({ categories, cycles }: LifecycleTable, totals: Totals): Series[] {
  const periods = wholeNumbers(0, cycles)
  const totalled = (coefficients: Totals[string], of: 'undiscounted' | 'discounted') =>
    periods.map((period) =>
      linearTotal(coefficients, new Map(categories.map((category) => [category.category, category[of][period]])))
    )
  return [
    ...categories.map(({ category, undiscounted, discounted }) => ({
      category,
      undiscounted: [...undiscounted],
      discounted: [...discounted]
    })),
    ...Object.entries(totals).map(([category, coefficients]) => ({
      category,
      undiscounted: totalled(coefficients, 'undiscounted'),
      discounted: totalled(coefficients, 'discounted')
    }))
  ]
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
