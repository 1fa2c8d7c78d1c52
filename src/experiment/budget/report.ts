import { bindingAt, unspentOf } from '../../analysis/budget/binding.js'
import { totalName } from '../../analysis/budget/names.js'
import type { Estimate } from '../../core/interval.js'
import type { Region } from '../../core/linear/region.js'
import type { BudgetVariable, PlanReport } from './answer.js'
import { byEdition } from './fairSpends.js'
import { exactly, knownEstimate, pairedDifference } from './judged.js'
import type { PlanValues } from './plays.js'
import type { Surroundings } from './respond.js'

/** Figures of a plan by replication; and those of the plan it is compared with, if it is another. */
export interface Proof {
  readonly values: PlanValues[number]
  readonly against: PlanValues[number] | null
}

/** What plans are reported on. */
export interface Reported {
  readonly variables: readonly BudgetVariable[]
  readonly region: Region
  readonly isExact: boolean
}

/**
 * All that is known of a plan.
 *
 * @param reported Variables and limits.
 * @param plan Its spends.
 * @param proof What it was judged by.
 * @param around Its surroundings; `null` where they were not played.
 *
 * @example
 * const reported = { variables: [{ shape: [1] }], region: { variables: [{ name: 'care', high: 80 }] }, isExact: false }
 * const report = reportOf(reported, Float64Array.of(80), { values: [[1, 3]], against: null }, null)
 * const told = [report.total, report.figures[0].estimate.mean, report.binding.length]
 * told // => [80, 2, 1]
 */
export function reportOf(
  { variables, region, isExact }: Reported,
  plan: Float64Array,
  { values, against }: Proof,
  around: Surroundings | null
): PlanReport {
  const left = unspentOf(region, plan, totalName)
  const shown = (found: Estimate | null) => (found !== null && isExact ? exactly(found) : found)
  return {
    spends: Array.from(plan),
    byEdition: byEdition(variables, plan),
    total: plan.reduce((sum, each) => sum + each, 0),
    figures: values.map((own, figure) => ({
      figure,
      estimate: shown(knownEstimate(own)),
      difference: against === null ? null : shown(pairedDifference(against[figure]!, own))
    })),
    responses: around?.responses ?? [],
    binding: bindingAt(region, plan),
    shadowPrice: around?.price ?? null,
    unspent: left === null ? null : Math.max(0, left)
  }
}
