import { scoreScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { sheetOf, whenHeld } from './sheet.js'

/**
 * How customers fare: means over those attending, and trust and strain over those in stages that attend.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * experienceOf(aggregateOf(table))[0].outcome // => 'satisfaction'
 */
export function experienceOf(aggregate: Aggregate): OutcomeRow[] {
  const { sums, context, present, presentTrust, presentStrain } = aggregate
  const sheet = sheetOf(aggregate)
  for (const score of ['satisfaction', 'cumulativeSatisfaction', 'value', 'expectation'] as const) {
    sheet.everywhere(
      score,
      whenHeld(context.held, (cell) => ratio(sums[score][cell] / scoreScale, sums.attended[cell]))
    )
  }
  sheet.everywhere(
    'satisfiedShare',
    whenHeld(context.held, (cell) => ratio(sums.satisfied[cell], sums.attended[cell]))
  )
  for (const [score, scores] of [
    ['trust', presentTrust],
    ['strain', presentStrain]
  ] as const) {
    sheet.everywhere(
      score,
      whenHeld(context.held, (cell) => ratio(scores[cell] / scoreScale, present[cell]))
    )
  }
  return sheet.rows
}
