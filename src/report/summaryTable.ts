import { outcomeLabel } from '../analysis/outcomeLabel.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { estimateFinder, lastHeld } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'
import { resultNotes } from './notes.js'
import { titleOf } from './titleOf.js'

const headlines = [
  'repeatRate',
  'firstTimeRenewal',
  'allTenureRenewal',
  'lifetime',
  'satisfaction',
  'lifetimeValue',
  'lifetimeValue.horizon',
  'lifetimeValue.tail',
  'valueFromNow',
  'customerEquity',
  'revenue',
  'economicValue',
  'cost.total',
  'spend',
  'budget',
  'profit',
  'npv',
  'return',
  'payback',
  'costPerNewCustomer',
  'costPerRetainedCustomer',
  'costRatio'
] as const

/**
 * One scenario at a glance: exhibitors and area at the last edition, retention, lifetime value, cost and profit over the
 * horizon, time in each stage, each as `mean [low, high]` with its unit.
 *
 * @param replicated What `replicate` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * summaryTable(result, 'en').rows[0][0] // => 'Exhibitors, edition 2'
 */
export function summaryTable(replicated: Replicated, language: Language): Table {
  const { context, estimates, passport } = replicated
  const find = estimateFinder(estimates)
  const last = lastHeld(context.held)
  const stages = context.stages.filter(({ attends }) => attends).map(({ id }) => `timeInStage.${id}`)
  const lines = [
    ...['attendance', 'area'].map((outcome) => ({ outcome, edition: last })),
    ...[...headlines, ...stages].map((outcome) => ({ outcome, edition: null }))
  ].map((keys) => ({ ...keys, estimate: find(keys) }))
  const shown = lines.filter(({ outcome, estimate }) => outcome !== 'budget' || estimate !== null)
  const text = (id: 'outcome' | 'unit') => ({ id, label: word(id, language), unit: '', kind: 'text' as const })
  return {
    title: titleOf('summary', replicated, language),
    columns: [
      text('outcome'),
      { id: 'estimate', label: word('meanAndInterval', language), unit: '', kind: 'text' },
      text('unit')
    ],
    rows: shown.map(({ outcome, edition, estimate }) => {
      const label = inLanguage(outcomeLabel(outcome, context), language)
      const format = estimateFormat(outcome, [estimate], context.currency, language)
      const name = edition === null ? label : word('outcomeAtEdition', language, { outcome: label, n: edition })
      return [name, estimateText(estimate, format, passport.replications), format.unit]
    }),
    notes: [
      word('lifetimeValueMeans', language),
      ...resultNotes(
        replicated,
        shown.map(({ estimate }) => estimate),
        language
      )
    ]
  }
}
