import type { Ledger } from './ledger.js'
import type { LeverState } from './levers.js'
import type { Plan } from './plan.js'
import type { Population } from './population.js'
import type { SegmentStreams } from './segmentStreams.js'
import type { Workspace } from './workspace.js'

/** Everything that changes while a replication is played. */
export interface State {
  readonly plan: Plan
  readonly workspace: Workspace
  readonly streams: readonly SegmentStreams[]
  readonly ledger: Ledger
  readonly levers: LeverState
  readonly observe: ((edition: number, populations: readonly Population[]) => void) | undefined
  /** Newcomers of the last edition held in the target stages of each tactic. */
  readonly registrations: Float64Array
  /** Coverage of each tactic in the last edition held, which the tail goes on with. */
  readonly coverages: Float64Array
  /** Net word of mouth of the last edition held. */
  wordOfMouth: number
}

/** Customers in groups of a stage: those who do not attend, then those who do. */
export function stageCount(state: State, segment: number, stage: number): number {
  const starts = state.workspace.groups[segment]!
  return starts[2 * stage + 2]! - starts[2 * stage]!
}
