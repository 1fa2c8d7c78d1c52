import type { IncrementalResult } from '../../experiment/incrementalResults.js'
import type { LifecycleResult, LongRun, StageValue } from '../../experiment/lifecycleResult.js'
import type { Passport } from '../../model/runTable.js'
import type { resultVersion } from '../resultJson.js'
import type { Convention } from './convention.js'
import type { CategoryPlace } from './measures.js'

/** An outcome with its interval; only the individual engine gives some. */
export interface LifecycleEstimateJson {
  readonly outcome: string
  readonly stage: string | null
  readonly category: string | null
  readonly period: number | null
  readonly unit: string
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
  readonly sd: number | null
  readonly n: number
}

/** What a category or total comes to over the horizon. */
export interface TotalJson {
  readonly undiscounted: number | null
  readonly discounted: number | null
}

/** A strategy in a result file. Numbers are at full precision; means over replications from the individual engine. */
export interface LifecycleStrategyJson {
  readonly strategy: string
  readonly title: string | null
  readonly titleZh: string | null
  /** Customers by stage, at time points 0 … cycles. */
  readonly trace: Readonly<Record<string, readonly (number | null)[]>>
  /** By category or total: counted, undiscounted, in periods 0 … cycles; period 0 is time 0. */
  readonly amounts: Readonly<Record<string, readonly (number | null)[]>>
  /** By category or total. */
  readonly totals: Readonly<Record<string, TotalJson>>
  /** `null` where no stage attends. Lists are by time points 0 … cycles; shares are `null` at 0. */
  readonly retention: {
    readonly attending: readonly (number | null)[]
    readonly repeatRate: readonly (number | null)[]
    readonly cohortRetention: readonly (number | null)[]
    readonly allTenureRetention: number | null
    readonly editionsAttended: number | null
  } | null
  /** By stage, in cycles, of one customer within the horizon. */
  readonly timeInStage: Readonly<Record<string, { readonly cycles: number | null; readonly sojourn: number | null }>>
  readonly longRun: readonly LongRun[]
  readonly stageValues: readonly StageValue[]
  /** Empty from the exact engine. */
  readonly estimates: readonly LifecycleEstimateJson[]
}

/** How a category is counted and discounted in a strategy and group. */
export interface CategoryConventionJson {
  readonly strategy: string
  readonly group: string
  readonly category: string
  readonly kind: 'cost' | 'value'
  readonly unit: string | null
  readonly per: 'cycle' | 'year'
  readonly counting: CategoryPlace['category']['counting']
  readonly discounting: CategoryPlace['category']['discounting']
  /** A year; a formula where it names parameters. */
  readonly discountRate: number | string
}

/** A result file of a scenario that declares its own lifecycle. */
export interface LifecycleJson {
  readonly perennial: 'result'
  readonly version: typeof resultVersion
  readonly kind: 'lifecycle'
  /** No result is a forecast. */
  readonly forecast: false
  /** With the customers played in each replication; `null` from the exact engine. */
  readonly passport: Passport & { readonly customers: number | null }
  readonly scenario: {
    readonly name: string
    readonly title: string | null
    readonly titleZh: string | null
    readonly notice: string | null
    readonly noticeZh: string | null
    /** Ids in the order declared, as rows and columns of `longRun` are. */
    readonly stages: readonly {
      readonly stage: string
      readonly title: string | null
      readonly titleZh: string | null
      readonly attends: boolean
    }[]
    readonly totals: LifecycleResult['scenario']['totals']
  }
  readonly conventions: {
    readonly cycles: number
    /** In years. */
    readonly cycleLength: number
    /** Customers the results speak of. */
    readonly cohort: number
    readonly engine: Passport['engineKind']
    /** Customers played in each replication; `null` from the exact engine. */
    readonly customers: number | null
    readonly needsIndividual: LifecycleResult['needsIndividual']
    readonly categories: readonly CategoryConventionJson[]
    /** All of them, said in both languages, with formulas. */
    readonly inWords: readonly Convention[]
  }
  readonly strategies: readonly LifecycleStrategyJson[]
  /** Which category or total is cost and effect, and the table; `null` where none is declared or there is one strategy. */
  readonly incremental: {
    readonly cost: string
    readonly effect: string
    /** `estimates` holds the intervals of the individual engine; `null` from the exact one. */
    readonly rows: readonly IncrementalResult[]
  } | null
  /** Individual engine: paired differences of discounted totals to the first strategy. */
  readonly differences: readonly {
    readonly strategy: string
    readonly category: string
    readonly mean: number
    readonly low: number | null
    readonly high: number | null
    readonly sd: number | null
    readonly n: number
  }[]
}
