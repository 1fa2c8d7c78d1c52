import type { Problem } from '../core/errors.js'
import { nearestName } from '../core/nearest.js'
import { asMessage, listed } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { catalogue } from '../model/catalogue.js'
import type { Parameter } from '../model/parameter.js'
import { exampleOf, keyOf } from './example.js'
import { fullWidthSign } from './fullWidth.js'
import { keyWord } from './got.js'
import { groupExample, nestedExample } from './groupExample.js'
import { lifecycleShape, shapeUnder } from './lifecycle/lifecycleShape.js'
import { type Group, pathTo, type Shape } from './shape.js'
import { unquoted } from './valueText.js'
import { scenarioWords } from './words.js'
import type { Place } from './written.js'

/** Keys of a file that are no parameters. */
export const fileKeys = ['perennial', 'extends'] as const

const lifecycle = shapeUnder(lifecycleShape, 'lifecycle')
/** Keys that only scenarios with stages of their own have. */
const ownKeys: ReadonlySet<string> = new Set(lifecycleShape.keys.keys())
const ownLifecycleKeys: ReadonlySet<string> = new Set(lifecycle?.kind === 'group' ? lifecycle.keys.keys() : [])

/**
 * A key that is not known where it stands, as a problem: the key of the same group but for the s of a plural, or the place
 * where a key of that name belongs, or the nearest key of the group, or the keys there are.
 *
 * @param shape The group the key stands in.
 * @param path Path of that group.
 * @param key The unknown key.
 * @param place Where it stands.
 *
 * @example
 * unknownKey(scenarioShape, '', 'horizn', {}).suggestion // => 'horizon'
 * unknownKey(scenarioShape, '', 'marketSize', {}).suggestion // => 'segments.*.marketSize'
 */
export function unknownKey(shape: Group, path: string, key: string, place: Place): Problem {
  const named = { key: unquoted(key) }
  const problem = { ...place, path: pathTo(path, keyWord(key)), ...asMessage(scenarioWords.unknownKey, named) }
  const slip = fullWidthSign(key)
  if (slip) {
    const meant = key.slice(0, slip.index).trim()
    const child = shape.children.get(meant)
    return { ...problem, ...asMessage(slip.words), example: child ? exampleAt(meant, child) : slip.meant }
  }
  const whole = key === 'bySegment' ? noPurses[path] : undefined
  if (whole !== undefined) return { ...problem, ...asMessage(whole) }
  const elsewhere = parameterCalled(key)
  if (elsewhere?.path === key) {
    return {
      ...problem,
      ...asMessage(scenarioWords.dottedKey),
      example: nestedExample(elsewhere)
    }
  }
  const siblings = [...shape.children.keys()]
  const isSlip = siblings.some((sibling) => sibling === `${key}s` || key === `${sibling}s`)
  if (elsewhere && !isSlip) return { ...problem, suggestion: elsewhere.path, example: nestedExample(elsewhere) }
  if (path === '' ? ownKeys.has(key) : path === 'lifecycle' && ownLifecycleKeys.has(key)) {
    return { ...problem, ...asMessage(scenarioWords.ownLifecycleKey, named) }
  }
  const near = nearestName(key, path === '' ? [...fileKeys, ...siblings] : siblings)
  if (near === undefined) {
    return { ...problem, ...asMessage(scenarioWords.unknownKeyAmong, { ...named, keys: listed(siblings) }) }
  }
  const child = shape.children.get(near)
  if (child === undefined) return { ...problem, suggestion: near }
  return { ...problem, suggestion: near, example: exampleAt(near, child) }
}

function exampleAt(key: string, shape: Shape): string {
  return shape.kind === 'leaf' ? exampleOf(shape.parameter) : groupExample(key, shape)
}

/** Why a lever has no purses of single segments. */
const noPurses: Readonly<Partial<Record<string, Term>>> = {
  'levers.staffCare': scenarioWords.staffIsShared,
  'levers.referral': scenarioWords.rewardHasNoPurse
}

/** The parameter whose path, or whose key if no other has it, is the word, letter case aside. */
function parameterCalled(word: string): Parameter | undefined {
  const wanted = word.toLowerCase()
  const byPath = catalogue.find((parameter) => parameter.path.toLowerCase() === wanted)
  const byKey = catalogue.filter((parameter) => keyOf(parameter).toLowerCase() === wanted)
  return byPath ?? (byKey.length === 1 ? byKey[0] : undefined)
}
