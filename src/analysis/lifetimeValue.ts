import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { type CustomerValue, customerValue, netValue, type PerHead, perHead } from './customerValue.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { type Sheet, sheetOf } from './sheet.js'

/**
 * Lifetime value from entry (those who first attend in the first edition held), from now (those who joined before
 * edition 1), each with its horizon and tail, and customer equity. Discounted to the edition of entry and to edition 1.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * lifetimeValueOf(aggregateOf(table))[0].outcome // => 'lifetimeValue'
 */
export function lifetimeValueOf(aggregate: Aggregate): OutcomeRow[] {
  const sheet = sheetOf(aggregate)
  const heads = perHead(aggregate)
  addFromEntry(sheet, aggregate, heads)
  addFromNow(sheet, aggregate, heads)
  addEquity(sheet, aggregate, heads)
  return sheet.rows
}

function addFromEntry(sheet: Sheet, aggregate: Aggregate, heads: PerHead): void {
  const { grid, cohorts, context, sums, ledger } = aggregate
  const { entry, entryEdition } = cohorts
  const joined = (segment: number) => (entryEdition === 0 ? 0 : sums.joined[cellOf(grid, entryEdition, segment)])
  const factor = entryEdition === 0 ? 1 : context.discountFactors[entryEdition - 1]
  const initial =
    entryEdition === 0 ? null : ratio(ledger.cost.initial[entryEdition] / moneyScale, joined(grid.segments))
  const value = (segment: number, from: number, to: number) =>
    customerValue(aggregate, heads, entry, segment, from, to, entryEdition)
  const whole = (segment: number) => value(segment, 1, grid.lastEdition)
  const perEntrant = (segment: number, amount: number) => ratio(amount / factor, joined(segment))
  const lessInitial = (segment: number, amount: number) => {
    const each = perEntrant(segment, amount)
    return each === null || initial === null ? null : each - initial
  }
  const part = (name: keyof CustomerValue) => (segment: number) => perEntrant(segment, whole(segment)[name])

  sheet.overHorizon('lifetimeValue', (segment) => lessInitial(segment, netValue(whole(segment))))
  sheet.overHorizon('lifetimeValue.horizon', (segment) =>
    lessInitial(segment, netValue(value(segment, 1, grid.editions)))
  )
  sheet.overHorizon('lifetimeValue.tail', (segment) =>
    perEntrant(segment, netValue(value(segment, grid.editions + 1, grid.lastEdition)))
  )
  sheet.overHorizon('lifetimeValue.value', part('value'))
  sheet.overHorizon('lifetimeValue.initial', (segment) => (joined(segment) === 0 ? null : initial))
  sheet.overHorizon('lifetimeValue.maintenance', part('maintenance'))
  sheet.overHorizon('lifetimeValue.ending', part('ending'))
  sheet.overHorizon('lifetimeValue.winBack', part('winBack'))
}

function addFromNow(sheet: Sheet, aggregate: Aggregate, heads: PerHead): void {
  const { grid, cohorts } = aggregate
  const { before, entryEdition } = cohorts
  const customers = (segment: number) =>
    entryEdition === 0 ? 0 : before.customers[cellOf(grid, entryEdition, segment)]
  const perCustomer = (from: number, to: number) => (segment: number) =>
    ratio(netValue(customerValue(aggregate, heads, before, segment, from, to)), customers(segment))
  sheet.overHorizon('valueFromNow', perCustomer(1, grid.lastEdition))
  sheet.overHorizon('valueFromNow.horizon', perCustomer(1, grid.editions))
  sheet.overHorizon('valueFromNow.tail', perCustomer(grid.editions + 1, grid.lastEdition))
}

function addEquity(sheet: Sheet, aggregate: Aggregate, heads: PerHead): void {
  const { grid, cohorts, context, sums, ledger } = aggregate
  const { editions, lastEdition, segments } = grid
  const net = (group: 'before' | 'joined', from: number) =>
    netValue(customerValue(aggregate, heads, cohorts[group], segments, from, lastEdition))
  let presentValue = 0
  for (let edition = 1; edition <= editions; edition++) {
    const profit = (sums.economicValue[cellOf(grid, edition)] - ledger.booked[edition]) / moneyScale
    presentValue += context.discountFactors[edition - 1] * profit
  }
  const tail = net('joined', editions + 1)
  sheet.total('customerEquity', presentValue + tail)
  sheet.total('customerEquity.present', net('before', 1))
  sheet.total('customerEquity.tail', tail)
}
