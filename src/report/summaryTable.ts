import { segmentOfKind } from '../analysis/places.js'
import { scoreInterval } from '../analysis/uncertainty/scoreInterval.js'
import type { Estimate } from '../core/interval.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import type { CustomerKind } from '../model/customerKind.js'
import { estimateFinder, lastHeld } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'
import { labelAt, unitAt } from './labelAt.js'
import { resultNotes, wholeShowLines } from './notes.js'
import { titleOf } from './titleOf.js'

const headlines = [
  'repeatRate',
  'firstTimeRenewal',
  'allTenureRenewal',
  'lifetime',
  'satisfaction',
  'netPromoterScore',
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
  'lossMaking',
  'cvar',
  'viable',
  'topFifth.revenue',
  'costPerNewCustomer',
  'costPerRetainedCustomer',
  'costRatio'
] as const

/**
 * One scenario at a glance: exhibitors, area, visitors and partners at the last edition, retention, lifetime value, cost,
 * profit and risk over the horizon, concentration, time in each stage, each as `mean [low, high]` with its unit.
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
  const label = (outcome: string) => labelAt(outcome, null, context, language)
  const lines = [
    ...['attendance', 'area'].map((outcome) => ({ outcome, name: label(outcome), edition: last, segment: null })),
    ...otherKinds(replicated).map(({ kind, term }) => ({
      ...{ outcome: 'attendance', name: word(term, language), edition: last, segment: segmentOfKind(kind) }
    })),
    ...[...headlines, ...stages].map((outcome) => ({ outcome, name: label(outcome), edition: null, segment: null }))
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
    rows: shown.flatMap(({ outcome, name, edition, segment, estimate }) => {
      const format = estimateFormat(outcome, [estimate], context.currency, language)
      const full = edition === null ? name : word('outcomeAtEdition', language, { outcome: name, n: edition })
      const unit = outcome === 'attendance' ? unitAt(outcome, segment, context, language) : format.unit
      const row = [full, estimateText(estimate, format, passport.replications), unit]
      return outcome === 'payback' ? [row, paysBackRow(replicated, estimate, language)] : [row]
    }),
    notes: [
      word('lifetimeValueMeans', language),
      ...wholeShowLines(replicated, language),
      ...resultNotes(
        replicated,
        shown.map(({ estimate }) => estimate),
        language
      )
    ]
  }
}

/** How many replications pay back, with the interval of Wilson (1927), since the mean edition is of those alone. */
function paysBackRow({ passport, context }: Replicated, payback: Estimate | null, language: Language): string[] {
  const n = passport.replications
  const mean = (payback?.n ?? 0) / n
  const interval = n === 1 ? { low: null, high: null } : scoreInterval(mean, n)
  const share: Estimate = { mean, ...interval, sd: null, n }
  const format = estimateFormat('lossMaking', [share], context.currency, language)
  return [word('paybackShare', language), estimateText(share, format), format.unit]
}

/** Kinds of customers besides the exhibitors of a fair, and what they are called. */
function otherKinds({ context }: Replicated) {
  const has = (kind: CustomerKind) => context.segments.some((segment) => segment.kind === kind)
  const others = [
    { kind: 'visitor', term: 'visitors' },
    { kind: 'partner', term: 'partners' }
  ] as const
  return has('exhibitor') ? others.filter(({ kind }) => has(kind)) : []
}
