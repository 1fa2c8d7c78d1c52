import type { IncrementalRow } from '../../../src/analysis/lifecycle/incrementalTable.js'

/** A row of a published incremental table; the first and the dominated have no increments. */
export type IncrementalFigures = Pick<IncrementalRow, 'strategy' | 'cost' | 'effect' | 'status'> & {
  readonly incrementalCost?: number
  readonly incrementalEffect?: number
  readonly ratio?: number
}
