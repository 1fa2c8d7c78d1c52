import type { Counting } from '../../model/markov/counting.js'
import type { Discounting } from '../../model/markov/discounting.js'
import type { ExitRule } from '../../model/markov/exits.js'
import type { TraitSpec } from '../../model/parameter.js'
import type { Uncertain, Uncertainty } from '../uncertainty/uncertain.js'
import type { Place } from '../written.js'

/** A number, or a formula over named parameters and the clock, in the words of `core/formula`. */
export type Formula = number | string

/**
 * A table looked up at a formula: the rows in rising order of their keys.
 *
 * - `step`: a row holds from its key up to the next key. `linear`: between two keys, the straight line.
 * - Below the first key there is no value. Beyond the last key: `refuse` (no value either) or `hold` (the last row).
 *   A `step` table with `refuse` ends one unit after its last key: keys are taken as whole steps.
 */
export interface LookupTable {
  readonly at: Formula
  readonly keys: readonly number[]
  readonly values: readonly Formula[]
  readonly between: 'step' | 'linear'
  readonly beyond: 'refuse' | 'hold'
}

/** What may stand wherever a number may: a number, a formula or a table. */
export type Quantity = Formula | LookupTable

/** A stage of a declared lifecycle. */
export interface DeclaredStage {
  readonly title: string | null
  readonly titleZh: string | null
  /** Whether customers of this stage attend; outcomes of retention count them. */
  readonly attends: boolean
}

/** How likely a move is, in the form in which it was stated. */
export type MoveSpec =
  /** A probability over `per` years; over one cycle where `null`. */
  | { readonly kind: 'probability'; readonly value: Quantity; readonly per: Formula | null }
  /** A constant rate over `per` years; a year where 1. */
  | { readonly kind: 'rate'; readonly value: Quantity; readonly per: Formula }
  /** The cumulative hazard of one cycle. */
  | { readonly kind: 'hazard'; readonly value: Quantity }
  /**
   * Weibull: cumulative hazard (u / scale)^shape after u years, or rate × u^shape, u counted from entering the stage
   * (`stage`) or from the start of the first cycle (`start`). Exactly one of `scale` and `rate` is not null.
   */
  | {
      readonly kind: 'weibull'
      readonly shape: Quantity
      readonly scale: Quantity | null
      readonly rate: Quantity | null
      readonly clock: 'stage' | 'start'
    }
  /** What the other moves of the stage leave. */
  | { readonly kind: 'rest' }

/** A move from a stage to a stage; `from` equal to `to` states the share that stays. */
export interface DeclaredMove {
  readonly from: string
  readonly to: string
  /** With `sequential` exits: which step it belongs to, from 0; 0 otherwise. */
  readonly step: number
  readonly spec: MoveSpec
}

/** A named multiplier of some moves. */
export interface DeclaredMultiplier {
  readonly on: 'probability' | 'hazard' | 'odds'
  readonly factor: Quantity
  readonly moves: readonly { readonly from: string; readonly to: string }[]
}

/** An amount booked when a customer moves. */
export interface MoveAmount {
  readonly from: string
  readonly to: string
  readonly amount: Quantity
  readonly booked: 'departure' | 'arrival'
  /** `once`: in full, in its cycle. `like-stages`: with the counting weight of its time point. */
  readonly counted: 'once' | 'like-stages'
}

/** A named category of values or costs. */
export interface Category {
  readonly title: string | null
  readonly titleZh: string | null
  readonly kind: 'cost' | 'value'
  readonly unit: string | null
  /** A year; 0 for none. */
  readonly discountRate: Formula
  readonly discounting: Discounting
  readonly counting: Counting
  /** What the amounts of stages are stated for. */
  readonly per: 'cycle' | 'year'
  /** Amount of a customer in a stage; stages not named have none. */
  readonly stages: Readonly<Record<string, Quantity>>
  /** One-off amount of a customer who starts in a stage, at time 0, not discounted. */
  readonly start: Readonly<Record<string, Quantity>>
  readonly moves: readonly MoveAmount[]
}

/** A lifecycle of one strategy and group, every override laid on. */
export interface DeclaredLifecycle {
  /** Share or number of customers who start in each stage, in the order of the stages; all stages are there. */
  readonly start: Readonly<Record<string, Quantity>>
  /** In an order in which each needs only those before it. */
  readonly parameters: Readonly<Record<string, Quantity>>
  /** Names of parameters whose value the strategy or the group has overridden. */
  readonly overridden: readonly string[]
  /** What differs between customers; formulas of moves may name them, and then need the individual engine. */
  readonly traits: Readonly<Record<string, TraitSpec>>
  /** How the exits of each stage combine. */
  readonly exits: Readonly<Record<string, ExitRule>>
  readonly moves: readonly DeclaredMove[]
  readonly multipliers: Readonly<Record<string, DeclaredMultiplier>>
  readonly categories: Readonly<Record<string, Category>>
}

/** A group of customers within a strategy. */
export interface DeclaredGroup {
  /** Its share of the cohort; the weights of a strategy's groups sum to one. */
  readonly weight: Formula
  readonly lifecycle: DeclaredLifecycle
}

/** A strategy with its groups; one group called `all` where the scenario declares none. */
export interface DeclaredStrategy {
  readonly title: string | null
  readonly titleZh: string | null
  readonly groups: Readonly<Record<string, DeclaredGroup>>
}

/**
 * A scenario that declares its own lifecycle: any published cohort Markov model, with its strategies laid out in full.
 * Deeply frozen, plain data. One strategy called `base` where the file declares none.
 */
export interface LifecycleScenario {
  readonly kind: 'lifecycle'
  readonly name: string
  readonly title: string | null
  readonly titleZh: string | null
  readonly notice: string | null
  readonly noticeZh: string | null
  readonly about: string | null
  readonly aboutZh: string | null
  readonly seed: string
  /** Replications of the individual engine. */
  readonly replications: number
  /** Customers the individual engine plays in each replication. */
  readonly customers: number
  readonly horizon: {
    readonly cycles: number
    /** Length of a cycle, in years. */
    readonly cycleLength: number
  }
  /** Customers that the results speak of; 1 for results a customer. */
  readonly cohort: number
  /** In the order declared. */
  readonly stages: Readonly<Record<string, DeclaredStage>>
  /** Named sums of categories: category to coefficient. */
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** Which category or total is the cost and which the effect of the incremental table; `null` for no table. */
  readonly incremental: { readonly cost: string; readonly effect: string } | null
  /** In the order declared. */
  readonly strategies: Readonly<Record<string, DeclaredStrategy>>
  /** Which parameters are not known for sure, sorted by path; the scenario holds their means. */
  readonly uncertain: readonly Uncertain[]
  /** How uncertain parameters hang together. */
  readonly uncertainty: Uncertainty
  /**
   * Where each value was written, for messages: path to file, line and column, counted from 1. The path is that of the
   * scenario file with all it extends: keys joined by points, items of lists counted from 1, keys that are no plain words
   * in quotation marks, such as `lifecycle.transitions.well.ill` or `strategies.comb.parameters.rr`. What was set over the
   * file has `--set` as its file, and no line. Empty for the object of a program. No part of what the scenario computes.
   */
  readonly places: Readonly<Record<string, Place>>
}
