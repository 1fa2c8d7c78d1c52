import type { Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { readYaml } from '../readYaml.js'
import { isOnTheWay, settingPlace } from '../setting.js'
import { pathTo } from '../shape.js'
import { quoted, unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { isNull, valueAt, type Written, type WrittenMap } from '../written.js'
import { checkingOf } from './checking.js'
import { checkShape } from './checkShape.js'
import { type LifecycleShape, lifecycleShape, type NamedShape, shapeUnder } from './lifecycleShape.js'
import { type Merging, mergeLifecycle } from './mergeLifecycle.js'
import { lifecycleWords } from './words.js'

const example = "--set 'parameters.rr=0.5'"

/** Thrown within a setting to end it. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
  }
}

/**
 * Lays one setting `path=value` over a lifecycle scenario, as if it stood in a file that extends it. The value is YAML; a
 * formula is one too. The pieces of the path are keys; beyond a value they may name a cycle (`parameters.rr.3=1`: from
 * cycle 3 on), a row of a table, or a place in a list. What users name must be there already, so that a slip of the finger
 * is not taken for something new.
 *
 * @param written What it is laid over.
 * @param setting The text after `--set`.
 * @param merging Takes in what is wrong, and knows the paths.
 *
 * @example
 * const written = readObject({ parameters: { rr: 0.5 } })
 * const merging = { report: () => undefined, paths: new WrittenPaths(), mode: 'document' }
 * const changed = applyLifecycleSetting(written, 'parameters.rr.3=1', merging)
 * Array.from(valueAt(valueAt(changed, 'parameters'), 'rr').entries.keys()) // => ['1', '3']
 */
export function applyLifecycleSetting(written: WrittenMap, setting: string, merging: Merging): WrittenMap {
  const { report, paths } = merging
  const equals = setting.indexOf('=')
  const path = setting.slice(0, equals).trim()
  if (equals < 0 || path === '') {
    report({ ...settingPlace, ...asMessage(fileWords.mustBeSetting), got: quoted(setting), example })
    return written
  }
  const faults: Problem[] = []
  const value = readYaml(setting.slice(equals + 1), settingPlace, (problem) => faults.push(problem))
  for (const fault of faults) report({ ...fault, path })
  if (value === undefined || faults.length > 0) return written
  try {
    const change = changeAt(
      lifecycleShape,
      { own: written, below: undefined, whole: written },
      path.split('.'),
      value,
      ''
    )
    paths.add(change, '')
    const onReplaced: Merging['onReplaced'] = (each) => {
      if (!isOnTheWay(each.written, paths.of(each.written), path)) merging.onReplaced?.(each)
    }
    return change.kind === 'map' ? mergeLifecycle(lifecycleShape, written, change, { ...merging, onReplaced }) : written
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    report(error.problem)
    return written
  }
}

/** Ends a setting with what is wrong. */
type Refuse = (message: Term, more?: Partial<Problem>) => never

/** What stands at a place: in itself, in what a strategy or group overrides there, and in the whole scenario. */
interface Standing {
  readonly own: Written | undefined
  readonly below: Written | undefined
  readonly whole: WrittenMap
}

/** A map that holds the value under the rest of the path. */
function changeAt(
  shape: LifecycleShape,
  { own, below, whole }: Standing,
  rest: readonly string[],
  value: Written,
  path: string
): Written {
  if (rest.length === 0) return value
  if (shape.kind === 'value') return partChanged(own ?? below, rest, value, path)
  const [key, ...deeper] = rest
  const place = pathTo(path, keyWord(key))
  const refuse: Refuse = (message, more = {}) => {
    throw new Refused({ ...settingPlace, path: place, ...asMessage(message), ...more })
  }
  if (path === '' && (key === 'perennial' || key === 'extends')) refuse(fileWords.cannotBeSet)
  const names = [own, below].flatMap((standing) => (standing?.kind === 'map' ? [...standing.entries.keys()] : []))
  if (names.some((name) => name.startsWith(`${key}.`)) && !names.includes(key)) refuse(lifecycleWords.settingDot)
  if (shape.kind === 'named' && shape.names === 'new' && !names.includes(key)) unknownItem(shape, key, names, refuse)
  const child = shapeUnder(shape, key)
  if (child === undefined) {
    if (valueAt(valueAt(whole, 'parameters'), key) === undefined) return unknownPiece(shape, key, place)
    refuse(fill(scenarioWords.unknownKey, { key: unquoted(key) }), { suggestion: `parameters.${key}` })
  }
  const overrides = shape.kind === 'named' && (shape.noun === 'strategy' || shape.noun === 'group')
  const standing = { own: valueAt(own, key), below: overrides ? whole : valueAt(below, key), whole }
  const inner = changeAt(child!, standing, deeper, value, place)
  return { kind: 'map', place: settingPlace, entries: new Map([[key, { keyPlace: settingPlace, value: inner }]]) }
}

function unknownItem({ noun }: NamedShape, key: string, names: readonly string[], refuse: Refuse): never {
  const suggestion = nearestName(key, names)
  const message = fill(lifecycleWords.settingUnknown, { noun: lifecycleWords[noun], name: unquoted(key) })
  return refuse(message, suggestion ? { suggestion } : {})
}

/** An unknown key within a path, with the nearest that is known there. */
function unknownPiece(shape: LifecycleShape, key: string, path: string): never {
  const problems: Problem[] = []
  const report = (problem: Problem) => void problems.push(problem)
  const map: WrittenMap = {
    kind: 'map',
    place: settingPlace,
    entries: new Map([[key, { keyPlace: settingPlace, value: { kind: 'list', place: settingPlace, items: [] } }]])
  }
  checkShape(shape, map, checkingOf({ report }))
  throw new Refused({ ...problems[0], path })
}

/** A value with one of its parts changed: a key of a map, a place in a list, or a cycle from which on it holds. */
function partChanged(base: Written | undefined, rest: readonly string[], value: Written, path: string): Written {
  if (rest.length === 0) return value
  const [part, ...deeper] = rest
  const place = pathTo(path, keyWord(part))
  const refuse = (message: Term): never => {
    throw new Refused({ ...settingPlace, path: place, ...asMessage(message) })
  }
  if (base?.kind === 'list') {
    const index = /^[1-9]\d*$/.test(part) ? Number(part) - 1 : -1
    if (index < 0 || index >= base.items.length) refuse(fill(fileWords.noSuchItem, { length: base.items.length }))
    const items = base.items.map((item, at) => (at === index ? partChanged(item, deeper, value, place) : item))
    return { kind: 'list', place: settingPlace, items }
  }
  if (base?.kind === 'map') {
    if (deeper.length > 0 && !base.entries.has(part)) {
      const dotted = [...base.entries.keys()].some((key) => key.startsWith(`${part}.`))
      refuse(dotted ? lifecycleWords.settingDot : fill(fileWords.noPart, { path, part: unquoted(part) }))
    }
    const entries = new Map(base.entries)
    const inner = partChanged(base.entries.get(part)?.value, deeper, value, place)
    if (isNull(inner)) entries.delete(part)
    else entries.set(part, { keyPlace: settingPlace, value: inner })
    return { kind: 'map', place: settingPlace, entries }
  }
  if (base === undefined || deeper.length > 0 || !/^[1-9]\d*$/.test(part)) {
    return refuse(fill(fileWords.noPart, { path, part: unquoted(part) }))
  }
  const first = { keyPlace: base.place, value: base }
  const entries = new Map([
    ['1', first],
    [part, { keyPlace: settingPlace, value }]
  ])
  return { kind: 'map', place: settingPlace, entries }
}
