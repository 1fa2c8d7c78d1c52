/** A customer as an object: the reference engine is written for plainness, one field a fact. */
export interface Customer {
  readonly segment: number
  readonly entry: number
  readonly ordinal: number
  stage: number
  closed: 'no' | 'this edition' | 'before'
  tenure: number
  cohort: number
  lapse: number
  attends: boolean
  attendedLast: boolean
  neverLapsed: boolean
  closes: boolean
  joins: boolean
  returned: boolean
  area: number
  margin: number
  tolerance: number
  loyalty: number
  taste: number
  expectation: number
  referencePrice: number
  satisfaction: number
  trust: number
  strain: number
  grievance: number
  bonds: number
  value: number
  latest: number
  expected: number
  payShare: number
  tacticCost: number
  /** Tactics, by index, that treated this customer when they were offered. */
  offered: Set<number>
  bondStocks: number[]
}
