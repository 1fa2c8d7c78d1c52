import { InputError, type Problem } from '../../core/errors.js'
import { nameOfProgram, readProgram } from '../readProgram.js'
import { declaresLifecycle, wrongKind } from './declaresLifecycle.js'
import { finishLifecycle } from './finishLifecycle.js'
import type { LifecycleScenario } from './lifecycleScenario.js'

const defaultName = 'scenario'

/**
 * A scenario with a lifecycle of its own from a plain object with the keys of a scenario file: every value and formula
 * checked, every strategy and group laid out in full, deeply frozen. `perennial: 1` may be left out.
 *
 * @param input The scenario: `horizon`, `cohort`, `lifecycle`, and what else there is to say.
 * @param name Name under which it is compared. Defaults to the input's own `name`, else `scenario`.
 * @throws InputError with every problem found, each with its path, what was got and the nearest right name.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 10, cycleLength: 1 },
 *   cohort: { start: { trust: 1 } },
 *   lifecycle: { stages: { trust: { attends: true }, gone: {} }, transitions: { trust: { gone: 'leave' } } },
 *   parameters: { leave: 0.2 },
 *   strategies: { now: {}, service: { parameters: { leave: '0.2 / 2' } } }
 * })
 * scenario.strategies.service.groups.all.lifecycle.parameters // => { leave: '0.2 / 2' }
 * scenario.strategies.service.groups.all.lifecycle.overridden // => ['leave']
 */
export function makeLifecycle(input: unknown, name?: string): LifecycleScenario {
  const problems: Problem[] = []
  const layer = readProgram(input, (problem) => problems.push(problem))
  if (layer && !declaresLifecycle([layer])) throw new InputError([wrongKind(layer, 'makeScenario')])
  return finishLifecycle(layer && [layer], { name: name ?? nameOfProgram(input) ?? defaultName }, problems)
}
