import type { ClimateState } from './climate.js'
import type { Ledger } from './ledger.js'
import type { LeverState } from './levers.js'
import type { Plan } from './plan.js'
import { countAttending, type Population } from './population.js'
import type { SegmentStreams } from './segmentStreams.js'
import type { StaffState } from './staff.js'
import type { Spoken } from './voices.js'
import type { Workspace } from './workspace.js'

/** Who a customer is: index of the segment, edition of entry and ordinal. */
export interface Identity {
  readonly segment: number
  readonly entry: number
  readonly ordinal: number
}

/** Everything that changes while a replication is played. */
export interface State {
  readonly plan: Plan
  readonly workspace: Workspace
  readonly streams: readonly SegmentStreams[]
  readonly ledger: Ledger
  readonly levers: LeverState
  readonly staff: StaffState
  readonly climate: ClimateState
  readonly onTaken: ((edition: number, taken: readonly Identity[]) => void) | undefined
  readonly observe: ((edition: number, populations: readonly Population[]) => void) | undefined
  readonly observeShow: ((edition: number, populations: readonly Population[]) => void) | undefined
  /** Last edition held of the horizon. */
  readonly lastHeld: number
  /** Newcomers of the last edition held in the target stages of each tactic. */
  readonly registrations: Float64Array
  /** Coverage of each tactic in the last edition held, which the tail goes on with. */
  readonly coverages: Float64Array
  /** How much of a full bond of each tactic acts since the last edition held. */
  readonly acting: Float64Array
  /** What was said after the last edition held. */
  spoken: Spoken
}

/** Customers in the groups of a stage, attending or not; each member for as many as it stands for. */
export function stageCount({ plan, workspace }: State, segment: number, stage: number): number {
  const { sizes } = workspace.populations[segment]!
  return plan.segments[segment]!.standsFor * (sizes[2 * stage]! + sizes[2 * stage + 1]!)
}

/** Customers of a segment who attend, once they have been grouped; each member for as many as it stands for. */
export function attendingCount({ plan, workspace }: State, segment: number): number {
  return plan.segments[segment]!.standsFor * countAttending(workspace.populations[segment]!, plan.stages.length)
}
