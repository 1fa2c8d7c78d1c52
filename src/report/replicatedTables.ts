import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import type { Language } from '../i18n/terms.js'
import { byEditionTable } from './byEditionTable.js'
import { concentrationTable } from './concentrationTable.js'
import { departuresTable } from './departuresTable.js'
import { loyaltyTable } from './loyaltyTable.js'
import { profitabilityTable } from './profitabilityTable.js'
import { renewalTable } from './renewalTable.js'
import { riskTable } from './riskTable.js'
import { segmentTable } from './segmentTable.js'
import { withSharedNotesLast } from './sharedNotes.js'
import { spendTable } from './spendTable.js'
import { stageTable } from './stageTable.js'
import { summaryTable } from './summaryTable.js'
import { tiersTable } from './tiersTable.js'

/**
 * One scenario as tables for people: a summary; customers, stages, retention, satisfaction, recommendation and complaints,
 * the exhibitor's own account (where there are visitors), money, relationship cost and (where there is one) the budget by
 * edition; renewal by tenure and survival; departures by cause, loyalty, stages; segments and their profitability where
 * there are several; value tiers, concentration, risk; spending by lever and tactic. Notes that all tables share stand under
 * the last one only.
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
  const isTwoSided = (['exhibitor', 'visitor'] as const).every((kind) =>
    context.segments.some((segment) => segment.kind === kind)
  )
  const stages = context.stages.map(({ id }) => `inStage.${id}`)
  const tables = [
    summaryTable(replicated, language),
    byEdition('customersByEdition', ['attendance', 'area', 'joined', 'returned', 'lost']),
    byEdition('stagesByEdition', stages),
    byEdition('retentionByEdition', ['repeatRate', 'firstTimeRenewal', 'retained']),
    renewalTable(replicated, language),
    departuresTable(replicated, language),
    loyaltyTable(replicated, language),
    byEdition('satisfactionByEdition', ['satisfaction', 'satisfiedShare', 'value', 'expectation', 'trust']),
    byEdition('recommendationByEdition', [
      'wouldRecommend',
      'netPromoterScore',
      'complaintRate',
      'remediedShare',
      'needGap'
    ]),
    ...(isTwoSided ? [byEdition('exhibitorAccount', ['contactsPerStand', 'dealsPerStand', 'costPerContact'])] : []),
    byEdition('moneyByEdition', ['revenue', 'discountGiven', 'economicValue', 'cost.total', 'profit']),
    byEdition('costByEdition', ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack', 'costRatio']),
    ...(context.budget === null
      ? []
      : [byEdition('budgetByEdition', ['spend', 'budget', 'budgetLeft', 'overspent', 'unspent'])]),
    stageTable(replicated, language),
    ...(context.segments.length > 1
      ? [segmentTable(replicated, language), profitabilityTable(replicated, language)]
      : []),
    tiersTable(replicated, language),
    concentrationTable(replicated, language),
    riskTable([replicated], language),
    spendTable(replicated, language)
  ]
  return withSharedNotesLast(tables)
}
