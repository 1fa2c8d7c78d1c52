import { outcomeLabel } from '../analysis/outcomeLabel.js'
import { segmentOfKind } from '../analysis/places.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { RunContext } from '../model/runTable.js'

/**
 * What an outcome is called at a place. Attendance is called after the exhibitors whom it counts for the whole show; at
 * visitors and partners it is not.
 *
 * @param outcome Id of the outcome.
 * @param segment `null` for the whole show, `kind:visitor` for a kind of customers, else the id of a segment.
 * @param context Holds the segments and the titles of levers and tactics.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const context = { items: [], segments: [{ id: 'people', kind: 'visitor' }] }
 * labelAt('attendance', null, context, 'en') // => 'Exhibitors'
 * labelAt('attendance', 'people', context, 'en') // => 'Attending'
 */
export function labelAt(
  outcome: string,
  segment: string | null,
  context: Pick<RunContext, 'items' | 'segments'>,
  language: Language
): string {
  const ofOthers = context.segments.some(
    ({ id, kind }) => kind !== 'exhibitor' && (segment === id || segment === segmentOfKind(kind))
  )
  if (outcome === 'attendance' && ofOthers) return word('attending', language)
  return inLanguage(outcomeLabel(outcome, context), language)
}
