import type { Binding } from '../../analysis/budget/binding.js'
import type { ResponseCurve } from '../../analysis/budget/responseCurve.js'
import type { ShadowPrice } from '../../analysis/budget/shadowPrice.js'
import type { Problem } from '../../core/errors.js'
import type { Estimate } from '../../core/interval.js'
import type { ConflictMember } from '../../core/linear/conflict.js'
import type { RegionConstraint } from '../../core/linear/region.js'
import type { Text } from '../../model/parameter.js'
import type { CostKind, Passport, RunContext } from '../../model/runTable.js'
import type { Figure } from '../draws/played.js'
import type { Replicated } from '../replicate.js'

/**
 * What is asked. `best`: the best use of a total. `least`: the least money that keeps today's result. `total`: how much to
 * spend at all.
 */
export const budgetQuestions = ['best', 'least', 'total'] as const
export type BudgetQuestion = (typeof budgetQuestions)[number]

/** A spend that is chosen or held. All money is a mean over the editions. */
export interface SpendVariable {
  readonly name: string
  readonly kind: 'lever' | 'tactic' | 'parameter'
  /** Dotted path of what is set. */
  readonly path: string
  readonly label: Text
  /** What the money serves, by the account it is booked to; `null` for a parameter. */
  readonly serves: CostKind | null
  /** What is spent today an edition, on average; what it comes to, where the scenario names no spend. */
  readonly today: number
  /** Spend of each edition as a multiple of the mean; the same for any level of spend. */
  readonly shape: readonly number[]
}

/** A variable with what it may be. */
export interface BudgetVariable extends SpendVariable {
  readonly low: number
  readonly high: number
  /** Whether `high` is the usual one, since none was given. */
  readonly isUsualHigh: boolean
  /** Held at this value; `null` where it is chosen. */
  readonly fixed: number | null
}

/** A condition on an outcome, on average over replications. */
export interface OutcomeCondition {
  /** Place among the figures. */
  readonly figure: number
  readonly limit: 'atLeast' | 'atMost'
  readonly value: number
}

/** A difference or a price, with its interval. */
export interface Interval {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
  readonly n: number
}

/** An outcome of a plan on the replications of the proof. */
export interface PlanFigure {
  /** Place among the figures. */
  readonly figure: number
  readonly estimate: Estimate | null
  /** Over the plan it is compared with, in the same replications; `null` for that plan itself. */
  readonly difference: Estimate | null
}

/** What the next money on a lever brings, and how the result responds to it. */
export interface LeverResponse {
  readonly name: string
  /** In units of the result for each unit of money in every edition; `null` where there is no room to vary it. */
  readonly slope: Estimate | null
  /** The same over the money's present value, less 1 for the money itself; `null` for results that are no sum of money. */
  readonly netReturn: Estimate | null
  /** The spend whose multiples the curve is played at: the plan's, or a typical one where it has none. */
  readonly unit: number
  /** Spends and results, differences to the plan itself in the same luck; `null` where there is no room. */
  readonly curve: ResponseCurve | null
}

/** A plan, and all that is known of it. */
export interface PlanReport {
  /** Money of each variable an edition, on average. */
  readonly spends: readonly number[]
  /** Money of each variable in each edition. */
  readonly byEdition: readonly (readonly number[])[]
  readonly total: number
  readonly figures: readonly PlanFigure[]
  /** One a variable; empty where the work was stopped before. */
  readonly responses: readonly LeverResponse[]
  readonly binding: readonly Binding[]
  readonly shadowPrice: ShadowPrice | null
  /** What the plan leaves of the total, 0 where it takes more than that; `null` where nothing limits it. */
  readonly unspent: number | null
}

/** The best result found with at most so much money. */
export interface TotalPoint {
  readonly total: number
  readonly spends: readonly number[]
  /** What of it the plan takes. */
  readonly used: number
  readonly result: Estimate
  /** What each unit of money in every edition adds, from the total before to this one. */
  readonly marginal: Estimate | null
  /** What each further unit of money brings back, in present value; `null` for results that are no sum of money. */
  readonly brings: Estimate | null
}

/** Why no plan is proposed. */
export type NoProposal =
  | 'infeasible'
  | 'notBetter'
  | 'conditionMissed'
  | 'notKept'
  | 'noSaving'
  | 'stopped'
  | 'allFailed'

/** A run that failed, and with which spends. */
export interface FailedPlan {
  /** `null`: today's plan. */
  readonly spends: readonly number[] | null
  readonly problems: readonly Problem[]
}

/** The answer to a budget problem. */
export interface BudgetAnswer {
  readonly kind: 'budget'
  readonly question: BudgetQuestion
  readonly passport: Passport
  /** `null` for a declared lifecycle. */
  readonly context: RunContext | null
  readonly scenario: Replicated['scenario']
  /** Strategy of a declared lifecycle. */
  readonly strategy: string | null
  readonly isExact: boolean
  readonly currency: string
  /** The first is what is to be best. */
  readonly figures: readonly Figure[]
  readonly condition: OutcomeCondition | null
  /** Weight of the worst fifth against the mean. */
  readonly riskWeight: number
  readonly variables: readonly BudgetVariable[]
  readonly constraints: readonly RegionConstraint[]
  /** What may be spent an edition; `null` where nothing limits it. */
  readonly total: number | null
  /** Present value of one unit of money in every edition; `null` where the result is no sum of money. */
  readonly unitsOfMoney: number | null
  readonly current: PlanReport
  /** What the gain is over: today's plan, or where that is not allowed, today's plan cut to what is. */
  readonly comparedWith: 'today' | 'cut'
  /** Today's plan cut to what is allowed; `null` where it is allowed. */
  readonly cut: PlanReport | null
  readonly proposed: PlanReport | null
  /** The best plan found, where it is not proposed. */
  readonly rejected: PlanReport | null
  readonly noProposal: NoProposal | null
  /** Of the plan proposed, or 0 by definition where none is; on replications that the search never saw. */
  readonly gain: Interval
  /** The same of the best plan found, proposed or not; `null` where none could be judged. */
  readonly found: Interval | null
  /** What is saved an edition, for the question `least`. */
  readonly saved: number | null
  /** For the question `total`. */
  readonly totals: readonly TotalPoint[] | null
  /**
   * The first total to which the last money brought back less than itself on average, or of which some was left unspent since
   * no use of it was found that brings back as much; `null` where none, or not asked.
   */
  readonly belowOneFrom: number | null
  /** The same by the whole 95 % interval of what the money brought. */
  readonly surelyBelowOneFrom: number | null
  /** Conditions that cannot hold together. */
  readonly infeasible: readonly ConflictMember[] | null
  readonly search: {
    readonly plans: number
    readonly runs: number
    readonly failed: number
    /** Customers a member stands for in the search, by segment, where more than in the scenario. */
    readonly standsFor: Readonly<Record<string, number>>
    /** Replications of the choice among finalists; 0 where there were none. */
    readonly chosenOn: number
    readonly judgedOn: number
    /** Replications of marginal returns and curves; 0 where none were played. */
    readonly respondedOn: number
  }
  readonly failed: readonly FailedPlan[]
  /** Where it was stopped before its end; `null` where not. */
  readonly partial: { readonly done: number; readonly all: number } | null
}
