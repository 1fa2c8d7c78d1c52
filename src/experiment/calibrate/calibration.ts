import type { Words } from '../../calibration/fit.js'
import type { RecordFits } from '../../calibration/fromRecords/fitRecords.js'
import type { RecordedRatio } from '../../calibration/fromRecords/recordedRatio.js'
import type { Distribution } from '../../core/distribution/distribution.js'
import type { Estimate } from '../../core/interval.js'
import type { Passport } from '../../model/runTable.js'
import type { Scenario } from '../../scenario/scenario.js'
import type { LeverCurve } from './leverCurves.js'

/**
 * Where a parameter comes from: sizes of stands, payments, fees, hidden stages, the number of exhibitors, a match of simulated
 * to recorded figures, (`follows`) a rate that keeps its odds against staying while others of its stage were matched, or a
 * response curve of a lever from a `history` of spend and response or from a manager's `answers`.
 */
export type ParameterSource =
  | 'stands'
  | 'payments'
  | 'fees'
  | 'stages'
  | 'market'
  | 'matched'
  | 'follows'
  | 'history'
  | 'answers'

/** A number of the scenario that was set from the records. */
export interface CalibratedParameter {
  readonly path: string
  readonly value: number
  /** In the scenario it was calibrated upon; `null` where that had none. */
  readonly base: number | null
  /** How sure it is, as the scenario has it; `null` where it is taken as it is (a smallest stand, a share). */
  readonly distribution: Distribution | null
  /** Of its estimate, 95 %; `null` where there is none. */
  readonly low: number | null
  readonly high: number | null
  readonly source: ParameterSource
  /** Customers behind it; of a response curve, editions or answers. */
  readonly n: number
  /** Of a matched number: the share that the records take away of what it was unsure by before. */
  readonly narrowed?: number | null
}

/** What stays as it was, and why. */
export interface LeftAlone extends Words {
  /** A path, or the beginning of several. */
  readonly path: string
}

/** What a target is called. */
export type TargetName =
  | 'renewal'
  | 'repeatRate'
  | 'joined'
  | 'back'
  | 'returns'
  | 'again'
  | 'meanArea'
  | 'satisfaction'
  | 'attendance'

/** One figure of the records, and what the calibrated scenario makes of it. */
export interface CalibrationTarget {
  readonly name: TargetName
  /** Editions attended, of `renewal`, or missed, of `returns`; else `null`. */
  readonly tenure: number | null
  /** Segment of the scenario; `null` for all exhibitors. */
  readonly segment: string | null
  readonly recorded: RecordedRatio
  /** Of the scenario as it was; `null` where it is undefined there or nothing was played. */
  readonly before: number | null
  /** Of the calibrated scenario, played in replications that the match did not see; `null` where undefined. */
  readonly simulated: Estimate | null
  /** Whether parameters were matched to it; others are only compared. */
  readonly matched: boolean
  /** Whether the simulated mean lies in the interval of the records; `null` where it is undefined. */
  readonly within: boolean | null
}

/** How the match went. */
export interface Match {
  /** Replications of each point tried, and points tried. */
  readonly replications: number
  readonly points: number
  /** Whether the last step was no longer worth taking. */
  readonly converged: boolean
  /** Σ (simulated − recorded)² / variance over the matched targets, with the numbers of these and of parameters. */
  readonly distance: number
  readonly targets: number
  readonly parameters: number
}

/** A scenario calibrated on records: what was set, what could not be, how well it reproduces them. */
export interface Calibration {
  readonly kind: 'calibration'
  /** Whether it was stopped before its end; what stands here is then not matched, or not to the end. */
  readonly partial: boolean
  /** Of the calibrated scenario as it was played at the end. */
  readonly passport: Passport
  readonly base: { readonly name: string; readonly title: string | null; readonly titleZh: string | null }
  readonly records: {
    readonly files: readonly string[]
    readonly customers: number
    readonly editions: number
    readonly held: number
    readonly first: string
    readonly last: string
  }
  readonly parameters: readonly CalibratedParameter[]
  /** Rank correlations of matched parameters, path to path, as the scenario has them. */
  readonly correlations: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly leftAlone: readonly LeftAlone[]
  readonly targets: readonly CalibrationTarget[]
  /** `null` where nothing was matched. */
  readonly match: Match | null
  readonly problems: readonly Words[]
  readonly fits: RecordFits
  /** Response curves of levers that were set; none where neither a history nor answers were given. */
  readonly curves: readonly LeverCurve[]
  /** What a scenario file needs to say besides what it extends: every number set, with its distribution. */
  readonly changes: ChangeTree
  /** The base with these changes: playable, and uncertain in what the records leave open. */
  readonly scenario: Scenario
}

/** Values by key, as a scenario file nests them. */
export interface ChangeTree {
  readonly [key: string]: ChangeValue
}

/** A value of a scenario file. */
export type ChangeValue = number | string | readonly number[] | ChangeTree
