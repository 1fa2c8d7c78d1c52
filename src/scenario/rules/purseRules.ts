import { asGot, asMessage, fill } from '../../i18n/fill.js'
import { type CustomerKind, customerKinds, madeKnownBy } from '../../model/customerKind.js'
import { leverEntries, leverIds } from '../../model/parameters/lever.js'
import { isResolved, type Resolved } from '../resolve.js'
import { valueText } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { valueAt } from '../written.js'
import { messages } from './leverRules.js'
import type { Rule } from './rule.js'

/**
 * A lever sets money aside only for segments that it serves: those it names, or, where it names none, all of its kind.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const segments = { large: { kind: 'exhibitor' }, buyers: { kind: 'visitor' } }
 * const service = { segments: null, bySegment: { large: [5, 5, 5], buyers: [7, 7, 7] } }
 * pursesServed({ segments, levers: { service } }, emptyMap, '', context)
 * problems.map(({ path, example }) => [path, example])
 * // => [['levers.service.bySegment.buyers', 'segments: [large, buyers]']]
 */
export const pursesServed: Rule = ({ segments, levers }, written, _, context) => {
  const kinds = kindsOf(segments)
  for (const id of leverIds) {
    const lever = mapAt(mapAt(levers)?.[id])
    const named = Array.isArray(lever?.segments) ? (lever.segments as readonly string[]) : null
    const usual = leverEntries[id].serves
    for (const name of Object.keys(mapAt(lever?.bySegment) ?? {})) {
      const kind = kinds.get(name)
      if (kind === undefined || (named === null ? kind === usual : named.includes(name))) continue
      const purses = valueAt(valueAt(valueAt(written, 'levers'), id), 'bySegment')
      const place = purses?.kind === 'map' ? purses.entries.get(name)?.keyPlace : undefined
      const { words, example } = refusal(id, name, kind, named, kinds)
      context.report({
        ...place,
        path: `levers.${id}.bySegment.${name}`,
        ...asMessage(words),
        ...asGot(scenarioWords.gotSegmentOfKind, { name, kind }),
        example
      })
    }
  }
}

/** What is said of a segment that a lever does not serve: another lever is for it, or the segment is to be named. */
function refusal(
  id: (typeof leverIds)[number],
  name: string,
  kind: CustomerKind,
  named: readonly string[] | null,
  kinds: ReadonlyMap<string, CustomerKind>
) {
  const other = madeKnownBy(kind)
  if ((id === 'advertising' || id === 'visitorPromotion') && other !== id) {
    return { words: messages[id], example: `${other}: { bySegment: { ${name}: 60000 } }` }
  }
  const usual = leverEntries[id].serves
  const served = named ?? [...kinds.keys()].filter((each) => kinds.get(each) === usual)
  const words = fill(named === null ? scenarioWords.purseNotServed : scenarioWords.purseOutside, {
    lever: id,
    kind: usual
  })
  return { words, example: `segments: ${valueText([...served, name])}` }
}

function kindsOf(segments: unknown): ReadonlyMap<string, CustomerKind> {
  return new Map(
    Object.entries(mapAt(segments) ?? {}).flatMap(([name, segment]) => {
      const kind = customerKinds.find((known) => known === mapAt(segment)?.kind)
      return kind === undefined ? [] : [[name, kind] as const]
    })
  )
}

function mapAt(value: unknown): Resolved | undefined {
  return isResolved(value) ? value : undefined
}
