import { InputError, type Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { deepFreeze } from '../freeze.js'
import type { DrawnValue } from '../uncertainty/uncertain.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { DeclaredGroup, LifecycleScenario } from './lifecycleScenario.js'
import { parameterNames } from './parameterNames.js'

/**
 * The name of the parameter that holds what is uncertain at a path, as sets of parameters name it. It is the last piece of
 * `parameters.rr`; what a strategy or group has of its own (`strategies.comb.parameters.rr`) has a name of its own.
 *
 * @param scenario A resolved lifecycle scenario.
 * @param path Path of an uncertain number, or `parameters.NAME` of any parameter.
 * @returns The name; `undefined` where no parameter has such a path.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: { dist: 'beta', mean: 0.2, sd: 0.05 } },
 *   strategies: { now: {}, care: { parameters: { p: { dist: 'beta', mean: 0.1, sd: 0.05 } } } }
 * })
 * parameterNameOf(scenario, 'parameters.p') // => 'p'
 * parameterNameOf(scenario, 'strategies.care.parameters.p') // => 'p_care'
 */
export function parameterNameOf(scenario: LifecycleScenario, path: string): string | undefined {
  const entry = scenario.uncertain.find((each) => each.path === path)
  if (entry?.kind === 'number') return entry.parameter ?? undefined
  const [, name] = /^parameters\.(.+)$/.exec(path) ?? []
  return name !== undefined && parameterNames(scenario).includes(name) ? name : undefined
}

/**
 * Drawn values by path as a set of parameters by name, as `sweepLifecycle` takes them. Shares give a parameter each.
 *
 * @param scenario A resolved lifecycle scenario.
 * @param values Drawn values by path: numbers, or shares by name.
 * @throws InputError for a path that no parameter has, with the nearest, and for shares where a number stands.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'leave' } } },
 *   parameters: { from_here: { dist: 'dirichlet', counts: { leave: 20, remain: 80 } } }
 * })
 * parameterSet(scenario, { 'parameters.from_here': { leave: 0.25, remain: 0.75 } }) // => { leave: 0.25, remain: 0.75 }
 */
export function parameterSet(
  scenario: LifecycleScenario,
  values: Readonly<Record<string, DrawnValue>>
): Readonly<Record<string, number>> {
  return parameterSets(scenario)(values)
}

/**
 * The same for many draws of one scenario: what a path stands for is looked up once.
 *
 * @param scenario A resolved lifecycle scenario.
 * @returns {@link parameterSet} of that scenario.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: 0.2 }
 * })
 * const draws = [{ 'parameters.p': 0.1 }, { 'parameters.p': 0.3 }]
 * draws.map(parameterSets(scenario)) // => [{ p: 0.1 }, { p: 0.3 }]
 */
export function parameterSets(
  scenario: LifecycleScenario
): (values: Readonly<Record<string, DrawnValue>>) => Readonly<Record<string, number>> {
  const writers = new Map<string, Writer>()
  return (values) => {
    const set: Record<string, number> = {}
    const problems: Problem[] = []
    for (const path of Object.keys(values)) {
      const write = writers.get(path) ?? writerOf(scenario, path)
      writers.set(path, write)
      write(values[path]!, set, problems)
    }
    if (problems.length > 0) throw new InputError(problems)
    return set
  }
}

/** Writes what was drawn at a path into a set of parameters, or what is wrong with it. */
type Writer = (value: DrawnValue, set: Record<string, number>, problems: Problem[]) => void

function writerOf(scenario: LifecycleScenario, path: string): Writer {
  const entry = scenario.uncertain.find((each) => each.path === path)
  if (entry?.kind === 'shares') return sharesWriter(scenario, path, entry.names)
  const name = parameterNameOf(scenario, path)
  if (name === undefined) return (_, __, problems) => problems.push(unknownPath(scenario, path))
  return (value, set, problems) => {
    if (typeof value === 'number') set[name] = value
    else problems.push({ path, ...asMessage(uncertaintyWords.mustBeDrawn) })
  }
}

/** Shares that some strategy or group takes from the scenario are written; what all have of their own cannot be set. */
function sharesWriter(scenario: LifecycleScenario, path: string, names: readonly string[]): Writer {
  const groups = Object.values(scenario.strategies).flatMap((strategy) => Object.values(strategy.groups))
  const isOpen = (name: string) =>
    groups.some(({ lifecycle }) => name in lifecycle.parameters && !lifecycle.overridden.includes(name))
  const open = new Set(names.filter(isOpen))
  return (value, set, problems) => {
    if (typeof value !== 'object') {
      problems.push({ path, ...asMessage(uncertaintyWords.mustBeDrawnShares), got: String(value) })
      return
    }
    const stray = Object.keys(value).find((name) => !names.includes(name))
    if (stray !== undefined) problems.push(strayShare(path, stray, names))
    else for (const name of Object.keys(value)) if (open.has(name)) set[name] = value[name]!
  }
}

function strayShare(path: string, name: string, names: readonly string[]): Problem {
  const suggestion = nearestName(name, names)
  const message = asMessage(scenarioWords.noName, {
    noun: uncertaintyWords.parameter,
    name: unquoted(name),
    names: listed(names)
  })
  return { path, ...message, ...(suggestion ? { suggestion } : {}) }
}

function unknownPath(scenario: LifecycleScenario, path: string): Problem {
  const names = parameterNames(scenario).map((name) => `parameters.${name}`)
  const suggestion = nearestName(path, [...scenario.uncertain.map((entry) => entry.path), ...names])
  const message = asMessage(uncertaintyWords.noSuchNumber, { path: unquoted(path) })
  return { path, ...message, ...(suggestion ? { suggestion } : {}) }
}

/**
 * The same scenario with values drawn for uncertain parameters, or any other parameters changed, wherever a strategy or a
 * group has no value of its own. Many sets are played faster by `sweepLifecycle`; this serves what plays one scenario.
 *
 * @param scenario A resolved lifecycle scenario.
 * @param values Drawn values by path: numbers, or shares by name.
 * @returns The scenario, deeply frozen, with the same name and nothing uncertain left. Whether its numbers make sense is
 * seen when it is played, as ever.
 * @throws InputError as {@link parameterSet}, and for what is no finite number.
 *
 * @example
 * const scenario = makeLifecycle({
 *   horizon: { cycles: 3, cycleLength: 1 },
 *   cohort: { start: { here: 1 } },
 *   lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
 *   parameters: { p: { dist: 'beta', mean: 0.2, sd: 0.05 } }
 * })
 * const drawn = withParameters(scenario, { 'parameters.p': 0.25 })
 * drawn.strategies.base.groups.all.lifecycle.parameters // => { p: 0.25 }
 */
export function withParameters(
  scenario: LifecycleScenario,
  values: Readonly<Record<string, DrawnValue>>
): LifecycleScenario {
  const set = parameterSet(scenario, values)
  const wrong = Object.entries(set).filter(([, value]) => !Number.isFinite(value))
  if (wrong.length > 0) {
    throw new InputError(
      wrong.map(([name, value]) => {
        return { path: `parameters.${name}`, ...asMessage(uncertaintyWords.mustBeDrawn), got: String(value) }
      })
    )
  }
  const strategies = Object.entries(scenario.strategies).map(([name, strategy]) => {
    const groups = Object.entries(strategy.groups).map(([group, declared]) => [group, changed(declared, set)] as const)
    return [name, { ...strategy, groups: Object.fromEntries(groups) }] as const
  })
  const nothing = { uncertain: [], uncertainty: { correlations: {}, groups: {} } }
  return deepFreeze({ ...scenario, strategies: Object.fromEntries(strategies), ...nothing })
}

function changed(declared: DeclaredGroup, set: Readonly<Record<string, number>>): DeclaredGroup {
  const { parameters, overridden } = declared.lifecycle
  const own = Object.entries(set).filter(([name]) => name in parameters && !overridden.includes(name))
  return {
    ...declared,
    lifecycle: { ...declared.lifecycle, parameters: { ...parameters, ...Object.fromEntries(own) } }
  }
}
