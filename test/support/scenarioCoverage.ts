import { catalogue } from '../../src/model/catalogue.js'
import { customerKinds } from '../../src/model/customerKind.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario, Segment } from '../../src/scenario/scenario.js'

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

const defaults = new Map<number, Scenario>()

/** The scenario of the same length in which every parameter has its default, with one segment, tactic and shock. */
export function defaultScenario(editions = 10): Scenario {
  const made =
    defaults.get(editions) ?? makeScenario({ horizon: { editions }, tactics: { any: {} }, shocks: { any: {} } })
  defaults.set(editions, made)
  return made
}

const segmentsByLength = new Map<number, Scenario['segments']>()

/** A segment of each kind in which every parameter has its default. */
function defaultSegments(editions: number): Scenario['segments'] {
  const kinds = Object.fromEntries(customerKinds.map((kind) => [kind, { kind }]))
  const made = segmentsByLength.get(editions) ?? makeScenario({ horizon: { editions }, segments: kinds }).segments
  segmentsByLength.set(editions, made)
  return made
}

/** Paths of the catalogue that have another value than the default somewhere in a scenario. */
export function pathsAwayFromDefault(scenario: Scenario): string[] {
  const { editions } = scenario.horizon
  const standard = defaultScenario()
  const sameLength = defaultScenario(editions)
  const ofKind = defaultSegments(editions)
  const isAway = (path: string) => {
    const [usual] = valuesAt(path === 'horizon.editions' ? standard : sameLength, path)
    return valuesAt(scenario, path).some((value) => JSON.stringify(value) !== JSON.stringify(usual))
  }
  const isAwayInSegment = (key: keyof Segment) =>
    Object.values(scenario.segments).some(
      (segment) =>
        JSON.stringify(segment[key]) !==
        JSON.stringify((key === 'kind' ? ofKind.exhibitor : ofKind[segment.kind])![key])
    )
  return catalogue
    .map((parameter) => parameter.path)
    .filter((path) => {
      const [, key] = /^segments\.\*\.(\w+)$/.exec(path) ?? []
      return key === undefined ? isAway(path) : isAwayInSegment(key as keyof Segment)
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
