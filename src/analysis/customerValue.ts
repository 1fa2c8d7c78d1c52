import { type AllocationKey, moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { type Cells, cellOf } from './cells.js'
import type { GroupSums } from './cohortSums.js'
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

/** Sums of a table or group that customers' money may be shared out by. */
const keyMeasures = { area: 'area', revenue: 'revenue', heads: 'attended' } as const

/**
 * The measure that goes with a key of allocation.
 *
 * @example
 * keyMeasure('heads') // => 'attended'
 */
export function keyMeasure(key: AllocationKey): (typeof keyMeasures)[AllocationKey] {
  return keyMeasures[key]
}

/**
 * What the levers that serve customers come to by the key they are spread with, by edition, × the money scale: those of
 * maintenance by the key of allocation (by head in an edition that has nothing of it), farewell and win-back by head. 0
 * where there is nobody: such money is reported as unspent.
 */
export interface CostRates {
  /** Maintenance per 1/10,000 m² sold, 1/10,000 of the currency of revenue, or customer attending. */
  readonly maintenancePerKey: Float64Array
  /** Maintenance per customer attending, in editions that have nothing of the key; else 0. */
  readonly maintenancePerHead: Float64Array
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
 * costRates(aggregateOf(table)).maintenancePerKey.length === gridOf(table).lastEdition + 1 // => true
 */
export function costRates(aggregate: Aggregate): CostRates {
  const { ledger, context, grid, sums, winBackHeads } = aggregate
  const { maintenance, ending, winBack } = ledger.levers
  const key = sums[keyMeasure(context.allocation)]
  const spread = (booked: Float64Array, heads: Cells) =>
    booked.map((money, edition) => ratio(money, heads[cellOf(grid, edition)]) ?? 0)
  return {
    maintenancePerKey: spread(maintenance, key),
    maintenancePerHead: spread(
      maintenance.map((money, edition) => (key[cellOf(grid, edition)] === 0 ? money : 0)),
      sums.attended
    ),
    farewell: spread(ending, sums.justLost),
    winBack: spread(winBack, winBackHeads)
  }
}

/**
 * Discounted value and costs of a group of customers at one place over a range of editions, in units of the currency of
 * the first edition. A tactic stays with the customer it treats, also in the edition he joins; a reward for winning him
 * is part of what it cost to win customers.
 *
 * @param place Index of the segment, of the whole show or of a kind.
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
  place: number,
  from: number,
  to: number
): CustomerValue {
  const key = group[keyMeasure(aggregate.context.allocation)]
  let value = 0
  let maintenance = 0
  let ending = 0
  let winBack = 0
  for (let edition = from; edition <= to; edition++) {
    const cell = cellOf(aggregate.grid, edition, place)
    const factor = aggregate.context.discountFactors[edition - 1] / moneyScale
    const served =
      key[cell] * rates.maintenancePerKey[edition] + group.attended[cell] * rates.maintenancePerHead[edition]
    value += factor * group.economicValue[cell]
    maintenance += factor * (served + group.tacticCost[cell])
    ending += factor * group.justLost[cell] * rates.farewell[edition]
    winBack += factor * (group.winBackHeads[cell] * rates.winBack[edition] + group.tacticCostLost[cell])
  }
  return { value, maintenance, ending, winBack }
}
