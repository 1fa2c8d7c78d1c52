import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/**
 * The lifetime, in editions attended, of customers who first attend in the first edition held: in all, in the tail, and
 * up to the first edition missed. For the whole show: of its exhibitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeLifetime(aggregateOf(table), page)
 * page.rows.map(({ outcome }) => outcome)[0] // => 'lifetime'
 */
export function writeLifetime(aggregate: Aggregate, page: Page): void {
  const { grid, cohorts, sums } = aggregate
  const { entry, entryEdition } = cohorts
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const total = (measure: 'attended' | 'renewed', place: number, from: number) => {
    let sum = 0
    for (let edition = from; edition <= grid.lastEdition; edition++) {
      sum += entry[measure][cellOf(grid, edition, place)]
    }
    return sum
  }
  const entered = (place: number) => (entryEdition === 0 ? 0 : sums.joined[cellOf(grid, entryEdition, place)])
  sheet.overHorizon('lifetime', (place) => ratio(total('attended', place, 1), entered(place)))
  sheet.overHorizon('lifetime.tail', (place) => ratio(total('attended', place, grid.editions + 1), entered(place)))
  sheet.overHorizon('lifetime.toFirstMiss', (place) =>
    ratio(entered(place) + total('renewed', place, entryEdition + 1), entered(place))
  )
}
