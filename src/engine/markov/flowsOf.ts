import { uses } from './clock.js'
import type { Flows } from './cohort.js'
import type { PlannedLifecycle, PlannedStrategy } from './plan.js'

/** Notes moves into `moved`, by cycle, move and lane; by time in stage only where an amount depends on it. */
export function flowsOf(
  moved: Float64Array,
  { moves }: PlannedStrategy,
  { categories, stays }: PlannedLifecycle,
  width: number
): Flows {
  const byStay = moves.map((_, place) => {
    const amounts = categories.flatMap((category) => category.moves.filter(({ move }) => move === place))
    const detailed = amounts.find(({ quantity }) => (quantity.uses & uses.stay) !== 0)
    return detailed === undefined ? null : new Float64Array(stays[detailed.from]! * width)
  })
  return { width, moved, offset: 0, byStay }
}
