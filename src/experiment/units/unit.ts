/** Results on their way between threads: what all parts of a job have in common, and typed arrays. */
export interface Parcel {
  readonly head: unknown
  readonly body: unknown
}

/** How much work something is, by which it is cut into parts; never a part of results. */
export interface Effort {
  /** Work of one item, in customers played through one edition or cycle. */
  readonly steps: number
  /** Bytes that whoever plays needs, roughly. */
  readonly bytes: number
}

/**
 * One kind of work that can be cut into parts: a subject is opened once, then plays items, each by itself and each always
 * the same, in any order and anywhere. Pure.
 */
export interface Unit<Subject, Item, Result> {
  /**
   * Compiles the subject and makes memory that items share. The function it returns plays items one after the other; the
   * number of the first among all items of the job is for messages.
   */
  open(subject: Subject): (items: readonly Item[], first: number) => Result[]
  /** Refuses what stands in any of the items and is refused before the first is played. */
  check?(subject: Subject, items: readonly Item[]): void
  /** Results as a parcel; the head is the same whichever items of the subject they are of. */
  pack(results: readonly Result[]): Parcel
  /** The results that went into a parcel. */
  unpack(parcel: Parcel): Result[]
  effort(subject: Subject): Effort
}
