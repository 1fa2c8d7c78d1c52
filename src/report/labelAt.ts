import { outcomeDefinition } from '../analysis/outcomeCatalogue.js'
import { outcomeLabel } from '../analysis/outcomeLabel.js'
import { segmentOfKind } from '../analysis/places.js'
import { unitWords } from '../chart/measure.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import type { RunContext } from '../model/runTable.js'

/**
 * What an outcome is called at a place. Attendance is called after the exhibitors whom it counts for the whole show; at
 * visitors and partners it is not, nor in a fair without exhibitors.
 *
 * @param outcome Id of the outcome.
 * @param segment `null` for the whole show, `kind:visitor` for a kind of customers, else the id of a segment.
 * @param context Holds the segments and the titles of levers and tactics.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const context = { items: [], segments: [{ id: 'people', kind: 'visitor' }] }
 * labelAt('attendance', 'people', context, 'en') // => 'Attending'
 * labelAt('attendance', null, context, 'en') // => 'Attending'
 * const both = { ...context, segments: [...context.segments, { id: 'firms', kind: 'exhibitor' }] }
 * labelAt('attendance', null, both, 'en') // => 'Exhibitors'
 */
export function labelAt(
  outcome: string,
  segment: string | null,
  context: Pick<RunContext, 'items' | 'segments'>,
  language: Language
): string {
  if (outcome === 'attendance' && isOfOthers(segment, context)) return word('attending', language)
  return inLanguage(outcomeLabel(outcome, context), language)
}

/**
 * The unit of an outcome at a place, in words: exhibitors are firms; visitors and partners are customers.
 *
 * @param outcome Id of the outcome.
 * @param segment As {@link labelAt} takes it.
 * @param context Holds the currency and the segments.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const segments = [{ id: 'firms', kind: 'exhibitor' }, { id: 'people', kind: 'visitor' }]
 * const context = { currency: 'EUR', segments }
 * unitAt('attendance', null, context, 'en') // => 'firms'
 * unitAt('attendance', 'kind:visitor', context, 'en') // => 'customers'
 */
export function unitAt(
  outcome: string,
  segment: string | null,
  context: Pick<RunContext, 'currency' | 'segments'>,
  language: Language
): string {
  const { unit } = outcomeDefinition(outcome)
  if (unit === 'firms' && isOfOthers(segment, context)) return word('unit.customers', language)
  return unitWords(unit, context.currency, language)
}

/** Whether a place is one of visitors or partners; the whole show is in a fair without exhibitors. */
function isOfOthers(segment: string | null, { segments }: Pick<RunContext, 'segments'>): boolean {
  const others = segments.filter(({ kind }) => kind !== 'exhibitor')
  if (segment === null) return others.length > 0 && others.length === segments.length
  return others.some(({ id, kind }) => segment === id || segment === segmentOfKind(kind))
}
