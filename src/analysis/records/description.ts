import type { CohortTriangle } from './cohorts.js'
import type { RecordedConcentration } from './concentration.js'
import type { RecordedDepartures } from './departures.js'
import type { EditionRow } from './editions.js'
import type { RecordedLoyalty } from './loyalty.js'
import type { LeftAfter } from './marksBefore.js'
import type { NotSaid } from './notSaid.js'
import type { Renewal } from './renewal.js'
import type { RecordedSurvival } from './survival.js'
import type { Sway } from './sway.js'
import type { RecordedTiers } from './tiers.js'

/** What was counted with. */
export interface DescriptionSettings {
  /** The one segment described; `null` for all customers. */
  readonly segment: string | null
  readonly goneAfter: number
  readonly margin: number
  /** Whether the margin was said, not the usual one. */
  readonly marginSaid: boolean
}

/**
 * What a fair's records say of its customers, without any model: counts, shares with 95 % intervals and their numbers of cases,
 * and what they do not say. In lists by segment `segment` is `null` for all customers and `''` for those of whom none is recorded.
 */
export interface Description {
  readonly kind: 'description'
  readonly files: readonly string[]
  readonly settings: DescriptionSettings
  /** Customers named in the records, and those of them who attended at all. */
  readonly customers: number
  readonly attended: number
  readonly editions: readonly EditionRow[]
  readonly triangle: CohortTriangle
  readonly renewal: readonly Renewal[]
  readonly sway: readonly Sway[]
  readonly survival: RecordedSurvival
  /** None where no payment is recorded. */
  readonly concentration: readonly RecordedConcentration[]
  /** `null` where no payment is recorded. */
  readonly tiers: RecordedTiers | null
  /** `null` where no attitude is recorded. */
  readonly loyalty: RecordedLoyalty | null
  readonly departures: RecordedDepartures
  readonly leftAfter: readonly LeftAfter[]
  readonly notSaid: readonly NotSaid[]
}
