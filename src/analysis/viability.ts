import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { Page } from './page.js'
import { placeOfExhibitors } from './places.js'
import { presentValues, profitOfShow } from './presentValues.js'
import { sheetOf } from './sheet.js'

/**
 * What may go wrong, as 0 or 1 in each replication, so that their means over replications are probabilities: whether the
 * horizon loses money, and whether the fair stays viable.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeViability(aggregateOf(table), page)
 * page.rows.map(({ outcome }) => outcome) // => ['lossMaking', 'viable']
 */
export function writeViability(aggregate: Aggregate, page: Page): void {
  const sheet = sheetOf(aggregate, page)
  sheet.total('lossMaking', presentValues(aggregate).profit < 0 ? 1 : 0)
  sheet.total('viable', staysViable(aggregate))
}

/** 1 or 0; `null` where no edition is held, or nobody exhibits in the first one. */
function staysViable(aggregate: Aggregate): number | null {
  const { grid, context, sums } = aggregate
  const { attendance, reserve } = context.viability
  const held = Array.from({ length: grid.editions }, (_, index) => index + 1).filter((each) => context.held[each - 1])
  const exhibitors = held.map((edition) => sums.attended[cellOf(grid, edition, placeOfExhibitors(grid))])
  if (held.length === 0 || exhibitors[0] === 0) return null
  const isAttended = exhibitors.every((count) => count >= attendance * exhibitors[0])
  let cash = 0
  let isSolvent = true
  for (let edition = 1; edition <= grid.editions; edition++) {
    cash += profitOfShow(aggregate, edition)
    if (reserve !== null && cash < -reserve * moneyScale) isSolvent = false
  }
  return isAttended && isSolvent ? 1 : 0
}
