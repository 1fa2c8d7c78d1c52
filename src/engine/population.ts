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
 * The customers of one segment as columns: one row a customer, 32-bit floats for what is measured (arithmetic is in
 * doubles, rounded at each store), the row being no identity. A customer's identity is `entry` and `ordinal`.
 */
export interface Population {
  readonly capacity: number
  /** Rows in use. */
  created: number
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
  /** Cumulative satisfaction before this edition's show. */
  readonly previous: Float32Array
  readonly trust: Float32Array
  readonly strain: Float32Array
  readonly grievance: Float32Array
  /** Weighted bonds, less what rivals copied: act on the moves after a show and on attendance at the next. */
  readonly bonds: Float32Array
  /** Value received in this edition. */
  readonly value: Float32Array
  /** Satisfaction with this edition. */
  readonly latest: Float32Array
  /** Expectation before this edition's show. */
  readonly expected: Float32Array
  /** Economic value less tactics at the last edition attended. */
  readonly lastValue: Float32Array
  /** Row in the histories, or −1 before the customer attends within the horizon. */
  readonly history: Int32Array
  /** Share of the rent that this customer pays this edition. */
  readonly payShare: Float64Array
  /** Cost of tactics in this edition, whole numbers of 1/10,000; empty where no tactic treats this segment. */
  readonly tacticCost: Float64Array
  /** One bond stock a tactic, in the order of the plan's tactics; empty where the tactic never treats this segment. */
  readonly bondStocks: readonly Float32Array[]
  /** Whether a tactic treats the customer this edition (1), likewise. */
  readonly treated: readonly Uint8Array[]
  /** Cell of the run table in this edition. */
  readonly cell: Int32Array
  /** Rows of the customers in the market, grouped; the first `alive` are in use. */
  order: Int32Array
  spare: Int32Array
  alive: number
}

/** Columns for `capacity` customers, with a bond stock for each tactic that may treat them. */
export function createPopulation(capacity: number, treatedBy: readonly boolean[]): Population {
  const floats = () => new Float32Array(capacity)
  return {
    capacity,
    created: 0,
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
    margin: floats(),
    tolerance: floats(),
    loyalty: floats(),
    taste: floats(),
    influence: floats(),
    referral: floats(),
    knowHow: floats(),
    priceSensitivity: floats(),
    burden: floats(),
    needGap: floats(),
    personal: floats(),
    expectation: floats(),
    referencePrice: floats(),
    satisfaction: floats(),
    previous: floats(),
    trust: floats(),
    strain: floats(),
    grievance: floats(),
    bonds: floats(),
    value: floats(),
    latest: floats(),
    expected: floats(),
    lastValue: floats(),
    history: new Int32Array(capacity),
    payShare: new Float64Array(capacity),
    tacticCost: new Float64Array(treatedBy.includes(true) ? capacity : 0),
    bondStocks: treatedBy.map((treated) => new Float32Array(treated ? capacity : 0)),
    treated: treatedBy.map((treated) => new Uint8Array(treated ? capacity : 0)),
    cell: new Int32Array(capacity),
    order: new Int32Array(capacity),
    spare: new Int32Array(capacity),
    alive: 0
  }
}

/**
 * Groups the customers in the market by stage and attendance, keeping their order within a group: group `2·stage` holds
 * those who do not attend, `2·stage + 1` those who do. Customers in the stage `dropped` leave the list.
 */
export function groupByStage(population: Population, starts: Int32Array, dropped: number): void {
  const { stage, flags, order, spare } = population
  const groups = starts.length - 1
  starts.fill(0)
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    if (stage[row] !== dropped) starts[2 * stage[row]! + (flags[row]! & flag.attends) + 1]!++
  }
  for (let group = 0; group < groups; group++) starts[group + 1]! += starts[group]!
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    if (stage[row] === dropped) continue
    const group = 2 * stage[row]! + (flags[row]! & flag.attends)
    spare[starts[group]!++] = row
  }
  // Each start has moved to the end of its group: shift them back.
  for (let group = groups; group > 0; group--) starts[group] = starts[group - 1]!
  starts[0] = 0
  population.alive = starts[groups]!
  population.order = spare
  population.spare = order
}
