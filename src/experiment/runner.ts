import type { LifecycleRow } from '../analysis/lifecycle/lifecycleOutcome.js'
import type { Outcomes } from '../analysis/outcomes.js'
import type { Account } from '../analysis/value/account.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import type { FiguresSubject, Measured, Trial } from './units/figuresUnit.js'
import type { Losses, LossSubject } from './units/lossesUnit.js'
import { outcomesUnit } from './units/outcomesUnit.js'

/** Work for a runner: replications, by number, of one scenario whose warm-up is played under a baseline. */
export interface Job {
  readonly scenario: Scenario
  readonly baseline: Scenario
  readonly replications: readonly number[]
}

/** Work for a runner: replications, by number, of individuals of a declared lifecycle. */
export interface IndividualsJob {
  readonly scenario: LifecycleScenario
  readonly replications: readonly number[]
}

/** Told after each replication; a promise it returns is awaited, so that it can let the event loop breathe. */
export type OnReplication = (replication: number) => void | Promise<void>

/** Told after each trial; a promise it returns is awaited. */
export type OnTrial = (trial: Trial) => void | Promise<void>

/**
 * Plays a job and gives the outcomes of each replication, in the order asked for; all share their names. Which runner it is (this thread,
 * several threads, later a cluster) changes how long it takes and nothing else.
 */
export interface Runner {
  (job: Job, onDone?: OnReplication): Promise<Outcomes[]>
  /** How many replications are played at a time; one where absent. Jobs given at once are then played at once. */
  readonly atOnce?: number
  /** Plays a job without what comes after the horizon, and gives with whom the profit of each replication is booked. */
  readonly accounts?: (job: Job, onDone?: OnReplication) => Promise<Account[]>
  /** Plays what losing customers takes, one result a replication. */
  readonly losses?: (subject: LossSubject, replications: readonly number[], onDone?: OnReplication) => Promise<Losses[]>
  /** Plays trials: fairs with values laid over them, of which a few outcomes are wanted; one result a trial. */
  readonly figures?: (subject: FiguresSubject, trials: readonly Trial[], onDone?: OnTrial) => Promise<Measured[]>
  /** Plays individuals of a declared lifecycle: for each replication and strategy, its outcomes. */
  readonly individuals?: (job: IndividualsJob, onDone?: OnReplication) => Promise<LifecycleRow[][][]>
}

/**
 * The runner that plays one replication after the other in the calling thread: the scenario is compiled once, memory is
 * used again. It yields after each replication, and awaits what `onDone` returns.
 *
 * Throws (rejects with) the InputError of `compile` for a scenario that cannot be played exactly.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const results = await inlineRunner({ scenario, baseline: scenario, replications: [4, 0] })
 * results.length // => 2
 */
export const inlineRunner: Runner = async ({ replications, ...subject }, onDone) => {
  const play = outcomesUnit.open(subject)
  const results: Outcomes[] = []
  for (const replication of replications) {
    results.push(...play([replication], results.length))
    await onDone?.(replication)
  }
  return results
}
