import type { Problem } from '../core/errors.js'
import { asMessage, fill } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import type { CustomerKind } from '../model/customerKind.js'
import type { Parameter } from '../model/parameter.js'
import { unknownName } from './checks/knownNames.js'
import { exampleValue, keyOf, plainDefault } from './example.js'
import { fileWords } from './fileWords.js'
import { keyWord } from './got.js'
import { mergeWritten } from './mergeWritten.js'
import { readObject } from './readObject.js'
import { readYaml } from './readYaml.js'
import type { OnReplaced } from './replaced.js'
import { kindOf } from './resolve.js'
import { childOf, leafAt, pathTo, type Shape, scenarioShape } from './shape.js'
import { asDistribution } from './uncertainty/distributionForms.js'
import { fileKeys, unknownKey } from './unknownKey.js'
import { quoted, unquoted, valueText } from './valueText.js'
import { scenarioWords } from './words.js'
import { emptyMap, isNull, type Place, type Report, valueAt, type Written, type WrittenMap } from './written.js'

/** Where a problem of a setting is located. */
export const settingPlace: Place = { file: '--set' }

const example = "--set 'levers.advertising.spend=150000'"

/** Thrown within a setting to end it. */
class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
  }
}

/**
 * Lays one setting `path=value` over what was written, as if it stood in a file that extends it. The value is YAML.
 * Beyond a parameter the path may name an edition (`levers.advertising.spend.4=1e5`: from edition 4 on, or, where a list
 * was written, edition 4 alone) or a part of a trait, of shares, of correlations or of a distribution
 * (`segments.large.margin.mean=.3`, `price.perArea.sd=30`).
 *
 * @param written What it is laid over.
 * @param setting The text after `--set`.
 * @param report Called with what is wrong.
 * @param onReplaced Called with what the setting replaces or takes away.
 *
 * @example
 * const written = readObject({ levers: { service: { spend: 80000 } } })
 * const changed = applySetting(written, 'levers.service.spend.3=90000', () => undefined)
 * const spend = valueAt(valueAt(valueAt(changed, 'levers'), 'service'), 'spend')
 * Array.from(spend.entries.keys()) // => ['1', '3']
 */
export function applySetting(
  written: WrittenMap,
  setting: string,
  report: Report,
  onReplaced: OnReplaced = () => undefined
): WrittenMap {
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
    const change = changeAt(scenarioShape, written, path.split('.'), value, '')
    const onWhole: OnReplaced = (each) => {
      if (!isOnTheWay(each.written, each.path, path)) onReplaced(each)
    }
    return change.kind === 'map' ? mergeWritten(scenarioShape, written, change, report, onWhole) : written
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    report(error.problem)
    return written
  }
}

/**
 * Whether a value is one that settings change part by part, so that only the last of its states need be right.
 *
 * @param written The value that a setting replaces.
 * @param whole The path of that value.
 * @param path The path of the setting.
 *
 * @example
 * const shares = readObject({ sales: 0.3, contacts: 0.5 })
 * isOnTheWay({ ...shares, place: settingPlace }, 'goals', 'goals.contacts') // => true
 * isOnTheWay({ ...shares, place: settingPlace }, 'goals', 'goals') // => false
 * isOnTheWay(shares, 'goals', 'goals.contacts') // => false
 */
export function isOnTheWay(written: Written, whole: string, path: string): boolean {
  return written.place.file === settingPlace.file && path.startsWith(`${whole}.`)
}

/**
 * A problem of a setting with its example in the form of a setting; any other problem as it is.
 *
 * @example
 * inSettingForm({ message: 'must be …', messageZh: '须为…', file: '--set', path: 'horizon.editions', example: 'editions: 10' }).example // => "--set 'horizon.editions=10'"
 */
export function inSettingForm(problem: Problem): Problem {
  const { file, path, example } = problem
  if (file !== settingPlace.file || path === undefined || example === undefined) return problem
  const start = `${keyOf({ path })}: `
  if (example.startsWith(start)) return { ...problem, example: settingText(path, example.slice(start.length)) }
  const leaf = leafAt(path)
  return leaf ? { ...problem, example: settingText(path, valueText(exampleValue(leaf.parameter))) } : problem
}

function settingText(path: string, value: string): string {
  return `--set '${path}=${value}'`
}

/** A map that holds the value under the rest of the path. */
function changeAt(
  shape: Shape,
  base: Written | undefined,
  rest: readonly string[],
  value: Written,
  path: string,
  kind?: CustomerKind
): Written {
  if (rest.length === 0) return value
  if (shape.kind === 'leaf') {
    const whole = base ?? readObject(plainDefault(shape.parameter, kind))
    return withPart(shape.parameter, whole, rest, value, path)
  }
  const [key, ...deeper] = rest
  const child = childOf(shape, key)
  const place = pathTo(path, keyWord(key))
  if (path === '' && fileKeys.some((known) => known === key)) {
    throw new Refused({ ...settingPlace, path: place, ...asMessage(fileWords.cannotBeSet) })
  }
  if (child === undefined) {
    throw new Refused(unknownPiece(shape, path, key))
  }
  const earlier = valueAt(base, key)
  if (shape.kind === 'named' && earlier === undefined && deeper.length > 0) {
    const names = base?.kind === 'map' ? [...base.entries.keys()] : []
    throw new Refused({ ...settingPlace, path: place, ...unknownName(shape.noun, key, names) })
  }
  const inner = changeAt(child, earlier, deeper, value, place, path === 'segments' ? kindOf(earlier) : kind)
  return { kind: 'map', place: settingPlace, entries: new Map([[key, { keyPlace: settingPlace, value: inner }]]) }
}

/** An unknown key within a path, with the nearest whole path. */
function unknownPiece(shape: Shape, path: string, key: string): Problem {
  if (shape.kind !== 'group')
    return { ...settingPlace, path, ...asMessage(scenarioWords.unknownKey, { key: unquoted(key) }) }
  const { example: _, suggestion: near, ...problem } = unknownKey(shape, path, key, settingPlace)
  if (near === undefined) return problem
  const suggestion = shape.children.has(near) ? pathTo(path, near) : near
  const child = shape.children.get(near)
  if (child?.kind !== 'leaf') return { ...problem, suggestion }
  return { ...problem, suggestion, example: settingText(suggestion, valueText(exampleValue(child.parameter))) }
}

/** Ends a setting with what is wrong. */
type Refuse = (message: Term) => never

/** The value of a parameter with one of its parts changed. */
function withPart(
  parameter: Parameter,
  whole: Written,
  rest: readonly string[],
  value: Written,
  path: string
): Written {
  const [part, ...deeper] = rest
  const refuse: Refuse = (message) => {
    const sample = settingText(path, valueText(exampleValue(parameter)))
    throw new Refused({ ...settingPlace, path: pathTo(path, keyWord(part)), ...asMessage(message), example: sample })
  }
  if (parameter.kind === 'correlations' && whole.kind === 'map' && deeper.length === 1) {
    return withPair(whole, part, deeper[0], value)
  }
  if (deeper.length > 0) return refuse(fill(fileWords.noDeeperPart, { path }))
  const distribution = asDistribution(whole)
  if (distribution && !/^\d+$/.test(part)) return withKey(distribution, part, value)
  if (parameter.byEdition) return withEdition(whole, part, value, refuse)
  if (whole.kind === 'list') return withItem(whole.items, part, value, refuse)
  if (whole.kind === 'map') return withKey(whole, part, value)
  return refuse(fill(fileWords.noPart, { path, part: unquoted(part) }))
}

function withEdition(whole: Written, edition: string, value: Written, refuse: Refuse): Written {
  if (!/^[1-9]\d*$/.test(edition)) return refuse(fileWords.partIsEdition)
  if (whole.kind === 'list') return withItem(whole.items, edition, value, refuse)
  if (whole.kind === 'map' && !asDistribution(whole)) return withKey(whole, edition, value)
  const entries = isNull(whole) ? [] : [['1', { keyPlace: whole.place, value: whole }] as const]
  return withKey({ kind: 'map', place: settingPlace, entries: new Map(entries) }, edition, value)
}

function withItem(items: readonly Written[], part: string, value: Written, refuse: Refuse): Written {
  const index = /^[1-9]\d*$/.test(part) ? Number(part) - 1 : -1
  if (index < 0 || index > items.length) return refuse(fill(fileWords.noSuchItem, { length: items.length }))
  return { kind: 'list', place: settingPlace, items: [...items.slice(0, index), value, ...items.slice(index + 1)] }
}

/** Correlations with that of one pair changed, in whichever order the pair is written. */
function withPair(whole: WrittenMap, one: string, other: string, value: Written): WrittenMap {
  const isReversed = valueAt(valueAt(whole, other), one) !== undefined
  const [first, second] = isReversed ? [other, one] : [one, other]
  const row = valueAt(whole, first)
  return withKey(whole, first, withKey(row?.kind === 'map' ? row : emptyMap, second, value))
}

function withKey(map: WrittenMap, key: string, value: Written): WrittenMap {
  const entries = new Map(map.entries)
  if (isNull(value)) entries.delete(key)
  else entries.set(key, { keyPlace: settingPlace, value })
  return { kind: 'map', place: settingPlace, entries }
}
