import type { Aggregate } from './aggregate.js'
import type { Page } from './page.js'
import { sheetOf, whenHeld } from './sheet.js'

/** Where a firm goes that closes; no stage has such a name. */
export const closedName = 'closed'

/**
 * Who moves where: for each stage that attends, how many of its customers at the show are in each stage after it (their own:
 * they stay), and how many of their firms close. Over these, a stage adds up to its customers at the show. For the whole
 * show: of its exhibitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeFlows(aggregateOf(table), page)
 * page.rows[0].outcome // => 'flow.confirmation.cultivation'
 */
export function writeFlows(aggregate: Aggregate, page: Page): void {
  const { context, moved, closedIn, inStage } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  for (const [from, { id, attends }] of context.stages.entries()) {
    if (!attends) continue
    const leaving = (cell: number) =>
      moved[from].reduce((sum, column, to) => (to === from ? sum : sum + column[cell]), closedIn[from][cell])
    for (const [to, stage] of context.stages.entries()) {
      const count = (cell: number) => (to === from ? inStage[from][cell] - leaving(cell) : moved[from][to][cell])
      sheet.wholeShowEditions(`flow.${id}.${stage.id}`, whenHeld(context.held, count))
    }
    sheet.wholeShowEditions(
      `flow.${id}.${closedName}`,
      whenHeld(context.held, (cell) => closedIn[from][cell])
    )
  }
}
