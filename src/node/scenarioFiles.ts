import path from 'node:path'
import { declaresLifecycle } from '../scenario/lifecycle/declaresLifecycle.js'
import { loadChain, maxScenarioBytes } from '../scenario/loadChain.js'
import { type ReadOptions, readScenario } from '../scenario/readScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { presetFile, presetFiles, presetPrefix } from './presets.js'
import { readText, standardInput } from './readText.js'

/** What may be changed while a scenario is read. */
export interface LoadOptions {
  /** Assignments such as `levers.advertising.spend=100000`, applied last, in this order. */
  readonly set?: readonly string[]
  /** Name to compare it under. Defaults to the file name without its ending; `input` for standard input. */
  readonly name?: string
  /** Texts by file, read from here where they are and kept here else: a pipe can be read once only. */
  readonly texts?: Map<string, string>
}

/**
 * Reads a scenario file with everything it extends, every default filled in and every value checked.
 *
 * @param file Path of a YAML file, `preset:NAME` for a shipped scenario, or `-` for standard input. `extends` in a file
 *   takes the same, a path counting from the folder of that file.
 * @param options `set`: assignments to apply. `name`: name to compare it under. `texts`: what was read before.
 * @returns The scenario, deeply frozen.
 * @throws InputError with every problem of the file, its line and column, and what would be right.
 */
export function loadScenario(file: string, options: LoadOptions = {}): Scenario {
  const entry = actualFile(file)
  return readScenario(entry, readOptions(entry, options))
}

/**
 * Whether a file, or what it extends, declares a lifecycle of its own; not whether it is right. False for a file that
 * cannot be read.
 *
 * @param file Path of a YAML file, `preset:NAME` for a shipped scenario, or `-` for standard input.
 * @param options `texts`: what was read before, and where what is read now is kept.
 * @throws InputError when there is no such preset.
 */
export function declaresOwnLifecycle(file: string, options: Pick<LoadOptions, 'texts'>): boolean {
  const entry = actualFile(file)
  const layers = loadChain(entry, readOptions(entry, options), () => undefined)
  return layers !== undefined && declaresLifecycle(layers)
}

/** How the scenario room reads files: from the disk, each once; what they extend as seen from where they lie. */
export function readOptions(entry: string, options: LoadOptions): ReadOptions {
  const { texts = new Map<string, string>() } = options
  return {
    readText: (wanted, most = maxScenarioBytes) => {
      const text = texts.get(wanted) ?? readText(wanted, most, presetNames())
      texts.set(wanted, text)
      return text
    },
    resolve: resolveReference,
    ...nameOf(entry, options.name),
    ...(options.set ? { set: options.set } : {})
  }
}

/**
 * Reads a shipped scenario.
 *
 * @param name `eurocis` for a fair, `eurocis/advertising` for one of its strategies; {@link presets} lists them.
 * @param options `set`: assignments to apply. `name`: name to compare it under.
 * @throws InputError when there is no such preset, with the nearest name.
 */
export function loadPreset(name: string, options: LoadOptions = {}): Scenario {
  return loadScenario(`${presetPrefix}${presetFile(name).name}`, options)
}

/**
 * Reads a shipped fair and its strategies: the baseline first, then the strategies in alphabetical order of their files.
 *
 * @param name Name of the fair, such as `eurocis`.
 * @param options `set`: assignments to apply to each.
 * @throws InputError when there is no such preset, with the nearest name.
 */
export function loadFair(name: string, options: Pick<LoadOptions, 'set'> = {}): Scenario[] {
  const { fair, kind } = presetFile(name)
  if (kind === 'lifecycle') return [loadPreset(name, options)]
  return presetFiles()
    .filter((preset) => preset.fair === fair)
    .map((preset) => loadPreset(preset.name, options))
}

/** The path of the file that is read for what the user named; a shipped one is shown from the working folder if inside. */
export function actualFile(file: string): string {
  return file.startsWith(presetPrefix) ? shownPath(presetFile(file).file) : file
}

/** A full path as seen from the working folder, where it lies inside. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') || path.isAbsolute(relative) ? file : relative
}

function resolveReference(from: string, reference: string): string {
  if (reference.startsWith(presetPrefix)) return actualFile(reference)
  if (path.isAbsolute(reference) || from === standardInput) return path.normalize(reference)
  return path.join(path.dirname(from), reference)
}

function nameOf(file: string, name: string | undefined): { name?: string } {
  if (name !== undefined) return { name }
  return file === standardInput ? { name: 'input' } : {}
}

function presetNames(): string[] {
  return presetFiles().map((preset) => `${presetPrefix}${preset.name}`)
}
