import fc from 'fast-check'
import { InputError } from '../../src/core/errors.js'
import { compile } from '../../src/engine/compile.js'
import type { Plan } from '../../src/engine/plan.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import type { Sizes } from './arbitraryScenario.js'

/** Sizes of random scenarios that are played dozens of times in a second or two. */
export const smallSizes: Sizes = { customers: 24, segments: 2, tactics: 2, editions: 4, warmUp: 2 }

/** The plan of a random scenario, its warm-up under `baseline` where given, see {@link compiled}. */
export function planOf(input: ScenarioInput, baseline?: ScenarioInput): Plan {
  const scenario = makeScenario(input, 'scenario')
  return compiled(scenario, baseline === undefined ? scenario : makeScenario(baseline, 'baseline'))
}

/** A scenario compiled within a property, which passes over the few scenarios whose sums could pass 2^53. */
export function compiled(scenario: Scenario, baseline: Scenario = scenario): Plan {
  try {
    return compile(scenario, baseline)
  } catch (error) {
    fc.pre(!(error instanceof InputError))
    throw error
  }
}
