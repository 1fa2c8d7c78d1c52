import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { GroupSums } from './cohortSums.js'
import { leverBooked } from './ledgerSums.js'

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

/** Money per head of the levers that serve customers, by edition, × the money scale. */
export interface PerHead {
  readonly service: Float64Array
  readonly farewell: Float64Array
  readonly winBack: Float64Array
}

/**
 * Spreads the levers that serve customers over heads: service over those attending, farewell over those just lost,
 * win-back over those in the last stage before the show. 0 where there is nobody: such money is reported as unspent.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * perHead(aggregateOf(table)).service.length === gridOf(table).lastEdition + 1 // => true
 */
export function perHead(aggregate: Aggregate): PerHead {
  const { ledger, context, grid, sums, winBackHeads } = aggregate
  const spread = (booked: Float64Array, heads: Float64Array) =>
    booked.map((money, edition) => {
      const count = heads[cellOf(grid, edition)]
      return count === 0 ? 0 : money / count
    })
  return {
    service: spread(leverBooked(ledger, context, 'service'), sums.attended),
    farewell: spread(leverBooked(ledger, context, 'farewell'), sums.justLost),
    winBack: spread(leverBooked(ledger, context, 'winBack'), winBackHeads)
  }
}

/**
 * Discounted value and costs of a group of customers in one segment (or the whole show) over a range of editions, in
 * units of the currency of the first edition.
 *
 * @param segment Index of the segment; the one after the last is the whole show.
 * @param from First edition, counted from 1.
 * @param to Last edition, included.
 * @param joinedIn Edition whose tactics are left out, as initial cost; 0 for none.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const aggregate = aggregateOf(table)
 * customerValue(aggregate, perHead(aggregate), aggregate.cohorts.entry, 0, 1, 0)
 * // => { value: 0, maintenance: 0, ending: 0, winBack: 0 }
 */
export function customerValue(
  aggregate: Aggregate,
  heads: PerHead,
  group: GroupSums,
  segment: number,
  from: number,
  to: number,
  joinedIn = 0
): CustomerValue {
  let value = 0
  let maintenance = 0
  let ending = 0
  let winBack = 0
  for (let edition = from; edition <= to; edition++) {
    const cell = cellOf(aggregate.grid, edition, segment)
    const factor = aggregate.context.discountFactors[edition - 1] / moneyScale
    const isEntry = edition === joinedIn
    value += factor * group.economicValue[cell]
    maintenance += factor * (group.attended[cell] * heads.service[edition] + (isEntry ? 0 : group.tacticCost[cell]))
    ending += factor * group.justLost[cell] * heads.farewell[edition]
    winBack += factor * (group.winBackHeads[cell] * heads.winBack[edition] + group.tacticCostLost[cell])
  }
  return { value, maintenance, ending, winBack }
}
