import type { Aggregate } from './aggregate.js'
import { countsAsExhibitor, type Place } from './places.js'

/**
 * The rows of a table's customers at a place: a segment, or all the fair's exhibitors (everybody, in a fair without any). Customers of several segments stand
 * segment by segment, in no order that means anything.
 *
 * @param keeps Which rows count. Defaults to all.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const rows = customersAt(aggregateOf(table), { index: 0, segment: 'exhibitors' })
 * rows.length === table.customers.length // => true
 */
export function customersAt(
  { customers, grid }: Aggregate,
  { index }: Place,
  keeps: (row: number) => boolean = () => true
): number[] {
  const isSegment = index < grid.segments
  const rows: number[] = []
  for (let row = 0; row < customers.length; row++) {
    const segment = customers.segment[row]
    const belongs = isSegment ? segment === index : countsAsExhibitor(grid, segment)
    if (belongs && keeps(row)) rows.push(row)
  }
  return rows
}
