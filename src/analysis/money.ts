import { costKinds, moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { costOfWinning } from './initialCost.js'
import type { Page } from './page.js'
import { paybackEdition } from './paybackEdition.js'
import { placeOfExhibitors, segmentsAt } from './places.js'
import { presentValues } from './presentValues.js'
import { ratio } from './ratio.js'
import { sumOver } from './servedMoney.js'
import { type Sheet, sheetOf } from './sheet.js'

/**
 * Money: value and relationship cost by kind, net present value, return, payback, and what a new and a retained exhibitor
 * cost.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeMoney(aggregateOf(table), page)
 * page.rows[0].outcome // => 'listRevenue'
 */
export function writeMoney(aggregate: Aggregate, page: Page): void {
  const { sums, ledger } = aggregate
  const sheet = sheetOf(aggregate, page)
  for (const account of ['listRevenue', 'discountGiven', 'revenue', 'economicValue'] as const) {
    sheet.everywhere(account, (cell) => sums[account][cell] / moneyScale)
  }
  for (const kind of costKinds) {
    sheet.wholeShow(`cost.${kind}`, (_, edition) => ledger.cost[kind][edition] / moneyScale)
  }
  sheet.wholeShow('cost.total', (_, edition) => ledger.booked[edition] / moneyScale)
  addPresentValues(sheet, aggregate)
  const exhibitors = sheetOf(aggregate, page, 'exhibitors')
  addCostPerCustomer(exhibitors, aggregate)
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
  const winning = costOfWinning(aggregate)
  const keeping = keepingCosts(aggregate)
  const perNew = (cell: number, edition: number) => ratio(winning[edition] / moneyScale, sums.joined[cell])
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
 * attended the last edition held and attend this one have in each lever of maintenance, of all attending whom it serves
 * (service before, during and after the show, staff, innovation, research, complaints and their remedy, customer data); and
 * the tactics for everybody who had attended before and is not in the last stage, whether he comes or not, as the cost of
 * winning customers counts prospects who do not join.
 */
function keepingCosts({ sums, served, cohorts, grid }: Aggregate): Float64Array {
  const costs = new Float64Array(grid.editions + 1)
  const exhibitors = segmentsAt(grid, placeOfExhibitors(grid))
  for (let edition = 1; edition <= grid.editions; edition++) {
    const at = (segment: number) => cellOf(grid, edition, segment)
    const levers = served.levers.maintenance.map(({ segments, money }) => {
      const own = segments.filter((segment) => exhibitors.includes(segment))
      const kept = sumOver(own, (segment) => sums.repeated[at(segment)])
      return (
        money[edition] *
        (ratio(
          kept,
          sumOver(segments, (segment) => sums.attended[at(segment)])
        ) ?? 0)
      )
    })
    const cell = at(placeOfExhibitors(grid))
    const tactics = cohorts.joined.tacticCost[cell] - cohorts.tacticsOfNewcomers[cell]
    costs[edition] = levers.reduce((sum, part) => sum + part, 0) + tactics
    costs[0] += costs[edition]
  }
  return costs
}
