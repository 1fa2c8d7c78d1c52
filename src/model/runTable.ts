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

/** What a table needs to be read without the scenario. */
export interface RunContext {
  readonly currency: string
  /** Editions reported; table rows with a greater edition number are the tail. */
  readonly editions: number
  /** Whether edition e+1 takes place, by index e, over the horizon. */
  readonly held: readonly boolean[]
  /** Discount factor of edition e+1 by index e, 1 for the first, over horizon and tail. */
  readonly discountFactors: readonly number[]
  /** Budget by edition, or `null`. */
  readonly budget: readonly number[] | null
  readonly segments: readonly { readonly id: string; readonly title: string; readonly titleZh: string }[]
  readonly stages: readonly { readonly id: string; readonly attends: boolean }[]
  /** Items of the ledger: levers and tactics, by index. */
  readonly items: readonly {
    readonly id: string
    readonly kind: 'lever' | 'tactic'
    readonly title: string
    readonly titleZh: string
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
 * one during the show), `tenure` (editions attended before this one, at most {@link lastTenureClass}), `cohort`
 * (edition first attended, {@link joinedBefore} or {@link notJoined}).
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
 * `closed` (closes after this edition).
 *
 * Scores × {@link scoreScale}: `value`, `satisfaction` (of this edition), `cumulativeSatisfaction`, `expectation`
 * (before the show), all over those attending; `trust`, `strain` over `customers` (after the show).
 *
 * Areas and money × {@link moneyScale}: `area` sold; `listRevenue`; `discountGiven`; `revenue` (list − discount);
 * `provision` (cost of providing stand and show); `economicValue` (revenue − provision); `tacticCost` (tactics, booked
 * to the treated customer).
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
  'value',
  'satisfaction',
  'cumulativeSatisfaction',
  'expectation',
  'trust',
  'strain',
  'area',
  'listRevenue',
  'discountGiven',
  'revenue',
  'provision',
  'economicValue',
  'tacticCost'
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

/** All that one replication leaves behind: everything people see is computed from it. */
export interface RunTable {
  readonly replication: number
  readonly context: RunContext
  readonly rows: RunRows
  readonly ledger: LedgerRows
  /** Firms that entered the market before each edition, by index, over horizon; the tail has none. */
  readonly inflow: Float64Array
}
