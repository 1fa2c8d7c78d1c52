import {
  compileMarkov,
  type IndividualReason,
  playExact,
  playIndividuals,
  whyIndividual
} from '../engine/markov/index.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'

/** Which engine a lifecycle needs: `individual` where it depends on what differs between customers, with the reasons. */
export interface EngineNeed {
  readonly kind: 'exact' | 'individual'
  readonly reasons: readonly IndividualReason[]
}

/** So many customers are enough to see the numbers of most cycles and stages. */
const customersTried = 200

/**
 * Checks the numbers of a lifecycle by playing it once: exactly where the exact engine serves, else with a few customers.
 *
 * @param scenario The lifecycle.
 * @returns Which engine it needs, and why.
 * @throws InputError with every number that is wrong: strategy, cycles, stage, and what it is.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * checkLifecycle(makeLifecycle({ horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle })).kind
 * // => 'exact'
 */
export function checkLifecycle(scenario: LifecycleScenario): EngineNeed {
  const customers = Math.min(scenario.customers, customersTried)
  const plan = compileMarkov({ ...scenario, customers })
  const reasons = whyIndividual(plan)
  if (reasons.length === 0) playExact(plan)
  else playIndividuals(plan, 0)
  return { kind: reasons.length === 0 ? 'exact' : 'individual', reasons }
}
