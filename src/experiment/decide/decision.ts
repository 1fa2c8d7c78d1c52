import type { AcceptabilityPoint } from '../../analysis/decision/acceptability.js'
import type { InformationValue } from '../../analysis/decision/perfectInformation.js'
import type { Estimate } from '../../core/interval.js'
import type { Text } from '../../model/parameter.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import type { Alternative, Figure } from '../draws/played.js'
import type { IncrementalResult } from '../incrementalResults.js'
import type { Replicated } from '../replicate.js'
import type { FutureDecision } from './futures.js'
import type { StrategyRisk } from './risks.js'
import type { FailedDraws } from './sample.js'

/** Where the numbers of a decision come from. */
export type DecisionSource =
  | {
      readonly kind: 'fairs'
      readonly scenarios: readonly {
        readonly passport: Passport
        readonly context: RunContext
        readonly scenario: Replicated['scenario']
      }[]
    }
  | {
      readonly kind: 'lifecycle'
      readonly passport: Passport
      readonly scenario: Replicated['scenario'] & {
        readonly notice: string | null
        readonly noticeZh: string | null
        readonly cohort: number
      }
    }
  /** Draws that were given, by whatever model; `name` is that of the file, where there is one. */
  | { readonly kind: 'given'; readonly name: string | null }

/** What is decided by; more is better. */
export type Objective =
  /** One figure, or where less of it is better, less it. */
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Worth × effect − cost. */
  | { readonly kind: 'worth'; readonly worth: number; readonly cost: Figure; readonly effect: Figure }

/** How a strategy stands. */
export interface Standing {
  readonly strategy: string
  /** What is decided by, on average. */
  readonly value: Estimate
  /** Where 95 % of the draws lie, luck taken out; `null` for one draw. */
  readonly spread: readonly [number, number] | null
  /** The value less that of today's plan, with the same luck; `null` for today's plan. */
  readonly difference: Estimate | null
  /** Share of draws (of replications, where chance alone plays) in which it is best; equal ones share a draw. */
  readonly probabilityBest: Estimate
  /** What is lost on average by taking it, against the best of each draw. */
  readonly loss: number
}

/** What knowing something before the choice would be worth, at most. */
export interface KnownInput extends InformationValue {
  /** Path of an input, or the name of a group. */
  readonly name: string
  readonly label: Text
  readonly kind: 'input' | 'group'
  /** The inputs of a group. */
  readonly members: readonly string[]
  /** Share of the variance of the differences between strategies that it explains. */
  readonly explained: number
}

/** What information is worth, in the unit of what is decided by, for one decision. */
export interface Information {
  /** Perfect information of all that is uncertain, luck taken out. */
  readonly all: InformationValue
  /** The same with the luck left in, which makes it too high. */
  readonly withLuck: number
  /** Share of luck in how far the leads of strategies differ between draws; `null` where it cannot be told. */
  readonly luck: number | null
  /** Inputs and groups, by falling worth. */
  readonly parts: readonly KnownInput[]
  /** Why there are no parts. */
  readonly noParts: 'chanceOnly' | 'fewDraws' | 'noInputs' | 'oneStrategy' | null
}

/** An incremental table: cost against one effect. */
export interface IncrementalQuestion {
  readonly cost: Figure
  readonly effect: Figure
  readonly rows: readonly IncrementalResult[]
}

/** A worth of a unit of effect at which the choice changes. */
export interface Switch {
  readonly worth: number
  readonly from: string
  readonly to: string
}

/** Which strategy to choose under uncertainty: what `decide` gives. */
export interface Decision {
  readonly kind: 'decision'
  readonly source: DecisionSource
  /** Today's plan first. */
  readonly strategies: readonly Alternative[]
  /** Draws that count; those left out for failed runs are not among them. */
  readonly draws: number
  readonly replications: number
  /** Whether there is no luck in it. */
  readonly isExact: boolean
  /** Whether nothing is uncertain, so that chance alone plays. */
  readonly chanceOnly: boolean
  /** What is uncertain. */
  readonly inputs: readonly { readonly name: string; readonly label: Text }[]
  /** Draws done and asked for, where it was ended early. */
  readonly partial: { readonly done: number; readonly all: number } | null
  /** Draws left out since a run of some strategy failed or its figures are undefined. */
  readonly failed: FailedDraws
  /** ISO code; `null` where the unit of the figures is their author's own. */
  readonly currency: string | null
  readonly objective: Objective
  /** In the order of the strategies. */
  readonly standings: readonly Standing[]
  /** Name of the strategy best on average. */
  readonly best: string
  /** The one next to it, and by how much the best leads; `null` for one strategy. */
  readonly second: { readonly strategy: string; readonly lead: Estimate } | null
  readonly information: Information
  readonly incremental: readonly IncrementalQuestion[]
  /** Over what a unit of effect may be worth, luck taken out; `null` without worth. */
  readonly curve: readonly AcceptabilityPoint[] | null
  /** By rising worth; empty without cost and effect. */
  readonly switches: readonly Switch[]
  /** The choice across named futures; `null` where none were named, or it was ended before. */
  readonly futures: FutureDecision | null
  readonly risks: readonly StrategyRisk[]
  /** What the risks are those of: the net present value of a fair, else what is decided by. */
  readonly riskOf: 'npv' | 'value'
}
