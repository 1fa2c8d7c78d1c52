import type { Tier } from '../../analysis/tiers.js'
import type { Focus, StandingStage } from '../../model/stageFocus.js'
import type { RecordedEdition } from '../../records/records.js'
import type { BgbbFit } from '../bgbb/fitBgbb.js'
import type { Words } from '../fit.js'
import type { HmmFit } from '../hmm/fitHmm.js'
import type { TheoryStage } from '../hmm/model.js'
import type { HeldOutCheck } from './heldOutCheck.js'
import type { StandingSettings } from './settings.js'
import type { RangedValue } from './worth.js'

/** Where one customer stands. What is not known is `null`; of a customer who never attended, all that a model would say. */
export interface CustomerStanding {
  readonly id: string
  readonly name: string | null
  readonly segment: string | null
  /** Editions attended in the records. */
  readonly tenure: number
  /** Label of the last one of them. */
  readonly lastAttended: string | null
  /** Probability to be in each stage at the last edition; `null` where the model does not tell it from others. */
  readonly stages: Readonly<Record<TheoryStage, number | null>>
  /** The same at the next edition, once customers have moved and before they decide whether to come. */
  readonly next: Readonly<Record<TheoryStage, number | null>>
  /** The likeliest stage; `cultivation` for who never attended; `null` where stages are not told apart. */
  readonly stage: StandingStage | null
  /** Probability to attend the next edition. */
  readonly attends: number | null
  /** Expected value still to come until the horizon, discounted to today. */
  readonly value: number | null
  /** Ends of the 95 % interval of that expected value. */
  readonly low: number | null
  readonly high: number | null
  readonly tier: Tier | null
  /** Suggested work, by the likeliest stage. */
  readonly focus: Focus | null
  /** Probability to be with the fair now and gone by the next edition. */
  readonly atRisk: number | null
  /** That probability times the value if kept: what keeping the customer until the next edition would add to its value. */
  readonly atStake: number | null
  /** Last recorded. */
  readonly area: number | null
  readonly score: number | null
}

/** All customers of one stage, or all. Intervals are of 95 %. */
export interface StageStanding {
  /** `null`: those who are with the fair, in stages that are not told apart; `all`: everybody. */
  readonly stage: TheoryStage | null | 'all'
  /** How many are in it; the interval holds parameters and chance. */
  readonly customers: RangedValue
  /** How many of them attend the next edition; the interval holds parameters and chance. */
  readonly attends: RangedValue
  /** Expected value of them; the interval holds parameters and what is not known of own payments, no chance. */
  readonly value: RangedValue
}

/** How value was counted. */
export interface StandingWorth {
  /** `editions`: no money was recorded, and value is the discounted number of editions attended. */
  readonly unit: 'money' | 'editions'
  /** Whose money: the customer's own payments, those of its stage, or none. */
  readonly from: 'own' | 'stage' | null
  /** Share of the variance of log payments between customers; `null` where nobody paid twice. */
  readonly between: number | null
  /** Customers who attended and of whom no payment is known. */
  readonly withoutPayment: number
  /** Whether cost was recorded and taken off. */
  readonly costs: boolean
}

/** Where every customer of some records stands. */
export interface CustomerStandings {
  readonly kind: 'customers'
  readonly files: readonly string[]
  readonly editions: readonly RecordedEdition[]
  readonly settings: Omit<StandingSettings, 'onPhase'>
  readonly model: 'hmm' | 'bgbb'
  readonly fit: HmmFit | BgbbFit
  /** Customers fitted to, and of how many who attended. */
  readonly fitted: { readonly customers: number; readonly of: number }
  readonly worth: StandingWorth
  /** In the order of the records. */
  readonly customers: readonly CustomerStanding[]
  /** By stage, then all; customers who never attended are in none. */
  readonly stages: readonly StageStanding[]
  readonly neverAttended: number
  /** Places of the customers of whom something is at stake, most first. */
  readonly atRisk: readonly number[]
  /** The last edition predicted without it; `null` where that was not possible or not asked for. */
  readonly check: HeldOutCheck | null
  /** How it was done and what it cannot say, in both languages. */
  readonly notes: readonly Words[]
}
