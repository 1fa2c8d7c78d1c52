import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { Page } from './page.js'
import { type CellValue, sheetOf } from './sheet.js'

/**
 * Spending against plan and budget: relationship cost and discounts given together are what plans are compared at.
 * Over the horizon, money left and overspent are sums of the editions and are never set off against each other.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 500 })), 0)
 * const page = rowsPage()
 * writeSpending(aggregateOf(table), page)
 * page.rows.find(({ outcome, edition }) => outcome === 'budget' && edition === null).value // => 1000
 */
export function writeSpending(aggregate: Aggregate, page: Page): void {
  const { ledger, context, grid } = aggregate
  const sheet = sheetOf(aggregate, page)
  const spend = (edition: number) => spendIn(aggregate, edition)
  const againstBudget =
    (ofEdition: (available: number, edition: number) => number): CellValue =>
    (_, edition) => {
      const { budget } = context
      if (budget === null) return null
      if (edition > 0) return ofEdition(budget[edition - 1], edition)
      return budget.slice(0, grid.editions).reduce((sum, available, index) => sum + ofEdition(available, index + 1), 0)
    }
  sheet.wholeShow('planned', (_, edition) => ledger.planned[edition] / moneyScale)
  sheet.wholeShow('unspent', (_, edition) => ledger.unspent[edition] / moneyScale)
  sheet.wholeShow('spend', (_, edition) => spend(edition))
  sheet.wholeShow(
    'budget',
    againstBudget((available) => available)
  )
  sheet.wholeShow(
    'budgetLeft',
    againstBudget((available, edition) => Math.max(0, available - spend(edition)))
  )
  sheet.wholeShow(
    'overspent',
    againstBudget((available, edition) => Math.max(0, spend(edition) - available))
  )
  for (const [index, { kind, id }] of context.items.entries()) {
    const sums = ledger.items[index]
    for (const account of ['planned', 'booked', 'unspent'] as const) {
      sheet.wholeShow(`${account}.${kind}.${id}`, (_, edition) => sums[account][edition] / moneyScale)
    }
    sheet.wholeShow(`heads.${kind}.${id}`, (_, edition) => sums.heads[edition])
  }
}

function spendIn({ ledger, sums, grid }: Aggregate, edition: number): number {
  return (ledger.booked[edition] + sums.discountGiven[cellOf(grid, edition)]) / moneyScale
}
