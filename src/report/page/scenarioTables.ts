import type { Table } from '../../core/table.js'
import type { Replicated } from '../../experiment/replicate.js'
import type { Language } from '../../i18n/terms.js'
import { byEditionTable } from '../byEditionTable.js'
import { departuresTable } from '../departuresTable.js'
import { profitabilityTable } from '../profitabilityTable.js'
import { segmentTable } from '../segmentTable.js'
import { withSharedNotesLast } from '../sharedNotes.js'
import { spendTable } from '../spendTable.js'

/**
 * The tables of one scenario that a page shows behind the comparison: customers, retention, satisfaction, money and relationship
 * cost by edition; why customers left; segments and their profitability where there are several; spending by item.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * scenarioTables(result, 'en').length // => 7
 */
export function scenarioTables(replicated: Replicated, language: Language): Table[] {
  const byEdition = (title: Parameters<typeof byEditionTable>[1], outcomes: readonly string[]) =>
    byEditionTable(replicated, title, outcomes, language)
  return withSharedNotesLast([
    byEdition('customersByEdition', ['attendance', 'area', 'joined', 'returned', 'lost']),
    byEdition('retentionByEdition', ['repeatRate', 'firstTimeRenewal', 'retained']),
    byEdition('satisfactionByEdition', ['satisfaction', 'satisfiedShare', 'value', 'expectation', 'trust']),
    byEdition('moneyByEdition', ['revenue', 'discountGiven', 'economicValue', 'cost.total', 'profit']),
    byEdition('costByEdition', ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack']),
    departuresTable(replicated, language),
    ...(replicated.context.segments.length > 1
      ? [segmentTable(replicated, language), profitabilityTable(replicated, language)]
      : []),
    spendTable(replicated, language)
  ])
}
