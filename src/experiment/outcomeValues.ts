import type { OutcomeRow } from '../analysis/outcomes.js'

/** One outcome over all replications. `values` holds one value a replication, `null` where it is undefined. */
export interface OutcomeValues {
  readonly outcome: string
  readonly segment: string | null
  readonly edition: number | null
  readonly tenure: number | null
  readonly values: (number | null)[]
}

/**
 * Empty collections, one for each row of a replication's outcomes.
 *
 * @example
 * emptyValues([{ outcome: 'npv', segment: null, edition: null, tenure: null, value: 7 }])
 * // => [{ outcome: 'npv', segment: null, edition: null, tenure: null, values: [] }]
 */
export function emptyValues(rows: readonly OutcomeRow[]): OutcomeValues[] {
  return rows.map(({ outcome, segment, edition, tenure }) => ({ outcome, segment, edition, tenure, values: [] }))
}

/**
 * Adds the outcomes of further replications to collections made from outcomes of the same scenario. Throws an Error
 * where the rows are not the same ones, in the same order.
 *
 * @example
 * const row = { outcome: 'npv', segment: null, edition: null, tenure: null, value: 7 }
 * const collected = emptyValues([row])
 * addValues(collected, [[row], [{ ...row, value: 8 }]])
 * collected[0].values // => [7, 8]
 */
export function addValues(collected: readonly OutcomeValues[], replications: readonly (readonly OutcomeRow[])[]): void {
  for (const rows of replications) {
    if (rows.length !== collected.length) {
      throw new Error(`a replication has ${rows.length} outcomes where another has ${collected.length}`)
    }
    for (let index = 0; index < rows.length; index++) {
      if (rows[index].outcome !== collected[index].outcome) {
        throw new Error(
          `outcome ${rows[index].outcome} stands where another replication has ${collected[index].outcome}`
        )
      }
      collected[index].values.push(rows[index].value)
    }
  }
}
