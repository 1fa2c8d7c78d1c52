import { asGot, asMessage } from '../../i18n/fill.js'
import { type CustomerKind, customerKinds, madeKnownBy } from '../../model/customerKind.js'
import { isResolved, type Resolved } from '../resolve.js'
import { valueText } from '../valueText.js'
import { scenarioWords } from '../words.js'
import { valueAt } from '../written.js'
import type { Rule } from './rule.js'

/** Whom advertising and visitor promotion are for, each where it names another. */
export const messages = {
  advertising: scenarioWords.notForVisitors,
  visitorPromotion: scenarioWords.onlyForVisitors
} as const

/**
 * Advertising and visitor promotion each name only segments to which they make the fair known; on others the money would
 * be lost.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * const segments = { large: { kind: 'exhibitor' }, buyers: { kind: 'visitor' } }
 * reachesItsOwn({ segments, levers: { advertising: { segments: ['buyers', 'large'] } } }, emptyMap, '', context)
 * problems[0].got // => 'buyers, a segment of kind visitor'
 * problems[0].example // => 'visitorPromotion: { segments: [buyers] }'
 */
export const reachesItsOwn: Rule = ({ segments, levers }, written, _, context) => {
  for (const lever of ['advertising', 'visitorPromotion'] as const) {
    for (const name of namesOf(levers, lever)) {
      const kind = kindOf(segments, name)
      if (kind === undefined || madeKnownBy(kind) === lever) continue
      const list = valueAt(valueAt(valueAt(written, 'levers'), lever), 'segments')
      const items = list?.kind === 'list' ? list.items : []
      const place = items.findIndex((item) => item.kind === 'scalar' && item.value === name)
      context.report({
        ...(items[place] ?? written).place,
        path: `levers.${lever}.segments${place < 0 ? '' : `.${place + 1}`}`,
        ...asMessage(messages[lever]),
        ...asGot(scenarioWords.gotSegmentOfKind, { name, kind }),
        example: `${madeKnownBy(kind)}: { segments: ${valueText([name])} }`
      })
    }
  }
}

/** Segments that a lever names; none where it names none, or wrong ones. */
function namesOf(levers: unknown, lever: string): readonly string[] {
  const named = mapAt(mapAt(levers)?.[lever])?.segments
  return Array.isArray(named) ? named : []
}

function kindOf(segments: unknown, name: string): CustomerKind | undefined {
  const kind = mapAt(mapAt(segments)?.[name])?.kind
  return customerKinds.find((known) => known === kind)
}

function mapAt(value: unknown): Resolved | undefined {
  return isResolved(value) ? value : undefined
}
