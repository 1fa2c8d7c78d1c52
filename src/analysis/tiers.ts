import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { addPlaces, widthOf } from './cells.js'
import { customersAt } from './customerLists.js'
import type { Page } from './page.js'
import { exhibitorPlaces } from './places.js'
import { ratio } from './ratio.js'
import { sheetOf } from './sheet.js'

/** Tiers of customers by what they bring over the horizon. */
export const tiers = ['mostValuable', 'second', 'negative'] as const
export type Tier = (typeof tiers)[number]

/** Customers of each tier, and what they bring, × the money scale, by place. */
interface TierSums {
  readonly customers: Float64Array
  readonly profit: Float64Array
}

/**
 * Exhibitors by what each brought over the horizon, relationship cost taken off: the most valuable fifth, a second tier of
 * the others who cost no more than they brought, and those of negative value. The tiers are of all exhibitors together;
 * segments show how many of each tier they hold. And the potential value: what customers are still to bring.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeTiers(aggregateOf(table), page)
 * page.rows[0].outcome // => 'tierCustomers.mostValuable'
 */
export function writeTiers(aggregate: Aggregate, page: Page): void {
  const sheet = sheetOf(aggregate, page, 'exhibitors')
  const places = exhibitorPlaces(aggregate.grid, aggregate.context)
  const sums = tierSums(aggregate)
  const all = (place: number) => tiers.reduce((sum, tier) => sum + sums[tier].customers[place], 0)
  for (const tier of tiers) {
    const { customers, profit } = sums[tier]
    for (const place of places) sheet.add(`tierCustomers.${tier}`, 0, place, customers[place.index])
    for (const place of places) {
      sheet.add(`tierShare.${tier}`, 0, place, ratio(customers[place.index], all(place.index)))
    }
    for (const place of places) sheet.add(`tierProfit.${tier}`, 0, place, profit[place.index] / moneyScale)
  }
  const potential = potentialBy(aggregate)
  sheet.overHorizon('potentialValue.perCustomer', (place) =>
    ratio(potential.value[place] / moneyScale, potential.customers[place])
  )
  sheetOf(aggregate, page).overHorizon('potentialValue', (place) => potential.value[place] / moneyScale)
}

/**
 * Sums by tier; a row that stands for several customers counts for so many. Who is of equal value stands in the order of segment, entry and ordinal, so that the order of rows decides
 * nothing; the fifth is rounded up to a whole number of customers.
 */
function tierSums(aggregate: Aggregate): Record<Tier, TierSums> {
  const { grid, context, customers } = aggregate
  const empty = () => ({ customers: new Float64Array(widthOf(grid)), profit: new Float64Array(widthOf(grid)) })
  const sums = { mostValuable: empty(), second: empty(), negative: empty() }
  const ranked = customersAt(aggregate, exhibitorPlaces(grid, context)[0]).map((row) => ({
    segment: customers.segment[row],
    entry: customers.entry[row],
    ordinal: customers.ordinal[row],
    profit: Math.round((customers.economicValue[row] - customers.ownCost[row] - customers.shared[row]) * moneyScale)
  }))
  ranked.sort(
    (one, other) =>
      other.profit - one.profit || one.segment - other.segment || one.entry - other.entry || one.ordinal - other.ordinal
  )
  const all = ranked.reduce((sum, { segment }) => sum + context.segments[segment].standsFor, 0)
  let left = Math.ceil(all / 5)
  for (const { segment, profit } of ranked) {
    const add = (tier: Tier, count: number) => {
      sums[tier].customers[segment] += count
      sums[tier].profit[segment] += count * profit
    }
    const { standsFor } = context.segments[segment]
    const most = Math.min(left, standsFor)
    left -= most
    if (profit < 0) add('negative', standsFor)
    else {
      add('mostValuable', most)
      add('second', standsFor - most)
    }
  }
  for (const { customers: counts, profit } of Object.values(sums)) {
    addPlaces(grid, counts, 0)
    addPlaces(grid, profit, 0)
  }
  return sums
}

/** What customers are still to bring, × the money scale, and how many have not closed, by place. */
function potentialBy({ customers, grid, context }: Aggregate) {
  const value = new Float64Array(widthOf(grid))
  const count = new Float64Array(widthOf(grid))
  for (let row = 0; row < customers.length; row++) {
    const segment = customers.segment[row]
    const { standsFor } = context.segments[segment]
    value[segment] += standsFor * Math.round(customers.potential[row] * moneyScale)
    if (customers.stage[row] < context.stages.length) count[segment] += standsFor
  }
  addPlaces(grid, value, 0)
  addPlaces(grid, count, 0)
  return { value, customers: count }
}
