import type { Text, Unit } from '../model/parameter.js'

/** Name of an outcome, for example `repeatRate`, `inStage.trust` or `booked.lever.service`. */
export type OutcomeId = string

/** Which way is good, or `null` where the outcome alone does not say. */
export type Better = 'higher' | 'lower' | null

/** What an outcome is given for: each edition, the horizon as a whole, each segment, each tenure, each age. */
export type OutcomeKey = 'edition' | 'horizon' | 'segment' | 'tenure' | 'age'

/** One outcome: the only place where its meaning, unit and direction are written. */
export interface Outcome {
  /** A last part of `*` stands for a stage or an item of the ledger. */
  readonly id: OutcomeId
  readonly label: Text
  readonly unit: Unit
  readonly better: Better
  readonly by: readonly OutcomeKey[]
  readonly definition: Text
}

/**
 * One outcome of one replication. `segment` is `null` for the whole show, `edition` is `null` for the horizon as a
 * whole, `tenure` is `null` where the outcome is not given by it (survival by age carries the age there). `value` is
 * `null` where the outcome is undefined, for example a share of nobody; it is never NaN or infinite.
 */
export interface OutcomeRow {
  readonly outcome: OutcomeId
  readonly segment: string | null
  readonly edition: number | null
  readonly tenure: number | null
  readonly value: number | null
}

/**
 * An outcome in one line: id, unit, direction, keys, label and definition in both languages.
 *
 * @example
 * const text = { en: 'Visits', zh: '访问' }
 * outcome('visits', 'count', 'higher', wholeShow, text, text).better // => 'higher'
 */
export function outcome(
  id: OutcomeId,
  unit: Unit,
  better: Better,
  by: readonly OutcomeKey[],
  label: Text,
  definition: Text
): Outcome {
  return { id, unit, better, by, label, definition }
}

/** Given for the horizon and each edition, for the whole show and each segment. */
export const everywhere = ['horizon', 'edition', 'segment'] as const
/** Given for the horizon and each edition, for the whole show only. */
export const wholeShow = ['horizon', 'edition'] as const
/** Given for the horizon only, for the whole show and each segment. */
export const overHorizon = ['horizon', 'segment'] as const
