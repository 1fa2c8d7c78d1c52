import { catalogue } from '../../src/model/catalogue.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** Everything that stands at a path of the catalogue in a scenario; `*` stands for each name there is. */
export function valuesAt(scenario: Scenario, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (places, piece) =>
      places.flatMap((place) => {
        if (typeof place !== 'object' || place === null) return []
        return piece === '*' ? Object.values(place) : [(place as Record<string, unknown>)[piece]]
      }),
    [scenario]
  )
}

/** The scenario of the same length in which every parameter has its default, with one segment and one tactic. */
export function defaultScenario(editions = 10): Scenario {
  return makeScenario({ horizon: { editions }, tactics: { any: {} } })
}

/** Paths of the catalogue that have another value than the default somewhere in a scenario. */
export function pathsAwayFromDefault(scenario: Scenario): string[] {
  const standard = defaultScenario()
  const sameLength = defaultScenario(scenario.horizon.editions)
  return catalogue
    .map((parameter) => parameter.path)
    .filter((path) => {
      const [usual] = valuesAt(path === 'horizon.editions' ? standard : sameLength, path)
      return valuesAt(scenario, path).some((value) => JSON.stringify(value) !== JSON.stringify(usual))
    })
}

/** How often each path of the catalogue is away from its default, as a share of scenarios. */
export function coverageOf(scenarios: readonly Scenario[]): ReadonlyMap<string, number> {
  const counts = new Map(catalogue.map((parameter) => [parameter.path, 0]))
  for (const scenario of scenarios) {
    for (const path of pathsAwayFromDefault(scenario)) counts.set(path, counts.get(path)! + 1 / scenarios.length)
  }
  return counts
}
