import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'

/** Money of the whole show over the horizon, discounted to its first edition, in units of the currency. */
export interface PresentValues {
  readonly value: number
  readonly cost: number
  /** Net present value. */
  readonly profit: number
  /** Discounted profit up to each edition, by index. */
  readonly cumulative: readonly number[]
}

/**
 * Discounted economic value, relationship cost and profit of the horizon.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { profit, cumulative } = presentValues(aggregateOf(table))
 * cumulative[1] === profit // => true
 */
export function presentValues(aggregate: Aggregate): PresentValues {
  const { sums, ledger, grid, context } = aggregate
  let value = 0
  let cost = 0
  let profit = 0
  const cumulative: number[] = []
  for (let edition = 1; edition <= grid.editions; edition++) {
    const factor = context.discountFactors[edition - 1]
    value += factor * (sums.economicValue[cellOf(grid, edition)] / moneyScale)
    cost += factor * (ledger.booked[edition] / moneyScale)
    profit += factor * (profitOfShow(aggregate, edition) / moneyScale)
    cumulative.push(profit)
  }
  return { value, cost, profit, cumulative }
}

/**
 * Economic value less all that was booked, of an edition or (0) the horizon, × the money scale: a whole number.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * profitOfShow(aggregate, 1) + profitOfShow(aggregate, 2) === profitOfShow(aggregate, 0) // => true
 */
export function profitOfShow({ sums, ledger, grid }: Aggregate, edition: number): number {
  return sums.economicValue[cellOf(grid, edition)] - ledger.booked[edition]
}
