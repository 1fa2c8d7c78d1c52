import { scoreScale } from '../model/runTable.js'

/** Bits of {@link Population.flags}. */
export const flag = {
  /** Attends this edition. */
  attends: 1,
  /** Attended the last edition held. */
  attendedLast: 2,
  /** Attended every edition held since the first one attended. */
  neverLapsed: 4,
  /** Closes after this edition. */
  closes: 8,
  /** Came back from a stage that does not attend, this edition, having attended before. */
  returned: 16,
  /** Attends for the first time. */
  joins: 32,
  /** Would not have come without recommendation. */
  referred: 64,
  /** Dissatisfied with this edition, before any remedy. */
  dissatisfied: 128,
  /** Dissatisfied and spoke up. */
  spoke: 256,
  /** Dissatisfied, silent, and found out. */
  detected: 512,
  /** Received a remedy. */
  remedied: 1024,
  /** A prospect whom outreach has singled out. */
  contacted: 2048,
  /** Let go by the fair. */
  released: 4096,
  /** Leaves after the show by a shock. */
  leaves: 8192,
  /** Lost all contacts before this edition. */
  lostContacts: 16384,
  /** Has been in trust before; stays for good. */
  trustReached: 32768,
  /** Moves to trust for the first time after this edition. */
  reachesTrust: 65536
} as const

/** What {@link Population.seen} holds for a customer of whom there is no record. */
export const unrecorded = 255

/**
 * Rows of a population that are gone through together, so that what one loop has fetched is still at hand for the next: a
 * block's columns take about as much as the second cache holds.
 */
export const blockSize = 2048

/**
 * The customers of one segment as columns: one row a customer, 32-bit floats for what is measured (arithmetic is in
 * doubles, rounded at each store), the row being no identity, as it serves another customer later. A customer's identity
 * is `entry` and `ordinal`. Rows come in blocks of {@link blockSize}; within each, customers are grouped by stage.
 */
export interface Population {
  readonly capacity: number
  /** Rows used so far; those of customers who have left the market are used again. */
  created: number
  /** Customers in the market, by block. */
  readonly alive: Int32Array
  /** Influence and know-how of all customers in the market, whole numbers of 2^-24. */
  readonly market: { influence: number; knowHow: number }
  /**
   * Rows of each block, those of its customers in the market first, grouped, then those that are free: block b has the
   * rows and the places from `b · blockSize` on.
   */
  readonly order: Int32Array
  /** Groups of a block: two for each stage, those who do not attend before those who do. */
  readonly groups: number
  /** Where in `order` the groups of each block start, `groups + 1` places a block: see {@link groupByStage}. */
  readonly starts: Int32Array
  /** Customers in each group, over all blocks. */
  readonly sizes: Int32Array
  /** Room for the rows of one block, and for the group of each. */
  readonly spare: Int32Array
  readonly groupOf: Uint8Array
  /** Edition before which the customer entered the market. */
  readonly entry: Int32Array
  /** Number within that entry, from 0. */
  readonly ordinal: Uint32Array
  readonly stage: Uint8Array
  readonly flags: Uint32Array
  /** The stage that records show, or {@link unrecorded}. */
  readonly seen: Uint8Array
  /** Contacts between the customer and the fair. */
  readonly contacts: Uint8Array
  /** The strongest push when the customer weakened, as an index into `causes`, and its size. */
  readonly cause: Uint8Array
  readonly push: Float32Array
  /** Editions attended before this one. */
  readonly tenure: Uint16Array
  /** Edition first attended; see `notJoined` and `joinedBefore` in the run table. */
  readonly cohort: Int16Array
  /** Editions since leaving, 1 in the first one after. */
  readonly lapse: Uint16Array
  /** Units bought: square metres of stand, or 1 for who takes none; now, and on entering. */
  readonly area: Float32Array
  readonly startArea: Float32Array
  /** Lasting traits, `margin` to `burden`: read with {@link at}. */
  readonly margin: Float32Array
  readonly tolerance: Float32Array
  readonly loyalty: Float32Array
  readonly taste: Float32Array
  readonly influence: Float32Array
  /** Propensity to recommend and warn. */
  readonly referral: Float32Array
  readonly knowHow: Float32Array
  readonly priceSensitivity: Float32Array
  /** Lasting own cost of taking part, in points. */
  readonly burden: Float32Array
  /** Points by which the fair has drifted from what the customer needs. */
  readonly needGap: Float32Array
  /** Share of trust that is held in persons, not in the fair. */
  readonly personal: Float32Array
  readonly expectation: Float32Array
  /** Reference price in points. */
  readonly referencePrice: Float32Array
  /** Cumulative satisfaction. */
  readonly satisfaction: Float32Array
  readonly trust: Float32Array
  readonly strain: Float32Array
  readonly grievance: Float32Array
  /** Weighted bonds, less what rivals copied: act on the moves after a show and on attendance at the next. */
  readonly bonds: Float32Array
  /** Value received in this edition. */
  readonly value: Float32Array
  /** Satisfaction with this edition. */
  readonly latest: Float32Array
  /** Economic value less tactics at the last edition attended. */
  readonly lastValue: Float32Array
  /** Row in the histories, or −1 before the customer attends within the horizon. */
  readonly history: Int32Array
  /** Share of the rent that this customer pays this edition; one row where no tactic gives a discount, see {@link payShareOf}. */
  readonly payShare: Float64Array
  /** One bond stock a tactic, in the order of the plan's tactics; empty where the tactic never treats this segment. */
  readonly bondStocks: readonly Float32Array[]
  /** Whether a tactic treats the customer this edition (1), likewise. */
  readonly treated: readonly Uint8Array[]
}

/** Traits that a customer keeps for life. */
export const lastingTraits = [
  ...(['margin', 'tolerance', 'loyalty', 'taste', 'influence', 'referral', 'knowHow', 'priceSensitivity'] as const),
  'burden' as const
]
export type LastingTrait = (typeof lastingTraits)[number]

/** Whether a trait is one that a customer keeps for life. */
export function isLasting(trait: string): trait is LastingTrait {
  return (lastingTraits as readonly string[]).includes(trait)
}

/** What customers of a segment need columns for. */
export interface Needs {
  /** For each tactic, whether it may treat them. */
  readonly treatedBy: readonly boolean[]
  /** Whether a tactic may give them a discount. */
  readonly discounted: boolean
  /** Traits that are the same for all of them. */
  readonly alike: ReadonlySet<LastingTrait>
}

/** Columns for `capacity` customers of a lifecycle with so many stages; where all are alike in something, one row. */
export function createPopulation(
  capacity: number,
  { treatedBy, discounted, alike }: Needs,
  stages: number
): Population {
  const blocks = Math.ceil(capacity / blockSize)
  const groups = 2 * (stages + 1)
  const floats = () => new Float32Array(capacity)
  const traits = Object.fromEntries(
    lastingTraits.map((trait) => [trait, new Float32Array(alike.has(trait) ? 1 : capacity)])
  ) as Record<LastingTrait, Float32Array>
  return {
    capacity,
    created: 0,
    alive: new Int32Array(blocks),
    market: { influence: 0, knowHow: 0 },
    order: new Int32Array(capacity),
    groups,
    starts: new Int32Array(blocks * (groups + 1)),
    sizes: new Int32Array(groups),
    spare: new Int32Array(Math.min(capacity, blockSize)),
    groupOf: new Uint8Array(Math.min(capacity, blockSize)),
    entry: new Int32Array(capacity),
    ordinal: new Uint32Array(capacity),
    stage: new Uint8Array(capacity),
    flags: new Uint32Array(capacity),
    seen: new Uint8Array(capacity),
    contacts: new Uint8Array(capacity),
    cause: new Uint8Array(capacity),
    push: floats(),
    tenure: new Uint16Array(capacity),
    cohort: new Int16Array(capacity),
    lapse: new Uint16Array(capacity),
    area: floats(),
    startArea: floats(),
    ...traits,
    needGap: floats(),
    personal: floats(),
    expectation: floats(),
    referencePrice: floats(),
    satisfaction: floats(),
    trust: floats(),
    strain: floats(),
    grievance: floats(),
    bonds: floats(),
    value: floats(),
    latest: floats(),
    lastValue: floats(),
    history: new Int32Array(capacity),
    payShare: new Float64Array(discounted ? capacity : 1),
    bondStocks: treatedBy.map((treated) => new Float32Array(treated ? capacity : 0)),
    treated: treatedBy.map((treated) => new Uint8Array(treated ? capacity : 0))
  }
}

/** A customer's value in a column; a column of one row holds what is the same for all. */
export function at(column: Float32Array, row: number): number {
  return column[column.length === 1 ? 0 : row]!
}

/** Share of the rent that a customer pays this edition. */
export function payShareOf({ payShare }: Population, row: number): number {
  return payShare[payShare.length === 1 ? 0 : row]!
}

/** A trait as a whole number of 2^-24, as it is summed. */
export function wholeTrait(column: Float32Array, row: number): number {
  return Math.round(at(column, row) * scoreScale)
}

/** The customers `order[start]` to `order[end − 1]` have come into the market. */
export function joinMarket({ order, market, influence, knowHow }: Population, start: number, end: number): void {
  for (let place = start; place < end; place++) {
    market.influence += wholeTrait(influence, order[place]!)
    market.knowHow += wholeTrait(knowHow, order[place]!)
  }
}

/** A customer leaves the market for good. */
export function leaveMarket({ market, influence, knowHow }: Population, row: number): void {
  market.influence -= wholeTrait(influence, row)
  market.knowHow -= wholeTrait(knowHow, row)
}

/** Takes everybody out. */
export function empty(population: Population): void {
  population.created = 0
  population.alive.fill(0)
  population.market.influence = 0
  population.market.knowHow = 0
}

/** How many blocks have been used. */
export function blocksOf({ created }: Population): number {
  return Math.ceil(created / blockSize)
}

/** Where in `order` a group of a block starts; the next one's start is its end. */
export function groupStart({ starts, groups }: Population, block: number, group: number): number {
  return starts[block * (groups + 1) + group]!
}

/** How many customers are in the market. */
export function countAlive({ alive }: Pick<Population, 'alive'>): number {
  let count = 0
  for (const each of alive) count += each
  return count
}

/** How many customers attend, in the first `stages` stages, once they have been grouped. */
export function countAttending({ sizes }: Population, stages: number): number {
  let count = 0
  for (let stage = 0; stage < stages; stage++) count += sizes[2 * stage + 1]!
  return count
}

/** The rows of the customers in the market, block by block, as a list of its own. */
export function rowsAlive({ order, alive }: Pick<Population, 'order' | 'alive'>): Int32Array {
  const rows = new Int32Array(countAlive({ alive }))
  let count = 0
  for (let block = 0; block < alive.length; block++) {
    const start = block * blockSize
    for (let place = start; place < start + alive[block]!; place++) rows[count++] = order[place]!
  }
  return rows
}

/**
 * Groups the customers in the market by stage and attendance, block by block, keeping their order within a group: group
 * `2·stage` holds those who do not attend, `2·stage + 1` those who do. The rows of customers in the stage `dropped` become
 * free.
 */
export function groupByStage(population: Population, dropped: number): void {
  population.sizes.fill(0)
  for (let block = 0; block < blocksOf(population); block++) groupBlock(population, block, dropped)
}

function groupBlock(population: Population, block: number, dropped: number): void {
  const { stage, flags, order, spare, groupOf, starts, groups, sizes } = population
  const first = block * blockSize
  const alive = population.alive[block]!
  const base = block * (groups + 1)
  for (let group = 0; group <= groups; group++) starts[base + group] = 0
  for (let place = 0; place < alive; place++) {
    const row = order[first + place]!
    const group = stage[row] === dropped ? groups : 2 * stage[row]! + (flags[row]! & flag.attends)
    spare[place] = row
    groupOf[place] = group
    starts[base + group]!++
  }
  // Those dropped come behind all groups.
  let start = first
  for (let group = 0; group <= groups; group++) {
    const size = starts[base + group]!
    if (group < groups) sizes[group]! += size
    starts[base + group] = start
    start += size
  }
  population.alive[block] = starts[base + groups]! - first
  for (let place = 0; place < alive; place++) order[starts[base + groupOf[place]!]!++] = spare[place]!
  // Each start has moved to the end of its group: shift them back.
  for (let group = groups; group > 0; group--) starts[base + group] = starts[base + group - 1]!
  starts[base] = first
}
