import { outcomeKey } from '../analysis/outcomeKey.js'
import { scenarioLabel } from '../chart/results.js'
import type { Cell, Column, Table } from '../core/table.js'
import type { Comparison, Difference } from '../experiment/compare.js'
import type { OutcomeEstimate, Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'
import { labelAt, unitAt } from './labelAt.js'
import { noticeLines, precisionLines } from './notes.js'
import { verdictText } from './verdictText.js'

/**
 * Every outcome of one scenario as one long table of plain numbers, one row an outcome × segment × edition × tenure: for
 * files, data frames and other programs. Shares are 0 to 1, money is in units of the currency.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * outcomeRecords(result, 'en').rows[0].slice(0, 2) // => ['attendance', 'Exhibitors']
 */
export function outcomeRecords(replicated: Replicated, language: Language): Table {
  return {
    title: scenarioLabel(replicated, language),
    columns: estimateColumns(language),
    rows: replicated.estimates.map((each) => estimateCells(replicated, each, language)),
    notes: [...precisionLines(replicated, language), ...noticeLines([replicated], language)]
  }
}

/**
 * Every outcome of every scenario compared as one long table of plain numbers, with the paired difference to the baseline
 * (empty for the baseline itself), its verdict and how often the scenario is best.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * comparisonRecords(comparison, 'en').rows[0][0] // => 'fair'
 */
export function comparisonRecords(comparison: Comparison, language: Language): Table {
  const { scenarios, baseline, differences, baselineBest } = comparison
  const bestOfBaseline = new Map(baselineBest.map((row) => [outcomeKey(row), row.probabilityBest]))
  const found = new Map(differences.map((row) => [`${row.scenario}\n${outcomeKey(row)}`, row]))
  const rows = scenarios.flatMap((scenario) => {
    const { name } = scenario.scenario
    return scenario.estimates.map((each): Cell[] => {
      const difference = found.get(`${name}\n${outcomeKey(each)}`)
      const isBaseline = name === baseline
      return [
        name,
        scenarioLabel(scenario, language),
        ...estimateCells(scenario, each, language),
        ...differenceCells(difference, isBaseline, language),
        isBaseline ? (bestOfBaseline.get(outcomeKey(each)) ?? null) : (difference?.probabilityBest ?? null)
      ]
    })
  })
  return {
    title: word('comparisonWith', language, { name: baseline }),
    columns: [
      column('scenario', word('scenario', language), 'text'),
      column('scenarioTitle', word('title', language), 'text'),
      ...estimateColumns(language),
      column('difference', word('difference', language)),
      column('differenceLow', `${word('difference', language)} ${word('low', language)}`),
      column('differenceHigh', `${word('difference', language)} ${word('high', language)}`),
      column('verdict', word('inWords', language), 'text'),
      column('probabilityBest', word('probabilityBest', language))
    ],
    rows,
    notes: noticeLines(scenarios, language)
  }
}

function column(id: string, label: string, kind: Column['kind'] = 'number'): Column {
  return { id, label, unit: '', kind }
}

function estimateColumns(language: Language): Column[] {
  return [
    column('outcome', word('outcome', language), 'text'),
    column('label', word('label', language), 'text'),
    column('segment', word('segment', language), 'text'),
    column('edition', word('edition', language), 'integer'),
    column('tenure', word('tenure', language), 'integer'),
    column('unit', word('unit', language), 'text'),
    column('mean', word('mean', language)),
    column('low', word('low', language)),
    column('high', word('high', language)),
    column('sd', word('sd', language)),
    column('n', word('n', language), 'integer')
  ]
}

function estimateCells({ context }: Replicated, each: OutcomeEstimate, language: Language): Cell[] {
  const { outcome, segment, edition, tenure, estimate } = each
  return [
    outcome,
    labelAt(outcome, segment, context, language),
    segment,
    edition,
    tenure,
    unitAt(outcome, segment, context, language),
    estimate?.mean ?? null,
    estimate?.low ?? null,
    estimate?.high ?? null,
    estimate?.sd ?? null,
    estimate?.n ?? 0
  ]
}

function differenceCells(row: Difference | undefined, isBaseline: boolean, language: Language): Cell[] {
  if (isBaseline) return [null, null, null, word('theBaseline', language)]
  const difference = row?.difference ?? null
  return [difference?.mean ?? null, difference?.low ?? null, difference?.high ?? null, verdictText(row, language)]
}
