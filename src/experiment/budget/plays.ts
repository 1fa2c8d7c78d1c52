import type { Problem } from '../../core/errors.js'
import type { Figure } from '../draws/played.js'
import type { SpendVariable } from './answer.js'

/** A plan: the money of each variable; `null`: today's plan, just as it stands. */
export type Plan = Float64Array | null

/** Figures of plans by plan, figure and replication; `null` where undefined or failed. */
export type PlanValues = readonly (readonly (readonly (number | null)[])[])[]

/** How large the fair is that is played: with members that stand for many in the search, as it is in the proof. */
export type PlaySize = 'search' | 'full'

/** Where plans are played. */
export interface Ground {
  readonly variables: readonly SpendVariable[]
  readonly figures: readonly Figure[]
  /** Whether nothing is left to luck. */
  readonly isExact: boolean
  readonly standsFor: Readonly<Record<string, number>>
  /** Plays plans in the replications named. Rejects with {@link Stopped} where the work was stopped. */
  readonly play: (plans: readonly Plan[], replications: readonly number[], size: PlaySize) => Promise<PlanValues>
  /** Runs that failed so far, one a plan. */
  readonly failed: ReadonlyMap<string, { readonly plan: Plan; readonly problems: readonly Problem[] }>
  /** Lets what is still to be played be played, though the work was stopped. */
  readonly finish: () => void
}

/** The work was stopped before what was asked for was played. */
export class Stopped extends Error {
  constructor() {
    super('stopped')
    this.name = 'Stopped'
  }
}
