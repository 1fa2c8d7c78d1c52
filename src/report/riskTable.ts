import { outcomeLabel } from '../analysis/outcomeLabel.js'
import { scenarioLabel } from '../chart/results.js'
import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { estimateFinder } from './estimates.js'
import { estimateFormat, estimateText } from './estimateText.js'
import { noticeLines, replicationLines, tailLines } from './notes.js'

const shown = ['npv', 'lossMaking', 'cvar', 'viable'] as const

/**
 * The risk that each scenario takes: net present value, the probability that it is below 0, its mean over the worst 5 % of
 * replications, and the probability that the fair stays viable; a row a scenario.
 *
 * @param scenarios What `replicate` gave, or the `scenarios` of a comparison; at least one.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * riskTable([result], 'en').columns.map(({ id }) => id) // => ['scenario', 'npv', 'lossMaking', 'cvar', 'viable']
 */
export function riskTable(scenarios: readonly Replicated[], language: Language): Table {
  const { context, passport } = scenarios[0]
  const finders = scenarios.map(({ estimates }) => estimateFinder(estimates))
  const found = shown.map((outcome) => finders.map((find) => find({ outcome })))
  const formats = shown.map((outcome, column) => estimateFormat(outcome, found[column], context.currency, language))
  const notes = [
    word('riskMeans', language),
    ...replicationLines(passport.replications, found.flat(), language),
    ...tailLines(scenarios, language),
    ...noticeLines(scenarios, language)
  ]
  return {
    title: word('risk', language),
    columns: [
      { id: 'scenario', label: word('scenario', language), unit: '', kind: 'text' },
      ...shown.map((outcome, column) => ({
        id: outcome,
        label: inLanguage(outcomeLabel(outcome, context), language),
        unit: formats[column].unit,
        kind: 'text' as const
      }))
    ],
    rows: scenarios.map((scenario, row) => [
      scenarioLabel(scenario, language),
      ...found.map((each, column) => estimateText(each[row], formats[column], scenario.passport.replications))
    ]),
    notes
  }
}
