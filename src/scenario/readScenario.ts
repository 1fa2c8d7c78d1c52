import { InputError, type Problem } from '../core/errors.js'
import { finish } from './finish.js'
import { declaresLifecycle, wrongKind } from './lifecycle/declaresLifecycle.js'
import { besideReader, type FileAccess, loadChain } from './loadChain.js'
import { mergeLayers } from './mergeLayers.js'
import { checkReplaced, type Replaced } from './replaced.js'
import { withSegments } from './resolve.js'
import type { Scenario } from './scenario.js'
import { applySetting } from './setting.js'
import { distributionPaths } from './uncertainty/distributionForms.js'
import type { WrittenMap } from './written.js'

/** How a scenario file is found, read and changed. */
export interface ReadOptions extends FileAccess {
  /** Changes `path=value` laid over the file, in this order. */
  readonly set?: readonly string[]
  /** Name under which the scenario is compared. Defaults to the file name without folder and ending. */
  readonly name?: string
}

/**
 * Reads a scenario file (YAML), the files it extends and the settings laid over it, checks every value and fills in
 * every default; values that something laid over them replaces are checked, too. Nothing is half done: either a whole
 * scenario comes back or all that is wrong is thrown.
 *
 * @param file The file, as the user named it; problems name it so.
 * @param options How files are found and read, and what is set over them.
 * @returns The scenario, deeply frozen.
 * @throws InputError with every problem of all files and settings: file, line, column, path, what was got, an example
 * that works, and the nearest right name.
 *
 * @example
 * const files = { 'a.yaml': 'perennial: 1\nhorizon: { editions: 3 }', 'b.yaml': 'perennial: 1\nextends: a.yaml' }
 * const access = { readText: (file) => files[file], resolve: (from, reference) => reference }
 * readScenario('b.yaml', { ...access, set: ['price.perArea=300'] }).price.perArea // => [300, 300, 300]
 * readScenario('b.yaml', access).name // => 'b'
 */
export function readScenario(file: string, options: ReadOptions): Scenario {
  const problems: Problem[] = []
  const layers = loadChain(file, options, (problem) => problems.push(problem))
  if (layers && declaresLifecycle(layers)) {
    throw new InputError([wrongKind(layers[layers.length - 1], { kind: 'exhibition', from: 'file' })])
  }
  return finishLayers(layers, file, options, problems)
}

/**
 * The exhibition scenario that layers make, with the settings laid over them.
 *
 * @param layers What was written in each file, the furthest first; `undefined` where one could not be read.
 * @param file The user's own file.
 * @param options What is set over the files, the name, and how files of draws are read.
 * @param problems Problems found so far; those found now are added.
 * @throws InputError when there is any problem.
 *
 * @example
 * const access = { readText: () => '', resolve: (from, reference) => reference }
 * finishLayers([readObject({ horizon: { editions: 3 } })], 'a.yaml', { ...access, set: ['horizon.warmUp=2'] }, []).horizon.warmUp // => 2
 */
export function finishLayers(
  layers: readonly WrittenMap[] | undefined,
  file: string,
  options: ReadOptions,
  problems: Problem[]
): Scenario {
  const report = (problem: Problem) => problems.push(problem)
  const replaced: Replaced[] = []
  const onReplaced = (each: Replaced) => void replaced.push(each)
  let written = layers && mergeLayers(layers, report, onReplaced)
  for (const setting of options.set ?? []) {
    written = written && applySetting(withSegments(written), setting, report, onReplaced)
  }
  checkReplaced(replaced, report)
  const earlier = layers?.flatMap((layer) => distributionPaths(layer)) ?? []
  const reading = { file, earlier, readBeside: besideReader(file, options) }
  return finish(written, options.name ?? nameOfFile(file), problems, reading)
}

/**
 * The name a scenario has from its file.
 *
 * @example
 * nameOfFile('plans/more-service.yaml') // => 'more-service'
 */
export function nameOfFile(file: string): string {
  const last = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  return last.replace(/\.(?:ya?ml|json)$/i, '') || file
}
