import { asMessage } from '../i18n/fill.js'
import { catalogue } from '../model/catalogue.js'
import { type CustomerKind, customerKinds } from '../model/customerKind.js'
import type { Parameter } from '../model/parameter.js'
import { checkValue, defaultValue } from './checks/checkValue.js'
import { type Context, fault } from './checks/context.js'
import { unknownName } from './checks/knownNames.js'
import { keepsRule, numberRule } from './checks/range.js'
import { fullWidthIn } from './fullWidth.js'
import { keyWord } from './got.js'
import { groupExample } from './groupExample.js'
import { nameFault } from './names.js'
import { checkRules } from './rules/index.js'
import { type Group, type Named, pathTo, type Shape, scenarioShape } from './shape.js'
import { checkRow, isRow } from './uncertainty/checkRow.js'
import { asDistribution } from './uncertainty/distributionForms.js'
import type { ReadBeside } from './uncertainty/readDraws.js'
import type { UncertainNotes } from './uncertainty/uncertain.js'
import { unknownKey } from './unknownKey.js'
import { quoted } from './valueText.js'
import { scenarioWords } from './words.js'
import { emptyMap, type Report, valueAt, type Written, type WrittenMap } from './written.js'

/** The segment of a scenario that names none. */
export const defaultSegment = 'exhibitors'

/** A scenario in the making: the paths of the catalogue as nested maps; wrong values are `undefined`. */
export type Resolved = { readonly [key: string]: unknown }

/**
 * Whether a value is a map, and no list and not `null`.
 *
 * @example
 * [{ a: 1 }, [1], null, 'text'].map(isResolved) // => [true, false, false, false]
 */
export function isResolved(value: unknown): value is Resolved {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Gives a scenario its default segment where it names none.
 *
 * @param written All that was written, extended files and all.
 *
 * @example
 * valueAt(withSegments(emptyMap), 'segments').entries.has('exhibitors') // => true
 */
export function withSegments(written: WrittenMap): WrittenMap {
  if (written.entries.has('segments')) return written
  const segments: WrittenMap = { ...emptyMap, entries: new Map([[defaultSegment, { keyPlace: {}, value: emptyMap }]]) }
  return { ...written, entries: new Map([...written.entries, ['segments', { keyPlace: {}, value: segments }]]) }
}

/**
 * Checks all that was written and fills in every default.
 *
 * @param written All that was written, extended files and settings included, with at least the default segment.
 * @param report Called with each problem.
 * @param more `uncertain`: takes in what is uncertain; without it all must be known. `readBeside`: reads files of draws.
 * @returns The values, of uncertain numbers their means; whole only where nothing was reported.
 *
 * @example
 * const problems = []
 * const values = resolve(withSegments(readObject({ horizon: { editions: 2, warmUp: -1 } })), (problem) => problems.push(problem))
 * values.price // => { perArea: [250, 250], fixed: [0, 0], admission: [0, 0], partnership: [0, 0] }
 * problems[0].path // => 'horizon.warmUp'
 */
export function resolve(
  written: WrittenMap,
  report: Report,
  more: { readonly uncertain?: UncertainNotes; readonly readBeside?: ReadBeside } = {}
): Resolved {
  const segments = valueAt(written, 'segments')
  const context: Context = {
    ...more,
    report,
    editions: editionsOf(written),
    ...(segments?.kind === 'map' ? { segments: [...segments.entries.keys()], siblings: segments } : { segments: [] })
  }
  return resolveGroup(scenarioShape, written, '', context)
}

function editionsOf(written: WrittenMap): number | undefined {
  const parameter = catalogue.find((entry) => entry.path === 'horizon.editions') as Parameter
  const editions = valueAt(valueAt(written, 'horizon'), 'editions')
  if (editions === undefined) return Number(parameter.default)
  const value = editions.kind === 'scalar' ? editions.value : undefined
  return typeof value === 'number' && keepsRule(value, numberRule(parameter)) ? value : undefined
}

function resolveShape(shape: Shape, written: Written | undefined, path: string, context: Context): unknown {
  if (shape.kind === 'group') return resolveGroup(shape, written, path, context)
  if (shape.kind === 'named') return resolveNamed(shape, written, path, context)
  if (written === undefined) return defaultValue(shape.parameter, path, context)
  return checkValue(written, shape.parameter, path, context)
}

function resolveGroup(shape: Group, written: Written | undefined, path: string, context: Context): Resolved {
  const distribution = isRow(shape) ? asDistribution(written) : undefined
  if (distribution) return checkRow(distribution, shape, path, context)
  const map = mapOf(written, shape, path, context)
  for (const [key, entry] of map.entries) {
    if (!shape.children.has(key)) context.report(unknownKey(shape, path, key, entry.keyPlace))
  }
  const entries = [...shape.children].map(([key, child]) => {
    return [key, resolveShape(child, map.entries.get(key)?.value, pathTo(path, key), context)] as const
  })
  const resolved: Resolved = Object.fromEntries(entries)
  checkRules(shape.path, resolved, map, path, context)
  return resolved
}

function resolveNamed(shape: Named, written: Written | undefined, path: string, context: Context): Resolved {
  const map = mapOf(written, shape, path, context)
  if (shape.path === 'segments' && map.entries.size === 0 && written?.kind === 'map') {
    context.report(fault(written, path, scenarioWords.segmentNeeded, groupExample(path, shape)))
  }
  const entries = [...map.entries].map(([name, entry]) => {
    const place = pathTo(path, keyWord(name))
    const wrong = shape.noun === 'purse' ? undefined : nameFault(name)
    if (shape.noun === 'purse' && !context.segments.includes(name)) {
      context.report({ ...entry.keyPlace, path: place, ...unknownName('segment', name, context.segments) })
    }
    if (wrong)
      context.report({
        ...entry.keyPlace,
        path: place,
        ...asMessage(scenarioWords.badName, { noun: scenarioWords[shape.noun], fault: wrong }),
        got: quoted(name)
      })
    const isSegment = shape.path === 'segments'
    const inside = isSegment ? { ...context, kind: kindOf(entry.value), segment: name } : context
    return [name, resolveShape(shape.item, entry.value, place, inside)] as const
  })
  return Object.fromEntries(entries)
}

/**
 * The kind of a segment as it was written, which decides its defaults; `exhibitor` where none is, or a wrong one.
 *
 * @example
 * kindOf(readObject({ kind: 'visitor' })) // => 'visitor'
 * kindOf(readObject({})) // => 'exhibitor'
 */
export function kindOf(segment: Written | undefined): CustomerKind {
  const kind = valueAt(segment, 'kind')
  const word = kind?.kind === 'scalar' ? kind.value : undefined
  return customerKinds.find((known) => known === word) ?? 'exhibitor'
}

function mapOf(written: Written | undefined, shape: Shape, path: string, context: Context): WrittenMap {
  if (written === undefined) return emptyMap
  if (written.kind === 'map') return written
  const key = path.slice(path.lastIndexOf('.') + 1)
  const slip = fullWidthIn(written)
  context.report(fault(written, path, slip?.words ?? scenarioWords.mustBeMap, slip?.meant ?? groupExample(key, shape)))
  return emptyMap
}
