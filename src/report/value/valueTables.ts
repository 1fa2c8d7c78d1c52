import type { Table } from '../../core/table.js'
import type { Valuation } from '../../experiment/value/valuation.js'
import type { Language } from '../../i18n/terms.js'
import { bookedTable } from './bookedTable.js'
import { lossTable } from './lossTable.js'
import { segmentValueTables } from './segmentValueTables.js'
import { showValueTable } from './showValueTable.js'

/**
 * Who is worth what, as tables for people: where the booked profit comes from, with whom it is booked, where segments were asked
 * for, what each is worth, and what a lost customer costs.
 *
 * @param valuation What `value` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * valueTables(await value(fair, { replications: 2, losses: false }), 'zh-CN').map(({ title }) => title)
 * // => ['入账利润的来源：fair', '记在哪些客户账上']
 */
export function valueTables(valuation: Valuation, language: Language): Table[] {
  return [
    showValueTable(valuation, language),
    bookedTable(valuation, language),
    ...segmentValueTables(valuation, language),
    ...lossTable(valuation, language)
  ]
}
