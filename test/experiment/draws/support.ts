import { makeScenario } from '../../../src/scenario/makeScenario.js'
import type { Scenario } from '../../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../../src/scenario/scenarioInput.js'

/** A fair with uncertain numbers, small enough to be played in a moment. */
export function smallFair(name: string, changes: ScenarioInput = {}): Scenario {
  return makeScenario(
    {
      perennial: 1,
      seed: 'draws',
      horizon: { editions: 3, warmUp: 1 },
      segments: { firms: { marketSize: 60 } },
      price: { perArea: { dist: 'uniform', min: 200, max: 300 } },
      ...changes
    },
    name
  )
}

/** A figure over the whole horizon and show. */
export const overall = (outcome: string) => ({ outcome, segment: null, edition: null, tenure: null })
