import { type CustomerKind, customerKinds, poolOf } from '../model/customerKind.js'
import { recommendations, warnings } from '../model/mechanism/wordOfMouth.js'
import { scoreScale } from '../model/runTable.js'
import type { EditionPlan, Plan } from './plan.js'

/** What a kind hears after an edition, per firm in the market of its pool. */
export interface Heard {
  readonly recommendation: number
  readonly warning: number
}

/** What every kind hears. */
export type Voices = Readonly<Record<CustomerKind, Heard>>

/** Who would speak in one segment, each weighted by the propensity to: whole numbers of 2^-24. */
export interface SegmentVoices {
  satisfied: number
  dissatisfied: number
  grievance: number
}

/** All that was said after an edition: who would speak, how much a referral programme multiplies it, to how many firms. */
export interface Spoken {
  readonly voices: readonly SegmentVoices[]
  /** By segment. */
  readonly boosts: readonly number[]
  readonly marketSizes: readonly number[]
}

/** Before anybody has spoken. */
export const silence: Spoken = { voices: [], boosts: [], marketSizes: [] }

/**
 * What every kind hears, in an edition, of what was said after the one before: each segment's satisfied recommend, its
 * dissatisfied and its lost warn; all within the kind's pool. A segment whose word of mouth the edition switches off says
 * nothing.
 */
export function heardOf(plan: Plan, edition: EditionPlan, { voices: spoken, boosts, marketSizes }: Spoken): Voices {
  const rates = edition.rules.mechanisms.wordOfMouth
  const heard = (kind: CustomerKind): Heard => {
    const pool = poolOf(kind)
    const inPool = plan.segments.map((segment) => pool.includes(segment.kind))
    const market = marketSizes.reduce((sum, size, segment) => sum + (inPool[segment] ? size : 0), 0)
    const total = (value: (voices: SegmentVoices, segment: number) => number) =>
      spoken.reduce((sum, voices, segment) => {
        const counts = inPool[segment]! && edition.segments[segment]!.contributes.recommendation
        return counts ? sum + plan.segments[segment]!.standsFor * value(voices, segment) : sum
      }, 0)
    const satisfied = total((voices, segment) =>
      recommendations(voices.satisfied / scoreScale, market, rates.satisfied, boosts[segment]!)
    )
    const dissatisfied = total((voices) => voices.dissatisfied) / scoreScale
    const grievance = total((voices) => voices.grievance) / scoreScale
    return { recommendation: satisfied, warning: warnings(dissatisfied, grievance, market, rates) }
  }
  return Object.fromEntries(customerKinds.map((kind) => [kind, heard(kind)])) as Record<CustomerKind, Heard>
}
