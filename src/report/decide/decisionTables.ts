import type { Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import type { Language } from '../../i18n/terms.js'
import { choiceTable } from './choiceTable.js'
import { futuresTable, risksTable } from './futuresTable.js'
import { incrementalTables } from './incrementalTables.js'
import { curveTable, informationTable } from './informationTable.js'
import { standingsTable } from './standingsTable.js'

/**
 * Which strategy to choose, as tables for people: the verdict in words, how the strategies stand, what each additional
 * unit of effect costs, the choice as its worth varies, what it would be worth to know, the choice across futures, the
 * risks.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * decisionTables(decideFromDraws({ strategies: ['now', 'plan'], values }), 'zh-CN').map(({ title }) => title)
 * // => ['选择哪个策略', '各策略的表现', '查明何事值多少', '各策略的风险']
 */
export function decisionTables(decision: Decision, language: Language): Table[] {
  return [
    choiceTable(decision, language),
    standingsTable(decision, language),
    ...incrementalTables(decision, language),
    ...curveTable(decision, language),
    ...informationTable(decision, language),
    ...futuresTable(decision, language),
    ...risksTable(decision, language)
  ]
}
