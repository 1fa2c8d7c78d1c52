import type { Description } from '../analysis/records/description.js'
import type { CustomerStandings } from '../calibration/standing/standing.js'
import type { ChartSpec } from '../chart/chartSpec.js'
import type { Table } from '../core/table.js'
import { tableText } from '../core/tableText.js'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import type { Calibration } from '../experiment/calibrate/calibration.js'
import type { Comparison } from '../experiment/compare.js'
import type { Decision } from '../experiment/decide/decision.js'
import type { League } from '../experiment/league/league.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import type { Replicated } from '../experiment/replicate.js'
import type { Sensitivity } from '../experiment/sensitivity/results.js'
import type { UncertaintyResult } from '../experiment/uncertainty/uncertaintyResult.js'
import type { Valuation } from '../experiment/value/valuation.js'
import { type Language, word } from '../i18n/terms.js'
import { renderSvg } from '../node/render.js'
import { budgetTables } from '../report/budget/budgetTables.js'
import { calibrationTables } from '../report/calibrate/calibrationTables.js'
import { comparisonTable } from '../report/comparisonTable.js'
import { customersTables } from '../report/customers/customersTables.js'
import { decisionTables } from '../report/decide/decisionTables.js'
import { descriptionTables } from '../report/describe/describeTables.js'
import { leagueTables } from '../report/league/leagueTables.js'
import { lifecycleTables } from '../report/lifecycle/lifecycleTables.js'
import { sensitivityTables } from '../report/sensitivity/sensitivityTables.js'
import { summaryTable } from '../report/summaryTable.js'
import { tableHtml } from '../report/tableHtml.js'
import { uncertaintyTables } from '../report/uncertainty/uncertaintyTables.js'
import { valueTables } from '../report/value/valueTables.js'
import { displayInNotebook } from './kernel.js'
import { kernelLanguage } from './language.js'

/** What {@link show} can show. */
export type Showable = ChartSpec | Table | Replicated | Comparison | LifecycleResult | Result

/** What an experiment gives that says itself what kind it is. */
type Result =
  | Valuation
  | UncertaintyResult
  | Sensitivity
  | Decision
  | BudgetAnswer
  | Description
  | CustomerStandings
  | Calibration
  | League

/** How it is shown. */
export interface ShowOptions {
  /** Language of the tables made here. Defaults to that of the notebook; a chart or table given has its own. */
  readonly language?: Language
}

/**
 * Shows a chart, a table or results below the cell of a notebook: a chart as a picture (and, on pages that can draw
 * Vega-Lite themselves, with tooltips), a table with its numbers to the right, results as the table the command line
 * prints. Outside a notebook it prints text.
 *
 * Write `await show(…)`: tslab passes over the failure of a promise that is not awaited.
 *
 * @param value A chart, a table, or what `replicate`, `compare`, `playLifecycle`, `value`, `uncertainty`, `sensitivity`, `decide`, `budget`,
 * `describe`, `customerStandings`, `calibrate` or `league` gives.
 * @param options `language` of the tables made of results.
 */
export async function show(value: Showable, options: ShowOptions = {}): Promise<void> {
  const language = options.language ?? kernelLanguage()
  const bundles = isChart(value)
    ? [await chartBundle(value, language)]
    : tablesOf(value, language).map((table) => tableBundle(table))
  for (const bundle of bundles) if (!displayInNotebook(bundle)) process.stdout.write(bundle['text/plain'])
}

function isChart(value: Showable): value is ChartSpec {
  return '$schema' in value
}

function tablesOf(value: Exclude<Showable, ChartSpec>, language: Language): readonly Table[] {
  if ('kind' in value) return tablesOfKind(value, language)
  if ('columns' in value) return [value]
  if ('needsIndividual' in value) return lifecycleTables(value, language)
  return ['scenarios' in value ? comparisonTable(value, language) : summaryTable(value, language)]
}

function tablesOfKind(result: Result, language: Language): readonly Table[] {
  switch (result.kind) {
    case 'valuation':
      return valueTables(result, language)
    case 'uncertainty':
      return uncertaintyTables(result, language)
    case 'sensitivity':
      return sensitivityTables(result, language)
    case 'decision':
      return decisionTables(result, language)
    case 'budget':
      return budgetTables(result, language)
    case 'description':
      return descriptionTables(result, language)
    case 'customers':
      return customersTables(result, language)
    case 'calibration':
      return calibrationTables(result, language)
    case 'league':
      return leagueTables(result, language)
  }
}

/** Media types that pages draw themselves; JupyterLab and VS Code know the fifth version, later ones the sixth. */
const vegaLiteTypes = ['application/vnd.vegalite.v6+json', 'application/vnd.vegalite.v5+json'] as const

/** The picture always comes along: a page that cannot draw Vega-Lite shows nothing of it. */
async function chartBundle(chart: ChartSpec, language: Language) {
  const title = String(chart.description ?? '')
  return {
    ...Object.fromEntries(vegaLiteTypes.map((type) => [type, chart])),
    'image/svg+xml': await renderSvg(chart),
    'text/plain': `${word('chartInWords', language, { title })}\n`
  }
}

function tableBundle(table: Table) {
  return { 'text/html': tableHtml(table), 'text/plain': tableText(table) }
}
