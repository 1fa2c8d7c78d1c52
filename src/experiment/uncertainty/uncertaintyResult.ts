import type { BySource } from '../../analysis/uncertainty/crossedVariance.js'
import type { Quantile } from '../../analysis/uncertainty/quantiles.js'
import type { RankCorrelation } from '../../analysis/uncertainty/rankCorrelation.js'
import type { Ranged } from '../../analysis/uncertainty/sourceIntervals.js'
import type { Estimate } from '../../core/interval.js'
import type { Passport, RunContext } from '../../model/runTable.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'
import type { Uncertain } from '../../scenario/uncertainty/uncertain.js'
import type { Values } from '../../scenario/uncertainty/withValues.js'
import type { PlainValue } from '../../scenario/valueText.js'
import type { DesignName } from '../draws/drawValues.js'
import type { Alternative, FailedRun, Figure } from '../draws/played.js'
import type { Verdict } from '../verdict.js'

/** One number that was drawn; of shares, one of them. */
export interface DrawnInput {
  /** Dotted path in the scenario; of shares, with the name of the one. */
  readonly path: string
  readonly label: { readonly en: string; readonly zh: string }
  readonly uncertain: Uncertain
  /** Its distribution as a scenario file has it; of shares, that of them all. */
  readonly written: PlainValue
  /** Of shares, which one; else `null`. */
  readonly share: string | null
  /** Mean and 5 and 95 % quantiles of its distribution. */
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Its value in each draw. */
  readonly values: readonly number[]
}

/** Between which values nine of ten lie: the 5 and 95 % quantiles. */
export interface Range {
  readonly low: Quantile
  readonly high: Quantile
}

/** How sure one figure is. */
export interface Spread {
  /** Mean of all futures; its interval takes in that draws and replications are few. */
  readonly mean: Estimate
  /** Draws that count: those in which every replication has a value. */
  readonly draws: number
  /** Quantiles (5, 25, 50, 75, 95 %) over draws, luck taken out. */
  readonly quantiles: readonly Quantile[]
  /** Where nine of ten values lie if only the numbers are not known, and luck is averaged out. */
  readonly notKnowing: Range
  /** Where nine of ten futures lie if the numbers were known and only luck is left; `null` where nothing is luck. */
  readonly luck: Range | null
  /** Where nine of ten futures lie. */
  readonly together: Range
  /** Shares of the variance of one future; `null` where nothing varies. */
  readonly shares: BySource<Ranged> | null
  /** Standard deviations of not knowing, of luck (shared and not), and of one future. */
  readonly sd: { readonly notKnowing: Ranged; readonly luck: Ranged; readonly together: Ranged }
  /** Variances whose estimate fell below 0 and counts as 0. */
  readonly cut: readonly (keyof BySource<number>)[]
  /** How many replications of each draw serve best; `null` where draws do not differ as far as can be told. */
  readonly needed: number | null
  /** Whether so many were played. */
  readonly enough: boolean
  /** Whether more replications would narrow the interval of the mean more than as many times more draws. */
  readonly narrowedBy: 'draws' | 'replications'
  /** The mean of each draw without the luck left in it, of the draws that count. */
  readonly corrected: Float64Array
  /** What luck alone makes of one future, around the mean; `null` where nothing is luck. */
  readonly luckAlone: Float64Array | null
}

/** How probable it is to fall below a threshold. */
export interface Below {
  readonly threshold: number
  /** Share of draws whose mean, luck taken out, lies below: not knowing alone. */
  readonly draws: Estimate
  /** Of one future: not knowing and luck. */
  readonly future: Estimate
}

/** A hint which number matters: its rank correlation with the figure over draws. */
export interface Influence {
  /** Path of the number, as in `inputs`. */
  readonly path: string
  readonly correlation: RankCorrelation
}

/** A figure of one alternative, or its difference to that of the baseline. */
export interface UncertainFigure {
  readonly figure: Figure
  /** `null` where fewer than two draws have a value. */
  readonly spread: Spread | null
  /** `null` without a threshold, and where there is no spread. For a difference, the threshold is 0. */
  readonly below: Below | null
  /** From the strongest on; numbers that did not vary are left out. */
  readonly influences: readonly Influence[]
  /** The mean over replications in each draw; `null` where any has no value. */
  readonly drawMeans: readonly (number | null)[]
  /** Every value: a draw's replications side by side, NaN where undefined. */
  readonly runs: Float64Array
}

/** A difference to the baseline, with how often the alternative is the better one. */
export interface UncertainDifference extends UncertainFigure {
  /** What the mean difference says, as far as its interval tells. */
  readonly verdict: Verdict
  /** Over draws, luck averaged out, and in one future; `null` where no way is better. */
  readonly better: { readonly draws: Estimate; readonly future: Estimate } | null
}

/** One alternative played at all draws. */
export interface UncertainAlternative extends Alternative {
  readonly isBaseline: boolean
  readonly passport: Passport
  /** `null` for a declared lifecycle. */
  readonly context: RunContext | null
  readonly figures: readonly UncertainFigure[]
  /** Paired differences to the baseline, in the order of `figures`; empty for the baseline. */
  readonly differences: readonly UncertainDifference[]
}

/** How sure results are: scenarios played at many draws of their uncertain numbers, each in the same replications. */
export interface UncertaintyResult {
  readonly kind: 'uncertainty'
  /** Of the baseline. */
  readonly passport: Passport
  /** Of the baseline; `null` for a declared lifecycle. */
  readonly context: RunContext | null
  /** The lifecycle; `null` for fairs. */
  readonly lifecycle: LifecycleScenario | null
  /** The baseline. */
  readonly scenario: Alternative
  readonly design: DesignName
  /** Draws played. */
  readonly draws: number
  readonly replications: number
  /** Who set the number of replications: whoever asked, a trial with few draws, or nobody where nothing is luck. */
  readonly replicationsBy: 'asked' | 'pilot' | 'exact'
  /** `null` where all was played. */
  readonly partial: { readonly done: number; readonly all: number } | null
  readonly inputs: readonly DrawnInput[]
  /** The values of each draw, by path. */
  readonly points: readonly Values[]
  /** The baseline first. */
  readonly alternatives: readonly UncertainAlternative[]
  /** One of each draw and alternative that could not be played. */
  readonly failed: readonly FailedRun[]
}
