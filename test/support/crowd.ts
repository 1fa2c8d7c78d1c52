import { type Conditions, conditionsOf } from '../../src/engine/conditions.js'
import type { EditionPlan, Plan } from '../../src/engine/plan.js'
import { blockSize, createPopulation, type Population } from '../../src/engine/population.js'
import { heardOf, silence } from '../../src/engine/voices.js'

/** Stages of the exhibition lifecycle. */
const stages = 5

/** Customers all alike, in one stage, at the point where nothing pushes them: satisfaction 60, trust .5, a usual need gap. */
export function crowd(count: number, stage: number): Population {
  const population = createPopulation(count, { treatedBy: [], discounted: true, alike: new Set() }, stages)
  for (let row = 0; row < count; row++) {
    population.order[row] = row
    population.ordinal[row] = row
    population.stage[row] = stage
    population.satisfaction[row] = 60
    population.expectation[row] = 60
    population.trust[row] = 0.5
    population.tolerance[row] = 0.25
    population.priceSensitivity[row] = 1
    population.referral[row] = 1
    population.needGap[row] = 10
    population.payShare[row] = 1
    population.contacts[row] = 1
    population.personal[row] = 1
    population.lapse[row] = 9
    population.history[row] = -1
  }
  population.created = count
  population.alive.forEach((_, block) => {
    population.alive[block] = Math.min(blockSize, count - block * blockSize)
  })
  return population
}

/** What the first segment meets in an edition in which every lever is at its reference and nobody has said anything. */
export function quietConditions(plan: Plan, edition: EditionPlan = plan.editions[0]!): Conditions {
  return conditionsOf(plan, edition, edition.edition, 0, {}, heardOf(plan, edition, silence), null, null)
}
