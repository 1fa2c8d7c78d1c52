import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import { type CostRates, type CustomerValue, costRates, customerValue, netValue } from './customerValue.js'
import { initialCost } from './initialCost.js'
import type { Page } from './page.js'
import { kindPlaceOf } from './places.js'
import { ratio } from './ratio.js'
import { type Sheet, sheetOf } from './sheet.js'

/**
 * Lifetime value from entry (those who first attend in the first edition held), from now (those who joined before
 * edition 1), each with its horizon and tail, customer equity, and how long the tail is. Discounted to the edition of
 * entry and to edition 1. Values per customer of the whole show are those of its exhibitors; equity is of everybody.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeLifetimeValue(aggregateOf(table), page)
 * page.rows[0].outcome // => 'lifetimeValue'
 */
export function writeLifetimeValue(aggregate: Aggregate, page: Page): void {
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const show = sheetOf(aggregate, page)
  const rates = costRates(aggregate)
  addFromEntry(sheet, aggregate, rates)
  addFromNow(sheet, aggregate, rates)
  addEquity(show, aggregate, rates)
  show.total('tailEditions', aggregate.grid.lastEdition - aggregate.grid.editions)
}

function addFromEntry(sheet: Sheet, aggregate: Aggregate, rates: CostRates): void {
  const { grid, cohorts, context, sums } = aggregate
  const { entry, entryEdition } = cohorts
  const joined = (place: number) => (entryEdition === 0 ? 0 : sums.joined[cellOf(grid, entryEdition, place)])
  const factor = entryEdition === 0 ? 1 : context.discountFactors[entryEdition - 1]
  const initial = (place: number) => {
    const kind = kindPlaceOf(grid, place)
    return joined(place) === 0 ? null : initialCost(aggregate, entryEdition, kind) / moneyScale / joined(kind)
  }
  const value = (place: number, from: number, to: number) => customerValue(aggregate, rates, entry, place, from, to)
  const whole = (place: number) => value(place, 1, grid.lastEdition)
  const perEntrant = (place: number, amount: number) => ratio(amount / factor, joined(place))
  const lessInitial = (place: number, amount: number) => {
    const each = perEntrant(place, amount)
    const cost = initial(place)
    return each === null || cost === null ? null : each - cost
  }
  const part = (name: keyof CustomerValue) => (place: number) => perEntrant(place, whole(place)[name])

  sheet.overHorizon('lifetimeValue', (place) => lessInitial(place, netValue(whole(place))))
  sheet.overHorizon('lifetimeValue.horizon', (place) => lessInitial(place, netValue(value(place, 1, grid.editions))))
  sheet.overHorizon('lifetimeValue.tail', (place) =>
    perEntrant(place, netValue(value(place, grid.editions + 1, grid.lastEdition)))
  )
  sheet.overHorizon('lifetimeValue.value', part('value'))
  sheet.overHorizon('lifetimeValue.initial', initial)
  sheet.overHorizon('lifetimeValue.maintenance', part('maintenance'))
  sheet.overHorizon('lifetimeValue.ending', part('ending'))
  sheet.overHorizon('lifetimeValue.winBack', part('winBack'))
}

function addFromNow(sheet: Sheet, aggregate: Aggregate, rates: CostRates): void {
  const { grid, cohorts } = aggregate
  const { before, entryEdition } = cohorts
  const customers = (place: number) => (entryEdition === 0 ? 0 : before.customers[cellOf(grid, entryEdition, place)])
  const perCustomer = (from: number, to: number) => (place: number) =>
    ratio(netValue(customerValue(aggregate, rates, before, place, from, to)), customers(place))
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
