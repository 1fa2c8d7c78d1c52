import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import type { Language } from '../i18n/terms.js'
import { byEditionTable } from './byEditionTable.js'
import { renewalTable } from './renewalTable.js'
import { segmentTable } from './segmentTable.js'
import { withSharedNotesLast } from './sharedNotes.js'
import { spendTable } from './spendTable.js'
import { summaryTable } from './summaryTable.js'

/**
 * One scenario as tables for people: a summary; customers, stages, retention, satisfaction, money, relationship cost and
 * (where there is one) the budget by edition; renewal by tenure and survival; segments where there are several; spending
 * by lever and tactic. Notes that all tables share stand under the last one only.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * replicatedTables(result, 'en')[0].title // => 'Summary: fair'
 */
export function replicatedTables(replicated: Replicated, language: Language): Table[] {
  const { context } = replicated
  const byEdition = (title: Parameters<typeof byEditionTable>[1], outcomes: readonly string[]) =>
    byEditionTable(replicated, title, outcomes, language)
  const stages = context.stages.map(({ id }) => `inStage.${id}`)
  const tables = [
    summaryTable(replicated, language),
    byEdition('customersByEdition', ['attendance', 'area', 'joined', 'returned', 'lost']),
    byEdition('stagesByEdition', stages),
    byEdition('retentionByEdition', ['repeatRate', 'firstTimeRenewal', 'retained']),
    renewalTable(replicated, language),
    byEdition('satisfactionByEdition', ['satisfaction', 'satisfiedShare', 'value', 'expectation', 'trust']),
    byEdition('moneyByEdition', ['revenue', 'discountGiven', 'economicValue', 'cost.total', 'profit']),
    byEdition('costByEdition', ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack', 'costRatio']),
    ...(context.budget === null
      ? []
      : [byEdition('budgetByEdition', ['spend', 'budget', 'budgetLeft', 'overspent', 'unspent'])]),
    ...(context.segments.length > 1 ? [segmentTable(replicated, language)] : []),
    spendTable(replicated, language)
  ]
  return withSharedNotesLast(tables)
}
