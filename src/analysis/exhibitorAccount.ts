import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { type Cells, cellOf } from './cells.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { sheetOf, whenHeld } from './sheet.js'

/**
 * The exhibitor's own account: contacts and deals per stand, and what a contact cost those exhibiting, fees and own spending
 * together. Undefined in a fair without segments of exhibitors or of visitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeExhibitorAccount(aggregateOf(table), page)
 * page.rows[0].value // => null
 */
export function writeExhibitorAccount(aggregate: Aggregate, page: Page): void {
  const { grid, context, sums } = aggregate
  const sheet = sheetOf(aggregate, page)
  const of = (kind: 'exhibitor' | 'visitor', counts: Cells, edition: number) =>
    (grid.kinds.find((each) => each.kind === kind)?.segments ?? []).reduce(
      (sum, segment) => sum + counts[cellOf(grid, edition, segment)],
      0
    )
  const stands = (edition: number) => of('exhibitor', sums.attended, edition)
  const isTwoSided = (['exhibitor', 'visitor'] as const).every((kind) => grid.kinds.some((each) => each.kind === kind))
  const contacts = (edition: number) => context.contactsPerVisitor * of('visitor', sums.attended, edition)
  const add = (outcome: string, value: (edition: number) => number | null) =>
    sheet.wholeShow(
      outcome,
      whenHeld(context.held, (_, edition) => (isTwoSided ? value(edition) : null))
    )
  add('contactsPerStand', (edition) => ratio(contacts(edition), stands(edition)))
  add('dealsPerStand', (edition) => ratio(context.dealRate * contacts(edition), stands(edition)))
  add('costPerContact', (edition) => ratio(exhibitorsSpend(aggregate, edition), contacts(edition)))
}

/** What exhibitors paid to the fair and spent on taking part, in units of the currency. */
function exhibitorsSpend({ context, grid, sums }: Aggregate, edition: number): number {
  return context.segments.reduce((spend, { kind, ownSpend }, segment) => {
    const cell = cellOf(grid, edition, segment)
    return kind === 'exhibitor' ? spend + (sums.revenue[cell] + ownSpend * sums.listRevenue[cell]) / moneyScale : spend
  }, 0)
}
