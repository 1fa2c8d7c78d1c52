import { readAnyScenario, readLifecycle } from '../scenario/lifecycle/index.js'
import type { LifecycleScenario } from '../scenario/lifecycle/lifecycleScenario.js'
import type { Scenario } from '../scenario/scenario.js'
import { type PresetFile, presetFiles } from './presets.js'
import { actualFile, type LoadOptions, readOptions } from './scenarioFiles.js'

export {
  declaresOwnLifecycle,
  type LoadOptions,
  loadFair,
  loadPreset,
  loadScenario,
  shownPath
} from './scenarioFiles.js'

/** A shipped scenario with its titles and a line about it. */
export interface Preset extends PresetFile {
  readonly title: string | null
  readonly titleZh: string | null
  /** One line that says what it is about. */
  readonly about: string | null
  readonly aboutZh: string | null
}

/**
 * Reads the file of a scenario that declares its own lifecycle, like `loadScenario`.
 *
 * @param file Path of a YAML file, `preset:NAME` for a shipped scenario, or `-` for standard input.
 * @param options `set`: assignments to apply. `name`: name to show it under. `texts`: what was read before.
 * @returns The scenario with all its strategies laid out, deeply frozen.
 * @throws InputError with every problem of the file; for one that declares no lifecycle, with the function that reads it.
 */
export function loadLifecycle(file: string, options: LoadOptions = {}): LifecycleScenario {
  const entry = actualFile(file)
  return readLifecycle(entry, readOptions(entry, options))
}

/**
 * Reads a scenario file of either kind: one that declares its own lifecycle (`lifecycle.stages` in it or in what it
 * extends), or a fair with the built-in one. `isLifecycle` tells them apart.
 *
 * @param file Path of a YAML file, `preset:NAME` for a shipped scenario, or `-` for standard input.
 * @param options `set`: assignments to apply. `name`: name to show it under. `texts`: what was read before.
 * @throws InputError with every problem of the file.
 */
export function loadAnyScenario(file: string, options: LoadOptions = {}): Scenario | LifecycleScenario {
  const entry = actualFile(file)
  return readAnyScenario(entry, readOptions(entry, options))
}

/**
 * The scenarios shipped with the package: each fair, followed by its strategies, then the published lifecycles, with their
 * titles and a line about each.
 *
 * @param folder Folder to look in. Defaults to the scenarios of the package.
 */
export function presets(folder?: string): Preset[] {
  return presetFiles(folder).map((preset) => {
    const { title, titleZh, about, aboutZh } = loadAnyScenario(preset.file)
    return { ...preset, title, titleZh, about, aboutZh }
  })
}
