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
  joins: 32
} as const

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
  readonly flags: Uint8Array
  /** Editions attended before this one. */
  readonly tenure: Uint16Array
  /** Edition first attended; see `notJoined` and `joinedBefore` in the run table. */
  readonly cohort: Int16Array
  /** Editions since leaving, 1 in the first one after. */
  readonly lapse: Uint16Array
  readonly area: Float32Array
  readonly margin: Float32Array
  readonly tolerance: Float32Array
  readonly loyalty: Float32Array
  readonly taste: Float32Array
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
  /** Expectation before this edition's show. */
  readonly expected: Float32Array
  /** Share of the rent that this customer pays this edition. */
  readonly payShare: Float64Array
  /** Cost of tactics in this edition, whole numbers of 1/10,000; empty where no tactic treats this segment. */
  readonly tacticCost: Float64Array
  /** One bond stock a tactic, in the order of the plan's tactics; empty where the tactic never treats this segment. */
  readonly bondStocks: readonly Float32Array[]
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
    flags: new Uint8Array(capacity),
    tenure: new Uint16Array(capacity),
    cohort: new Int16Array(capacity),
    lapse: new Uint16Array(capacity),
    area: floats(),
    margin: floats(),
    tolerance: floats(),
    loyalty: floats(),
    taste: floats(),
    expectation: floats(),
    referencePrice: floats(),
    satisfaction: floats(),
    trust: floats(),
    strain: floats(),
    grievance: floats(),
    bonds: floats(),
    value: floats(),
    latest: floats(),
    expected: floats(),
    payShare: new Float64Array(capacity),
    tacticCost: new Float64Array(treatedBy.includes(true) ? capacity : 0),
    bondStocks: treatedBy.map((treated) => new Float32Array(treated ? capacity : 0)),
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
