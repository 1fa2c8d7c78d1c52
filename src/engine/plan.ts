import type { TraitId } from '../model/correlatedTraits.js'
import type { CustomerKind, Goal } from '../model/customerKind.js'
import type { BondLevel } from '../model/exhibitionLifecycle.js'
import type { AllEffects } from '../model/lifecycle.js'
import type { LeverId } from '../model/parameters/lever.js'
import type { CostKind, RunContext } from '../model/runTable.js'
import type { LeaverChoice } from '../model/shock.js'
import type { IndirectSwitch } from '../model/switches.js'
import type { Trait } from '../model/trait.js'
import type { Mechanisms, Scenario } from '../scenario/scenario.js'

/** How the customers' values of a trait follow from uniform numbers, or the number that is the same for all. */
export type TraitPlan = number | Trait

/** One exit of a stage, staying included. */
export interface Exit {
  readonly to: number
  readonly probability: number
  readonly effects: AllEffects
  /** The first exit of the stage, by index, towards which the customers' own drivers push as towards this one. */
  readonly like: number
}

/** A stage as the loops need it. */
export interface StagePlan {
  readonly id: string
  readonly attends: boolean
  readonly cost: CostKind
  /** How customers in an attending stage decide; `null` where the stage does not attend. */
  readonly attendance: { readonly probability: number; readonly effects: AllEffects } | null
  /** How customers in a stage that does not attend start or return; `null` where they cannot. */
  readonly start: Exit | null
  /** Exits after the show, worst first, staying included; empty where there are none. */
  readonly exits: readonly Exit[]
  /** Share by which stands grow after an edition that ends in this stage; 0 for none. */
  readonly standGrowth: number
}

/** The theory in force: lifecycle and mechanisms, neutral where switched off. Warm-up and ledger may differ in it. */
export interface Rules {
  readonly stages: readonly StagePlan[]
  readonly mechanisms: Mechanisms
  /** Whether the need gap, staff turnover, loss of contacts, flaws of records, recovery, and detection by research happen. */
  readonly needGap: boolean
  readonly staff: boolean
  readonly contacts: boolean
  readonly customerData: boolean
  readonly recovery: boolean
  readonly research: boolean
  /** Log-odds of a full bond, by level. */
  readonly bondWeights: Readonly<Record<BondLevel, number>>
  /** 1, or 0 where lasting differences in taste are switched off. */
  readonly taste: number
  /** 1, or 0 where the own cost of taking part is switched off. */
  readonly burden: number
}

/** Traits of a segment that are drawn together: normal scores are mixed by `factor`, lower triangular. */
export interface CorrelatedTraits {
  readonly ids: readonly TraitId[]
  readonly factor: readonly (readonly number[])[]
  readonly ofScore: readonly Trait[]
}

/** A customer known from records, as it stands when the simulation starts. */
export interface KnownPlan {
  /** Number within the entry of known customers: made of the id, so that neither the order nor the others matter. */
  readonly ordinal: number
  /** Editions attended. */
  readonly tenure: number
  /** Editions missed since it last attended; `null`: none in a stage that attends, else as of who left one edition ago. */
  readonly missed: number | null
  /** Upper ends of the cumulative probabilities of its stages, by stage. */
  readonly stageBounds: readonly number[]
  /** Upper ends of the cumulative shares of equal parts of the segment's loyalties; `null` where all are alike in it. */
  readonly loyaltyBounds: readonly number[] | null
  /** Square metres; `null`: drawn. */
  readonly area: number | null
  /** The normal score that the area stands for, where other traits go with it. */
  readonly areaScore: number | null
  /** Cumulative satisfaction. */
  readonly satisfaction: number
  /** Share of trust that is held in persons. */
  readonly personal: number
}

export interface SegmentPlan {
  readonly id: string
  readonly kind: CustomerKind
  /** How many customers one simulated member stands for: all that is counted counts so often. */
  readonly standsFor: number
  /** Prices the fair started from: of the unit (m², admission, partnership) and fixed. */
  readonly baseRent: number
  readonly baseFixedFee: number
  readonly servingCost: number
  readonly fit: number
  readonly goals: Readonly<Record<Goal, number>>
  readonly needDrift: number
  /** Contacts of a newcomer. */
  readonly contacts: number
  /** All customers who are there when the simulation starts, those known included. */
  readonly initialCustomers: number
  readonly known: readonly KnownPlan[]
  /** Upper ends of the cumulative shares of the initial stages, by stage, of those who are not known. */
  readonly initialStageBounds: readonly number[]
  /** Every trait; `null`: a fee that is computed from the stand. */
  readonly traits: Readonly<Record<TraitId, TraitPlan | null>>
  readonly correlated: CorrelatedTraits | null
}

export interface LeverPlan {
  readonly id: LeverId
  readonly cost: CostKind
  /** Spend per head where no spend is given: the usual one, or nothing; of the referral programme, the first reward. */
  readonly perHeadIfAbsent: number
  /** The response from which deviations count. */
  readonly reference: number
  /** The baseline's spend in its first edition, from which the effective spend starts; `null`: what absence means. */
  readonly firstSpend: number | null
  readonly carryOver: number
  readonly effect: number
  readonly response: (spendPerHead: number) => number
  /** Whether it serves a segment, by index. */
  readonly serves: readonly boolean[]
  /**
   * The item of the ledger under which a segment's own purse is entered, by index; `null` where it shares the lever's. In the
   * warm-up nothing is entered, and only whether there is a purse counts.
   */
  readonly purses: readonly (number | null)[]
  /** Segments without a purse, by index, those included that the lever does not serve; and those with one. */
  readonly sharing: readonly number[]
  readonly owning: readonly number[]
  /** What the baseline's purse of a segment holds in its first edition, by index; `null` where it shares `firstSpend`. */
  readonly firstPurses: readonly (number | null)[]
}

/** A tactic; identity, level and aims may differ between the baseline of the warm-up and the strategy played. */
export interface TacticPlan {
  readonly id: string
  readonly level: BondLevel
  readonly keep: number
  readonly build: number
  readonly weight: number
  readonly copyTime: number
  /** Whether customers in a stage, by index, are treated. */
  readonly stages: readonly boolean[]
  /** Whether a segment, by index, is treated. */
  readonly segments: readonly boolean[]
  readonly rank: 'none' | 'value' | 'influence' | 'risk'
  readonly top: number
  readonly valueBelow: number | null
  /** Contacts that a treatment adds. */
  readonly contacts: number
  readonly release: boolean
  /** First edition in which it treats anybody; what it builds acts from the next. */
  readonly launch: number
}

/** What management and the market set for one edition of one segment. */
export interface SegmentEdition {
  readonly marketSize: number
  readonly inflow: number
  /** Own cost of taking part above the usual, less public support, in points. */
  readonly ownCost: number
  readonly discount: number
  /** Price of the unit (m², admission, partnership), and fixed. */
  readonly rent: number
  readonly fixedFee: number
  readonly rivalValue: number
  /** Points of value that the state of the market adds. */
  readonly state: number
  /** Share of contacts that change by a shock. */
  readonly contactShock: number
  /** Whether what its customers do for the fair beyond their fees counts; where not, it counts as nothing. */
  readonly contributes: Readonly<Record<IndirectSwitch, boolean>>
}

/** What management set for one tactic in one edition. */
export interface TacticEdition {
  readonly definition: TacticPlan
  readonly coverage: number
  readonly spend: number | null
  readonly cost: number
  readonly discount: number
}

/** Customers of some segments leave after the show. */
export interface Leaving {
  readonly count: number
  readonly grievance: number
  readonly who: LeaverChoice
  readonly segments: readonly boolean[]
}

/** All that is set for one edition; warm-up and tail included. */
export interface EditionPlan {
  /** 1 for the first edition of the ledger; 0 and below in the warm-up, beyond the horizon in the tail. */
  readonly edition: number
  readonly part: 'warmUp' | 'ledger' | 'tail'
  readonly held: boolean
  readonly rules: Rules
  readonly segments: readonly SegmentEdition[]
  /** What the levers are: whom they serve and how contacts are bought is management's decision, the rest assumed. */
  readonly levers: Readonly<Record<LeverId, LeverPlan>>
  /** Who is contacted first by outreach. */
  readonly contactedFirst: 'any' | 'influence' | 'size'
  /** Spend of each lever (of the referral programme: reward per success); `null` where none is given. */
  readonly leverSpend: Readonly<Record<LeverId, number | null>>
  /** Money of each lever that a segment has to itself, by index; `null` where it shares in the spend. */
  readonly purseSpend: Readonly<Record<LeverId, readonly (number | null)[]>>
  /** Points that advertising promises above what there is. */
  readonly promise: number
  readonly tactics: readonly TacticEdition[]
  /** Share of the staff who leave by a shock. */
  readonly staffShock: number
  readonly leaving: readonly Leaving[]
}

/** A scenario compiled to numbers: immutable, shared by all replications. */
export interface Plan {
  readonly scenario: Scenario
  readonly baseline: Scenario
  readonly context: RunContext
  readonly stages: readonly { readonly id: string; readonly attends: boolean; readonly cost: CostKind }[]
  /** Indices of the stages whose reaching is counted, and into which departures on the way are remembered. */
  readonly trustStage: number
  readonly weakeningStage: number
  readonly closure: number
  readonly segments: readonly SegmentPlan[]
  /** Names of the tactics of baseline and strategy together, sorted. */
  readonly tacticIds: readonly string[]
  /** Warm-up, then ledger. */
  readonly editions: readonly EditionPlan[]
  /** The tail repeats the last edition held without newcomers; `tailEdition(e)` is its plan. */
  readonly tail: EditionPlan
  /** Customers that a segment, by index, can hold at most. */
  readonly capacity: readonly number[]
}
