import type { Words } from '../fit.js'

/** A forecast of editions that a fit did not see, beside what happened in them. */
export interface RecordForecast {
  readonly editions: readonly { readonly label: string; readonly observed: number; readonly expected: number }[]
  readonly observed: number
  readonly expected: number
  /** Of what happened in them, given what happened before. */
  readonly logLikelihood: number
}

/** One fit on records: what it gave, or why it could not be done; and how well it foretells. */
export interface RecordFit<Fitted> {
  /** Segment of the records; `null` for all of them together. */
  readonly segment: string | null
  /** How many customers it is of. */
  readonly customers: number
  /** Of how many these are an even sample; `null` where all were used. */
  readonly sampledOf: number | null
  readonly fit: Fitted | null
  /** What is wrong with it or with the records, and what would help. */
  readonly problems: readonly Words[]
  /** `null` where none was asked for, or it could not be made; `problems` say why. */
  readonly heldOut: RecordForecast | null
}

/**
 * Every n-th of a list, so that at most so many are kept, spread evenly.
 *
 * @param list All.
 * @param most How many to keep.
 *
 * @example
 * evenly([0, 1, 2, 3, 4, 5], 3) // => [0, 2, 4]
 */
export function evenly<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  return Array.from({ length: most }, (_, index) => list[Math.floor((index * list.length) / most)])
}
