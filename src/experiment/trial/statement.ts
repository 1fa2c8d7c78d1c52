import type { Term } from '../../i18n/terms.js'
import type { Replicated } from '../replicate.js'

/**
 * In what a figure is written: a share of a whole (0 to 1 in the data), a change as a share of what it was (.1 for a tenth
 * more), a difference of shares, or how many times as much.
 */
export const trialUnits = ['share', 'change', 'points', 'times'] as const
export type TrialUnit = (typeof trialUnits)[number]

/** A figure under one assumption. */
export interface Evidence {
  /** The assumption, in few words. */
  readonly under: Term
  /** The figure, one value a replication; a single value is one that was worked out, not played, and is taken as exact. */
  readonly values: readonly number[]
}

/** Something that people say, as a hypothesis: which figure it is about, and between which bounds it says that figure lies. */
export interface Statement {
  readonly title: Term
  /** What is measured. */
  readonly figure: Term
  readonly unit: TrialUnit
  /** Bounds of the figure if the statement is right; `null` for one that it leaves open. */
  readonly said: readonly [low: number | null, high: number | null]
  /** The figure as assumed, then under what is varied. */
  readonly evidence: readonly Evidence[]
  /** What the verdict depends on. */
  readonly dependsOn: Term
  /** The plays that the figures were read from, so that a picture can say where it comes from. */
  readonly played: readonly Pick<Replicated, 'passport' | 'context' | 'scenario'>[]
}
