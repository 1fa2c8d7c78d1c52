import { segmentOfKind } from '../analysis/places.js'
import { type Language, word } from '../i18n/terms.js'
import { customerKinds } from '../model/customerKind.js'
import type { RunContext } from '../model/runTable.js'

/** A place of results and what people call it. */
export interface NamedPlace {
  /** `null` for the whole show, `kind:visitor` for a kind of customers, else the id of a segment. */
  readonly segment: string | null
  readonly name: string
}

/**
 * The places of results with their names: the whole show, each kind of customers where there are several, each segment.
 *
 * @param context Holds the segments.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const firms = { id: 'firms', title: 'Firms', titleZh: '企业', kind: 'exhibitor' }
 * const people = { id: 'people', title: 'People', titleZh: '人士', kind: 'visitor' }
 * segmentNames({ segments: [firms, people] }, 'en').map(({ name }) => name)
 * // => ['Whole show', 'All exhibitors', 'All visitors', 'Firms', 'People']
 */
export function segmentNames({ segments }: Pick<RunContext, 'segments'>, language: Language): NamedPlace[] {
  const kinds = customerKinds.filter((kind) => segments.some((segment) => segment.kind === kind))
  return [
    { segment: null, name: word('wholeShow', language) },
    ...(kinds.length > 1 ? kinds : []).map((kind) => ({
      segment: segmentOfKind(kind),
      name: word(`kind.${kind}`, language)
    })),
    ...segments.map(({ id, title, titleZh }) => ({ segment: id, name: language === 'zh-CN' ? titleZh : title }))
  ]
}
