import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { type Cells, cellOf } from './cells.js'
import type { GroupSums } from './cohortSums.js'
import { leverBooked } from './ledgerSums.js'
import { ratio } from './ratio.js'

/** Discounted money of a group of customers, in units of the currency. */
export interface CustomerValue {
  readonly value: number
  readonly maintenance: number
  readonly ending: number
  readonly winBack: number
}

/**
 * Value less costs.
 *
 * @example
 * netValue({ value: 100, maintenance: 20, ending: 5, winBack: 5 }) // => 70
 */
export function netValue({ value, maintenance, ending, winBack }: CustomerValue): number {
  return value - maintenance - ending - winBack
}

/**
 * What the levers that serve customers come to by the key they are spread with, by edition, × the money scale: service by
 * stand area (by head in an edition that sold none), farewell and win-back by head. 0 where there is nobody: such money is
 * reported as unspent.
 */
export interface CostRates {
  /** Service per 1/10,000 m² sold. */
  readonly servicePerArea: Float64Array
  /** Service per customer attending, in editions that sold no area; else 0. */
  readonly servicePerHead: Float64Array
  /** Farewell per customer just lost. */
  readonly farewell: Float64Array
  /** Win-back per customer in the last stage before the show. */
  readonly winBack: Float64Array
}

/**
 * The rates at which levers are charged to customers; see {@link CostRates}.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * costRates(aggregateOf(table)).servicePerArea.length === gridOf(table).lastEdition + 1 // => true
 */
export function costRates(aggregate: Aggregate): CostRates {
  const { ledger, context, grid, sums, winBackHeads } = aggregate
  const spread = (booked: Float64Array, key: Cells) =>
    booked.map((money, edition) => ratio(money, key[cellOf(grid, edition)]) ?? 0)
  const service = leverBooked(ledger, context, 'service')
  return {
    servicePerArea: spread(service, sums.area),
    servicePerHead: spread(
      service.map((money, edition) => (sums.area[cellOf(grid, edition)] === 0 ? money : 0)),
      sums.attended
    ),
    farewell: spread(leverBooked(ledger, context, 'farewell'), sums.justLost),
    winBack: spread(leverBooked(ledger, context, 'winBack'), winBackHeads)
  }
}

/**
 * Discounted value and costs of a group of customers in one segment (or the whole show) over a range of editions, in
 * units of the currency of the first edition. A tactic stays with the customer it treats, also in the edition he joins.
 *
 * @param segment Index of the segment; the one after the last is the whole show.
 * @param from First edition, counted from 1.
 * @param to Last edition, included.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * customerValue(aggregate, costRates(aggregate), aggregate.cohorts.entry, 0, 1, 0)
 * // => { value: 0, maintenance: 0, ending: 0, winBack: 0 }
 */
export function customerValue(
  aggregate: Aggregate,
  rates: CostRates,
  group: GroupSums,
  segment: number,
  from: number,
  to: number
): CustomerValue {
  let value = 0
  let maintenance = 0
  let ending = 0
  let winBack = 0
  for (let edition = from; edition <= to; edition++) {
    const cell = cellOf(aggregate.grid, edition, segment)
    const factor = aggregate.context.discountFactors[edition - 1] / moneyScale
    const service =
      group.area[cell] * rates.servicePerArea[edition] + group.attended[cell] * rates.servicePerHead[edition]
    value += factor * group.economicValue[cell]
    maintenance += factor * (service + group.tacticCost[cell])
    ending += factor * group.justLost[cell] * rates.farewell[edition]
    winBack += factor * (group.winBackHeads[cell] * rates.winBack[edition] + group.tacticCostLost[cell])
  }
  return { value, maintenance, ending, winBack }
}
