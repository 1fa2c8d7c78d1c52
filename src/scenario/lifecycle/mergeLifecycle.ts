import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { isDecimalKey } from '../decimalComma.js'
import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { type Entry, isNull, type Report, type Written, type WrittenList, type WrittenMap } from '../written.js'
import { type LifecycleShape, shapeUnder } from './lifecycleShape.js'
import type { ReplacedValue } from './replacedValues.js'
import { lifecycleWords } from './words.js'
import type { WrittenPaths } from './writtenPaths.js'

/** What laying one thing over another must know. */
export interface Merging {
  readonly report: Report
  readonly paths: WrittenPaths
  /**
   * `document`: files over files; where nothing stands to be removed, a `null` inside a strategy or group is kept, since
   * it may remove what that overrides. `override`: a strategy or group over the scenario.
   */
  readonly mode: 'document' | 'override'
  /** Called with what the change replaces or takes away. */
  readonly onReplaced?: (replaced: ReplacedValue) => void
}

/**
 * Lays a change over what it changes. Maps with fixed keys and maps of names merge key by key; a value (a number, a
 * formula, a list, a map by cycle, a table, a stated move, the start) replaces the earlier one as a whole; `null` takes
 * it away. Where the moves out of a stage were written as a list of steps, a map changes the destinations it names where
 * they stand.
 *
 * @param shape What may stand here.
 * @param base What is changed.
 * @param change What is laid over it.
 * @param merging Takes in the problems, and knows the paths.
 * @param overriding Whether this is inside a strategy or a group.
 *
 * @example
 * const base = readObject({ parameters: { rr: 1, cost: { 1: 5, 3: 6 } } })
 * const change = readObject({ parameters: { rr: null, cost: { 2: 9 } } })
 * const merging = { report: () => undefined, paths: new WrittenPaths(), mode: 'override' }
 * const parameters = valueAt(mergeLifecycle(lifecycleShape, base, change, merging), 'parameters')
 * Array.from(parameters.entries.keys()) // => ['cost']
 * Array.from(valueAt(parameters, 'cost').entries.keys()) // => ['2']
 */
export function mergeLifecycle(
  shape: LifecycleShape,
  base: WrittenMap,
  change: WrittenMap,
  merging: Merging,
  overriding = false
): WrittenMap {
  if (change.entries.size === 0) return base
  const { paths } = merging
  const entries = new Map(base.entries)
  let cut = false
  for (const [key, entry] of change.entries) {
    cut = isNull(entry.value) ? cut : isCutFormula(entry.value)
    const child = shapeUnder(shape, key)
    const inside = overriding || (shape.kind === 'named' && (shape.noun === 'strategy' || shape.noun === 'group'))
    const merged = child ? mergeEntry(child, entries.get(key), entry, merging, inside) : entry
    if (merged) entries.set(key, merged)
    else if (!entries.delete(key)) {
      if (merging.mode === 'document' && overriding) entries.set(key, entry)
      else if (shape.kind !== 'group' && !cut) merging.report(nothingToRemove(shape, key, entry, base, paths))
    }
  }
  const merged: WrittenMap = { kind: 'map', place: change.place, entries }
  paths.set(merged, paths.of(change))
  return merged
}

function mergeEntry(
  shape: LifecycleShape,
  earlier: Entry | undefined,
  entry: Entry,
  merging: Merging,
  overriding: boolean
): Entry | undefined {
  const { keyPlace, value } = entry
  const isWhole = shape.kind === 'value' || value.kind !== 'map'
  if (earlier && isWhole) merging.onReplaced?.({ shape, written: earlier.value })
  if (isNull(value)) return undefined
  if (isWhole || value.kind !== 'map') return entry
  if (shape.kind === 'row' && earlier?.value.kind === 'list') {
    return { keyPlace: earlier.keyPlace, value: changeSteps(earlier.value, value, merging) }
  }
  const base = earlier?.value.kind === 'map' ? earlier.value : emptyLike(value, merging.paths)
  return { keyPlace, value: mergeLifecycle(shape, base, value, merging, overriding) }
}

function emptyLike(change: WrittenMap, paths: WrittenPaths): WrittenMap {
  const empty: WrittenMap = { kind: 'map', place: change.place, entries: new Map() }
  paths.set(empty, paths.of(change))
  return empty
}

/** A list of steps with the destinations that a map names changed where they stand. */
function changeSteps(steps: WrittenList, change: WrittenMap, { report, paths }: Merging): WrittenList {
  let items: readonly Written[] = steps.items
  for (const [to, entry] of change.entries) {
    const standing = items.filter((item) => item.kind === 'map' && item.entries.has(to))
    if (standing.length !== 1) {
      const known = items.flatMap((item) => (item.kind === 'map' ? [...item.entries.keys()] : []))
      const suggestion = standing.length === 0 ? nearestName(to, known) : undefined
      const words = standing.length === 0 ? lifecycleWords.noSuchExit : lifecycleWords.exitInSeveralSteps
      const message = asMessage(words, { to: unquoted(to), names: listed([...new Set(known)]) })
      const path = pathTo(paths.of(change), keyWord(to))
      report({ ...entry.keyPlace, path, ...message, ...(suggestion ? { suggestion } : {}) })
      continue
    }
    items = items.flatMap((item) => {
      if (item.kind !== 'map' || !item.entries.has(to)) return [item]
      const entries = new Map(item.entries)
      if (isNull(entry.value)) entries.delete(to)
      else entries.set(to, entry)
      if (entries.size === 0) return []
      const step: WrittenMap = { ...item, entries }
      paths.set(step, paths.of(item))
      return [step]
    })
  }
  const list: WrittenList = { ...steps, items }
  paths.set(list, paths.of(steps))
  return list
}

/** A formula that a comma within braces has cut short: keys without values that follow are the rest of it. */
function isCutFormula(written: Written): boolean {
  const text = written.kind === 'scalar' && typeof written.value === 'string' ? written.value : ''
  return text.split('(').length > text.split(')').length
}

function nothingToRemove(shape: LifecycleShape, key: string, entry: Entry, base: WrittenMap, paths: WrittenPaths) {
  const suggestion = nearestName(key, base.entries.keys())
  const isNew = shape.kind === 'named' && shape.names === 'new'
  const noun = isNew ? lifecycleWords[shape.noun] : lifecycleWords.value
  const words = isDecimalKey(key) ? lifecycleWords.numberToRemove : scenarioWords.nothingToRemove
  return {
    ...entry.keyPlace,
    path: paths.of(entry.value),
    ...asMessage(words, { noun, name: unquoted(key) }),
    ...(suggestion && words === scenarioWords.nothingToRemove
      ? { suggestion }
      : isNew && shape.item.kind === 'group' && !isDecimalKey(key)
        ? { example: `${key}: {}` }
        : {})
  }
}
