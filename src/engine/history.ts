import { type AllocationKey, type CustomerRows, moneyScale } from '../model/runTable.js'
import type { Conditions } from './conditions.js'
import { type Fees, paidFee } from './fees.js'
import { at, flag, type Population, payShareOf, rowsAlive } from './population.js'

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

/** Forgets the histories of the last replication. */
export function resetHistories(histories: Histories): void {
  for (const column of Object.values(histories.amounts)) column.fill(0, 0, histories.length)
  histories.length = 0
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
  /** Whether it is the last edition held of the horizon. */
  readonly isLast: boolean
  /** Reward for a new customer won by recommendation, in whole numbers of 1/10,000. */
  readonly reward: number
  /** Discount factor of a tail edition against the last edition of the horizon. */
  readonly discount: number
}

/** Writes the visit of the attending customers `order[from]` to `order[to − 1]` into their histories. */
export function rememberVisits(
  histories: Histories,
  population: Population,
  segment: number,
  from: number,
  to: number,
  fees: Fees,
  edition: HistoryEdition
): void {
  const { order, flags, history } = population
  const { visits } = histories
  const { revenue, economicValue, ownCost } = histories.amounts
  for (let index = from; index < to; index++) historyOf(histories, population, segment, order[index]!)
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const place = history[row]!
    const paid = fees.paid[index - from]!
    const value = paid - fees.provision[index - from]!
    visits[place]!++
    revenue[place]! += paid / moneyScale
    economicValue[place]! += value / moneyScale
    ownCost[place]! += (fees.tactics[index - from]! + (flags[row]! & flag.referred ? edition.reward : 0)) / moneyScale
  }
  if (!edition.isLast) return
  const { lastRevenue, lastValue } = histories.amounts
  for (let index = from; index < to; index++) {
    const place = history[order[index]!]!
    const paid = fees.paid[index - from]!
    lastRevenue[place] = paid / moneyScale
    lastValue[place] = (paid - fees.provision[index - from]!) / moneyScale
  }
}

/** Adds what the attending customers `order[from]` to `order[to − 1]` bring in the tail to what is still to come of them. */
export function rememberPotential(
  histories: Histories,
  { order, flags, history }: Population,
  from: number,
  to: number,
  fees: Fees,
  edition: HistoryEdition
): void {
  const { potential } = histories.amounts
  for (let index = from; index < to; index++) {
    const row = order[index]!
    if (history[row]! < 0) continue
    const value = fees.paid[index - from]! - fees.provision[index - from]!
    const own = fees.tactics[index - from]! + (flags[row]! & flag.referred ? edition.reward : 0)
    potential[history[row]!]! += (edition.discount * (value - own)) / moneyScale
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
  inTail: boolean,
  { tactics }: Fees,
  edition: HistoryEdition
): void {
  const { order, history, flags } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const own = tactics[index - from]! / moneyScale
    const isMiss = areMembers && !(flags[row]! & flag.released)
    if (history[row]! < 0 && (inTail || (own === 0 && !isMiss))) continue
    const place = historyOf(histories, population, segment, row)
    if (inTail) histories.amounts.potential[place]! -= edition.discount * own
    else histories.amounts.ownCost[place]! += own
    if (isMiss && !inTail) histories.missed[place]!++
  }
}

/** What the attending customers `order[from]` to `order[to − 1]` together weigh in the sharing of costs. */
export function keySum(
  allocation: AllocationKey,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions
): number {
  if (allocation === 'heads') return to - from
  return allocation === 'area'
    ? areaSum(population, from, to, conditions)
    : revenueSum(population, from, to, conditions)
}

function areaSum({ order, area }: Population, from: number, to: number, conditions: Conditions): number {
  let total = 0
  for (let index = from; index < to; index++) total += wholeArea(area[order[index]!]!, conditions)
  return total
}

function revenueSum(population: Population, from: number, to: number, conditions: Conditions): number {
  const { order, area } = population
  let total = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    total += paidFee(area[row]!, payShareOf(population, row), conditions)
  }
  return total
}

/** Money of levers in one edition, whole numbers of 1/10,000, to be shared out by keys that come to `keys` in all. */
export interface Shared {
  readonly money: number
  readonly keys: number
}

/**
 * Gives the attending customers `order[from]` to `order[to − 1]` their part of the money of levers, by the allocation key:
 * area sold, revenue or heads. With nobody to bear it, it stays unallocated.
 */
export function shareOut(
  histories: Histories,
  allocation: AllocationKey,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  { money, keys }: Shared
): void {
  if (keys === 0) return
  const { order, area, history } = population
  const { shared } = histories.amounts
  const each = money / moneyScale
  if (allocation === 'heads') {
    for (let index = from; index < to; index++) shared[history[order[index]!]!]! += each / keys
  } else if (allocation === 'area') {
    for (let index = from; index < to; index++) {
      const row = order[index]!
      shared[history[row]!]! += (each * wholeArea(area[row]!, conditions)) / keys
    }
  } else {
    for (let index = from; index < to; index++) {
      const row = order[index]!
      shared[history[row]!]! += (each * paidFee(area[row]!, payShareOf(population, row), conditions)) / keys
    }
  }
}

/** The area that a customer takes, in whole numbers of 1/10,000; nothing of who takes no space. */
function wholeArea(area: number, { takesSpace }: Conditions): number {
  return takesSpace ? Math.round(area * moneyScale) : 0
}

/**
 * The histories of those who came, as a table; `stages` is what customers were in after the horizon's last edition. The
 * columns are moved together where they are: the histories are used up. Where they are lent, the table has these very
 * columns; else copies.
 */
export function customerRows(histories: Histories, stages: Uint8Array, lent: boolean): CustomerRows {
  const { segment, entry, ordinal, influence, visits, missed, amounts } = histories
  const runs = runsOfVisitors(histories)
  const length = runs.reduce((sum, [start, end]) => sum + end - start, 0)
  const taken = <T extends Column>(column: T): T => {
    let place = 0
    for (const [start, end] of runs) {
      if (place < start) column.copyWithin(place, start, end)
      place += end - start
    }
    return (lent ? column.subarray(0, length) : column.slice(0, length)) as T
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
    visits: taken(visits)
  }
}

type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array

/** Where histories of those who came stand together: first place of each run, and the one behind its last. */
function runsOfVisitors({ length, visits }: Histories): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  let start = -1
  for (let place = 0; place <= length; place++) {
    const came = place < length && visits[place]! > 0
    if (came && start < 0) start = place
    if (came || start < 0) continue
    runs.push([start, place])
    start = -1
  }
  return runs
}

/** The stage of every remembered customer now; those gone count as closed. */
export function stagesNow({ length }: Histories, populations: readonly Population[], closed: number): Uint8Array {
  const stages = new Uint8Array(length).fill(closed)
  for (const population of populations) {
    const { history, stage } = population
    for (const row of rowsAlive(population)) {
      if (history[row]! >= 0) stages[history[row]!] = Math.min(closed, stage[row]!)
    }
  }
  return stages
}
