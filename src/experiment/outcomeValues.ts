import { definedValue } from '../analysis/outcomeColumns.js'
import type { OutcomeName, Outcomes } from '../analysis/outcomes.js'

/** One outcome over all replications. `values` holds one value a replication, `null` where it is undefined. */
export interface OutcomeValues extends OutcomeName {
  readonly values: (number | null)[]
}

/**
 * Empty collections, one for each outcome of a replication.
 *
 * @example
 * emptyValues([{ outcome: 'npv', segment: null, edition: null, tenure: null }])
 * // => [{ outcome: 'npv', segment: null, edition: null, tenure: null, values: [] }]
 */
export function emptyValues(names: readonly OutcomeName[]): OutcomeValues[] {
  return names.map(({ outcome, segment, edition, tenure }) => ({ outcome, segment, edition, tenure, values: [] }))
}

/**
 * Adds the outcomes of further replications to collections made from outcomes of the same scenario. Throws an Error
 * where they are not the same ones, in the same order.
 *
 * @example
 * const names = [{ outcome: 'npv', segment: null, edition: null, tenure: null }]
 * const collected = emptyValues(names)
 * addValues(collected, [{ names, values: Float64Array.of(7) }, { names, values: Float64Array.of(8) }])
 * collected[0].values // => [7, 8]
 */
export function addValues(collected: readonly OutcomeValues[], replications: readonly Outcomes[]): void {
  for (const { names, values } of replications) {
    if (values.length !== collected.length) {
      throw new Error(`a replication has ${values.length} outcomes where another has ${collected.length}`)
    }
    for (let index = 0; index < values.length; index++) {
      if (names[index].outcome !== collected[index].outcome) {
        throw new Error(
          `outcome ${names[index].outcome} stands where another replication has ${collected[index].outcome}`
        )
      }
      collected[index].values.push(definedValue(values[index]))
    }
  }
}
