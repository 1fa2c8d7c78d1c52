import { InputError, type Problem } from '../../core/errors.js'
import { nameOfProgram, readProgram } from '../readProgram.js'
import { declaresLifecycle, wrongKind } from './declaresLifecycle.js'
import { finishLifecycle } from './finishLifecycle.js'
import type { LifecycleScenario } from './lifecycleScenario.js'

const defaultName = 'scenario'

/**
 * A scenario with a lifecycle of its own from a plain object with the keys of a scenario file: every value and formula
 * checked, every strategy and group laid out in full, deeply frozen. `perennial: 1` may be left out. What a
 * file holds, read by any parser of YAML or JSON, is a good input too.
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
  return made([input], name ?? nameOfProgram(input) ?? defaultName)
}

/**
 * Another scenario that differs from one in what is given, as a file differs from the file it extends: maps merge by key,
 * a value replaces a value, `null` takes it away. Titles are not taken over.
 *
 * @param input The scenario it starts from, as it was written: the plain object for {@link makeLifecycle}, not its result.
 * @param changes What differs.
 * @param name Name under which the new one is compared.
 * @throws InputError with every problem found.
 *
 * @example
 * const input = {
 *   horizon: { cycles: 10, cycleLength: 1 },
 *   cohort: { start: { trust: 1 } },
 *   lifecycle: { stages: ['trust', 'gone'], transitions: { trust: { gone: 'leave' } } },
 *   parameters: { leave: 0.2 }
 * }
 * const longer = varyLifecycle(input, { horizon: { cycles: 20 }, parameters: { leave: 0.1 } }, 'longer')
 * longer.horizon // => { cycles: 20, cycleLength: 1 }
 * longer.strategies.base.groups.all.lifecycle.parameters // => { leave: 0.1 }
 */
export function varyLifecycle(input: unknown, changes: unknown, name: string): LifecycleScenario {
  return made([input, changes], name)
}

function made(inputs: readonly unknown[], name: string): LifecycleScenario {
  const problems: Problem[] = []
  const read = inputs.map((input) => readProgram(input, (problem) => problems.push(problem)))
  const layers = read.filter((layer) => layer !== undefined)
  const isWhole = layers.length === read.length
  if (isWhole && !declaresLifecycle(layers)) {
    throw new InputError([wrongKind(layers[0], { kind: 'lifecycle', from: 'program' })])
  }
  return finishLifecycle(isWhole ? layers : undefined, { name }, problems)
}
