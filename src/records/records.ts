/** An edition of the fair as the records name it. */
export interface RecordedEdition {
  /** As written in the records, for example `2019` or `第12届`. */
  readonly label: string
  /** False where it was cancelled: nobody's missed edition. */
  readonly held: boolean
}

/** A customer as the records name it. */
export interface RecordedCustomer {
  readonly id: string
  /** `null` where the records have no name beside the number. */
  readonly name: string | null
  /** `null` where the records have no segments. */
  readonly segment: string | null
}

/** What may be recorded of a customer at an edition. */
export const recordedFigures = ['area', 'paid', 'cost', 'score', 'recommend', 'discount'] as const

/**
 * What may be recorded of a customer at an edition: `area` of the stand in m² (above 0), money `paid` (at least 0), money
 * spent on the customer (`cost`, at least 0), satisfaction (`score`, 0 to 100), how likely it is to recommend the fair
 * (`recommend`, 0 to 10), share of the list price let off (`discount`, 0 to 1).
 */
export type RecordedFigure = (typeof recordedFigures)[number]

/**
 * A fair's own records, checked: who attended which edition, and what was recorded of it. Customers stand in the order in which
 * the records first name them; what belongs to a customer and an edition stands at `customer × editions + edition`.
 */
export interface Records {
  /** Names of the files they came from. */
  readonly files: readonly string[]
  /** In their order in time, cancelled ones included. */
  readonly editions: readonly RecordedEdition[]
  readonly customers: readonly RecordedCustomer[]
  /** 1 attended, 0 stayed away, −1 not known or not held. */
  readonly attended: Int8Array
  /**
   * Edition of the first attendance, by customer; −1 where there is none in the records. Customers who attended before the
   * records begin stand here with their first recorded one.
   */
  readonly entry: Int32Array
  /**
   * 1 where the first recorded attendance is known to be the customer's first ever: it is not in the first edition of the
   * records, or the records say when the customer came first. Only these have a known tenure.
   */
  readonly entryKnown: Uint8Array
  /** Figures that were recorded at all, `NaN` where one was not. */
  readonly figures: Readonly<Partial<Record<RecordedFigure, Float64Array>>>
  /** Further numbers by the name of their column, for example a tactic received; `NaN` where not recorded. */
  readonly covariates: Readonly<Record<string, Float64Array>>
}
