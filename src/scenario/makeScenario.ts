import type { Problem } from '../core/errors.js'
import { InputError } from '../core/errors.js'
import { finish } from './finish.js'
import { declaresLifecycle, wrongKind } from './lifecycle/declaresLifecycle.js'
import { untitled } from './mergeLayers.js'
import { mergeWritten } from './mergeWritten.js'
import { readObject } from './readObject.js'
import { nameOfProgram, readProgram } from './readProgram.js'
import type { Scenario } from './scenario.js'
import type { ScenarioInput } from './scenarioInput.js'
import { scenarioShape } from './shape.js'
import { distributionPaths } from './uncertainty/distributionForms.js'
import { writtenForm } from './uncertainty/writtenForm.js'
import { emptyMap, type WrittenMap } from './written.js'

const defaultName = 'scenario'

/**
 * A scenario from a plain object with the keys of a scenario file: every value checked, every default filled in, deeply
 * frozen. `perennial: 1` may be left out. A resolved scenario is a good input too and comes back equal.
 *
 * @param input What differs from the defaults, for example `{ horizon: { editions: 5 } }`.
 * @param name Name under which it is compared. Defaults to the input's own `name`, else `scenario`.
 * @throws InputError with every problem found, each with its path, what was got and an example that works.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 3 }, levers: { service: { spend: { 1: 50000, 3: 80000 } } } })
 * scenario.levers.service.spend // => [50000, 50000, 80000]
 * scenario.price.perArea // => [250, 250, 250]
 * Object.keys(scenario.segments) // => ['exhibitors']
 */
export function makeScenario(input: ScenarioInput, name?: string): Scenario
export function makeScenario(input: unknown, name?: string): Scenario
export function makeScenario(input: unknown, name?: string): Scenario {
  return made(emptyMap, input, name ?? nameOfProgram(input) ?? defaultName)
}

/**
 * Another scenario that differs from one in what is given, as a file differs from the file it extends: groups merge by
 * key, a value replaces a value, `null` goes back to the default or removes a segment, tactic or shock. Titles are not
 * taken over, nor is a segment fitted to another kind: what the old kind had by default stays. Where `horizon.editions` changes, what changes by edition must be given anew; what does not is kept.
 *
 * @param base The scenario it starts from.
 * @param changes What differs.
 * @param name Name under which the new one is compared.
 * @throws InputError with every problem found.
 *
 * @example
 * const base = makeScenario({ title: 'As it is' }, 'base')
 * const plan = varyScenario(base, { levers: { advertising: { spend: 200000 } } }, 'advertising')
 * plan.levers.advertising.spend?.[0] // => 200000
 * plan.title // => null
 */
export function varyScenario(base: Scenario, changes: ScenarioInput, name: string): Scenario {
  const written = readObject(withoutConstantSchedules(writtenForm(base), base.horizon.editions))
  return made(written.kind === 'map' ? untitled(written) : emptyMap, changes, name)
}

/** The values with every schedule that never changes as one number, so that it holds for any number of editions. */
function withoutConstantSchedules(value: unknown, editions: number): unknown {
  if (Array.isArray(value)) {
    const isConstant = value.length === editions && value.every((each) => typeof each === 'number' && each === value[0])
    return isConstant && editions > 0 ? value[0] : value
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'cancelled' ? each : withoutConstantSchedules(each, editions)
    ])
  )
}

function made(base: WrittenMap, input: unknown, name: string): Scenario {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const own = readProgram(isResolvedScenario(input) ? writtenForm(input) : input, report)
  if (own && declaresLifecycle([own])) throw new InputError([wrongKind(own, { kind: 'exhibition', from: 'program' })])
  const whole = mergeWritten(scenarioShape, emptyMap, base, report)
  return finish(own && mergeWritten(scenarioShape, whole, own, report), name, problems, {
    earlier: distributionPaths(base)
  })
}

/** Whether the object of a program is a scenario with distributions that has been resolved before. */
function isResolvedScenario(input: unknown): input is Scenario {
  const uncertain = typeof input === 'object' && input !== null && 'uncertain' in input ? input.uncertain : undefined
  return Array.isArray(uncertain) && Object.hasOwn(input as object, 'horizon')
}
