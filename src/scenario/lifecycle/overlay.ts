import { isNull, type WrittenMap } from '../written.js'
import type { Checking } from './checking.js'
import { mapAt } from './combination.js'
import { type GroupShape, lifecycleShape, shapeUnder } from './lifecycleShape.js'
import { mergeLifecycle } from './mergeLifecycle.js'

/** The shape of one item of a map of names. */
function itemShape(key: 'groups' | 'strategies'): GroupShape {
  const named = shapeUnder(lifecycleShape, key)
  if (named?.kind !== 'named' || named.item.kind !== 'group') throw new TypeError(`${key} is no map of groups`)
  return named.item
}

const groupShape = itemShape('groups')
const strategyShape = itemShape('strategies')

/**
 * The scenario with a group laid over it, and a strategy over both.
 *
 * @param written The scenario.
 * @param group What differs in the group.
 * @param strategy What differs in the strategy.
 * @param checking Takes in what cannot be laid over, and knows the paths.
 *
 * @example
 * const written = readObject({ parameters: { age: 50, rr: 1 } })
 * const group = readObject({ weight: 0.6, parameters: { age: 55 } })
 * const strategy = readObject({ parameters: { rr: 0.5 } })
 * const parameters = valueAt(overlaid(written, group, strategy, checkingOf({})), 'parameters')
 * Array.from(parameters.entries.values(), ({ value }) => value.value) // => [55, 0.5]
 */
export function overlaid(
  written: WrittenMap,
  group: WrittenMap,
  strategy: WrittenMap,
  checking: Pick<Checking, 'report' | 'paths'>
): WrittenMap {
  const merging = { report: checking.report, paths: checking.paths, mode: 'override' } as const
  const grouped = mergeLifecycle(groupShape, written, group, merging)
  return { ...mergeLifecycle(strategyShape, grouped, strategy, merging), place: written.place }
}

/**
 * The parameters for which a strategy or a group has a value of its own.
 *
 * @example
 * parametersOf(readObject({ parameters: { rr: 0.5, age: null } })) // => ['rr']
 */
export function parametersOf(override: WrittenMap): readonly string[] {
  const entries = [...mapAt(override, 'parameters').entries]
  return entries.filter(([, { value }]) => !isNull(value)).map(([name]) => name)
}
