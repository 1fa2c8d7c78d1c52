import type { Bracketed } from '../../analysis/sensitivity/resampledMeans.js'
import type { Estimate } from '../../core/interval.js'
import type { Term } from '../../i18n/terms.js'
import type { Text, Unit } from '../../model/parameter.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import type { Alternative, Figure } from '../draws/played.js'
import type { Verdict } from '../verdict.js'
import type { Factor, LeftOut } from './factor.js'
import type { Factors } from './factorsOf.js'
import type { Failures } from './responses.js'

/** Ways to ask what matters. */
export const methodNames = ['tornado', 'two-way', 'morris', 'sobol', 'conditions'] as const
export type MethodName = (typeof methodNames)[number]

/** What a table must know of what was played. */
export interface SensitivityContext extends Pick<RunContext, 'notice' | 'noticeZh'> {
  /** `null` of a declared lifecycle, whose categories have units of their own. */
  readonly currency: string | null
  /** Titles of the segments of a fair. */
  readonly segments: readonly Pick<RunContext['segments'][number], 'id' | 'title' | 'titleZh'>[]
}

/** What all answers have. */
export interface Answered {
  readonly kind: 'sensitivity'
  readonly passport: Passport
  readonly context: SensitivityContext
  /** The fair, or the declared lifecycle. */
  readonly scenario: Alternative
  /** Of a declared lifecycle, the strategy whose outcome it is; `null` of a fair. */
  readonly strategy: Alternative | null
  /** The strategy that it is compared with, where the outcome is a difference; `null` where it is not. */
  readonly against: Alternative | null
  readonly figure: Figure
  /** 1 where nothing is left to luck. */
  readonly replications: number
  readonly isExact: boolean
  readonly factors: readonly Factor[]
  readonly leftOut: readonly LeftOut[]
  readonly from: Factors['from']
  /** Whether something varies that management decides; it does from edition 1 on, not in the warm-up. */
  readonly decides: boolean
  /** Whether the scenario correlates some of the factors. */
  readonly correlated: boolean
  /** How many points were played. */
  readonly runs: number
  readonly failures: Failures
  /** Where it was stopped before all were played; `null` where it was not. */
  readonly partial: { readonly done: number; readonly all: number } | null
}

/** One end of a bar. */
export interface End {
  /** Value of the factor. */
  readonly value: number
  /** `null` where the run failed or was not played, or the outcome is undefined. */
  readonly outcome: Estimate | null
  /** Above that with all as they are, in the same replications. */
  readonly difference: Estimate | null
}

/** What one factor does alone. */
export interface Bar {
  readonly path: string
  readonly label: Text
  readonly unit: Unit | null
  readonly base: number | null
  readonly low: End
  readonly high: End
  /** Outcome at the high end less that at the low end, in the same replications. */
  readonly swing: Estimate | null
  /** `same`: no effect in any replication; `noise`: the swing's interval holds zero. */
  readonly verdict: Verdict
  /** Whether both ends are on the same side of the outcome with all as they are, beyond chance. */
  readonly sameSide: boolean
}

/** Each factor alone from end to end, the longest swing first. */
export interface Tornado extends Answered {
  readonly method: 'tornado'
  /** With all as they are. */
  readonly base: Estimate | null
  readonly bars: readonly Bar[]
}

/** A place of a two-way map. */
export interface MapCell {
  readonly outcome: Estimate | null
  /** Above that with all as they are. */
  readonly difference: Estimate | null
  /** Of the outcome where it is a difference of two strategies, else of its difference to all as they are. */
  readonly verdict: Verdict
}

/** Two factors together. */
export interface TwoWay extends Answered {
  readonly method: 'two-way'
  readonly base: Estimate | null
  /** Values of the first factor, by row, and of the second, by column. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly cells: readonly (readonly MapCell[])[]
}

/**
 * `negligible`: the interval of μ* is not above luck, or it is less than a twentieth of the greatest. `linear`: the same wherever the others stand
 * (σ ≤ .1 μ*). `steady`: mostly so (σ ≤ .5 μ*). `interacting`: curved, or it depends on others.
 */
export type MorrisClass = 'negligible' | 'linear' | 'steady' | 'interacting'

/** What a factor did in a screening, in the unit of the outcome, over its whole range. */
export interface Screened {
  readonly path: string
  readonly label: Text
  readonly muStar: Bracketed
  readonly mu: number
  /** Of the elementary effects, without what luck adds. */
  readonly sigma: number
  /** μ* that luck alone would give; `null` where one replication alone cannot tell. */
  readonly luck: number | null
  readonly class: MorrisClass
}

/** A Morris screening, the greatest μ* first. */
export interface Morris extends Answered {
  readonly method: 'morris'
  readonly effects: readonly Screened[]
  readonly trajectories: number
  /** Trajectories left out because a run failed. */
  readonly dropped: number
}

/** Shares of the variance of the outcome that a factor, or several taken as one, answers for. */
export interface Index {
  /** Paths of the factors taken as one. */
  readonly paths: readonly string[]
  readonly label: Text
  /** Why several are one; `null` of one alone. */
  readonly together: 'correlated' | 'group' | null
  readonly first: Bracketed
  readonly total: Bracketed
}

/** Sobol indices, the greatest total first. */
export interface Sobol extends Answered {
  readonly method: 'sobol'
  /** Empty where the outcome never changes or no base point ran in full. */
  readonly indices: readonly Index[]
  /** Base points used, and left out because a run failed. */
  readonly points: number
  readonly dropped: number
  /** Why the indices mean nothing; `null` where they do. */
  readonly refusal: Term | null
  /** Mean and standard deviation of the outcome over what varies; `null` where it is undefined everywhere. */
  readonly mean: number | null
  readonly sd: number | null
  /** Share of the variance that is luck left in means over the replications; `null` where none or one cannot tell. */
  readonly luck: number | null
}

/** A limit of a condition. */
export interface Limit {
  readonly path: string
  readonly label: Text
  readonly unit: Unit | null
  readonly from: number | null
  readonly to: number | null
  /** How likely it is that it has nothing to do with it: quasi-p-value. */
  readonly quasiP: number
}

/** A condition under which the strategy loses. */
export interface Condition {
  readonly limits: readonly Limit[]
  /** Share of all losing runs that it covers, share of its runs that lose, and share of all runs it holds. */
  readonly coverage: number
  readonly density: number
  readonly support: number
  /** Runs in it, and how many of them lose. */
  readonly runs: number
  readonly losing: number
}

/** Conditions under which a strategy loses. */
export interface Conditions extends Answered {
  readonly method: 'conditions'
  /** What it loses against: below (of a cost: above) this number; of a difference 0. */
  readonly threshold: number
  /** Runs that have an outcome, how many lose, and in how many the interval holds the threshold. */
  readonly drawn: number
  readonly losing: number
  readonly undecided: number
  /** `hardly`, `nearly`: it loses in less than a fiftieth of the runs, or in all but that: nothing is looked for. */
  readonly said: 'found' | 'none' | 'hardly' | 'nearly'
  readonly conditions: readonly Condition[]
  /** Every run: the value of each column, and whether it lost; `null` without an outcome. */
  readonly columns: readonly { readonly path: string; readonly label: Text; readonly unit: Unit | null }[]
  readonly draws: readonly { readonly values: readonly number[]; readonly loses: boolean | null }[]
}

/** What matters, by one of the methods. */
export type Sensitivity = Tornado | TwoWay | Morris | Sobol | Conditions
