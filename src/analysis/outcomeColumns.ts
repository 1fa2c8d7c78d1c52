import type { OutcomeName, OutcomeRow } from './outcome.js'

/** The outcomes of one replication as columns. Replications of one scenario share their names. */
export interface Outcomes {
  readonly names: readonly OutcomeName[]
  /** One value a name, in the same order; NaN where it is undefined. {@link outcomeRows} says `null` instead. */
  readonly values: Float64Array
}

/**
 * Outcomes as columns, from rows.
 *
 * @example
 * outcomesFrom([{ outcome: 'payback', segment: null, edition: null, tenure: null, value: null }]).values
 * // => Float64Array.of(NaN)
 */
export function outcomesFrom(rows: readonly OutcomeRow[]): Outcomes {
  return {
    names: rows.map(({ outcome, segment, edition, tenure }) => ({ outcome, segment, edition, tenure })),
    values: Float64Array.from(rows, ({ value }) => value ?? NaN)
  }
}

/**
 * Outcomes as rows, for people to read.
 *
 * @example
 * const names = [{ outcome: 'npv', segment: null, edition: null, tenure: null }]
 * outcomeRows({ names, values: Float64Array.of(7) })
 * // => [{ outcome: 'npv', segment: null, edition: null, tenure: null, value: 7 }]
 */
export function outcomeRows({ names, values }: Outcomes): OutcomeRow[] {
  return names.map((name, index) => ({ ...name, value: definedValue(values[index]) }))
}

/**
 * A value as it leaves a column: `null` for NaN.
 *
 * @example
 * [7, NaN].map(definedValue) // => [7, null]
 */
export function definedValue(value: number): number | null {
  return Number.isNaN(value) ? null : value
}
