import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { InputError } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import { nodeWords } from './words.js'

/** What stands before the name of a preset where a file is expected. */
export const presetPrefix = 'preset:'

/** Where a shipped scenario lies. */
export interface PresetFile {
  /** `eurocis` for a fair, `eurocis/advertising` for one of its strategies, `published/hiv-dmhee` for a lifecycle. */
  readonly name: string
  /** Name of the fair it is, or is a strategy of; `null` for a lifecycle, which has its strategies in its own file. */
  readonly fair: string | null
  readonly kind: 'fair' | 'strategy' | 'lifecycle'
  /** Full path of the file. */
  readonly file: string
}

/** The folder of scenarios shipped with the package. */
export const scenarioFolder = fileURLToPath(new URL('../../scenarios', import.meta.url))

/** The folder of scenarios that declare their own lifecycle. */
const lifecycleFolder = 'published'

/**
 * The shipped scenarios by name, without reading them: each `NAME.yaml` is a fair, and the files of the folder `NAME`
 * beside it are its strategies; the files of the folder `published` declare lifecycles of their own. Fairs in alphabetical
 * order, each followed by its strategies; lifecycles last.
 *
 * @param folder Folder to look in. Defaults to the scenarios of the package.
 */
export function presetFiles(folder: string = scenarioFolder): PresetFile[] {
  const lifecycles = scenarioNames(path.join(folder, lifecycleFolder)).map((name) => ({
    name: `${lifecycleFolder}/${name}`,
    fair: null,
    kind: 'lifecycle' as const,
    file: path.join(folder, lifecycleFolder, `${name}.yaml`)
  }))
  const fairs = scenarioNames(folder).flatMap((fair) => [
    { name: fair, fair, kind: 'fair' as const, file: path.join(folder, `${fair}.yaml`) },
    ...scenarioNames(path.join(folder, fair)).map((name) => ({
      name: `${fair}/${name}`,
      fair,
      kind: 'strategy' as const,
      file: path.join(folder, fair, `${name}.yaml`)
    }))
  ])
  return [...fairs, ...lifecycles]
}

function scenarioNames(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  return files.map((name) => name.slice(0, -'.yaml'.length)).sort()
}

/**
 * The shipped scenario of a name.
 *
 * @param name `eurocis` or `eurocis/advertising`, with or without `preset:` before it.
 * @param folder Folder to look in. Defaults to the scenarios of the package.
 * @throws InputError with the nearest name when there is none.
 */
export function presetFile(name: string, folder: string = scenarioFolder): PresetFile {
  const wanted = name.startsWith(presetPrefix) ? name.slice(presetPrefix.length) : name
  const all = presetFiles(folder)
  const found = all.find((preset) => preset.name === wanted)
  if (found) return found
  const names = all.map((preset) => preset.name)
  const suggestion = nearestName(wanted, names) ?? names.find((other) => other.endsWith(`/${wanted}`))
  const words = names.length > 0 ? nodeWords.unknownPresetAmong : nodeWords.unknownPreset
  const message = asMessage(words, { name: wanted, names: listed(names) })
  throw new InputError([{ ...message, ...(suggestion ? { suggestion } : {}) }])
}
