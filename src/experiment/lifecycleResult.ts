import type { CyclesToAbsorption } from '../analysis/lifecycle/cyclesToAbsorption.js'
import type { LifecycleRow } from '../analysis/lifecycle/lifecycleOutcome.js'
import type { Estimate } from '../core/interval.js'
import type { Term } from '../i18n/terms.js'
import type { Passport } from '../model/runTable.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'

import type { IncrementalResult } from './incrementalResults.js'

/** An outcome of a strategy: exact, or a mean over replications with its interval. */
export interface LifecycleEstimate extends Omit<LifecycleRow, 'value'> {
  /** `null` where it is undefined. */
  readonly value: number | null
  /** Over replications; `null` for the exact engine, which has no luck, and where the value is undefined. */
  readonly estimate: Estimate | null
}

/** What a lifecycle comes to in the long run, for one group of a strategy: from its chain, not from a run. */
export interface LongRun {
  readonly group: string
  readonly weight: number
  /** Why there is none; the rest is then empty. */
  readonly reason: Term | null
  /** Expected cycles in each stage (columns) by starting stage (rows); `null` where a stage is never left for good. */
  readonly expectedCycles: readonly (readonly (number | null)[])[]
  /** Probability to end in each absorbing stage (columns, `absorbing`) by starting stage. */
  readonly absorbing: readonly string[]
  readonly absorption: readonly (readonly number[])[]
  /** Share of time in each stage (columns) in the long run, by starting stage. */
  readonly longRunShares: readonly (readonly (number | null)[])[]
  /** Mean length of a visit of each stage, in cycles; `null` for an absorbing stage. */
  readonly sojourn: readonly (number | null)[]
  /** Cycles until the ending is reached, by starting stage. */
  readonly cyclesToAbsorption: readonly CyclesToAbsorption[]
  /** Editions attended in a row before the first missed, by starting stage; `null` where no stage attends. */
  readonly editionsBeforeLapse: readonly (number | null)[]
}

/** Lifetime value of one customer by category or total and starting stage. */
export interface StageValue {
  readonly category: string
  readonly stage: string
  /** Discounted, within the horizon; `null` where a number is wrong for those who start there, with the reason. */
  readonly finite: number | null
  readonly finiteReason: Term | null
  /** Discounted, without end; `null` where it does not exist, with the reason. */
  readonly infinite: number | null
  readonly reason: Term | null
}

/** A strategy of a lifecycle as far as its lifecycle alone tells, without a run's own figures. */
export interface LifecycleStrategyBasis {
  readonly strategy: string
  readonly title: string | null
  readonly titleZh: string | null
  readonly longRun: readonly LongRun[]
  /** Empty for lifecycles that only the individual engine serves. */
  readonly stageValues: readonly StageValue[]
}

/** A strategy of a lifecycle played. */
export interface LifecycleStrategyResult extends LifecycleStrategyBasis {
  readonly estimates: readonly LifecycleEstimate[]
}

/** A scenario with a lifecycle of its own, as far as its lifecycles alone tell. */
export interface LifecycleBasis {
  readonly scenario: LifecycleScenario
  /** Why the individual engine was needed; empty where the exact engine serves. */
  readonly needsIndividual: readonly { readonly path: string; readonly reason: Term }[]
  readonly strategies: readonly LifecycleStrategyBasis[]
}

/** A scenario with a lifecycle of its own, played: all strategies with the same luck. */
export interface LifecycleResult extends LifecycleBasis {
  readonly passport: Passport
  /** Customers played in each replication; `null` for the exact engine. */
  readonly customers: number | null
  readonly strategies: readonly LifecycleStrategyResult[]
  /** `null` where no incremental table is declared or there is one strategy only. */
  readonly incremental: readonly IncrementalResult[] | null
  /** Individual engine: paired differences of each strategy to the first, by category or total, discounted. */
  readonly differences: readonly {
    readonly strategy: string
    readonly category: string
    readonly difference: Estimate
  }[]
}
