import type { StreamKey } from '../core/random/threefry.js'
import { fillUniforms } from '../core/random/threefry.js'
import type { KnownPlan, Plan } from './plan.js'
import type { Population } from './population.js'
import { placeIn, stageAt } from './startingStage.js'
import type { Block } from './workspace.js'

/**
 * Known customers `order[start]` to `order[end − 1]`, who have just entered as anybody does, become who they are: each in a
 * stage drawn from its own probabilities, with its tenure, its stand, its satisfaction, and trust that has moved to the fair
 * by as many editions as it attended.
 */
export function settleKnown(
  plan: Plan,
  population: Population,
  known: readonly KnownPlan[],
  key: StreamKey,
  block: Block,
  start: number,
  end: number
): void {
  const { order, entry, ordinal } = population
  fillUniforms(key, entry, ordinal, order, start, end, block.first, block.second)
  known.forEach(({ tenure, missed, stageBounds, area, satisfaction, personal }, index) => {
    const row = order[start + index]!
    placeIn(plan, population, row, stageAt(stageBounds, block.first[index]!), tenure, missed)
    population.satisfaction[row] = satisfaction
    population.personal[row] = personal
    if (area === null) return
    population.area[row] = area
    population.startArea[row] = area
  })
}
