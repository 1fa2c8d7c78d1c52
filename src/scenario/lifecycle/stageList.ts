import { asMessage } from '../../i18n/fill.js'
import { unquoted } from '../valueText.js'
import type { Entry, Written, WrittenMap } from '../written.js'
import { valueAt } from '../written.js'
import { type Checking, wrong } from './checking.js'
import { checkOrder } from './checkOrder.js'
import { nameText } from './nameText.js'
import { lifecycleWords } from './words.js'

/**
 * A scenario whose stages were written as a list, with a map instead: each name with no settings.
 *
 * @param written One layer.
 * @param checking Takes in what is no list of names.
 *
 * @example
 * const layer = withStageMap(readObject({ lifecycle: { stages: ['here', 'gone'] } }), checkingOf({}))
 * Array.from(valueAt(valueAt(layer, 'lifecycle'), 'stages').entries.keys()) // => ['here', 'gone']
 */
export function withStageMap(written: WrittenMap, checking: Pick<Checking, 'report' | 'paths'>): WrittenMap {
  const lifecycle = written.entries.get('lifecycle')
  const stages = valueAt(lifecycle?.value, 'stages')
  if (lifecycle === undefined || stages?.kind !== 'list') return written
  const { paths } = checking
  const names = new Map<string, Entry>()
  for (const item of stages.items) {
    const name = nameText(item)
    if (name === undefined) wrong(item, lifecycleWords.mustBeStageName, checking, { example: 'stages: [here, gone]' })
    else if (names.has(name)) {
      const message = asMessage(lifecycleWords.stageTwice, { name: unquoted(name) })
      checking.report({ ...item.place, path: paths.of(item), ...message })
    } else {
      const settings: WrittenMap = { kind: 'map', place: item.place, entries: new Map() }
      paths.set(settings, paths.of(item))
      names.set(name, { keyPlace: item.place, value: settings })
    }
  }
  const map: WrittenMap = { kind: 'map', place: stages.place, entries: names }
  paths.set(map, paths.of(stages))
  return within(written, 'lifecycle', within(lifecycle.value, 'stages', map, paths), paths)
}

/** A map with the value under one of its keys replaced. */
function within(written: Written, key: string, value: Written, paths: Checking['paths']): WrittenMap {
  const entries = new Map(written.kind === 'map' ? written.entries : [])
  entries.set(key, { keyPlace: entries.get(key)?.keyPlace ?? {}, value })
  const map: WrittenMap = { kind: 'map', place: written.place, entries }
  paths.set(map, paths.of(written))
  return map
}

/**
 * The names of the stages, in the order declared.
 *
 * @param stages The map of stages.
 * @param checking Takes in the problem.
 *
 * @example
 * stageNames(readObject({ here: {}, gone: {} }), checkingOf({})) // => ['here', 'gone']
 */
export function stageNames(stages: WrittenMap, checking: Pick<Checking, 'report' | 'paths'>): readonly string[] {
  checkOrder(stages, 'stage', checking)
  return [...stages.entries.keys()]
}
