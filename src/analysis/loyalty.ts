import { scoreScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { addPlaces, widthOf } from './cells.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { type CellValue, sheetOf, whenHeld } from './sheet.js'

/** The four kinds of loyalty and the measure that counts each. */
const quadrants = [
  ['true', 'loyalTrue'],
  ['latent', 'loyalLatent'],
  ['spurious', 'loyalSpurious'],
  ['none', 'disloyal']
] as const

/**
 * Loyalty as behaviour × attitude (Dick & Basu 1994), the way to trust, who sways, who came by recommendation, and the
 * influence that attends.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeLoyalty(aggregateOf(table), page)
 * page.rows[0].outcome // => 'loyalty.true'
 */
export function writeLoyalty(aggregate: Aggregate, page: Page): void {
  const { sums, context } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const held = (value: CellValue) => whenHeld(context.held, value)
  const all = (cell: number) => quadrants.reduce((sum, [, measure]) => sum + sums[measure][cell], 0)
  for (const [name, measure] of quadrants) {
    sheet.everywhere(
      `loyalty.${name}`,
      held((cell) => ratio(sums[measure][cell], all(cell)))
    )
  }
  sheet.everywhere('trustReached', (cell) => sums.trustReached[cell])
  sheet.everywhere('editionsToTrust', (cell) => ratio(sums.editionsToTrust[cell], sums.trustReached[cell]))
  const { swaying, regular } = swayingBy(aggregate)
  sheet.overHorizon('swayingShare', (place) => ratio(swaying[place], regular[place]))
  sheet.everywhere('referred', (cell) => sums.referred[cell])
  sheet.everywhere('referredShare', (cell) => ratio(sums.referred[cell], sums.joined[cell]))
  sheet.everywhere('contactsLost', (cell) => sums.contactsLost[cell])
  sheet.everywhere(
    'influence',
    held((cell) => sums.influence[cell] / scoreScale)
  )
}

/** Customers of at least two editions of the horizon, and those of them who attended some and missed some, by place. */
function swayingBy({ customers, grid, context }: Aggregate): {
  readonly swaying: Float64Array
  readonly regular: Float64Array
} {
  const swaying = new Float64Array(widthOf(grid))
  const regular = new Float64Array(widthOf(grid))
  for (let row = 0; row < customers.length; row++) {
    const visits = customers.visits[row]
    const missed = customers.missed[row]
    const segment = customers.segment[row]
    if (visits + missed < 2) continue
    const { standsFor } = context.segments[segment]
    regular[segment] += standsFor
    if (visits > 0 && missed > 0) swaying[segment] += standsFor
  }
  addPlaces(grid, swaying, 0)
  addPlaces(grid, regular, 0)
  return { swaying, regular }
}
