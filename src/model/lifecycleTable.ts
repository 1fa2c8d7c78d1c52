/** An amount booked by category, period and counting; `periods` is cycles + 1. */
export interface BookedCategory {
  readonly category: string
  /**
   * Weighted by the counting convention, not discounted, one a period: period 0 is time 0 before the first cycle (one-off
   * amounts; time point 0 where time points are counted), period t is cycle t (time point t). Length cycles + 1.
   */
  readonly undiscounted: Float64Array
  /** The same, discounted. */
  readonly discounted: Float64Array
}

/**
 * What a cohort of a declared lifecycle did: the one result of both engines, from which all outcomes are computed. Counts
 * are customers: expected ones from the exact engine; those of the customers played, scaled to the cohort, from the
 * individual engine. Groups are summed with their weights.
 */
export interface LifecycleTable {
  readonly strategy: string
  /** Ids of the stages in the order declared, and whether their customers attend. */
  readonly stages: readonly string[]
  readonly attends: readonly boolean[]
  readonly cycles: number
  /** In years. */
  readonly cycleLength: number
  /** Moves between different stages, in the order declared; indices into `stages`. */
  readonly moves: readonly { readonly from: number; readonly to: number }[]
  /** Customers by time point 0 … cycles and stage: `occupancy[point * stages.length + stage]`. */
  readonly occupancy: Float64Array
  /** Customers by cycle 1 … cycles and move: `flows[(cycle - 1) * moves.length + move]`. */
  readonly flows: Float64Array
  /**
   * Customers by time point who attended at time 0 and at every time point since; all zero where nobody attends at time 0.
   * Length cycles + 1.
   */
  readonly neverLapsed: Float64Array
  readonly categories: readonly BookedCategory[]
}

/**
 * A lifecycle that does not change with the clock, as a chain: what long-run quantities are computed from. Where moves or
 * amounts depend on the time in a stage, the stage stands there once for each time told apart, one after the other, the
 * first for those who have just entered. Amounts are discounted to the start of the cycle they are booked in, as one customer's expectation by the stage
 * he is in at that start.
 */
export interface StationaryChain {
  readonly stages: readonly string[]
  readonly attends: readonly boolean[]
  /** Rows sum to one: `matrix[from][to]`. */
  readonly matrix: readonly (readonly number[])[]
  /** Share of customers who start in each stage. */
  readonly start: readonly number[]
  readonly categories: readonly {
    readonly category: string
    /** Discount factor of one cycle, 1 for none. */
    readonly factor: number
    /** Booked once, at time 0, by the stage of the start. */
    readonly initial: readonly number[]
    /** Booked in each cycle, by the stage at its start. */
    readonly perCycle: readonly number[]
  }[]
}
