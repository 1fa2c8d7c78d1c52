import type { CustomerKind } from './customerKind.js'

/** Money is kept as whole numbers of 1/10,000 of the unit of currency; areas as 1/10,000 of a square metre. */
export const moneyScale = 10_000
/** Scores (0 to 100) and shares (0 to 1) are kept as whole numbers of 2^-24. */
export const scoreScale = 2 ** 24

/** What makes a result repeatable, carried by everything computed from it. */
export interface Passport {
  readonly engine: string
  /** `individual`: customers played one by one. `exact`: expected customers, computed without chance. */
  readonly engineKind: 'exact' | 'individual'
  readonly scenario: string
  /** Hash of the scenario with all its defaults, hexadecimal. */
  readonly scenarioHash: string
  /** Name and hash of the baseline that the warm-up was played under. */
  readonly baseline: string
  readonly baselineHash: string
  readonly seed: string
  readonly replications: number
  readonly streamScheme: number
}

/** An account that money is booked to: three relationship costs, and win-back apart. */
export const costKinds = ['initial', 'maintenance', 'ending', 'winBack'] as const
export type CostKind = (typeof costKinds)[number]

/** Keys by which shared costs go to customers: area sold, revenue, or heads attending. */
export const allocationKeys = ['area', 'revenue', 'heads'] as const
export type AllocationKey = (typeof allocationKeys)[number]

/** What a departure is booked to; `exogenous` where nothing pushed; `released`: let go by the fair. */
export const causes = ['need', 'disappointment', 'care', 'price', 'rival', 'missed', 'exogenous', 'released'] as const
export type Cause = (typeof causes)[number]

/** What a table needs to be read without the scenario. */
export interface RunContext {
  readonly currency: string
  readonly allocation: AllocationKey
  readonly viability: { readonly attendance: number; readonly reserve: number | null }
  /** Stands that a visitor goes to, and deals per contact. */
  readonly contactsPerVisitor: number
  readonly dealRate: number
  /** Editions reported; table rows with a greater edition number are the tail. */
  readonly editions: number
  /** Whether edition e+1 takes place, by index e, over the horizon. */
  readonly held: readonly boolean[]
  /** Discount factor of edition e+1 by index e, 1 for the first, over horizon and tail. */
  readonly discountFactors: readonly number[]
  /** Budget by edition, or `null`. */
  readonly budget: readonly number[] | null
  readonly segments: readonly {
    readonly id: string
    readonly title: string
    readonly titleZh: string
    readonly kind: CustomerKind
    /** How many customers a row of the customers' table stands for. */
    readonly standsFor: number
    /** Own spending of an attending customer, as a multiple of the list fee. */
    readonly ownSpend: number
  }[]
  readonly stages: readonly { readonly id: string; readonly attends: boolean }[]
  /** Items of the ledger: levers and tactics, by index. */
  readonly items: readonly {
    readonly id: string
    readonly kind: 'lever' | 'tactic'
    readonly title: string
    readonly titleZh: string
    /** The segments that it serves, by their indices in `segments`, ascending. */
    readonly segments: readonly number[]
  }[]
  readonly notice: string | null
  readonly noticeZh: string | null
}

/** Tenure (editions attended before this one) is counted singly up to here; the last class holds this and more. */
export const lastTenureClass = 16

/** Cohort of customers who have not attended yet. */
export const notJoined = -1
/** Cohort of customers who first attended before edition 1. */
export const joinedBefore = 0

/**
 * Whole-number sums, one row for each cell of edition × segment × stage × tenure class × cohort that holds a customer.
 *
 * Keys: `edition` (1 to `editions`, then the tail), `segment` and `stage` (indices into the context; the stage is the
 * one during the show), `tenure` (editions attended before this one, at most {@link lastTenureClass}; 0 throughout the
 * tail), `cohort` (edition first attended, {@link joinedBefore} or {@link notJoined}).
 *
 * A stage equal to `context.stages.length` stands for firms that closed after the previous edition: they are no
 * customers any more, and only `expected` and `neverLapsed` count them, since they did attend then.
 */
export interface RunRows {
  readonly length: number
  readonly edition: Int32Array
  readonly segment: Int32Array
  readonly stage: Int32Array
  readonly tenure: Int32Array
  readonly cohort: Int32Array
  /** One column of whole numbers per measure, see {@link measures}. */
  readonly sums: Readonly<Record<Measure, Float64Array>>
  /** Moves after the show, one column per destination stage, in the order of the context's stages. */
  readonly moves: readonly Float64Array[]
}

/**
 * What is summed in each cell.
 *
 * Counts of customers: `customers`; `attended`; `expected` (attended the last edition held) and `repeated` (of those,
 * attend this one); `neverLapsed` (attended every edition held since their first, including the last) and `renewed` (of
 * those, attend this one); `joined` (attend for the first time); `returned` (came back from disappearance this edition);
 * `satisfied` (of those attending); `justLost` (left after the previous edition held, whether back already or not);
 * `closed` (closes after this edition); `referred` (of those joined: would not have come without recommendation);
 * `complaints` (spoke up), `detected` (dissatisfied, silent, found out), `remedied`; `promoters`, `detractors` (of those
 * attending, after any remedy); `loyalTrue` (attends, trust at least .5), `loyalSpurious` (attends, less trust),
 * `loyalLatent` (of the fair's customers: stays away, trust at least .5), `disloyal` (stays away, less trust);
 * `trustReached` (moves to trust for the first time after this edition); `contactsLost` (lost all contacts before this
 * edition); `leftDissatisfied` (moves to the last stage, dissatisfied with this edition) and `leftSilently` (of those,
 * neither spoke up nor was found out); `left.<cause>` (moves to the last stage after this edition, by cause; closures are
 * counted in `closed`, and in `left.exogenous` where the firm was in a stage that attends).
 *
 * `editionsToTrust`: editions attended until then, this one included, of those in `trustReached`.
 *
 * Scores × {@link scoreScale}: `value`, `satisfaction` (of this edition), `cumulativeSatisfaction`, `expectation`
 * (before the show), all over those attending; `influence` over those attending; `trust`, `strain`, `needGap` over
 * `customers` (after the show).
 *
 * Areas and money × {@link moneyScale}: `area` sold; `listRevenue`; `discountGiven`; `revenue` (list − discount);
 * `provision` (cost of providing stand and show, and of hosting the customer); `economicValue` (revenue − provision);
 * `tacticCost` (tactics, booked to the treated customer); `reward` (for the recommendation that won the customer, booked to
 * the customer won).
 */
export const measures = [
  'customers',
  'attended',
  'expected',
  'repeated',
  'neverLapsed',
  'renewed',
  'joined',
  'returned',
  'satisfied',
  'justLost',
  'closed',
  'referred',
  'complaints',
  'detected',
  'remedied',
  'promoters',
  'detractors',
  'loyalTrue',
  'loyalSpurious',
  'loyalLatent',
  'disloyal',
  'trustReached',
  'editionsToTrust',
  'contactsLost',
  'leftDissatisfied',
  'leftSilently',
  'left.need',
  'left.disappointment',
  'left.care',
  'left.price',
  'left.rival',
  'left.missed',
  'left.exogenous',
  'left.released',
  'value',
  'satisfaction',
  'cumulativeSatisfaction',
  'expectation',
  'influence',
  'trust',
  'strain',
  'needGap',
  'area',
  'listRevenue',
  'discountGiven',
  'revenue',
  'provision',
  'economicValue',
  'tacticCost',
  'reward'
] as const
export type Measure = (typeof measures)[number]

/**
 * Every unit of money spent, booked once: one row per edition × item × cost kind (a tactic that treats customers of
 * several stages has a row for each kind). Money × {@link moneyScale}.
 */
export interface LedgerRows {
  readonly length: number
  readonly edition: Int32Array
  /** Index into `context.items`. */
  readonly item: Int32Array
  /** Index into {@link costKinds}. */
  readonly kind: Int32Array
  /** Customers it was spread over: the lever's heads, or the customers treated. */
  readonly heads: Float64Array
  readonly planned: Float64Array
  readonly booked: Float64Array
  readonly unspent: Float64Array
}

/**
 * What needs a customer's whole history: one row for each customer who attended within the horizon, in no order that means
 * anything. Money in units of currency, not discounted unless said; `shared` is the customer's part of levers' money by
 * the allocation key of the context.
 */
export interface CustomerRows {
  readonly length: number
  readonly segment: Int32Array
  /** Identity within the segment. */
  readonly entry: Int32Array
  readonly ordinal: Uint32Array
  /** Stage after the last edition of the horizon; the number of stages where the firm has closed. */
  readonly stage: Uint8Array
  /** Editions of the horizon attended, and missed while a customer of the fair. */
  readonly visits: Uint16Array
  readonly missed: Uint16Array
  readonly revenue: Float64Array
  readonly economicValue: Float64Array
  /** Tactics and rewards booked to the customer. */
  readonly ownCost: Float64Array
  readonly shared: Float64Array
  /** Revenue and economic value of the last edition held. */
  readonly lastRevenue: Float64Array
  readonly lastValue: Float64Array
  /** Influence of the customer. */
  readonly influence: Float32Array
  /** Economic value less tactics after the horizon, discounted to its last edition: what is still to come. */
  readonly potential: Float64Array
}

/** All that one replication leaves behind: everything people see is computed from it. */
export interface RunTable {
  readonly replication: number
  readonly context: RunContext
  readonly rows: RunRows
  readonly ledger: LedgerRows
  readonly customers: CustomerRows
  /** Firms that entered the market before each edition, by index, over horizon; the tail has none. */
  readonly inflow: Float64Array
}
