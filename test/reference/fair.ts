import type { EditionPlan, LeverPlan, Plan } from '../../src/engine/plan.js'
import type { LeverId } from '../../src/model/parameters/lever.js'
import type { Book } from './book.js'
import type { Climate, Presence } from './climate.js'
import type { Customer } from './customer.js'
import type { Draw } from './draws.js'
import type { Spoken } from './voices.js'

/** Measured quantities are kept as 32-bit floats: rounded whenever they are stored. */
export const float = Math.fround

/** What a lever remembers of a segment from edition to edition. */
export interface LeverMemory {
  /** Effective spend per head; `null` before the first edition. */
  effective: number | null
  /** Spend per head in the last edition held before the tail. */
  perHead: number
}

/** What a tactic remembers from edition to edition. */
export interface TacticMemory {
  /** Coverage in the last edition held before the tail. */
  coverage: number
  /** Newcomers that it met on registering. */
  registering: number
  /** How much of a full bond acts. */
  acting: number
}

/** Everything that changes while one replication is played. */
export interface Fair {
  readonly plan: Plan
  readonly draw: Draw
  readonly book: Book
  /** Everybody who ever entered the market. */
  readonly everybody: Customer[]
  /** Everybody in the market, and firms that closed after having attended the last edition held. */
  customers: Customer[]
  /** What the staff can deliver. */
  skill: number
  /** By lever and segment. */
  readonly levers: Readonly<Record<LeverId, readonly LeverMemory[]>>
  readonly tactics: readonly TacticMemory[]
  /** Who was there in the last edition held before the tail, by segment; `null` before the first. */
  presence: readonly Presence[] | null
  /** The climate that is usual, and those of the warm-up. */
  usualClimate: Climate | null
  readonly warmUpClimates: Climate[]
  /** What each segment said after the last edition held before the tail; none before the first. */
  spoken: readonly Spoken[]
}

/** One edition while it is played. */
export interface Today {
  readonly fair: Fair
  readonly plan: Plan
  readonly edition: EditionPlan
  /** Number of the edition; those of the tail go on counting. */
  readonly number: number
  /** Everybody in the market. */
  readonly customers: readonly Customer[]
  /** Responses of the levers by segment, as money is spent. */
  readonly responses: Partial<Record<LeverId, readonly number[]>>
}

/** Whether a customer is in one of the stages that attend: a customer of the fair. */
export function isMember({ plan }: Today, { stage }: Customer): boolean {
  return plan.stages[stage]!.attends
}

/** Whether a customer is in the stage of those who have left. */
export function isLost({ plan }: Today, { stage }: Customer): boolean {
  return stage === plan.stages.length - 1
}

/** Customers whom a lever serves and for whom `wanted` holds. */
export function served(today: Today, id: LeverId, wanted: (customer: Customer) => boolean): readonly Customer[] {
  const { serves } = today.edition.levers[id]
  return today.customers.filter((customer) => serves[customer.segment]! && wanted(customer))
}

/** How many customers those simulated stand for. */
export function headsOf({ plan }: Pick<Today, 'plan'>, customers: readonly Customer[]): number {
  return customers.reduce((sum, { segment }) => sum + plan.segments[segment]!.standsFor, 0)
}

/** How many customers those simulated stand for in each segment. */
export function headsIn({ plan }: Pick<Today, 'plan'>, customers: readonly Customer[]): readonly number[] {
  return plan.segments.map((_, index) =>
    headsOf(
      { plan },
      customers.filter(({ segment }) => segment === index)
    )
  )
}

/** The response that a segment meets of a lever: its reference where the lever does not serve the segment. */
export function responseIn({ edition, responses }: Today, id: LeverId, segment: number): number {
  const lever: LeverPlan = edition.levers[id]
  return lever.serves[segment]! ? responses[id]![segment]! : lever.reference
}

/** The response that a segment meets of a lever, above what is usual. */
export function aboveUsual(today: Today, id: LeverId, segment: number): number {
  return responseIn(today, id, segment) - today.edition.levers[id].reference
}
