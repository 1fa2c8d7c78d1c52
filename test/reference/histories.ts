import { type CustomerRows, moneyScale } from '../../src/model/runTable.js'
import { rewardFor } from './bookkeeping.js'
import type { Customer } from './customer.js'
import { float, headsOf, isMember, type Today } from './fair.js'
import { money, paidFee, provision } from './fees.js'

/** What management ranks customers by next time: economic value less tactics. */
export function noteValue(today: Today, customer: Customer): void {
  const value = paidFee(today, customer) - provision(today, customer)
  customer.lastBooked = float((value - customer.tacticCost) / moneyScale)
}

/** An edition goes down in a customer's history. */
export function remember(today: Today, customer: Customer): void {
  if (customer.attends) rememberVisit(today, customer)
  else rememberAbsence(today, customer)
}

function rememberVisit(today: Today, customer: Customer): void {
  const { history } = customer
  const paid = paidFee(today, customer)
  const value = paid - provision(today, customer)
  const own = customer.tacticCost + rewardFor(today, customer)
  if (today.edition.part === 'tail') {
    history.potential += (discountInTail(today) * (value - own)) / moneyScale
    return
  }
  history.visits++
  history.revenue += paid / moneyScale
  history.economicValue += value / moneyScale
  history.ownCost += own / moneyScale
  if (!isLastHeld(today)) return
  history.lastRevenue = paid / moneyScale
  history.lastValue = value / moneyScale
}

function rememberAbsence(today: Today, customer: Customer): void {
  const { history } = customer
  const own = customer.tacticCost / moneyScale
  if (today.edition.part === 'tail') {
    history.potential -= discountInTail(today) * own
    return
  }
  history.ownCost += own
  // Who has been let go was not given the choice.
  if (isMember(today, customer) && !customer.released) history.missed++
}

/** The discount factor against the last edition of the horizon. */
function discountInTail({ plan, number }: Today): number {
  const { discountFactors, editions } = plan.context
  return discountFactors[number - 1]! / discountFactors[editions - 1]!
}

function isLastHeld({ plan, number }: Today): boolean {
  return number === plan.context.held.lastIndexOf(true) + 1
}

/** The money of levers, rewards apart, is shared out among those attending by the allocation key. */
export function shareOut(today: Today): void {
  const { fair, number } = today
  const attending = today.customers.filter(({ attends }) => attends)
  const total = attending.reduce((sum, customer) => sum + headsOf(today, [customer]) * keyOf(today, customer), 0)
  if (total === 0) return
  const levers = fair.book.bookedIn(number, (item) => {
    const { kind, id } = today.plan.context.items[item]!
    return kind === 'lever' && id !== 'referral'
  })
  for (const customer of attending) {
    customer.history.shared += ((levers / moneyScale) * keyOf(today, customer)) / total
  }
}

function keyOf(today: Today, customer: Customer): number {
  const { allocation } = today.plan.context
  if (allocation === 'heads') return 1
  if (allocation === 'revenue') return paidFee(today, customer)
  return today.plan.segments[customer.segment]!.kind === 'exhibitor' ? money(customer.area) : 0
}

/** The histories of customers who attended within the horizon; `stages` are those after its last edition. */
export function customerRows(everybody: readonly Customer[], stages: ReadonlyMap<Customer, number>): CustomerRows {
  const rows = everybody.filter(({ history }) => history.visits > 0)
  const of = (value: (customer: Customer) => number) => Float64Array.from(rows, value)
  return {
    length: rows.length,
    segment: Int32Array.from(of(({ segment }) => segment)),
    entry: Int32Array.from(of(({ entry }) => entry)),
    ordinal: Uint32Array.from(of(({ ordinal }) => ordinal)),
    stage: Uint8Array.from(of((customer) => stages.get(customer)!)),
    visits: Uint16Array.from(of(({ history }) => history.visits)),
    missed: Uint16Array.from(of(({ history }) => history.missed)),
    revenue: of(({ history }) => history.revenue),
    economicValue: of(({ history }) => history.economicValue),
    ownCost: of(({ history }) => history.ownCost),
    shared: of(({ history }) => history.shared),
    lastRevenue: of(({ history }) => history.lastRevenue),
    lastValue: of(({ history }) => history.lastValue),
    influence: Float32Array.from(of(({ influence }) => influence)),
    potential: of(({ history }) => history.potential)
  }
}
