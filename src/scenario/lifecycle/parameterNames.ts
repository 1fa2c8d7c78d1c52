import type { LifecycleScenario } from './lifecycleScenario.js'

/**
 * The names of the parameters of a scenario: of all its strategies and groups, each once, in alphabetical order by code
 * unit.
 *
 * @param scenario A resolved lifecycle scenario.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p * rr' } } },
 *   parameters: { rr: 1, p: 0.2 }
 * })
 * parameterNames(scenario) // => ['p', 'rr']
 */
export function parameterNames(scenario: LifecycleScenario): readonly string[] {
  const lifecycles = Object.values(scenario.strategies).flatMap(({ groups }) =>
    Object.values(groups).map(({ lifecycle }) => lifecycle)
  )
  return [...new Set(lifecycles.flatMap(({ parameters }) => Object.keys(parameters)))].sort()
}
