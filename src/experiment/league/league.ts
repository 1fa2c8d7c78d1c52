import type { Problem } from '../../core/errors.js'
import type { Estimate } from '../../core/interval.js'
import type { Comparison } from '../compare.js'
import type { Verdict } from '../verdict.js'

/** How one plan stands among all that were ranked. */
export interface LeaguePlace {
  /** Name of the scenario, and what people call it. */
  readonly name: string
  readonly title: string | null
  readonly titleZh: string | null
  /** Place by the mean, from 1; equal means share a place. */
  readonly place: number
  /** Best and worst place that the plays leave open: 1 more than are surely ahead, and all less those surely behind. */
  readonly best: number
  readonly worst: number
  /** What is ranked by. */
  readonly value: Estimate
  /** The value less that of the plan that all start from, with the same luck; `null` where that has none. */
  readonly lead: Estimate | null
  readonly verdict: Verdict
  /** Share of replications in which it is the best of all ranked; equal ones share a replication. */
  readonly probabilityBest: number
  /** Spending over the horizon, discounts counted. */
  readonly spend: Estimate | null
  /** Mean share of customers of an edition who come to the next; `null` where there are none. */
  readonly repeatRate: Estimate | null
}

/** A plan that is not ranked, and every reason why. */
export interface Refusal {
  readonly name: string
  readonly problems: readonly Problem[]
}

/** Plans of a class, ranked: what `league` gives. */
export interface League {
  readonly kind: 'league'
  /** Id of the outcome that is ranked by. */
  readonly outcome: string
  readonly replications: number
  /** Name of the plan that all start from. */
  readonly baseline: string
  /** What may be spent in each edition; `null` where there is no limit. */
  readonly limit: readonly number[] | null
  /** By place; equal ones in the order given. */
  readonly places: readonly LeaguePlace[]
  /** In the order given. */
  readonly refused: readonly Refusal[]
  /** All that were played, the baseline first; `null` where no plan kept the rules. */
  readonly comparison: Comparison | null
}
