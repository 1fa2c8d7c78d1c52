import type { RunTable } from '../../model/runTable.js'
import { aggregateOf } from '../aggregate.js'
import { cellOf } from '../cells.js'
import { profitOfShow } from '../presentValues.js'
import { sharedCost } from '../sharedCost.js'

/** With whom the profit of one replication is booked, × the money scale: whole numbers. */
export interface Account {
  /**
   * Edition after edition of the horizon: the direct profit of each segment, in the order of the context, then (at most 0)
   * the cost that nobody bears. The sum of an edition is the profit of the show.
   */
  readonly profits: Float64Array
  /** Customers of each segment who attended, edition after edition. */
  readonly attended: Float64Array
}

/**
 * With whom the profit of a replication is booked: each segment's economic value less tactics and rewards for it and its
 * share of the levers' money, and what nobody bears. The sums are those of the outcomes `profit` and `cost.unallocated`.
 *
 * @param table What one replication left behind; its tail does not count.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { profits } = accountOf(table)
 * profits.length // => 4
 * profits.reduce((sum, each) => sum + each, 0) === profitOfShow(aggregateOf(table), 0) // => true
 */
export function accountOf(table: RunTable): Account {
  const aggregate = aggregateOf(table)
  const { sums, grid } = aggregate
  const shared = sharedCost(aggregate)
  const profits = new Float64Array(grid.editions * (grid.segments + 1))
  const attended = new Float64Array(grid.editions * grid.segments)
  for (let edition = 1; edition <= grid.editions; edition++) {
    const start = (edition - 1) * (grid.segments + 1)
    let borne = 0
    for (let segment = 0; segment < grid.segments; segment++) {
      const cell = cellOf(grid, edition, segment)
      const profit = sums.economicValue[cell] - sums.tacticCost[cell] - sums.reward[cell] - shared.borne[cell]
      profits[start + segment] = profit
      borne += profit
      attended[(edition - 1) * grid.segments + segment] = sums.attended[cell]
    }
    profits[start + grid.segments] = profitOfShow(aggregate, edition) - borne
  }
  return { profits, attended }
}
