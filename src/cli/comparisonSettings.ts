import { InputError, type Problem } from '../core/errors.js'
import { asMessage, listed } from '../i18n/fill.js'
import { loadScenario } from '../node/scenarioFiles.js'
import { unknownName } from '../scenario/checks/knownNames.js'
import type { Scenario } from '../scenario/scenario.js'
import { settingPlace } from '../scenario/setting.js'
import { isStrategyPath } from '../scenario/strategyPath.js'
import { words } from './words.js'

/** One `--set` of a comparison, and the scenarios it changes, by their place among all. */
export interface PlacedSetting {
  readonly setting: string
  readonly places: readonly number[]
}

/** Names of the segments and tactics of a scenario; `null` where it cannot be read, so that nothing is known of it. */
type Names = Readonly<Record<Noun, ReadonlySet<string>>> | null
type Noun = 'segment' | 'tactic'

/**
 * Which scenarios of a comparison each `--set` changes: what management decides (see `isStrategyPath`) in all but the
 * baseline, assumptions in all, so that scenarios stay comparable. One that names a segment or tactic changes those
 * scenarios that have it.
 *
 * @param files The scenarios, the baseline first.
 * @param set The texts after `--set`.
 * @param texts Texts of files read before; those read now are kept here.
 * @throws InputError for a segment or tactic that no scenario it could change has.
 */
export function placedSettings(
  files: readonly string[],
  set: readonly string[],
  texts: Map<string, string>
): PlacedSetting[] {
  const names = set.length === 0 ? [] : files.map((file) => namesIn(file, texts))
  const problems: Problem[] = []
  const placed = set.map((setting) => {
    const path = pathOf(setting)
    const open = files.map((_, place) => place).filter((place) => place > 0 || !isStrategyPath(path))
    const wanted = nameIn(setting)
    if (wanted === undefined) return { setting, places: open }
    const { noun, name, isNew } = wanted
    const places = open.filter((place) => isNew || (names[place]?.[noun].has(name) ?? true))
    if (places.length === 0) problems.push(nobodyHas(noun, name, path, open, names))
    for (const place of isNew ? places : []) names[place] = withName(names[place], noun, name)
    return { setting, places }
  })
  if (problems.length > 0) throw new InputError(problems)
  return placed
}

function pathOf(setting: string): string {
  return setting.slice(0, Math.max(0, setting.indexOf('='))).trim()
}

/** The segment or tactic that a setting names, and whether it gives the whole of it, so that it need not be there. */
function nameIn(setting: string): { noun: Noun; name: string; isNew: boolean } | undefined {
  const [group, name, ...deeper] = pathOf(setting).split('.')
  const noun = group === 'tactics' ? 'tactic' : group === 'segments' ? 'segment' : undefined
  if (noun === undefined || name === undefined) return undefined
  const removes = ['', 'null', '~'].includes(setting.slice(setting.indexOf('=') + 1).trim())
  return { noun, name, isNew: deeper.length === 0 && !removes }
}

function namesIn(file: string, texts: Map<string, string>): Names {
  try {
    return namesOf(loadScenario(file, { texts }))
  } catch (error) {
    if (error instanceof InputError) return null
    throw error
  }
}

function namesOf({ segments, tactics }: Scenario): Names {
  return { segment: new Set(Object.keys(segments)), tactic: new Set(Object.keys(tactics)) }
}

function withName(names: Names, noun: Noun, name: string): Names {
  return names && { ...names, [noun]: new Set([...names[noun], name]) }
}

function nobodyHas(noun: Noun, name: string, path: string, open: readonly number[], names: readonly Names[]): Problem {
  const known = [...new Set(open.flatMap((place) => [...(names[place]?.[noun] ?? [])]))]
  if (!open.includes(0) && names[0]?.[noun].has(name)) {
    return { ...settingPlace, path, ...asMessage(words.onlyInBaseline, { name, names: listed(known) }) }
  }
  return { ...settingPlace, path, ...unknownName(noun, name, known) }
}
