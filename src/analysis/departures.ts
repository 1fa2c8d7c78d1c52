import { causes } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/**
 * Why customers left and how quietly: departures by cause, as counts and as shares of all departures; the dissatisfied among
 * those who moved to the last stage, and those of them who left without a word.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeDepartures(aggregateOf(table), page)
 * page.rows[0].outcome // => 'departures'
 */
export function writeDepartures(aggregate: Aggregate, page: Page): void {
  const { sums } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const byCause = causes.map((cause) => ({ cause, left: sums[`left.${cause}`] }))
  const all = (cell: number) => byCause.reduce((sum, { left }) => sum + left[cell], 0)
  sheet.everywhere('departures', all)
  for (const { cause, left } of byCause) {
    sheet.everywhere(`departures.${cause}`, (cell) => left[cell])
    sheet.everywhere(`departureShare.${cause}`, (cell) => ratio(left[cell], all(cell)))
  }
  sheet.everywhere('leftDissatisfied', (cell) => sums.leftDissatisfied[cell])
  sheet.everywhere('leftSilently', (cell) => sums.leftSilently[cell])
  sheet.everywhere('silentShare', (cell) => ratio(sums.leftSilently[cell], sums.leftDissatisfied[cell]))
}
