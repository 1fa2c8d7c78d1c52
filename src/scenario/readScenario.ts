import type { Problem } from '../core/errors.js'
import { finish } from './finish.js'
import { type FileAccess, loadChain } from './loadChain.js'
import { withSegments } from './resolve.js'
import type { Scenario } from './scenario.js'
import { applySetting } from './setting.js'

/** How a scenario file is found, read and changed. */
export interface ReadOptions extends FileAccess {
  /** Changes `path=value` laid over the file, in this order. */
  readonly set?: readonly string[]
  /** Name under which the scenario is compared. Defaults to the file name without folder and ending. */
  readonly name?: string
}

/**
 * Reads a scenario file (YAML), the files it extends and the settings laid over it, checks every value and fills in
 * every default. Nothing is half done: either a whole scenario comes back or all that is wrong is thrown.
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
  const report = (problem: Problem) => problems.push(problem)
  let written = loadChain(file, options, report)
  for (const setting of options.set ?? []) written = written && applySetting(withSegments(written), setting, report)
  return finish(written, options.name ?? nameOfFile(file), problems, file)
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
