import type { Counting } from '../../model/markov/counting.js'
import type { Discounting } from '../../model/markov/discounting.js'
import type { ExitRule } from '../../model/markov/exits.js'
import type { TraitSpec } from '../../model/parameter.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { CompiledQuantity } from './quantity.js'

/** A parameter with its place in the slots. */
export interface PlannedParameter {
  readonly name: string
  readonly slot: number
  readonly quantity: CompiledQuantity
  /** Whether the strategy or the group has a value of its own, so that a set of parameters leaves it alone. */
  readonly isOverridden: boolean
}

/** A trait with its place in the slots. */
export interface PlannedTrait {
  readonly name: string
  readonly slot: number
  readonly spec: TraitSpec
}

/** The form in which the likelihood of a move was stated. */
export type PlannedSpec =
  | { readonly kind: 'probability'; readonly value: CompiledQuantity; readonly per: CompiledQuantity | null }
  | { readonly kind: 'rate'; readonly value: CompiledQuantity; readonly per: CompiledQuantity }
  | { readonly kind: 'hazard'; readonly value: CompiledQuantity }
  | {
      readonly kind: 'weibull'
      readonly shape: CompiledQuantity
      readonly scale: CompiledQuantity | null
      readonly rate: CompiledQuantity | null
      readonly clock: 'stage' | 'start'
    }

/** A multiplier of a move. */
export interface PlannedMultiplier {
  readonly name: string
  readonly on: 'probability' | 'hazard' | 'odds'
  readonly factor: CompiledQuantity
}

/** A stated move out of a stage, staying included where it is stated. */
export interface PlannedExit {
  /** Destination, a place among the stages. */
  readonly to: number
  /** Place among the moves of the strategy; −1 for staying where no amount is booked on it. */
  readonly move: number
  readonly step: number
  readonly spec: PlannedSpec
  readonly multipliers: readonly PlannedMultiplier[]
}

/** All moves out of a stage. */
export interface PlannedRow {
  readonly rule: ExitRule
  /** Stated moves, by step; staying among them only where it is stated. */
  readonly exits: readonly PlannedExit[]
  /** Step of each exit. */
  readonly steps: Int32Array
  /** Who takes what the others leave: a place among the stages, with its move. */
  readonly rest: { readonly to: number; readonly move: number }
  /** Whether nobody leaves, and no amount is booked on staying. */
  readonly isEnding: boolean
  /** Place of the stated share of staying among `exits`; −1 where it is not stated. */
  readonly self: number
  /** Move by which staying is noted where an amount is booked on it; −1 elsewhere. */
  readonly stayMove: number
  /** Place among `exits` of staying, the number of exits where it is the rest; −1 where nobody can stay. */
  readonly staying: number
  /** Whether everything is stated, staying too, so that nothing may be left. */
  readonly isComplete: boolean
  readonly uses: number
  /** By cycle, a number that is the same as long as the row is; `null` where it may change at any time. */
  readonly epochs: Int32Array | null
  /** Parameters that the row needs, directly or through others, by place. */
  readonly depends: readonly number[]
  /** Cycles in the stage from which on the row stays the same. */
  readonly settles: number
  /** Parameters that must be evaluated anew when the clock moves, by place. */
  readonly needs: readonly number[]
  /** Whether the clock moves the row through parameters alone, by cycle, so that it changes only where they do. */
  readonly movesByParameters: boolean
}

/** An amount, of a stage or of a move. */
export interface PlannedAmount {
  readonly quantity: CompiledQuantity
  /** By cycle, a number that is the same as long as the amount is; `null` where it may change at any time. */
  readonly epochs: Int32Array | null
  /** Parameters that must be evaluated anew when the clock moves, by place. */
  readonly needs: readonly number[]
}

/** An amount booked when somebody moves. */
export interface PlannedMoveAmount extends PlannedAmount {
  readonly move: number
  readonly from: number
  readonly booked: 'departure' | 'arrival'
  readonly counted: 'once' | 'like-stages'
}

/** A category of values or costs. */
export interface PlannedCategory {
  readonly name: string
  readonly discountRate: CompiledQuantity
  readonly discounting: Discounting
  readonly counting: Counting
  /** Weights of a cycle's two ends, where cycles are counted; `null` where time points are. */
  readonly ends: { readonly start: number; readonly end: number } | null
  /** Counting weights by time point. */
  readonly weights: Float64Array
  /** Discount factors by number of cycles, where the rate is a plain number; `null` where it is a formula. */
  readonly factors: Float64Array | null
  /** Factor of stage amounts: the length of a cycle where they are stated by year. */
  readonly scale: number
  /** By place of the stage; `null` where a stage has none. */
  readonly stages: readonly (PlannedAmount | null)[]
  readonly start: readonly (PlannedAmount | null)[]
  readonly moves: readonly PlannedMoveAmount[]
}

/** The lifecycle of one strategy and group. */
export interface PlannedLifecycle {
  readonly strategy: string
  readonly group: string
  readonly weight: PlannedAmount
  readonly slots: number
  readonly parameters: readonly PlannedParameter[]
  readonly traits: readonly PlannedTrait[]
  readonly start: readonly PlannedAmount[]
  readonly rows: readonly PlannedRow[]
  readonly categories: readonly PlannedCategory[]
  /** Times in stage that are told apart, by stage; 1 where nothing depends on it. */
  readonly stays: readonly number[]
}

/** A move, or staying where an amount is booked on it. */
export interface PlannedMove {
  readonly from: number
  readonly to: number
}

/** A strategy: its groups, and all the moves of any of them. */
export interface PlannedStrategy {
  readonly name: string
  readonly moves: readonly PlannedMove[]
  /** Places of those that lead to another stage, which the table shows. */
  readonly shown: readonly number[]
  readonly groups: readonly PlannedLifecycle[]
}

/** A scenario with a lifecycle of its own, ready to be played by either engine. */
export interface MarkovPlan {
  readonly scenario: LifecycleScenario
  readonly stages: readonly string[]
  readonly attends: readonly boolean[]
  readonly cycles: number
  readonly cycleLength: number
  readonly strategies: readonly PlannedStrategy[]
}
