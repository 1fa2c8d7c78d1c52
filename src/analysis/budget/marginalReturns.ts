import { type Estimate, estimate } from '../../core/interval.js'
import { complete, type PlanValues } from './complete.js'
import type { MarginalDesign } from './marginalDesign.js'

/** What the next unit of money on each lever brings. */
export interface MarginalReturns {
  /** One a lever, in units of the result for each unit of spend. */
  readonly slopes: readonly Estimate[]
  /** For each lever its slope in each replication. */
  readonly byReplication: readonly (readonly number[])[]
  /** Replications left out, since a run failed. */
  readonly leftOut: number
}

/**
 * Marginal returns as regression slopes: in each replication the result is regressed on the spends of all levers together,
 * and the slopes over the replications give means with Student's intervals. As plans share the luck of a replication, it
 * drops out. A simulation of whole customers is a step function of spend, so that a difference for one unit of money would
 * say nothing; a slope over a range does (Kleijnen 2015, Design and Analysis of Simulation Experiments, chapters 2 and 3).
 *
 * @param design Of `marginalDesign`.
 * @param values For each plan of the design its values in the same replications.
 * @param level Of the intervals. Defaults to .95.
 * @throws RangeError for another number of plans, and fewer than two replications.
 *
 * @example
 * const design = marginalDesign([{ spend: 100, typical: 50 }, { spend: 0, typical: 50 }])
 * const values = design.plans.map(([care, show]) => [3 * care - show, 3 * care - show + 7])
 * marginalReturns(design, values).slopes.map(({ mean }) => mean) // ≈ [3, -1]
 */
export function marginalReturns(design: MarginalDesign, values: PlanValues, level = 0.95): MarginalReturns {
  const { codes, ranges } = design
  if (values.length !== codes.length) {
    throw new RangeError(`the design has ${codes.length} plans; got values of ${values.length}`)
  }
  const { values: known, leftOut } = complete(values)
  const byReplication = ranges.map(([low, high], lever) =>
    known[0]!.map((_, replication) => {
      const contrast = codes.reduce((sum, row, plan) => sum + row[lever]! * known[plan]![replication]!, 0)
      return contrast / codes.length / ((high - low) / 2)
    })
  )
  return { slopes: byReplication.map((slopes) => estimate(slopes, level)), byReplication, leftOut }
}
