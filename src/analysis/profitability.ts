import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { costInStages } from './costInStages.js'
import type { Page } from './page.js'
import { profitOfShow } from './presentValues.js'
import { sharedCost } from './sharedCost.js'
import { sheetOf } from './sheet.js'

/**
 * Direct profitability: what the customers of a segment, a kind or a stage bring in the edition, less tactics and rewards
 * for them and their share of levers' money. Over all segments, or all stages, profits less what nobody bears are the profit
 * of the show, in whole numbers, hence exactly. And relationship cost by the stage that it was spent on.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeProfitability(aggregateOf(table), page)
 * page.rows[0].outcome // => 'profit'
 */
export function writeProfitability(aggregate: Aggregate, page: Page): void {
  const { sums, grid, context } = aggregate
  const { economicValueIn, tacticCostIn, rewardIn } = aggregate
  const sheet = sheetOf(aggregate, page)
  const shared = sharedCost(aggregate)
  const own = (cell: number) => sums.tacticCost[cell] + sums.reward[cell]
  sheet.everywhere('profit', (cell, edition) => {
    const ofShow = cell === cellOf(grid, edition)
    const profit = ofShow ? profitOfShow(aggregate, edition) : sums.economicValue[cell] - own(cell) - shared.borne[cell]
    return profit / moneyScale
  })
  sheet.everywhere('cost.own', (cell) => own(cell) / moneyScale)
  sheet.everywhere('cost.shared', (cell) => shared.borne[cell] / moneyScale)
  sheet.wholeShow('cost.unallocated', (_, edition) => shared.unallocated[edition] / moneyScale)
  const spent = costInStages(aggregate)
  for (const [stage, { id }] of context.stages.entries()) {
    sheet.wholeShow(`economicValue.inStage.${id}`, (cell) => economicValueIn[stage][cell] / moneyScale)
    sheet.wholeShow(`profit.inStage.${id}`, (cell) => {
      const cost = tacticCostIn[stage][cell] + rewardIn[stage][cell] + shared.inStage[stage][cell]
      return (economicValueIn[stage][cell] - cost) / moneyScale
    })
    sheet.wholeShow(`cost.inStage.${id}`, (_, edition) => spent[stage][edition] / moneyScale)
  }
}
