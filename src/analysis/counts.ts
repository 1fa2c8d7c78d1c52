import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { sheetOf, whenHeld } from './sheet.js'

/**
 * Counts of customers: attending, area sold, in each stage, joining, retained, won back, lost, closed; and the mean time
 * in each stage that attends, in editions (Little 1961: customers present divided by entries). For the whole show: of its
 * exhibitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeCounts(aggregateOf(table), page)
 * page.rows[0].outcome // => 'attendance'
 */
export function writeCounts(aggregate: Aggregate, page: Page): void {
  const { sums, context, grid, inStage, entered } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const held = (value: (cell: number) => number) => whenHeld(context.held, value)
  sheet.everywhere(
    'attendance',
    held((cell) => sums.attended[cell])
  )
  sheet.everywhere(
    'area',
    held((cell) => sums.area[cell] / moneyScale)
  )
  for (const [index, { id }] of context.stages.entries()) {
    sheet.editions(
      `inStage.${id}`,
      held((cell) => inStage[index][cell])
    )
  }
  sheet.everywhere('joined', (cell) => sums.joined[cell])
  sheet.everywhere('retained', (cell) => sums.repeated[cell])
  sheet.everywhere('returned', (cell) => sums.returned[cell])
  sheet.everywhere('lost', (cell) => aggregate.lost[cell])
  sheet.everywhere('closed', (cell) => sums.closed[cell])
  for (const [index, { id, attends }] of context.stages.entries()) {
    if (!attends) continue
    sheet.overHorizon(`timeInStage.${id}`, (place) => {
      const cell = cellOf(grid, 0, place)
      return ratio(inStage[index][cell], entered[index][cell])
    })
  }
}
