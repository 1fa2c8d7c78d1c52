import type { Passport, RunContext } from './runTable.js'

/** One edition in the story of one simulated customer. Scores are points from 0 to 100, the others as said. */
export interface StoryEdition {
  readonly edition: number
  /** Id of the stage during the show. */
  readonly stage: string
  readonly attends: boolean
  /** Came back this edition, having left before. */
  readonly returned: boolean
  /** Editions attended before this one. */
  readonly attended: number
  /** What was expected before the show. */
  readonly expectation: number
  /** Value received, and satisfaction with this edition before any remedy; `null` for who stayed away. */
  readonly value: number | null
  readonly satisfaction: number | null
  /** After the show, from 0 to 1. */
  readonly trust: number
  /** Accumulated disappointment after the show, and what this customer bears at that trust: beyond it, it snaps. */
  readonly strain: number
  readonly tolerance: number
  /** What the customer has come to reckon with having to pay, in points of value; 0 for the price the fair began with. */
  readonly referencePrice: number
  /** Id of the stage after the edition, `closed` for a firm that has closed, `null` after the last edition. */
  readonly next: string | null
}

/** What happened to one simulated customer, edition by edition. */
export interface CustomerStory {
  readonly segment: string
  readonly replication: number
  /** The same customer has the same number in every scenario of one seed. */
  readonly customer: string
  /** Edition first attended; 0 where that was before edition 1. */
  readonly joined: number
  /** From the first edition as a customer of the fair on (at the earliest edition 1), those after leaving included. */
  readonly editions: readonly StoryEdition[]
}

/** Customers of a scenario followed one by one. */
export interface Followed {
  readonly passport: Passport
  readonly context: RunContext
  readonly scenario: { readonly name: string; readonly title: string | null; readonly titleZh: string | null }
  readonly segment: string
  readonly stories: readonly CustomerStory[]
}

/** As much of it as figures of stories need. */
export type Stories = Pick<Followed, 'stories'> & { readonly context: Pick<RunContext, 'stages'> }
