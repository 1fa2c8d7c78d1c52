import { type AllocationKey, type CustomerRows, moneyScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import { paidFee, provisionOf, tacticCostOf } from './fees.js'
import type { Plan } from './plan.js'
import { at, flag, type Population, payShareOf } from './population.js'

/** Columns of money that a history keeps. */
const amountNames = ['revenue', 'economicValue', 'ownCost', 'shared', 'lastRevenue', 'lastValue', 'potential'] as const
type Amount = (typeof amountNames)[number]

/** What is remembered of every customer who attends within the horizon: one row each. */
export interface Histories {
  length: number
  readonly segment: Int32Array
  readonly entry: Int32Array
  readonly ordinal: Uint32Array
  readonly influence: Float32Array
  readonly visits: Uint16Array
  readonly missed: Uint16Array
  readonly amounts: Readonly<Record<Amount, Float64Array>>
}

/** Room for the histories of `capacity` customers. */
export function createHistories(capacity: number): Histories {
  const columns = amountNames.map((amount) => [amount, new Float64Array(capacity)])
  return {
    length: 0,
    segment: new Int32Array(capacity),
    entry: new Int32Array(capacity),
    ordinal: new Uint32Array(capacity),
    influence: new Float32Array(capacity),
    visits: new Uint16Array(capacity),
    missed: new Uint16Array(capacity),
    amounts: Object.fromEntries(columns) as Record<Amount, Float64Array>
  }
}

/** The history of a customer, begun where there is none. */
function historyOf(histories: Histories, population: Population, segment: number, row: number): number {
  const known = population.history[row]!
  if (known >= 0) return known
  const place = histories.length++
  histories.segment[place] = segment
  histories.entry[place] = population.entry[row]!
  histories.ordinal[place] = population.ordinal[row]!
  histories.influence[place] = at(population.influence, row)
  histories.visits[place] = 0
  histories.missed[place] = 0
  population.history[row] = place
  return place
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
  const { order, area, lastValue } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const value =
      paidFee(area[row]!, payShareOf(population, row), conditions) - provisionOf(population, row, conditions)
    lastValue[row] = (value - tacticCostOf(population, row, conditions)) / moneyScale
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
  const { order, flags, area, history } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const paid = paidFee(area[row]!, payShareOf(population, row), conditions)
    const value = paid - provisionOf(population, row, conditions)
    const own = tacticCostOf(population, row, conditions) + (flags[row]! & flag.referred ? edition.reward : 0)
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

/**
 * Writes tactics for customers `order[from]` to `order[to − 1]` who stay away, and editions missed, into histories. Who has
 * been let go was not given the choice and has missed nothing.
 */
export function rememberAbsence(
  histories: Histories,
  population: Population,
  segment: number,
  from: number,
  to: number,
  areMembers: boolean,
  conditions: Conditions,
  edition: HistoryEdition
): void {
  const { order, history, flags } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const own = tacticCostOf(population, row, conditions) / moneyScale
    const isMiss = areMembers && !(flags[row]! & flag.released)
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
function keyOf(allocation: AllocationKey, population: Population, row: number, conditions: Conditions): number {
  const { area } = population
  if (allocation === 'heads') return 1
  if (allocation === 'revenue') return paidFee(area[row]!, payShareOf(population, row), conditions)
  return conditions.takesSpace ? Math.round(area[row]! * moneyScale) : 0
}

/**
 * The histories of those who came, as a table; `stages` is what customers were in after the horizon's last edition. The
 * columns are moved together where they are, without a copy: the histories are used up.
 */
export function customerRows(histories: Histories, stages: Uint8Array): CustomerRows {
  const { segment, entry, ordinal, influence, visits, missed, amounts } = histories
  let length = 0
  for (let place = 0; place < histories.length; place++) if (visits[place]! > 0) length++
  const taken = <T extends Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array>(
    column: T
  ): T => {
    let row = 0
    for (let place = 0; place < histories.length; place++) if (visits[place]! > 0) column[row++] = column[place]!
    return column.subarray(0, length) as T
  }
  return {
    length,
    segment: taken(segment),
    entry: taken(entry),
    ordinal: taken(ordinal),
    stage: taken(stages),
    missed: taken(missed),
    revenue: taken(amounts.revenue),
    economicValue: taken(amounts.economicValue),
    ownCost: taken(amounts.ownCost),
    shared: taken(amounts.shared),
    lastRevenue: taken(amounts.lastRevenue),
    lastValue: taken(amounts.lastValue),
    influence: taken(influence),
    potential: taken(amounts.potential),
    // the last one, as it says who came
    visits: taken(visits)
  }
}

/** The stage of every remembered customer now; those gone count as closed. */
export function stagesNow({ length }: Histories, populations: readonly Population[], closed: number): Uint8Array {
  const stages = new Uint8Array(length).fill(closed)
  for (const { order, alive, history, stage } of populations) {
    for (let index = 0; index < alive; index++) {
      const row = order[index]!
      if (history[row]! >= 0) stages[history[row]!] = Math.min(closed, stage[row]!)
    }
  }
  return stages
}
