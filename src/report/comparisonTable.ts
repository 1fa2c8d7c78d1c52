import { type OutcomeKeys, outcomeKey } from '../analysis/outcomeKey.js'
import { outcomeLabel } from '../analysis/outcomeLabel.js'
import { toldApart } from '../chart/distinctTitles.js'
import { scenarioLabel } from '../chart/results.js'
import { formatNumber } from '../core/formatNumber.js'
import type { Cell, Table } from '../core/table.js'
import type { Comparison, Difference } from '../experiment/compare.js'
import type { Replicated } from '../experiment/replicate.js'
import { oneByOne } from '../i18n/oneByOne.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { comparisonNotes } from './comparisonNotes.js'
import { type EstimateOf, estimateFinder, lastHeld } from './estimates.js'
import { differenceText, estimateFormat, estimateText } from './estimateText.js'
import { verdictText } from './verdictText.js'

/** Outcomes that plans are compared by, in the order of the table. */
const headlines = [
  'repeatRate',
  'firstTimeRenewal',
  'attendance',
  'joined',
  'lifetimeValue',
  'cost.total',
  'spend',
  'npv',
  'customerEquity'
] as const

/**
 * The comparison as one table for people: for each headline outcome (repeat rate, first-time renewal, exhibitors at the
 * last edition, new customers, lifetime value from entry, relationship cost, spending with discounts against the budget, net
 * present value, customer equity) a row for each scenario with its mean and interval, the paired difference to the baseline, what that says in
 * words, and how often the scenario is best. The notes say what is chance and that this is no forecast.
 *
 * @param given What `compare` gave; scenarios of the same title have their name behind it.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * comparisonTable(comparison, 'en').title // => 'Comparison with the baseline: fair'
 */
export function comparisonTable(given: Comparison, language: Language): Table {
  const comparison = toldApart(given)
  const { scenarios, baseline, differences } = comparison
  const { currency, held } = scenarios[0].context
  const finders = scenarios.map(({ estimates }) => estimateFinder(estimates))
  const text = (id: string, label: string) => ({ id, label, unit: '', kind: 'text' as const })
  const shown = headlines.map((outcome) => ({ outcome, edition: outcome === 'attendance' ? lastHeld(held) : null }))
  return {
    title: word('comparisonWith', language, { name: labelOf(scenarios, baseline, language) }),
    columns: [
      text('outcome', word('outcome', language)),
      text('scenario', word('scenario', language)),
      text('estimate', word('meanAndInterval', language)),
      text('difference', word('differenceToBaseline', language)),
      text('words', word('inWords', language)),
      { id: 'probabilityBest', label: word('probabilityBest', language), unit: '', kind: 'share', digits: 0 }
    ],
    rows: shown.flatMap((keys) => block(comparison, finders, keys, currency, language)),
    notes: comparisonNotes(
      comparison,
      differences.filter((row) => shown.some((keys) => outcomeKey(keys) === outcomeKey(row))),
      language
    )
  }
}

function labelOf(scenarios: readonly Replicated[], name: string, language: Language): string {
  const found = scenarios.find(({ scenario }) => scenario.name === name)
  return found === undefined ? name : scenarioLabel(found, language)
}

/** The rows of one outcome; its name stands in the first. */
function block(
  comparison: Comparison,
  finders: readonly EstimateOf[],
  keys: OutcomeKeys,
  currency: string,
  language: Language
): Cell[][] {
  const { scenarios, baseline, differences, baselineBest } = comparison
  const key = outcomeKey(keys)
  const estimates = finders.map((find) => find(keys))
  const rows = scenarios.map(({ scenario }) =>
    differences.find((row) => row.scenario === scenario.name && outcomeKey(row) === key)
  )
  const format = estimateFormat(keys.outcome, estimates, currency, language)
  const gaps = rows.map((row) => row?.difference ?? null)
  const gapFormat = estimateFormat(keys.outcome, gaps, currency, language, estimates)
  const best = baselineBest.find((row) => outcomeKey(row) === key)?.probabilityBest ?? null
  return scenarios.map((scenario, index) => {
    const isBaseline = scenario.scenario.name === baseline
    return [
      index === 0 ? heading(scenario, keys, format.unit, language) : '',
      scenarioLabel(scenario, language),
      estimateText(estimates[index], format, scenario.passport.replications),
      isBaseline ? '' : differenceText(gaps[index], gapFormat, scenario.passport.replications),
      inWords(scenario, finders[index], keys, rows[index], isBaseline, language),
      isBaseline ? best : (rows[index]?.probabilityBest ?? null)
    ]
  })
}

function heading({ context }: Replicated, { outcome, edition = null }: OutcomeKeys, unit: string, language: Language) {
  const label = inLanguage(outcomeLabel(outcome, context), language)
  const name = edition === null ? label : word('outcomeAtEdition', language, { outcome: label, n: edition })
  return `${name} (${unit})`
}

function inWords(
  scenario: Replicated,
  find: EstimateOf,
  { outcome }: OutcomeKeys,
  row: Difference | undefined,
  isBaseline: boolean,
  language: Language
): string {
  const said = isBaseline ? word('theBaseline', language) : verdictText(row, language)
  const budget = outcome === 'spend' ? budgetWords(scenario, find, language) : []
  return oneByOne([said, ...budget], language)
}

/**
 * Mean spending over the horizon as a share of the budget; by how much it is above, where the interval says that it is; and
 * planned money that found no use, from a hundredth of the budget on.
 */
function budgetWords({ context }: Replicated, find: EstimateOf, language: Language): string[] {
  const spend = find({ outcome: 'spend' })
  const budget = find({ outcome: 'budget' })?.mean ?? 0
  if (context.budget === null || !spend || budget === 0) return []
  const share = `${formatNumber((100 * spend.mean) / budget, 1)}%`
  const over = spend.mean - budget
  const surelyOver = (spend.low ?? spend.mean) > budget && over >= 0.5
  const amount = (value: number) => ({ amount: `${formatNumber(value, 0)} ${context.currency}` })
  const unspent = find({ outcome: 'unspent' })?.mean ?? 0
  return [
    word('ofBudget', language, { share }),
    ...(surelyOver ? [word('overBudgetBy', language, amount(over))] : []),
    ...(unspent >= 0.01 * budget ? [word('foundNoUse', language, amount(unspent))] : [])
  ]
}
