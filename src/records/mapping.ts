import type { RecordField } from './headers.js'
import type { DateOrder, Period } from './period.js'
import type { OwnMarks } from './readMark.js'

/** What the columns named after nothing but an edition hold in the wide layout. */
export const cellMeanings = ['attended', 'area', 'paid'] as const
export type CellMeaning = (typeof cellMeanings)[number]

/** What a file cannot say itself: which of its columns says what, and how its cells are to be read. */
export interface RecordMapping {
  /**
   * Header by field. In the wide layout, with one column for each edition, the header holds `{edition}` in its place:
   * `Fläche {edition}`.
   */
  readonly columns?: Readonly<Partial<Record<RecordField, string>>>
  /** Header, perhaps with `{edition}`, by the name that a further number is to have. */
  readonly covariates?: Readonly<Record<string, string>>
  /** Which segment of a scenario is meant, by the name that the records have for it; `perennial calibrate` reads it. */
  readonly segments?: Readonly<Record<string, string>>
  /** Headers of columns that are left alone. */
  readonly ignore?: readonly string[]
  /** What columns hold that are named after nothing but an edition. Defaults to what their cells look like. */
  readonly cells?: CellMeaning
  readonly marks?: OwnMarks
  /**
   * Makes editions of the dates of purchases or bookings: all of one customer in one part of the calendar are one attendance, and
   * what was paid is added up.
   */
  readonly period?: Period
  /** Order of day, month and year in dates such as 5/3/2020; without it those are refused. */
  readonly dates?: DateOrder
  /** Sign before decimals. Defaults to what the numbers of the file say. */
  readonly decimal?: 'point' | 'comma'
  /** Least and greatest score of the survey's scale. Defaults to 0 and 100. */
  readonly scoreScale?: readonly [number, number]
  /** Labels of all editions in their order in time. */
  readonly editions?: readonly string[]
  /** Labels of editions that were cancelled. */
  readonly cancelled?: readonly string[]
}
