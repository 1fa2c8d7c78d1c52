import type { Term } from '../../i18n/terms.js'

/** Where in a lifecycle a number was wrong, in words and as a path of the scenario. */
export interface Place {
  readonly path: string
  readonly words: Term
  /** Whether it is about time 0 alone, so that no cycle is named. */
  readonly isAtStart?: boolean
}

/** First and last of cycles, or of times in a stage. */
export interface Range {
  from: number
  to: number
}

/** One thing found wrong while a lifecycle is played. */
export interface Found {
  readonly strategy: string
  readonly group: string
  readonly place: Place
  /** In which cycles; `null` where it does not depend on the clock. */
  readonly cycles: Range | null
  readonly stays: Range | null
  readonly message: (value: string) => Term
  readonly value: number | null
}

/** The same thing found again and again. */
export interface Compressed {
  readonly first: Found
  readonly cycles: Range[]
  readonly stays: Range[]
  low: number | null
  high: number | null
}
