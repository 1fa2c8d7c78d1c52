import type { Correlations } from '../model/correlatedTraits.js'
import type { CustomerKind, Goal } from '../model/customerKind.js'
import type { BondLevel, ExhibitionRates } from '../model/exhibitionLifecycle.js'
import type { KnownCustomer } from '../model/knownCustomer.js'
import type { ResponseForm } from '../model/mechanism/response.js'
import type { TraitSpec } from '../model/parameter.js'
import type { LeverId } from '../model/parameters/lever.js'
import type { AllocationKey } from '../model/runTable.js'
import type { LeaverChoice, ShockEvent } from '../model/shock.js'
import type { IndirectSwitch, SwitchId } from '../model/switches.js'
import type { Uncertain, Uncertainty } from './uncertainty/uncertain.js'

/** One value an edition; the length is `horizon.editions`. */
export type Schedule = readonly number[]

export interface Horizon {
  readonly editions: number
  readonly editionsPerYear: number
  readonly discountRate: number
  readonly warmUp: number
  /** ISO dates, one an edition, or `null`. */
  readonly dates: readonly string[] | null
  /** Edition numbers, counted from 1, that do not take place. */
  readonly cancelled: readonly number[]
}

export interface Segment {
  readonly title: string | null
  readonly titleZh: string | null
  readonly kind: CustomerKind
  readonly marketSize: Schedule
  /** Share by which the market grows from edition to edition, on top of `marketSize`. */
  readonly growth: number
  /** How many customers one simulated member stands for. */
  readonly standsFor: number
  /** `null`: as many as close, plus the growth of the market. */
  readonly inflow: Schedule | null
  readonly initialStages: Readonly<Record<string, number>>
  /** Customers known one by one, sorted by id; `null`: all start by `initialStages`. */
  readonly customers: readonly KnownCustomer[] | null
  readonly standArea: TraitSpec
  readonly fee: TraitSpec | null
  readonly margin: TraitSpec
  /** Cost of hosting an attending customer, besides the margin on the fee. */
  readonly servingCost: number
  readonly influence: TraitSpec
  readonly referral: TraitSpec
  readonly knowHow: TraitSpec
  readonly priceSensitivity: TraitSpec
  readonly burden: TraitSpec
  readonly needGap: TraitSpec
  readonly contacts: number
  readonly correlations: Correlations
  /** Points by which the need gap grows each edition. */
  readonly needDrift: number
  readonly goals: Readonly<Record<Goal, number>>
  /** What a member counts for the other side. */
  readonly fit: number
  /** The customer's own spending on taking part, as a multiple of the list fee. */
  readonly ownSpend: number
  /** What this segment does for the fair beyond its fees that is left out. */
  readonly without: readonly IndirectSwitch[]
  readonly expectation: TraitSpec
  readonly tolerance: TraitSpec
  readonly loyalty: TraitSpec
  readonly taste: TraitSpec
  readonly trust: TraitSpec
  readonly ownCost: Schedule
  /** The segment's list price as a multiple of the fair's. */
  readonly priceLevel: Schedule
  readonly discount: Schedule
}

export interface Lever {
  /** `null`: the usual spend per head. */
  readonly spend: Schedule | null
  /** Money that single segments have to themselves, by segment; all others served share in `spend`. */
  readonly bySegment: Readonly<Record<string, Schedule>>
  readonly usual: number
  readonly form: ResponseForm
  readonly ceiling: number
  readonly response: number
  readonly shape: number
  /** Response at no spend, of the ADBUDG form. */
  readonly atZero: number
  /** Response at one and a half times the usual spend; the ADBUDG form needs it. */
  readonly atHalfMore: number | null
  /** Spend per head at which the response is greatest; the quadratic form needs it. */
  readonly peak: number | null
  readonly carryOver: number
  readonly effect: number
  /** Segments it serves; `null`: those of exhibitors (visitor promotion: of visitors). */
  readonly segments: readonly string[] | null
}

/** Every lever; three have a setting of their own, and two no money by segment. */
export type Levers = Readonly<
  Record<Exclude<LeverId, 'advertising' | 'outreach' | 'referral' | 'staffCare'>, Lever>
> & {
  readonly advertising: Lever & {
    /** Points that the advertising promises above what there is. */
    readonly promise: Schedule
  }
  readonly outreach: Lever & {
    /** Money per contact, instead of the curve; `null`: the curve. */
    readonly perContact: number | null
    /** Who is contacted first. */
    readonly who: 'any' | 'influence' | 'size'
  }
  readonly referral: Omit<Lever, 'spend' | 'bySegment'> & {
    /** Money per new customer won by recommendation. */
    readonly reward: Schedule
  }
  /** It works on the staff, whom every segment meets. */
  readonly staffCare: Omit<Lever, 'bySegment'>
}

export interface Tactic {
  readonly title: string | null
  readonly titleZh: string | null
  readonly level: BondLevel
  readonly stages: readonly string[]
  readonly segments: readonly string[] | null
  readonly coverage: Schedule
  readonly spend: Schedule | null
  readonly cost: Schedule
  readonly discount: Schedule
  readonly build: number | null
  /** What the best are ranked by; `none`: who is treated is drawn. */
  readonly rank: 'none' | 'value' | 'influence' | 'risk'
  /** Best share of those ranked. */
  readonly top: number
  /** Only customers whose last booked value lies below. */
  readonly valueBelow: number | null
  readonly personal: boolean
  /** Contacts that a treatment adds. */
  readonly contacts: number
  /** Whether the treated are let go. */
  readonly release: boolean
}

/** Something that happens to the market or the show at a date. */
export interface Shock {
  readonly title: string | null
  readonly titleZh: string | null
  readonly event: ShockEvent
  readonly edition: number
  readonly lasts: number
  /** `null`: the event's own, see `shockSizes`. */
  readonly size: number | null
  readonly segments: readonly string[] | null
  /** Who leaves at the event `customersLeave`. */
  readonly who: LeaverChoice
  readonly grievance: number
}

/** The market around the fair. */
export interface Market {
  /** Points of value that the state of the economy adds. */
  readonly state: Schedule
  /** Points by which public support lowers exhibitors' own cost. */
  readonly support: Schedule
  readonly contactsPerVisitor: number
  readonly dealRate: number
  /** Turnout of a side (members weighted by `fit`) at which the other side is neutral; `null`: that of the warm-up. */
  readonly usualTurnout: { readonly exhibitor: number | null; readonly visitor: number | null }
}

export interface Viability {
  /** Share of the first held edition's exhibitors below which the fair is not viable. */
  readonly attendance: number
  /** By how much cumulative profit may fall below zero; `null`: not checked. */
  readonly reserve: number | null
}

export interface Mechanisms {
  readonly value: { readonly base: number; readonly noise: number }
  readonly price: { readonly points: number; readonly loss: number; readonly memory: number }
  readonly satisfaction: {
    readonly base: number
    readonly value: number
    readonly gain: number
    readonly loss: number
    readonly memory: number
    readonly threshold: number
    readonly delightFrom: number
    readonly delight: number
    readonly promoterFrom: number
    readonly detractorBelow: number
  }
  readonly expectation: { readonly learning: number }
  readonly trust: { readonly gain: number; readonly loss: number; readonly reputation: number }
  readonly forbearance: { readonly tolerance: number; readonly price: number }
  readonly attribution: { readonly market: number }
  readonly crossSide: { readonly effect: number; readonly influence: number }
  readonly needGap: { readonly weight: number; readonly usual: number }
  readonly capability: { readonly weight: number }
  readonly research: { readonly outreach: number; readonly firstGap: number }
  readonly staff: { readonly turnover: number; readonly novice: number; readonly learning: number }
  readonly contacts: {
    readonly change: number
    readonly most: number
    readonly personal: number
    readonly trust: number
  }
  readonly customerData: { readonly error: number; readonly lag: number }
  readonly complaint: { readonly trust: number }
  readonly recovery: { readonly quality: number; readonly ceiling: number; readonly strain: number }
  readonly release: { readonly grievance: number }
  readonly standGrowth: { readonly trust: number; readonly weakening: number; readonly most: number }
  readonly strain: { readonly keep: number; readonly missed: number; readonly shortfall: number }
  readonly bonds: {
    readonly keep: Readonly<Record<BondLevel, number>>
    readonly build: Readonly<Record<BondLevel, number>>
    readonly personal: number
    readonly personalCopy: number
  }
  readonly wordOfMouth: {
    readonly satisfied: number
    readonly dissatisfied: number
    readonly lost: number
    readonly negativeStrength: number
    readonly expectation: number
    readonly grievanceKeep: number
  }
}

export interface Competition {
  readonly rivalValue: Schedule
  readonly copies: boolean
  readonly copyTime: Readonly<Record<BondLevel, number>>
}

/**
 * A scenario with every default filled in and every value checked: assumptions, one strategy, horizon and seed.
 * Deeply frozen, plain data (it survives `JSON.parse(JSON.stringify(scenario))`). `src/scenario` makes it from a file;
 * its keys follow the paths of the parameter catalogue.
 */
export interface Scenario {
  /** Name under which it is compared: the file name without its ending. */
  readonly name: string
  readonly title: string | null
  readonly titleZh: string | null
  /** One line that says what is tried. */
  readonly about: string | null
  readonly aboutZh: string | null
  readonly notice: string | null
  readonly noticeZh: string | null
  readonly seed: string
  readonly replications: number
  readonly currency: string
  readonly budget: Schedule | null
  readonly horizon: Horizon
  readonly price: {
    readonly perArea: Schedule
    readonly fixed: Schedule
    readonly admission: Schedule
    readonly partnership: Schedule
  }
  readonly allocation: AllocationKey
  readonly viability: Viability
  /** Mechanisms that are switched off. */
  readonly without: readonly SwitchId[]
  readonly market: Market
  readonly segments: Readonly<Record<string, Segment>>
  readonly levers: Levers
  readonly tactics: Readonly<Record<string, Tactic>>
  readonly shocks: Readonly<Record<string, Shock>>
  readonly competition: Competition
  readonly lifecycle: ExhibitionRates
  readonly mechanisms: Mechanisms
  /** What is not known for sure, sorted by path; the values above are means. */
  readonly uncertain: readonly Uncertain[]
  /** How uncertain numbers hang together. */
  readonly uncertainty: Uncertainty
}
