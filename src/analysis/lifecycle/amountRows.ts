import type { LifecycleTable } from '../../model/lifecycleTable.js'
import type { LifecycleRow } from './lifecycleOutcome.js'
import { lifecycleRow } from './lifecycleSheet.js'
import { linearTotals, type Totals } from './linearTotal.js'

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
  const series = [...seriesOf(table, totals, 'undiscounted')]
  const discounted = [...discountedTotals(table, totals)]
  return [
    ...series.flatMap(([category, amounts]) =>
      Array.from(amounts, (value, period) => lifecycleRow('amount', value, { category, period }))
    ),
    ...series.map(([category, amounts]) => lifecycleRow('total', sumOf(amounts), { category })),
    ...discounted.map(([category, value]) => lifecycleRow('totalDiscounted', value, { category }))
  ]
}

/**
 * The discounted sum over the horizon of each category and each total, as `totalDiscounted` has it, without any other row.
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
 * Array.from(discountedTotals(table, { twice: { fees: 2 } })) // => [['fees', 750], ['twice', 1500]]
 */
export function discountedTotals(table: LifecycleTable, totals: Totals = {}): Map<string, number> {
  return new Map([...seriesOf(table, totals, 'discounted')].map(([category, amounts]) => [category, sumOf(amounts)]))
}

/** Amounts by period of each category and each total. */
function seriesOf(
  { categories, cycles }: LifecycleTable,
  totals: Totals,
  of: 'undiscounted' | 'discounted'
): Map<string, Float64Array> {
  const own = new Map(categories.map((category) => [category.category, category[of]]))
  const ofTotal = (coefficients: Totals[string]) =>
    own.size === 0 && Object.keys(coefficients).length === 0
      ? new Float64Array(cycles + 1)
      : linearTotals(coefficients, own)
  return new Map([
    ...own,
    ...Object.entries(totals).map(([name, coefficients]) => [name, ofTotal(coefficients)] as const)
  ])
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
