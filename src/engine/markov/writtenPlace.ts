import type { Problem } from '../../core/errors.js'
import { keyWord } from '../../scenario/got.js'
import type { LifecycleScenario } from '../../scenario/lifecycle/lifecycleScenario.js'

/**
 * Where in a file stands what a path names, for a strategy and a group: what these have of their own first, then the base;
 * else the map it would stand in. Nothing for scenarios made by a program.
 */
export function writtenPlace(
  places: LifecycleScenario['places'],
  path: string,
  strategy: string,
  group: string
): Partial<Problem> {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const written = path.slice(0, end)
    const own = [`strategies.${keyWord(strategy)}.${written}`, `groups.${keyWord(group)}.${written}`, written]
    const found = own.find((each) => Object.hasOwn(places, each))
    if (found !== undefined) return places[found]!
  }
  return {}
}
