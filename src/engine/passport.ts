import { STREAM_SCHEME } from '../core/random/streams.js'
import type { Passport } from '../model/runTable.js'
import { scenarioHash } from '../scenario/scenarioHash.js'
import type { Plan } from './plan.js'

/** Version of the engine: any change of a golden digest changes it. */
export const ENGINE_VERSION = '0.3.0'

/**
 * What makes a result of this plan repeatable: engine version, scenario and baseline with their hashes, seed, number of
 * replications and stream scheme.
 *
 * @example
 * passportOf(compile(makeScenario({ perennial: 1 })), 50).replications // => 50
 */
export function passportOf(plan: Plan, replications: number): Passport {
  const { scenario, baseline } = plan
  return {
    engine: ENGINE_VERSION,
    engineKind: 'individual',
    scenario: scenario.name,
    scenarioHash: scenarioHash(scenario),
    baseline: baseline.name,
    baselineHash: scenarioHash(baseline),
    seed: scenario.seed,
    replications,
    streamScheme: STREAM_SCHEME
  }
}
