import type { WorthOutcome } from '../../analysis/value/worths.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import type { IndirectSwitch } from '../../model/switches.js'
import type { Replicated } from '../replicate.js'
import type { Figure } from './figure.js'
import type { LossValue } from './losses.js'

export type { Figure } from './figure.js'
export type { LossSide, LossValue } from './losses.js'

/** Money at a place of the books. */
export interface Booked {
  /** Id of a segment; `null`: the cost that nobody bears. */
  readonly segment: string | null
  readonly value: Figure
}

/** What one mechanism is worth. */
export interface MechanismValue {
  readonly mechanism: IndirectSwitch
  /** Whether the scenario lets it count at all; where not, it is worth 0. */
  readonly counts: boolean
  /** Shapley value; a credit to those who influence, of money that is booked with those influenced. */
  readonly value: Figure
  /** Where that money is booked. The sum is `value`. */
  readonly bookedWith: readonly Booked[]
}

/** The booked profit of the show, attributed. `withoutAny` and the values of the four mechanisms add up to `booked`. */
export interface ShowValue {
  readonly booked: Figure
  /** What would be booked if no customer did anything for the fair beyond the fee. */
  readonly withoutAny: Figure
  readonly mechanisms: readonly MechanismValue[]
  /** The sum of the four. */
  readonly indirect: Figure
  /** Where profit is booked, as it is and without any. */
  readonly bookedWith: readonly (Booked & { readonly withoutAny: Figure })[]
}

/** What one segment is worth. */
export interface SegmentValue {
  readonly segment: string
  /** Direct profit: economic value less tactics and rewards for it and its share of the levers' money. */
  readonly direct: Figure
  /** What its customers do beyond their fees, by leaving its part out: Shapley values over 16 worlds of its own. */
  readonly mechanisms: readonly MechanismValue[]
  /** The sum of the four: profit of the show less that of the show in which nothing this segment does beyond fees counts. */
  readonly indirect: Figure
  /** The part of it that is booked with other segments, or that nobody bears. The rest is in `direct` already. */
  readonly withOthers: Figure
  /** What other segments' doings add to the direct profit of this one: their credit, its debit. */
  readonly fromOthers: Figure
  /** Total profitability: `direct` + `withOthers`. Money booked with others stands in two totals; see `shared`. */
  readonly total: Figure
}

/** What the segments are worth, with the lines that make every column add up to that of the show, to the last bit. */
export interface SegmentsValue {
  readonly segments: readonly SegmentValue[]
  /** The cost that nobody bears, at most 0. Direct profits and this are the booked profit. */
  readonly nobody: Figure
  /**
   * What is left of the show's value of each mechanism, and of all, when the segments' own are taken off: what segments do
   * together only, or each would do without the other (interaction).
   */
  readonly shared: {
    readonly mechanisms: readonly Figure[]
    readonly indirect: Figure
    /** Booked profit less all totals and what nobody bears: money that stands in two totals, counted once. */
    readonly total: Figure
  }
}

/** Who is worth what: a scenario played in many worlds with the same luck. */
export interface Valuation {
  readonly kind: 'valuation'
  readonly passport: Passport
  readonly context: RunContext
  readonly scenario: Replicated['scenario']
  readonly outcome: WorthOutcome
  /** Where it was stopped early: replications done, of all replications of all worlds; `null` where it was not. */
  readonly partial: { readonly done: number; readonly all: number } | null
  /** How many worlds were played. */
  readonly worlds: number
  readonly show: ShowValue
  /** `null` where not asked for. */
  readonly segments: SegmentsValue | null
  /**
   * What a lost customer of each segment costs; `null` where not asked for. Segments of which nobody came to the first
   * edition are left out.
   */
  readonly losses: readonly LossValue[] | null
}
