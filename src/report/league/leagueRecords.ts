import type { Estimate } from '../../core/interval.js'
import type { Table } from '../../core/table.js'
import type { League } from '../../experiment/league/league.js'
import { type Language, word } from '../../i18n/terms.js'

/**
 * The league table as one long table for a spreadsheet: a row a plan, ranked ones first, with plain numbers and full digits.
 *
 * @param league What `league` gave.
 * @param language `en` or `zh-CN`, of the reasons.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, budget: 300_000 }, 'fair')
 * const louder = varyScenario(fair, { levers: { service: { spend: 0 } } }, 'louder')
 * leagueRecords(await league(fair, [louder], { replications: 3 }), 'en').rows[0].slice(0, 4) // => [1, 1, 1, 'louder']
 */
export function leagueRecords({ places, refused, outcome }: League, language: Language): Table {
  const column = (id: string, kind: 'text' | 'number' | 'integer' = 'number') => ({ id, label: id, unit: '', kind })
  const ends = (estimate: Estimate | null) => [estimate?.mean ?? null, estimate?.low ?? null, estimate?.high ?? null]
  const named = (id: string) => [column(id), column(`${id}Low`), column(`${id}High`)]
  return {
    title: word('leaguePlace', language),
    columns: [
      ...['place', 'bestPlace', 'worstPlace'].map((id) => column(id, 'integer')),
      column('plan', 'text'),
      column('outcome', 'text'),
      ...named('value'),
      ...named('lead'),
      column('verdict', 'text'),
      column('probabilityBest'),
      ...named('repeatRate'),
      ...named('spend'),
      column('reason', 'text')
    ],
    rows: [
      ...places.map(({ place, best, worst, name, value, lead, verdict, probabilityBest, repeatRate, spend }) => [
        ...[place, best, worst, name, outcome],
        ...ends(value),
        ...ends(lead),
        ...[verdict, probabilityBest],
        ...ends(repeatRate),
        ...ends(spend),
        null
      ]),
      ...refused.map(({ name, problems }) => [
        ...[null, null, null, name, outcome],
        ...Array.from({ length: 14 }, () => null),
        problems.map(({ message, messageZh }) => (language === 'zh-CN' ? messageZh : message)).join('; ')
      ])
    ]
  }
}
