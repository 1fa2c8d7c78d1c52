import type { BondLevel, ExhibitionRates } from '../model/exhibitionLifecycle.js'
import type { TraitSpec } from '../model/parameter.js'
import type { LeverId } from '../model/parameters/lever.js'

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
  readonly marketSize: Schedule
  /** `null`: as many as close, plus the growth of the market. */
  readonly inflow: Schedule | null
  readonly initialStages: Readonly<Record<string, number>>
  readonly standArea: TraitSpec
  readonly fee: TraitSpec | null
  readonly margin: TraitSpec
  readonly expectation: TraitSpec
  readonly tolerance: TraitSpec
  readonly loyalty: TraitSpec
  readonly taste: TraitSpec
  readonly trust: TraitSpec
  readonly ownCost: Schedule
  readonly discount: Schedule
}

export interface Lever {
  /** `null`: the usual spend per head. */
  readonly spend: Schedule | null
  readonly usual: number
  readonly form: 'exponential' | 'hill'
  readonly ceiling: number
  readonly response: number
  readonly shape: number
  readonly carryOver: number
  readonly effect: number
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
  }
  readonly expectation: { readonly learning: number }
  readonly trust: { readonly gain: number; readonly loss: number }
  readonly strain: { readonly keep: number; readonly missed: number; readonly shortfall: number }
  readonly bonds: {
    readonly keep: Readonly<Record<BondLevel, number>>
    readonly build: Readonly<Record<BondLevel, number>>
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
  readonly notice: string | null
  readonly noticeZh: string | null
  readonly seed: string
  readonly replications: number
  readonly currency: string
  readonly budget: Schedule | null
  readonly horizon: Horizon
  readonly price: { readonly perArea: Schedule; readonly fixed: Schedule }
  readonly segments: Readonly<Record<string, Segment>>
  readonly levers: Readonly<Record<LeverId, Lever>>
  readonly tactics: Readonly<Record<string, Tactic>>
  readonly competition: Competition
  readonly lifecycle: ExhibitionRates
  readonly mechanisms: Mechanisms
}
