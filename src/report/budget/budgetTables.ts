import type { Table } from '../../core/table.js'
import type { BudgetAnswer } from '../../experiment/budget/answer.js'
import type { Language } from '../../i18n/terms.js'
import { answerTable } from './answerTable.js'
import { conflictTable, curvesTable, resultsTable, spendsTable, totalsTable } from './planTables.js'

/**
 * How much to spend on what, as tables for people: the answer in words; what holds against it, where no plan meets all
 * conditions; both plans with their marginal returns; totals, where they were asked for; what the plans come to; response
 * curves.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * budgetTables(answer, 'zh-CN').map(({ title }) => title)
 * // => ['投入多少、投在何处：fair', '每届资金', '各方案的结果']
 */
export function budgetTables(answer: BudgetAnswer, language: Language): Table[] {
  return [
    answerTable(answer, language),
    ...conflictTable(answer, language),
    spendsTable(answer, language),
    ...totalsTable(answer, language),
    resultsTable(answer, language),
    ...curvesTable(answer, language)
  ]
}
