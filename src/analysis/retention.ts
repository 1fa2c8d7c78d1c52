import type { Aggregate } from './aggregate.js'
import { renewalEditions, renewalFromCounts } from './allTenureRenewal.js'
import { type Cells, cellOf } from './cells.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { sheetOf, whenHeld } from './sheet.js'

/**
 * Retention: repeat rate and churn (returners included), first-time renewal and renewal by tenure of customers who never
 * lapsed, and the renewal of all tenures together. Over the horizon, counts are summed before they are divided. For the whole
 * show: of its exhibitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeRetention(aggregateOf(table), page)
 * page.rows[0].outcome // => 'repeatRate'
 */
export function writeRetention(aggregate: Aggregate, page: Page): void {
  const { sums, neverLapsed, renewed, grid, context } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const renewal = (tenure: number, cell: number) => ratio(renewed[tenure][cell], neverLapsed[tenure][cell])
  sheet.everywhere(
    'repeatRate',
    whenHeld(context.held, (cell) => ratio(sums.repeated[cell], sums.expected[cell]))
  )
  sheet.everywhere(
    'churnRate',
    whenHeld(context.held, (cell) => ratio(sums.expected[cell] - sums.repeated[cell], sums.expected[cell]))
  )
  sheet.everywhere(
    'firstTimeRenewal',
    whenHeld(context.held, (cell) => renewal(1, cell))
  )
  for (const place of sheet.places) {
    const cell = cellOf(grid, 0, place.index)
    for (let tenure = 1; tenure <= renewalEditions; tenure++) {
      sheet.add('renewalByTenure', 0, place, renewal(tenure, cell), tenure)
    }
  }
  const byTenure = (counts: readonly Cells[], cell: number) => counts.slice(1).map((cells) => cells[cell])
  sheet.overHorizon('allTenureRenewal', (place) => {
    const cell = cellOf(grid, 0, place)
    return renewalFromCounts(byTenure(neverLapsed, cell), byTenure(renewed, cell))
  })
}
