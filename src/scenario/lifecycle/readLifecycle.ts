import { InputError, type Problem } from '../../core/errors.js'
import { besideReader, loadChain } from '../loadChain.js'
import { finishLayers, nameOfFile, type ReadOptions } from '../readScenario.js'
import type { Scenario } from '../scenario.js'
import { declaresLifecycle, wrongKind } from './declaresLifecycle.js'
import { finishLifecycle } from './finishLifecycle.js'
import type { LifecycleScenario } from './lifecycleScenario.js'

/**
 * Reads a scenario file (YAML) that declares a lifecycle of its own, the files it extends and the settings laid over it,
 * checks every value and formula, and lays out every strategy and group in full. Nothing is half done: either a whole
 * scenario comes back or all that is wrong is thrown.
 *
 * @param file The file, as the user named it; problems name it so.
 * @param options How files are found and read, and what is set over them.
 * @returns The scenario, deeply frozen.
 * @throws InputError with every problem of all files and settings: file, line, column, path, what was got, and the nearest
 * right name.
 *
 * @example
 * const text = `perennial: 1
 * horizon: { cycles: 3, cycleLength: 1 }
 * cohort: { start: { here: 1 } }
 * lifecycle: { stages: [here, gone], transitions: { here: { gone: p } } }
 * parameters: { p: 0.2 }`
 * const access = { readText: () => text, resolve: (from, reference) => reference }
 * const scenario = readLifecycle('plan.yaml', { ...access, set: ['parameters.p=0.1'] })
 * scenario.strategies.base.groups.all.lifecycle.parameters // => { p: 0.1 }
 */
export function readLifecycle(file: string, options: ReadOptions): LifecycleScenario {
  const problems: Problem[] = []
  const layers = loadChain(file, options, (problem) => problems.push(problem))
  if (layers && !declaresLifecycle(layers)) {
    throw new InputError([wrongKind(layers[layers.length - 1], { kind: 'lifecycle', from: 'file' })])
  }
  return finishLifecycle(layers, finishingOf(file, options), problems)
}

/**
 * Reads a scenario file of either kind: one that declares a lifecycle of its own, or one of the exhibition lifecycle.
 *
 * @param file The file, as the user named it.
 * @param options How files are found and read, and what is set over them.
 * @throws InputError with every problem of all files and settings.
 *
 * @example
 * const access = { readText: () => 'perennial: 1\nhorizon: { editions: 3 }', resolve: (from, reference) => reference }
 * isLifecycle(readAnyScenario('fair.yaml', access)) // => false
 */
export function readAnyScenario(file: string, options: ReadOptions): Scenario | LifecycleScenario {
  const problems: Problem[] = []
  const layers = loadChain(file, options, (problem) => problems.push(problem))
  return layers && declaresLifecycle(layers)
    ? finishLifecycle(layers, finishingOf(file, options), problems)
    : finishLayers(layers, file, options, problems)
}

/**
 * Whether a scenario declares a lifecycle of its own.
 *
 * @example
 * isLifecycle(makeScenario({})) // => false
 */
export function isLifecycle(scenario: Scenario | LifecycleScenario): scenario is LifecycleScenario {
  return 'kind' in scenario && scenario.kind === 'lifecycle'
}

function finishingOf(file: string, options: ReadOptions) {
  const { name = nameOfFile(file), set = [] } = options
  return { name, set, file, readBeside: besideReader(file, options) }
}
