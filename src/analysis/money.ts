import { costKinds, moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { costOfWinningExhibitors } from './initialCost.js'
import type { OutcomeRow } from './outcome.js'
import { paybackEdition } from './paybackEdition.js'
import { placeOfExhibitors } from './places.js'
import { presentValues } from './presentValues.js'
import { ratio } from './ratio.js'
import { type Sheet, sheetOf } from './sheet.js'

/**
 * Money: value and relationship cost by kind, net present value, return, payback, and what a new and a retained exhibitor
 * cost.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * moneyOf(aggregateOf(table))[0].outcome // => 'listRevenue'
 */
export function moneyOf(aggregate: Aggregate): OutcomeRow[] {
  const { sums, ledger } = aggregate
  const sheet = sheetOf(aggregate)
  for (const account of ['listRevenue', 'discountGiven', 'revenue', 'economicValue'] as const) {
    sheet.everywhere(account, (cell) => sums[account][cell] / moneyScale)
  }
  for (const kind of costKinds) {
    sheet.wholeShow(`cost.${kind}`, (_, edition) => ledger.cost[kind][edition] / moneyScale)
  }
  sheet.wholeShow('cost.total', (_, edition) => ledger.booked[edition] / moneyScale)
  addPresentValues(sheet, aggregate)
  const exhibitors = sheetOf(aggregate, 'exhibitors')
  addCostPerCustomer(exhibitors, aggregate)
  return [...sheet.rows, ...exhibitors.rows]
}

function addPresentValues(sheet: Sheet, aggregate: Aggregate): void {
  const { value, cost, profit, cumulative } = presentValues(aggregate)
  sheet.wholeShowEditions('cumulativeProfit', (_, edition) => cumulative[edition - 1])
  sheet.total('npv', profit)
  sheet.total('return', ratio(value - cost, cost))
  sheet.total('payback', paybackEdition(cumulative))
}

function addCostPerCustomer(sheet: Sheet, aggregate: Aggregate): void {
  const { sums } = aggregate
  const keeping = keepingCosts(aggregate)
  const perNew = (cell: number, edition: number) =>
    ratio(costOfWinningExhibitors(aggregate, edition) / moneyScale, sums.joined[cell])
  const perRetained = (cell: number, edition: number) => ratio(keeping[edition] / moneyScale, sums.repeated[cell])
  sheet.wholeShow('costPerNewCustomer', perNew)
  sheet.wholeShow('costPerRetainedCustomer', perRetained)
  sheet.wholeShow('costRatio', (cell, edition) => {
    const ofNew = perNew(cell, edition)
    const ofRetained = perRetained(cell, edition)
    return ofNew === null || ofRetained === null ? null : ratio(ofNew, ofRetained)
  })
}

/**
 * What was spent to keep exhibitors, by edition (0: the horizon), × the money scale: the part, by head, that those who
 * attended the last edition held and attend this one have in the levers of maintenance (service before, during and after
 * the show, staff, innovation, research, complaints and their remedy, customer data); and the tactics for everybody who had
 * attended before and is not in the last stage, whether he comes or not, as the cost of winning customers counts prospects
 * who do not join.
 */
function keepingCosts({ sums, ledger, cohorts, grid }: Aggregate): Float64Array {
  const costs = new Float64Array(grid.editions + 1)
  for (let edition = 1; edition <= grid.editions; edition++) {
    const cell = cellOf(grid, edition, placeOfExhibitors(grid))
    const served = ledger.levers.maintenance[edition] * (ratio(sums.repeated[cell], sums.attended[cell]) ?? 0)
    costs[edition] = served + cohorts.joined.tacticCost[cell] - cohorts.tacticsOfNewcomers[cell]
    costs[0] += costs[edition]
  }
  return costs
}
