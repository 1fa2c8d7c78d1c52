/** Outcomes of a declared lifecycle. */
export type LifecycleOutcomeId =
  | 'customers'
  | 'attending'
  | 'repeatRate'
  | 'cohortRetention'
  | 'allTenureRetention'
  | 'amount'
  | 'total'
  | 'totalDiscounted'
  | 'cyclesInStage'
  | 'sojourn'
  | 'editionsAttended'

/** One outcome of a run of a declared lifecycle. */
export interface LifecycleRow {
  readonly outcome: LifecycleOutcomeId
  /** Id of a stage; `null` for the lifecycle as a whole. */
  readonly stage: string | null
  /** Category or total; `null` where the outcome is no amount. */
  readonly category: string | null
  /** Time point or cycle; `null` for the whole horizon. */
  readonly period: number | null
  /** `null` where the outcome is undefined, such as a share of nobody. */
  readonly value: number | null
}
