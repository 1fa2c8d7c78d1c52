import { scoreScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import type { Page } from './page.js'
import { ratio } from './ratio.js'
import { type CellValue, sheetOf, whenHeld } from './sheet.js'

/**
 * How customers fare: means over those attending, who would recommend the fair and who complains; and trust, strain and
 * need gap over those in stages that attend. For the whole show: of its exhibitors.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeExperience(aggregateOf(table), page)
 * page.rows[0].outcome // => 'satisfaction'
 */
export function writeExperience(aggregate: Aggregate, page: Page): void {
  const { sums, context, members, presentTrust, presentStrain, presentNeedGap } = aggregate
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const add = (outcome: string, value: CellValue) => sheet.everywhere(outcome, whenHeld(context.held, value))
  const perVisit = (count: (cell: number) => number) => (cell: number) => ratio(count(cell), sums.attended[cell])
  for (const score of ['satisfaction', 'cumulativeSatisfaction', 'value', 'expectation'] as const) {
    add(
      score,
      perVisit((cell) => sums[score][cell] / scoreScale)
    )
  }
  add(
    'satisfiedShare',
    perVisit((cell) => sums.satisfied[cell])
  )
  add(
    'wouldRecommend',
    perVisit((cell) => sums.promoters[cell])
  )
  add(
    'netPromoterScore',
    perVisit((cell) => 100 * (sums.promoters[cell] - sums.detractors[cell]))
  )
  for (const count of ['complaints', 'detected', 'remedied'] as const) {
    sheet.everywhere(count, (cell) => sums[count][cell])
  }
  add(
    'complaintRate',
    perVisit((cell) => sums.complaints[cell])
  )
  add('remediedShare', (cell) => ratio(sums.remedied[cell], sums.complaints[cell] + sums.detected[cell]))
  for (const [score, scores] of [
    ['trust', presentTrust],
    ['strain', presentStrain],
    ['needGap', presentNeedGap]
  ] as const) {
    add(score, (cell) => ratio(scores[cell] / scoreScale, members[cell]))
  }
}
