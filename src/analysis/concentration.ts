import { moneyScale } from '../model/runTable.js'
import type { Aggregate } from './aggregate.js'
import { customersAt } from './customerLists.js'
import { type Concentration, concentrationOf, giniCoefficient, lorenzShare, straightOverTies } from './lorenz.js'
import type { Page } from './page.js'
import { exhibitorPlaces, type Place } from './places.js'
import { sheetOf } from './sheet.js'

/** Tenths of customers at which the Lorenz curve is given. */
const tenths = Array.from({ length: 11 }, (_, tenth) => tenth)

/**
 * Concentration of the exhibitors who took part in the last edition held: the Lorenz curve, the share of the top fifth and
 * the Gini coefficient, of revenue and of economic value apart; and what the fifth with the greatest revenue brings of the
 * economic value, since the largest are not always the most profitable.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * writeConcentration(aggregateOf(table), page)
 * page.rows[0].outcome // => 'topFifth.revenue'
 */
export function writeConcentration(aggregate: Aggregate, page: Page): void {
  const sheet = sheetOf(aggregate, page)
  const lists = exhibitorPlaces(aggregate.grid, aggregate.context).map((place) => ({
    place,
    ...amountsAt(aggregate, place)
  }))
  const add = (outcome: string, value: (list: (typeof lists)[number]) => number | null) => {
    for (const list of lists) sheet.add(outcome, 0, list.place, value(list))
  }
  add('topFifth.revenue', ({ revenue }) => topFifth(revenue))
  add('topFifth.economicValue', ({ value }) => topFifth(value))
  add('topFifth.valueOfLargest', ({ valueByRevenue }) => topFifth(valueByRevenue))
  add('gini.revenue', ({ revenue }) => giniCoefficient(revenue))
  add('gini.economicValue', ({ value }) => giniCoefficient(value))
  for (const list of lists) {
    for (const tenth of tenths) {
      sheet.add('lorenz.revenue', 0, list.place, lorenzShare(list.revenue, tenth), tenth)
      sheet.add('lorenz.economicValue', 0, list.place, lorenzShare(list.value, tenth), tenth)
    }
  }
}

function topFifth(concentration: Concentration): number | null {
  const rest = lorenzShare(concentration, 8)
  return rest === null ? null : 1 - rest
}

/** Revenue and value of the customers at a place in the last edition held, × the money scale, each from the smallest on. */
function amountsAt(aggregate: Aggregate, place: Place) {
  const { lastRevenue, lastValue, segment } = aggregate.customers
  const rows = customersAt(aggregate, place, (row) => lastRevenue[row] !== 0 || lastValue[row] !== 0)
  const amounts = rows.flatMap((row) => {
    const amount = {
      revenue: Math.round(lastRevenue[row] * moneyScale),
      value: Math.round(lastValue[row] * moneyScale)
    }
    return Array.from({ length: aggregate.context.segments[segment[row]].standsFor }, () => amount)
  })
  const byRevenue = [...amounts].sort((one, other) => one.revenue - other.revenue)
  const revenues = byRevenue.map(({ revenue }) => revenue)
  return {
    revenue: concentrationOf(revenues),
    valueByRevenue: straightOverTies(concentrationOf(byRevenue.map(({ value }) => value)), revenues),
    value: concentrationOf(Float64Array.from(amounts, ({ value }) => value).sort())
  }
}
