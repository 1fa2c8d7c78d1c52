import type { Estimate } from '../../core/interval.js'
import { skewedEstimate } from '../../core/skewedEstimate.js'
import { complete, type PlanValues } from './complete.js'

/** What a plan gains over the current one. */
export interface Gain {
  readonly mean: number
  readonly low: number
  readonly high: number
  /** Replications that both plans have. */
  readonly n: number
  /** Whether the plan may be proposed: its gain is above zero by the whole interval. */
  readonly isProposed: boolean
}

/**
 * The gain of a plan over the current one from paired replications: the mean difference, with an interval that leans to the
 * long side where differences are skewed (see `skewedEstimate`). A plan is proposed only if the whole interval lies above zero; so a plan that is no better is proposed in at most half of the
 * interval's error, 2.5 % of cases at 95 %.
 *
 * The replications must be fresh ones, which neither the search nor the choice among finalists has seen: a plan that was
 * chosen for its luck loses it there (the winner's curse: Smith & Winkler 2006, Management Science 52, 311–322).
 *
 * @param current Values of the current plan.
 * @param candidate Values of the other, in the same replications.
 * @param level Of the interval. Defaults to .95.
 *
 * @example
 * const { mean, n, isProposed } = gainOf([10, 12, 14], [13, 14, 18])
 * ;[mean.toFixed(3), n, isProposed] // => ['3.000', 3, true]
 * gainOf([10, 12], [10, 12]) // => { mean: 0, low: 0, high: 0, n: 2, isProposed: false }
 */
export function gainOf(current: readonly (number | null)[], candidate: readonly (number | null)[], level = 0.95): Gain {
  const [before, after] = complete([current, candidate]).values as [number[], number[]]
  const difference = skewedEstimate(
    after.map((value, at) => value - before[at]!),
    level
  )
  const { mean, low, high, n } = difference as Estimate & { low: number; high: number }
  return { mean, low, high, n, isProposed: low > 0 }
}

/**
 * Which of some finalists has the highest mean; of equal ones the first.
 *
 * @param values For each finalist its values in the same replications, which the search has not seen. The gain of the one
 *   chosen is then judged on others still.
 *
 * @example
 * bestFinalist([[1, 2], [2, 3], [2, 3]]) // => 1
 */
export function bestFinalist(values: PlanValues): number {
  const sums = complete(values).values.map((row) => row.reduce((sum, value) => sum + value, 0))
  return sums.reduce((best, sum, at) => (sum > sums[best]! ? at : best), 0)
}
