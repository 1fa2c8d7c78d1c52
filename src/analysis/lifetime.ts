import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/**
 * The lifetime, in editions attended, of customers who first attend in the first edition held: in all, in the tail, and
 * up to the first edition missed.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * lifetimeOf(aggregateOf(table)).map(({ outcome }) => outcome)[0] // => 'lifetime'
 */
export function lifetimeOf(aggregate: Aggregate): OutcomeRow[] {
  const { grid, cohorts, sums } = aggregate
  const { entry, entryEdition } = cohorts
  const sheet = sheetOf(aggregate)
  const total = (measure: 'attended' | 'renewed', segment: number, from: number) => {
    let sum = 0
    for (let edition = from; edition <= grid.lastEdition; edition++) {
      sum += entry[measure][cellOf(grid, edition, segment)]
    }
    return sum
  }
  const entered = (segment: number) => (entryEdition === 0 ? 0 : sums.joined[cellOf(grid, entryEdition, segment)])
  sheet.overHorizon('lifetime', (segment) => ratio(total('attended', segment, 1), entered(segment)))
  sheet.overHorizon('lifetime.tail', (segment) =>
    ratio(total('attended', segment, grid.editions + 1), entered(segment))
  )
  sheet.overHorizon('lifetime.toFirstMiss', (segment) =>
    ratio(entered(segment) + total('renewed', segment, entryEdition + 1), entered(segment))
  )
  return sheet.rows
}
