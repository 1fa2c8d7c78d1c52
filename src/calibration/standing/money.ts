import { marksOf, valuesOf } from '../../records/histories.js'
import type { Records } from '../../records/records.js'
import type { StandingSettings } from './settings.js'
import { type SpendLevel, spendLevels } from './spendLevels.js'
import type { StandingWorth } from './standing.js'

/** From this share of the variance of log payments between customers on, payments say who a customer is, not where it stands. */
export const mostlyBetween = 0.5

/** What money the records hold. */
export interface Money {
  readonly worth: StandingWorth
  /** By customer; `null` where no money was recorded. */
  readonly levels: readonly SpendLevel[] | null
  /** Spent on each customer by edition attended. */
  readonly costs: readonly number[]
}

/**
 * How customers are valued: at their own payments, unless payments differ less between customers than from edition to edition,
 * which makes them a sign of the stage; by editions attended where no payment above 0 is known.
 *
 * @param records The records.
 * @param money `own` or `stage`, or `auto` for what was said above.
 *
 * @example
 * const rows = [['A', '1', 100], ['A', '2', 110], ['B', '1', 900], ['B', '2', 880]]
 * const records = makeRecords(rows.map(([customer, edition, paid]) => ({ customer, edition, paid })))
 * moneyOf(records, 'auto').worth.from // => 'own'
 * moneyOf(makeRecords([{ customer: 'A', edition: '1' }]), 'auto').worth.unit // => 'editions'
 */
export function moneyOf(records: Records, money: StandingSettings['money']): Money {
  const { paid, cost } = records.figures
  const payments = paid ? attendedValues(records, paid) : null
  const known = payments && spendLevels(payments)
  if (payments === null || known === null || known.payments === 0) {
    const worth = { unit: 'editions', from: null, between: null, withoutPayment: 0, costs: false } as const
    return { worth, levels: null, costs: [] }
  }
  const { between, levels } = known
  const isSign = money === 'stage' || (money === 'auto' && between !== null && between < mostlyBetween)
  const withoutPayment = levels.filter(({ n }, customer) => n === 0 && records.entry[customer] >= 0).length
  return {
    worth: { unit: 'money', from: isSign ? 'stage' : 'own', between, withoutPayment, costs: cost !== undefined },
    levels,
    costs: costsOf(records, cost)
  }
}

function costsOf(records: Records, cost: Float64Array | undefined): number[] {
  if (cost === undefined) return records.customers.map(() => 0)
  const lists = attendedValues(records, cost)
  const sum = (list: readonly number[]) => list.reduce((all, each) => all + each, 0)
  const count = lists.reduce((all, { length }) => all + length, 0)
  const mean = count === 0 ? 0 : sum(lists.map(sum)) / count
  return lists.map((list) => (list.length === 0 ? mean : sum(list) / list.length))
}

/** What was recorded of each customer at editions it attended. */
function attendedValues(records: Records, values: Float64Array): number[][] {
  return records.customers.map((_, customer) => {
    const own = valuesOf(values, records.editions.length, customer)
    return marksOf(records, customer).flatMap((mark, edition) => {
      const value = own[edition]
      return mark === 1 && value !== null ? [value] : []
    })
  })
}
