import { requireFocus } from './colours.js'
import { baselineOf, type ChartResults, type ChartScenario, scenariosOf } from './results.js'

/**
 * The one scenario that a picture of a single scenario shows: the one in focus, else the baseline, else the first.
 *
 * @param results A comparison, or one scenario's replications.
 * @param focus Name of the scenario in focus, if any.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * scenarioDrawn(result).scenario.name // => 'small'
 */
export function scenarioDrawn(results: ChartResults, focus?: string): ChartScenario {
  const scenarios = scenariosOf(results)
  requireFocus(
    scenarios.map(({ scenario }) => scenario.name),
    focus
  )
  const wanted = focus ?? baselineOf(results)
  return scenarios.find(({ scenario }) => scenario.name === wanted) ?? scenarios[0]
}
