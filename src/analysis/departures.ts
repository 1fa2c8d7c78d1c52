import { type Cause, causes } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/**
 * Why customers left and how quietly: departures by cause, as counts and as shares of all departures; the dissatisfied among
 * those who moved to the last stage, and those of them who left without a word.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * departuresOf(aggregateOf(table))[0].outcome // => 'departures'
 */
export function departuresOf(aggregate: Aggregate): OutcomeRow[] {
  const { sums } = aggregate
  const sheet = sheetOf(aggregate, 'exhibitors')
  const left = (cause: Cause, cell: number) => sums[`left.${cause}`][cell]
  const all = (cell: number) => causes.reduce((sum, cause) => sum + left(cause, cell), 0)
  sheet.everywhere('departures', all)
  for (const cause of causes) {
    sheet.everywhere(`departures.${cause}`, (cell) => left(cause, cell))
    sheet.everywhere(`departureShare.${cause}`, (cell) => ratio(left(cause, cell), all(cell)))
  }
  sheet.everywhere('leftDissatisfied', (cell) => sums.leftDissatisfied[cell])
  sheet.everywhere('leftSilently', (cell) => sums.leftSilently[cell])
  sheet.everywhere('silentShare', (cell) => ratio(sums.leftSilently[cell], sums.leftDissatisfied[cell]))
  return sheet.rows
}
