import type { Cause, CostKind } from '../../src/model/runTable.js'

/** What is remembered of a customer over horizon and tail, in units of currency. */
export interface History {
  visits: number
  missed: number
  revenue: number
  economicValue: number
  ownCost: number
  shared: number
  lastRevenue: number
  lastValue: number
  potential: number
}

/** What lasts for one edition only. */
export interface Occasion {
  attends: boolean
  /** Closes after this edition. */
  closes: boolean
  /** Attends for the first time. */
  joins: boolean
  /** Came back from a stage that does not attend. */
  returned: boolean
  /** Joined, and would not have without recommendation. */
  referred: boolean
  /** Singled out by outreach. */
  contacted: boolean
  /** Let go by the fair. */
  released: boolean
  /** Taken away by a shock after the show, with this grievance. */
  takenAwayWith: number | null
  lostContacts: boolean
  dissatisfied: boolean
  spoke: boolean
  detected: boolean
  remedied: boolean
  reachesTrust: boolean
  /** Tactics, by index, that treat the customer, and the account that each is booked to. */
  treatments: Map<number, CostKind>
  /** Share of the rent to be paid. */
  payShare: number
  /** Cost of tactics in whole numbers of 1/10,000. */
  tacticCost: number
  /** Value received, satisfaction with it, and expectation and cumulative satisfaction before the show. */
  value: number
  latest: number
  expected: number
  previous: number
}

/** What differs between customers from the start. */
export interface Traits {
  area: number
  readonly margin: number
  readonly influence: number
  readonly referral: number
  readonly knowHow: number
  readonly priceSensitivity: number
  readonly burden: number
  readonly tolerance: number
  readonly loyalty: number
  readonly taste: number
  needGap: number
  expectation: number
  trust: number
}

/** A customer as an object: the reference engine is written for plainness, one field a fact. */
export interface Customer extends Traits, Occasion {
  readonly segment: number
  readonly entry: number
  readonly ordinal: number
  /** Stand area on entering. */
  readonly startArea: number
  stage: number
  /** Whether the firm has closed; if it attended the last edition held, the next one held still counts it. */
  closed: boolean
  tenure: number
  cohort: number
  lapse: number
  attendedLast: boolean
  neverLapsed: boolean
  /** Has been in trust before. */
  hasTrusted: boolean
  /** Stage that records show; `null`: there is no record. */
  seen: number | null
  contacts: number
  /** Share of trust that is held in persons. */
  personal: number
  referencePrice: number
  satisfaction: number
  strain: number
  grievance: number
  /** Economic value less tactics at the last edition attended, in units of currency. */
  lastBooked: number
  /** What pushed the customer most when it weakened or left, and how strongly. */
  cause: Cause
  push: number
  bondStocks: number[]
  bonds: number
  readonly history: History
}

/** The occasion of an edition that has just opened. */
export function newOccasion(payShare: number): Occasion {
  return {
    attends: false,
    closes: false,
    joins: false,
    returned: false,
    referred: false,
    contacted: false,
    released: false,
    takenAwayWith: null,
    lostContacts: false,
    dissatisfied: false,
    spoke: false,
    detected: false,
    remedied: false,
    reachesTrust: false,
    treatments: new Map(),
    payShare,
    tacticCost: 0,
    value: 0,
    latest: 0,
    expected: 0,
    previous: 0
  }
}

/** The history of a customer who has just entered. */
export function newHistory(): History {
  return {
    visits: 0,
    missed: 0,
    revenue: 0,
    economicValue: 0,
    ownCost: 0,
    shared: 0,
    lastRevenue: 0,
    lastValue: 0,
    potential: 0
  }
}
