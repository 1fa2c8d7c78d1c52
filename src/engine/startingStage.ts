import { joinedBefore, notJoined } from '../model/runTable.js'
import type { Plan } from './plan.js'
import { flag, type Population } from './population.js'

/**
 * The stage that a uniform number falls on, by upper ends of cumulative shares; rounding of their sum falls to the last
 * stage that has any.
 *
 * @example
 * stageAt([0, 0.25, 1, 1, 1], 0.5) // => 2
 * stageAt([0.3, 0.6, 0.9, 0.9, 0.9], 0.99) // => 2
 */
export function stageAt(bounds: readonly number[], uniform: number): number {
  const stage = bounds.findIndex((bound) => uniform < bound)
  return stage >= 0 ? stage : bounds.indexOf(bounds.at(-1)!)
}

/**
 * Puts a customer in a stage at the start, with so many editions attended before, and so many missed since the last of them:
 * who missed none has attended every one since the first, and who is lost left after the last one attended. Where it is not
 * known (`null`), customers of a stage that attends have missed none, and those who are lost left one edition ago.
 */
export function placeIn(
  plan: Plan,
  population: Population,
  row: number,
  stage: number,
  tenure: number,
  missed: number | null = null
): void {
  const { attends } = plan.stages[stage]!
  const isLost = tenure > 0 && !attends
  const attendedLast = missed === null ? attends : missed === 0
  const trusted = stage === plan.trustStage ? flag.trustReached : 0
  population.stage[row] = stage
  population.flags[row] = trusted | (attendedLast ? flag.attendedLast | flag.neverLapsed : 0)
  population.seen[row] = stage
  population.tenure[row] = tenure
  population.cohort[row] = tenure > 0 ? joinedBefore : notJoined
  population.lapse[row] = isLost ? (missed ?? 1) : 0
}
