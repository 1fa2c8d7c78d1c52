import type { BondLevel } from '../model/exhibitionLifecycle.js'
import type { AllEffects } from '../model/lifecycle.js'
import type { LeverId } from '../model/parameters/lever.js'
import type { CostKind, RunContext } from '../model/runTable.js'
import type { Scenario } from '../scenario/scenario.js'

/** A trait as a function of a uniform number, or the number that is the same for all. */
export type Trait = number | ((uniform: number) => number)

/** One exit of a stage, staying included. */
export interface Exit {
  readonly to: number
  readonly probability: number
  readonly effects: AllEffects
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
}

export interface SegmentPlan {
  readonly id: string
  readonly initialCustomers: number
  /** Upper ends of the cumulative shares of the initial stages, by stage. */
  readonly initialStageBounds: readonly number[]
  readonly traits: {
    readonly standArea: Trait
    readonly fee: Trait | null
    readonly margin: Trait
    readonly expectation: Trait
    readonly tolerance: Trait
    readonly loyalty: Trait
    readonly taste: Trait
    readonly trust: Trait
  }
}

export interface LeverPlan {
  readonly id: LeverId
  readonly cost: CostKind
  readonly usual: number
  readonly usualResponse: number
  /** The baseline's spend in its first edition, from which the effective spend starts; `null`: the usual. */
  readonly firstSpend: number | null
  readonly carryOver: number
  readonly effect: number
  readonly response: (spendPerHead: number) => number
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
  /** First edition in which it treats anybody; what it builds acts from the next. */
  readonly launch: number
}

/** What management and the market set for one edition of one segment. */
export interface SegmentEdition {
  readonly marketSize: number
  readonly inflow: number
  readonly ownCost: number
  readonly discount: number
}

/** What management set for one tactic in one edition. */
export interface TacticEdition {
  readonly definition: TacticPlan
  readonly coverage: number
  readonly spend: number | null
  readonly cost: number
  readonly discount: number
}

/** All that is set for one edition; warm-up and tail included. */
export interface EditionPlan {
  /** 1 for the first edition of the ledger; 0 and below in the warm-up, beyond the horizon in the tail. */
  readonly edition: number
  readonly part: 'warmUp' | 'ledger' | 'tail'
  readonly held: boolean
  readonly rent: number
  readonly fixedFee: number
  readonly rivalValue: number
  readonly segments: readonly SegmentEdition[]
  /** Spend of each lever; `null` means the usual spend per head. */
  readonly leverSpend: Readonly<Record<LeverId, number | null>>
  readonly tactics: readonly TacticEdition[]
}

/** A scenario compiled to numbers: immutable, shared by all replications. */
export interface Plan {
  readonly scenario: Scenario
  readonly baseline: Scenario
  readonly context: RunContext
  readonly stages: readonly StagePlan[]
  readonly closure: number
  readonly segments: readonly SegmentPlan[]
  readonly levers: Readonly<Record<LeverId, LeverPlan>>
  /** Names of the tactics of baseline and strategy together, sorted. */
  readonly tacticIds: readonly string[]
  readonly baseRent: number
  readonly baseFixedFee: number
  /** Warm-up, then ledger. */
  readonly editions: readonly EditionPlan[]
  /** The tail repeats the last edition held without newcomers; `tailEdition(e)` is its plan. */
  readonly tail: EditionPlan
  /** Customers that a segment, by index, can hold at most. */
  readonly capacity: readonly number[]
}
