import { nearestName } from '../core/nearest.js'
import { asMessage } from '../i18n/fill.js'
import type { OnReplaced } from './replaced.js'
import { childOf, type Named, pathTo, type Shape } from './shape.js'
import { isRow } from './uncertainty/checkRow.js'
import { asDistribution } from './uncertainty/distributionForms.js'
import { meansWritten } from './uncertainty/meansWritten.js'
import { unquoted } from './valueText.js'
import { scenarioWords } from './words.js'
import { type Entry, isNull, type Report, type Written, type WrittenMap } from './written.js'

/**
 * Lays a change over what it changes. Groups and maps of names merge key by key; the value of a parameter, be it a
 * number, a list, a map by edition or a trait, replaces the earlier one as a whole. `null` takes the earlier value away,
 * so that the default holds again, or removes a named segment, tactic or shock; where there is none of that name it is
 * reported. So is a segment that is not there and is not given a market. Rates of a stage written as one distribution
 * replace them all; a rate laid over them leaves the others at their means.
 * Unknown keys are kept, for the checks to find.
 *
 * @param shape What may stand here.
 * @param base What is changed; {@link emptyMap} for a file that extends nothing.
 * @param change What is laid over it.
 * @param report Called with each problem.
 * @param onReplaced Called with what the change replaces or takes away.
 *
 * @example
 * const base = readObject({ tactics: { club: { cost: 150 }, prize: { cost: 90 } } })
 * const change = readObject({ tactics: { club: null, prize: { coverage: 0.5 } } })
 * const tactics = valueAt(mergeWritten(scenarioShape, base, change, () => undefined), 'tactics')
 * Array.from(tactics.entries.keys()) // => ['prize']
 * Array.from(valueAt(tactics, 'prize').entries.keys()) // => ['cost', 'coverage']
 */
export function mergeWritten(
  shape: Shape,
  base: WrittenMap,
  change: WrittenMap,
  report: Report,
  onReplaced: OnReplaced = () => undefined,
  path = ''
): WrittenMap {
  const entries = new Map(base.entries)
  for (const [key, entry] of change.entries) {
    const child = childOf(shape, key)
    const earlier = entries.get(key)
    if (isStraySegment(shape, base, key, entry)) report(straySegment(pathTo(path, key), key, entry, base))
    const merged = child ? mergeEntry(child, earlier, entry, report, onReplaced, pathTo(path, key)) : entry
    if (merged) entries.set(key, merged)
    else if (!entries.delete(key) && shape.kind === 'named') {
      report(nothingToRemove(shape.noun, pathTo(path, key), key, entry, base))
    }
  }
  return { kind: 'map', place: change.place, entries }
}

function mergeEntry(
  shape: Shape,
  earlier: Entry | undefined,
  entry: Entry,
  report: Report,
  onReplaced: OnReplaced,
  path: string
): Entry | undefined {
  const rates = shape.kind === 'group' && isRow(shape) ? [...shape.children.keys()] : undefined
  const drawn = rates && asDistribution(earlier?.value)
  const isWhole = shape.kind === 'leaf' || entry.value.kind !== 'map' || (rates && asDistribution(entry.value))
  if (earlier && (isWhole || drawn)) onReplaced({ shape, path, written: earlier.value })
  if (isNull(entry.value)) return undefined
  if (isWhole || entry.value.kind !== 'map') return entry
  const base = rates && drawn ? meansWritten(drawn, rates) : mapOf(earlier?.value)
  return { keyPlace: entry.keyPlace, value: mergeWritten(shape, base, entry.value, report, onReplaced, path) }
}

/** Whether a change names a segment that is not there, without the size of its market: a slip, no new segment. */
function isStraySegment(shape: Shape, base: WrittenMap, key: string, { value }: Entry): boolean {
  if (shape.kind !== 'named' || shape.noun !== 'segment' || base.entries.size === 0 || base.entries.has(key))
    return false
  return value.kind === 'map' && !value.entries.has('marketSize')
}

function straySegment(path: string, key: string, entry: Entry, base: WrittenMap) {
  const suggestion = nearestName(key, base.entries.keys())
  return {
    ...entry.keyPlace,
    path,
    ...asMessage(scenarioWords.straySegment, {
      name: unquoted(key),
      known: [...base.entries.keys()].map(unquoted).join(', ')
    }),
    ...(suggestion ? { suggestion } : {}),
    example: `${key}: { marketSize: 500 }`
  }
}

function mapOf(written: Written | undefined): WrittenMap {
  return written?.kind === 'map' ? written : { kind: 'map', place: {}, entries: new Map() }
}

function nothingToRemove(noun: Named['noun'], path: string, key: string, entry: Entry, base: WrittenMap) {
  const suggestion = nearestName(key, base.entries.keys())
  return {
    ...entry.keyPlace,
    path,
    ...asMessage(scenarioWords.nothingToRemove, { noun: scenarioWords[noun], name: unquoted(key) }),
    ...(suggestion ? { suggestion } : { example: noun === 'purse' ? `${key}: 60000` : `${key}: {}` })
  }
}
