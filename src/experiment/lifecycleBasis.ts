import {
  compileMarkov,
  type MarkovPlan,
  playExact,
  playIndividuals,
  stationaryChains,
  whyIndividual
} from '../engine/markov/index.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { LifecycleBasis } from './lifecycleResult.js'
import { longRunOf } from './longRun.js'
import { stageValuesOf } from './stageValues.js'

/**
 * What the lifecycles of a scenario come to by themselves: the long run, and lifetime values by starting stage wherever the
 * exact engine serves.
 *
 * @param plan A compiled lifecycle scenario.
 *
 * @example
 * const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { here: 1 } }, lifecycle }
 * basisOf(compileMarkov(makeLifecycle(made))).strategies[0].longRun[0].sojourn // => [4, null]
 */
export function basisOf(plan: MarkovPlan): LifecycleBasis {
  const { scenario } = plan
  const needsIndividual = whyIndividual(plan)
  return {
    scenario,
    needsIndividual,
    strategies: plan.strategies.map(({ name: strategy }) => {
      const { title, titleZh } = scenario.strategies[strategy]!
      const chains = stationaryChains(plan, strategy)
      const stageValues = needsIndividual.length === 0 ? stageValuesOf(plan, strategy, chains) : []
      return { strategy, title, titleZh, longRun: longRunOf(plan, chains), stageValues }
    })
  }
}

/**
 * Plays a lifecycle once to see that all its numbers are right, without making outcomes of the run: exactly where the exact
 * engine serves, else with a few customers.
 *
 * @param scenario A lifecycle scenario.
 * @param customers How many customers are played where the exact engine does not serve; at least 1.
 * @returns What its lifecycles come to by themselves, and why individuals were needed.
 * @throws InputError with every number that is wrong: strategy, cycles, stage, and what it is.
 *
 * @example
 * const lifecycle = { stages: ['here', 'gone'], transitions: { here: { gone: 0.25 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { here: 1 } }, lifecycle }
 * tryLifecycle(makeLifecycle(made), 200).needsIndividual // => []
 */
export function tryLifecycle(scenario: LifecycleScenario, customers: number): LifecycleBasis {
  const plan = compileMarkov({ ...scenario, customers })
  if (whyIndividual(plan).length === 0) playExact(plan)
  else playIndividuals(plan, 0)
  return basisOf(plan)
}
