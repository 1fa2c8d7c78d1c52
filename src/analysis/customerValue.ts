import { type AllocationKey, moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { type Cells, cellOf, emptyCells } from './cells.js'
import type { GroupSums } from './cohortSums.js'
import { segmentsAt } from './places.js'
import { ratio } from './ratio.js'
import { type ServedMoney, sumOver } from './servedMoney.js'

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
 * What the levers that serve a segment come to by the key they are spread with, by edition and segment, × the money scale.
 * Each lever is spread over the segments that it serves, and no other bears it: those of maintenance by the key of allocation
 * (by head of those attending in an edition in which they have nothing of it, and by head of all customers in stages that
 * attend in one to which nobody of them comes), farewell and win-back by head. So what was spent on anybody is borne; what
 * found nobody is reported as unspent.
 */
export interface CostRates {
  /** Maintenance per 1/10,000 m² sold, 1/10,000 of the currency of revenue, or customer attending. */
  readonly maintenancePerKey: Cells
  /** Maintenance per customer attending, of levers whose segments have nothing of the key in an edition. */
  readonly maintenancePerHead: Cells
  /** Maintenance per customer in a stage that attends, of levers whose segments nobody attends of in an edition. */
  readonly maintenancePerMember: Cells
  /** Farewell per customer just lost. */
  readonly farewell: Cells
  /** Win-back per customer in the last stage before the show. */
  readonly winBack: Cells
}

/**
 * The rates at which levers are charged to the customers of each segment; see {@link CostRates}.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * costRates(aggregateOf(table)).farewell.length === emptyCells(gridOf(table)).length // => true
 */
export function costRates(aggregate: Aggregate): CostRates {
  const { served, context, grid, sums, members, winBackHeads } = aggregate
  const { maintenance, ending, winBack } = served.levers
  const key = sums[keyMeasure(context.allocation)]
  const rates = {
    maintenancePerKey: emptyCells(grid),
    maintenancePerHead: emptyCells(grid),
    maintenancePerMember: emptyCells(grid),
    farewell: emptyCells(grid),
    winBack: emptyCells(grid)
  }
  for (let edition = 1; edition <= grid.lastEdition; edition++) {
    const spread = (rate: Cells, { segments, money }: ServedMoney, heads: Cells): boolean => {
      const perHead = ratio(
        money[edition],
        sumOver(segments, (segment) => heads[cellOf(grid, edition, segment)])
      )
      for (const segment of segments) rate[cellOf(grid, edition, segment)] += perHead ?? 0
      return perHead !== null
    }
    for (const spent of maintenance) {
      if (spread(rates.maintenancePerKey, spent, key)) continue
      if (!spread(rates.maintenancePerHead, spent, sums.attended)) spread(rates.maintenancePerMember, spent, members)
    }
    for (const spent of ending) spread(rates.farewell, spent, sums.justLost)
    for (const spent of winBack) spread(rates.winBack, spent, winBackHeads)
  }
  return rates
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
  const segments = segmentsAt(aggregate.grid, place)
  let value = 0
  let maintenance = 0
  let ending = 0
  let winBack = 0
  for (let edition = from; edition <= to; edition++) {
    const cell = cellOf(aggregate.grid, edition, place)
    const factor = aggregate.context.discountFactors[edition - 1] / moneyScale
    let served = 0
    let farewell = 0
    let back = 0
    for (const segment of segments) {
      const own = cellOf(aggregate.grid, edition, segment)
      served += key[own] * rates.maintenancePerKey[own] + group.attended[own] * rates.maintenancePerHead[own]
      served += group.members[own] * rates.maintenancePerMember[own]
      farewell += group.justLost[own] * rates.farewell[own]
      back += group.winBackHeads[own] * rates.winBack[own]
    }
    value += factor * group.economicValue[cell]
    maintenance += factor * (served + group.tacticCost[cell])
    ending += factor * farewell
    winBack += factor * (back + group.tacticCostLost[cell])
  }
  return { value, maintenance, ending, winBack }
}
