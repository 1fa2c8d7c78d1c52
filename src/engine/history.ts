import { type AllocationKey, type CustomerRows, moneyScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import { paidFee, provisionOf } from './fees.js'
import type { Plan } from './plan.js'
import { flag, type Population } from './population.js'

/** Columns of money that a history keeps. */
const amounts = ['revenue', 'economicValue', 'ownCost', 'shared', 'lastRevenue', 'lastValue', 'potential'] as const
type Amount = (typeof amounts)[number]

/** What is remembered of every customer who attends within the horizon: one row each, growing by doubling. */
export interface Histories {
  length: number
  segment: Int32Array
  /** The customer's row in its segment's population. */
  customer: Int32Array
  visits: Uint16Array
  missed: Uint16Array
  readonly amounts: Record<Amount, Float64Array>
}

/** Room for histories. */
export function createHistories(): Histories {
  const capacity = 1024
  return {
    length: 0,
    segment: new Int32Array(capacity),
    customer: new Int32Array(capacity),
    visits: new Uint16Array(capacity),
    missed: new Uint16Array(capacity),
    amounts: Object.fromEntries(amounts.map((amount) => [amount, new Float64Array(capacity)])) as Record<
      Amount,
      Float64Array
    >
  }
}

/** The history of a customer, begun where there is none. */
function historyOf(histories: Histories, population: Population, segment: number, row: number): number {
  const known = population.history[row]!
  if (known >= 0) return known
  if (histories.length === histories.customer.length) grow(histories)
  const place = histories.length++
  histories.segment[place] = segment
  histories.customer[place] = row
  histories.visits[place] = 0
  histories.missed[place] = 0
  for (const amount of amounts) histories.amounts[amount][place] = 0
  population.history[row] = place
  return place
}

function grow(histories: Histories): void {
  const larger = <T extends Int32Array | Uint16Array | Float64Array>(column: T, made: T): T => {
    made.set(column)
    return made
  }
  const capacity = 2 * histories.customer.length
  histories.segment = larger(histories.segment, new Int32Array(capacity))
  histories.customer = larger(histories.customer, new Int32Array(capacity))
  histories.visits = larger(histories.visits, new Uint16Array(capacity))
  histories.missed = larger(histories.missed, new Uint16Array(capacity))
  for (const amount of amounts) {
    histories.amounts[amount] = larger(histories.amounts[amount], new Float64Array(capacity))
  }
}

/** What one edition of the ledger or the tail means to histories. */
export interface HistoryEdition {
  readonly part: 'ledger' | 'tail'
  /** Whether it is the last edition held of the horizon. */
  readonly isLast: boolean
  /** Reward for a new customer won by recommendation, in whole numbers of 1/10,000. */
  readonly reward: number
  /** Discount factor of a tail edition against the last edition of the horizon. */
  readonly discount: number
}

/** Notes what the attending customers `order[from]` to `order[to − 1]` bring: what management ranks them by next time. */
export function noteValues(population: Population, from: number, to: number, conditions: Conditions): void {
  const { order, area, payShare, tacticCost, lastValue } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const value = paidFee(area[row]!, payShare[row]!, conditions) - provisionOf(population, row, conditions)
    lastValue[row] = (value - (tacticCost[row] ?? 0)) / moneyScale
  }
}

/** Writes the visit of the attending customers `order[from]` to `order[to − 1]` into their histories. */
export function rememberVisits(
  histories: Histories,
  population: Population,
  segment: number,
  from: number,
  to: number,
  conditions: Conditions,
  edition: HistoryEdition
): void {
  const { order, flags, area, payShare, tacticCost, history } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const paid = paidFee(area[row]!, payShare[row]!, conditions)
    const value = paid - provisionOf(population, row, conditions)
    const own = (tacticCost[row] ?? 0) + (flags[row]! & flag.referred ? edition.reward : 0)
    if (edition.part === 'tail') {
      if (history[row]! < 0) continue
      histories.amounts.potential[history[row]!]! += (edition.discount * (value - own)) / moneyScale
      continue
    }
    const place = historyOf(histories, population, segment, row)
    histories.visits[place]!++
    histories.amounts.revenue[place]! += paid / moneyScale
    histories.amounts.economicValue[place]! += value / moneyScale
    histories.amounts.ownCost[place]! += own / moneyScale
    if (!edition.isLast) continue
    histories.amounts.lastRevenue[place] = paid / moneyScale
    histories.amounts.lastValue[place] = value / moneyScale
  }
}

/** Writes tactics for customers `order[from]` to `order[to − 1]` who stay away, and editions missed, into histories. */
export function rememberAbsence(
  histories: Histories,
  population: Population,
  segment: number,
  from: number,
  to: number,
  isMiss: boolean,
  edition: HistoryEdition
): void {
  const { order, history, tacticCost } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const own = (tacticCost[row] ?? 0) / moneyScale
    if (history[row]! < 0 && (edition.part === 'tail' || (own === 0 && !isMiss))) continue
    const place = historyOf(histories, population, segment, row)
    if (edition.part === 'tail') histories.amounts.potential[place]! -= edition.discount * own
    else histories.amounts.ownCost[place]! += own
    if (isMiss && edition.part === 'ledger') histories.missed[place]!++
  }
}

/**
 * Shares the money of levers in an edition out among those attending, by the allocation key: area sold, revenue or heads.
 * With nobody to bear it, it stays unallocated.
 */
export function shareOut(
  histories: Histories,
  plan: Plan,
  populations: readonly Population[],
  conditions: readonly Conditions[],
  money: number
): void {
  const { allocation } = plan.context
  let total = 0
  populations.forEach((population, segment) => {
    eachAttending(population, (row) => {
      total += plan.segments[segment]!.standsFor * keyOf(allocation, population, row, conditions[segment]!)
    })
  })
  if (total === 0) return
  populations.forEach((population, segment) => {
    eachAttending(population, (row) => {
      const key = keyOf(allocation, population, row, conditions[segment]!)
      histories.amounts.shared[population.history[row]!]! += ((money / moneyScale) * key) / total
    })
  })
}

function eachAttending({ order, alive, flags }: Population, visit: (row: number) => void): void {
  for (let index = 0; index < alive; index++) if (flags[order[index]!]! & flag.attends) visit(order[index]!)
}

/** What a customer weighs in the sharing of costs, a whole number. */
function keyOf(allocation: AllocationKey, { area, payShare }: Population, row: number, conditions: Conditions): number {
  if (allocation === 'heads') return 1
  if (allocation === 'revenue') return paidFee(area[row]!, payShare[row]!, conditions)
  return conditions.takesSpace ? Math.round(area[row]! * moneyScale) : 0
}

/** The histories as a table of its own; `stages` is what customers were in after the horizon's last edition. */
export function customerRows(
  histories: Histories,
  populations: readonly Population[],
  stages: Uint8Array
): CustomerRows {
  const { segment, customer, visits, missed } = histories
  const places = Int32Array.from({ length: histories.length }, (_, place) => place).filter(
    (place) => visits[place]! > 0
  )
  const { length } = places
  const column = (amount: Amount) => Float64Array.from(places, (place) => histories.amounts[amount][place]!)
  const of = <T extends Int32Array | Uint32Array | Float32Array>(made: T, pick: (population: Population) => T): T => {
    places.forEach((place, row) => {
      made[row] = pick(populations[segment[place]!]!)[customer[place]!]!
    })
    return made
  }
  return {
    length,
    segment: Int32Array.from(places, (place) => segment[place]!),
    entry: of(new Int32Array(length), ({ entry }) => entry),
    ordinal: of(new Uint32Array(length), ({ ordinal }) => ordinal),
    stage: Uint8Array.from(places, (place) => stages[place]!),
    visits: Uint16Array.from(places, (place) => visits[place]!),
    missed: Uint16Array.from(places, (place) => missed[place]!),
    revenue: column('revenue'),
    economicValue: column('economicValue'),
    ownCost: column('ownCost'),
    shared: column('shared'),
    lastRevenue: column('lastRevenue'),
    lastValue: column('lastValue'),
    influence: of(new Float32Array(length), ({ influence }) => influence),
    potential: column('potential')
  }
}

/** The stage of every remembered customer now; those gone count as closed. */
export function stagesNow(
  { length, segment, customer }: Histories,
  populations: readonly Population[],
  closed: number
) {
  return Uint8Array.from({ length }, (_, place) =>
    Math.min(closed, populations[segment[place]!]!.stage[customer[place]!]!)
  )
}
