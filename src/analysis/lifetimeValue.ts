import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { type CostRates, type CustomerValue, costRates, customerValue, netValue } from './customerValue.js'
import type { OutcomeRow } from './outcome.js'
import { ratio } from './ratio.js'
import { type Sheet, sheetOf } from './sheet.js'

/**
 * Lifetime value from entry (those who first attend in the first edition held), from now (those who joined before
 * edition 1), each with its horizon and tail, customer equity, and how long the tail is. Discounted to the edition of
 * entry and to edition 1.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * lifetimeValueOf(aggregateOf(table))[0].outcome // => 'lifetimeValue'
 */
export function lifetimeValueOf(aggregate: Aggregate): OutcomeRow[] {
  const sheet = sheetOf(aggregate)
  const rates = costRates(aggregate)
  addFromEntry(sheet, aggregate, rates)
  addFromNow(sheet, aggregate, rates)
  addEquity(sheet, aggregate, rates)
  sheet.total('tailEditions', aggregate.grid.lastEdition - aggregate.grid.editions)
  return sheet.rows
}

function addFromEntry(sheet: Sheet, aggregate: Aggregate, rates: CostRates): void {
  const { grid, cohorts, context, sums } = aggregate
  const { entry, entryEdition } = cohorts
  const joined = (segment: number) => (entryEdition === 0 ? 0 : sums.joined[cellOf(grid, entryEdition, segment)])
  const factor = entryEdition === 0 ? 1 : context.discountFactors[entryEdition - 1]
  const initial =
    entryEdition === 0 ? null : ratio(initialCost(aggregate, entryEdition) / moneyScale, joined(grid.segments))
  const value = (segment: number, from: number, to: number) => customerValue(aggregate, rates, entry, segment, from, to)
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

/**
 * What it cost in an edition to win its new customers, × the money scale: the levers of the initial cost, and the tactics
 * for prospects who did not join. What was spent on a prospect who did join stays with him.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * initialCost(aggregateOf(table), 1) === ledgerSums(table.ledger, table.context, gridOf(table)).cost.initial[1] // => true
 */
export function initialCost({ grid, ledger, cohorts }: Aggregate, edition: number): number {
  return ledger.leversInitial[edition] + cohorts.tacticsOfProspects[cellOf(grid, edition)]
}

function addFromNow(sheet: Sheet, aggregate: Aggregate, rates: CostRates): void {
  const { grid, cohorts } = aggregate
  const { before, entryEdition } = cohorts
  const customers = (segment: number) =>
    entryEdition === 0 ? 0 : before.customers[cellOf(grid, entryEdition, segment)]
  const perCustomer = (from: number, to: number) => (segment: number) =>
    ratio(netValue(customerValue(aggregate, rates, before, segment, from, to)), customers(segment))
  sheet.overHorizon('valueFromNow', perCustomer(1, grid.lastEdition))
  sheet.overHorizon('valueFromNow.horizon', perCustomer(1, grid.editions))
  sheet.overHorizon('valueFromNow.tail', perCustomer(grid.editions + 1, grid.lastEdition))
}

function addEquity(sheet: Sheet, aggregate: Aggregate, rates: CostRates): void {
  const { grid, cohorts, context, sums, ledger } = aggregate
  const { editions, lastEdition, segments } = grid
  const net = (group: 'before' | 'joined', from: number) =>
    netValue(customerValue(aggregate, rates, cohorts[group], segments, from, lastEdition))
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
