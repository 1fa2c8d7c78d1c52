import type { ReducedRegion } from '../../core/linear/reducedRegion.js'
import type { StreamKey } from '../../core/random/threefry.js'
import type { Smoothness } from './surrogate.js'

/**
 * The function that is maximised: for each plan (the values of all variables, in their order), its values in the
 * replications named. The same replication has the same luck in every plan. A value that is not finite says that the run
 * failed.
 */
export type Evaluate = (plans: Float64Array[], replications: readonly number[]) => Promise<number[][]>

/** Why a plan was tried. */
export type Origin = 'current' | 'centre' | 'edge' | 'start' | 'spread' | 'narrow'

/** A plan that was tried. All numbers, so that it can be written down and read again. */
export interface Trial {
  /** Coordinates in the reduced region. */
  readonly point: readonly number[]
  /** Value of each variable. */
  readonly plan: readonly number[]
  readonly from: Origin
  /** Round in which it was first tried. */
  readonly round: number
  /** Its values in replications 0, 1 and on; `null` where the run failed. */
  readonly values: readonly (number | null)[]
}

/**
 * Where a search stands. `start`: the first plans, spread over the region; `spread`: plans where the surrogate hopes for
 * more or knows little; `narrow`: plans close to the best one, ever closer; `done`.
 */
export type Phase = 'start' | 'spread' | 'narrow' | 'done'

/** Everything a search knows after some rounds: plain data, so that a search may be stopped and resumed. */
export interface SearchState {
  readonly round: number
  readonly phase: Phase
  readonly trials: readonly Trial[]
  /** Values asked for so far: plans × replications. */
  readonly runs: number
  /** Replications of a new plan. */
  readonly level: number
  /** What the surrogate has learnt, and from how many trials. */
  readonly smoothness: Smoothness | null
  readonly learntFrom: number
  /** Rounds in a row that promised next to nothing. */
  readonly calm: number
  /** Half the side of the box in which the search is narrow, in ranges. */
  readonly radius: number
  /** Centre of that box. */
  readonly centre: readonly number[]
  /** Whether that box held enough plans for a response surface when the last round was planned. */
  readonly surveyed: boolean
}

/** How a search is to go. */
export interface SearchSettings {
  /** Text that keys all random choices. */
  readonly seed: string
  /** Whether the function has no luck in it: one replication is enough. */
  readonly deterministic: boolean
  /** Replications of a plan at first, and at most. */
  readonly firstReplications: number
  readonly mostReplications: number
  /** Plans tried at most. */
  readonly mostTrials: number
  /** Values asked for at most: plans × replications. */
  readonly mostRuns: number
  /** How near the best plan is to be found, as a share of the ranges. */
  readonly tolerance: number
}

/** A search: what does not change from round to round. */
export interface Search {
  readonly reduced: ReducedRegion
  readonly settings: SearchSettings
  /** The current plan, or the nearest that is allowed. */
  readonly current: Float64Array | null
  readonly key: StreamKey
}

/** Some values asked for: the replications from one number to below another, of some plans. */
export interface Request {
  /** Indices of the trials, counting on beyond those of the state for new ones. */
  readonly trials: readonly number[]
  readonly from: number
  readonly to: number
}
