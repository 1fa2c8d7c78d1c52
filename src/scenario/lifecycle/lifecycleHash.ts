import { sha256 } from '../../core/hash.js'
import { canonicalJson, uncertainPart } from '../scenarioHash.js'
import { formatVersion } from '../version.js'
import type { Category, LifecycleScenario } from './lifecycleScenario.js'

/**
 * What a lifecycle scenario computes, as 16 hexadecimal digits: the start of the SHA-256 digest of its canonical JSON,
 * keys sorted. It covers every value that decides a result, defaults included, and the order of the stages. Left out are
 * words for people (names of the scenario, titles, notices, units), the number of replications and where
 * each value was written.
 *
 * @param scenario A resolved lifecycle scenario.
 *
 * @example
 * const input = {
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 0.2 } } }
 * }
 * const hash = lifecycleHash(makeLifecycle(input))
 * hash.length // => 16
 * lifecycleHash(makeLifecycle({ ...input, title: 'Leaving' }, 'other')) === hash // => true
 * lifecycleHash(makeLifecycle({ ...input, seed: 'y' })) === hash // => false
 */
export function lifecycleHash(scenario: LifecycleScenario): string {
  const { name, title, titleZh, notice, noticeZh, about, aboutZh, replications, places, ...named } = scenario
  const { stages, strategies, uncertain, uncertainty, ...rest } = named
  const deciding = {
    ...rest,
    ...uncertainPart(uncertain, uncertainty),
    stages: Object.entries(stages).map(([stage, { attends }]) => [stage, attends]),
    strategies: mapped(strategies, ({ groups }) =>
      mapped(groups, ({ weight, lifecycle }) => ({
        weight,
        lifecycle: { ...lifecycle, categories: mapped(lifecycle.categories, decidingOf) }
      }))
    )
  }
  return sha256(`perennial ${formatVersion} lifecycle ${canonicalJson(deciding)}`).slice(0, 16)
}

function decidingOf({ title, titleZh, unit, ...rest }: Category): object {
  return rest
}

function mapped<T>(items: Readonly<Record<string, T>>, change: (item: T) => object): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(items).map(([name, item]) => [name, change(item)]))
}
