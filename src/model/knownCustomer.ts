/** Stages in which a customer can be who has attended before: all but cultivation, in the order of the lifecycle. */
export const knownStages = ['confirmation', 'trust', 'weakening', 'disappearance'] as const
export type KnownStage = (typeof knownStages)[number]

/** A customer that a fair knows from its own records, as it stands before the first edition played. */
export interface KnownCustomer {
  /** Who it is; no two of a segment are the same. */
  readonly id: string
  /** Editions attended so far, at least 1. */
  readonly tenure: number
  /** Probability of each stage in which it may decide on the first edition played; they sum to 1. */
  readonly stages: Readonly<Record<KnownStage, number>>
  /** Editions missed since it last attended, 0 for who attended the last; `null`: as the stage it starts in suggests. */
  readonly missed: number | null
  /**
   * Probability to attend the first edition played, as far as it goes with the stages it may be in; `null`: as these stages
   * attend.
   */
  readonly attends: number | null
  /** Stand in square metres; `null`: drawn as for any member of the segment. */
  readonly area: number | null
  /** Cumulative satisfaction from 0 to 100; `null`: neutral. */
  readonly score: number | null
}
