import type { Problem } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import { fullWidthIn, fullWidthSign } from '../fullWidth.js'
import { keyWord } from '../got.js'
import { pathTo, scenarioShape } from '../shape.js'
import { quoted, unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { type Entry, isNull, type Written, type WrittenMap } from '../written.js'
import { type Checking, wrong } from './checking.js'
import { checkStage } from './checkStage.js'
import { lifecycleNameFault } from './lifecycleNames.js'
import { type GroupShape, type LifecycleShape, lifecycleShape, type NamedShape } from './lifecycleShape.js'
import { lifecycleWords } from './words.js'

/**
 * Checks that maps stand where maps belong, that every key is known, that names are good ones and that stages named as
 * keys exist. Values are checked elsewhere.
 *
 * @param shape What may stand here.
 * @param written What stands here.
 * @param checking Knows the stages, and takes in the problems.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ stages: ['here'], report: (problem) => problems.push(problem) })
 * checkShape(lifecycleShape, readObject({ paramters: { rr: 1 } }), checking)
 * problems[0].suggestion // => 'parameters'
 */
export function checkShape(shape: LifecycleShape, written: Written, checking: Checking): void {
  if (isNull(written) || shape.kind === 'value' || shape.kind === 'row') return
  if (written.kind !== 'map') {
    if (shape.kind === 'named' && shape.word !== null && written.kind === 'scalar' && written.value === shape.word)
      return
    const ofStages = shape.kind === 'named' && shape.names === 'known' && shape.item.kind === 'group'
    const slip = fullWidthIn(written)
    if (slip) {
      wrong(written, slip.words, checking, { example: slip.meant })
      return
    }
    const words = ofStages ? fill(lifecycleWords.shared, { key: 'stages' }) : scenarioWords.mustBeMap
    wrong(written, words, checking, ofStages ? {} : { example: shape.label.example })
    return
  }
  for (const [key, entry] of written.entries) {
    if (shape.kind === 'group') checkGroupKey(shape, written, key, entry, checking)
    else checkNamedKey(shape, key, entry, checking)
  }
}

function checkGroupKey(shape: GroupShape, map: WrittenMap, key: string, entry: Entry, checking: Checking): void {
  const child = shape.keys.get(key)
  if (child) checkShape(child, entry.value, checking)
  else checking.report({ ...entry.keyPlace, path: keyPath(map, key, checking), ...unknownKey(shape, key) })
}

function checkNamedKey(shape: NamedShape, key: string, entry: Entry, checking: Checking): void {
  const { noun, names, item } = shape
  const path = checking.paths.of(entry.value)
  // what takes something away is checked where it is laid over what it takes away from
  if (isNull(entry.value) && (names === 'new' || item.kind !== 'group')) return
  if (names === 'new') {
    const fault = lifecycleNameFault(key, noun)
    const named = { noun: lifecycleWords[noun], fault: fault ?? '' }
    if (fault)
      checking.report({ ...entry.keyPlace, path, ...asMessage(scenarioWords.badName, named), got: quoted(key) })
  } else if (names === 'known' || key !== 'any') {
    if (!checkStage(key, entry.keyPlace, path, checking)) return
    if (item.kind === 'group' && isNull(entry.value)) {
      checking.report({ ...entry.keyPlace, path, ...asMessage(lifecycleWords.shared, { key: unquoted(key) }) })
    }
  }
  checkShape(item, entry.value, checking)
}

function keyPath(map: WrittenMap, key: string, { paths }: Checking): string {
  return pathTo(paths.of(map), keyWord(key))
}

/** Why a key may not stand in a group, with the nearest that may. */
function unknownKey(shape: GroupShape, key: string): Pick<Problem, 'message' | 'messageZh' | 'suggestion' | 'example'> {
  const slip = fullWidthSign(key)
  if (slip) {
    const { example } = shape.keys.get(key.slice(0, slip.index).trim())?.label ?? { example: slip.meant }
    return { ...asMessage(slip.words), example }
  }
  const named = { key: unquoted(key) }
  if (shape.shared.includes(key)) return asMessage(lifecycleWords.shared, named)
  const known = [...shape.keys.keys()]
  const near = nearestName(key, known)
  if (near !== undefined) {
    return {
      ...asMessage(scenarioWords.unknownKey, named),
      suggestion: near,
      example: shape.keys.get(near)!.label.example
    }
  }
  if (shape === lifecycleShape && scenarioShape.children.has(key)) {
    return asMessage(lifecycleWords.exhibitionKey, named)
  }
  const elsewhere = pathsOfKey(key)
  if (elsewhere.length === 1) return { ...asMessage(scenarioWords.unknownKey, named), suggestion: elsewhere[0] }
  return asMessage(fill(scenarioWords.unknownKeyAmong, { ...named, keys: listed(known) }))
}

/** Paths of the whole scenario that end in a key, outside strategies and groups. */
function pathsOfKey(key: string): readonly string[] {
  const found: string[] = []
  const visit = (shape: LifecycleShape, path: string): void => {
    if (shape.kind === 'named') visit(shape.item, pathTo(path, '*'))
    if (shape.kind !== 'group') return
    for (const [name, child] of shape.keys) {
      if (name === key) found.push(pathTo(path, name))
      if (name !== 'groups' && name !== 'strategies') visit(child, pathTo(path, name))
    }
  }
  visit(lifecycleShape, '')
  return found
}
