import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { toldApart } from './distinctTitles.js'
import { type EstimateRow, levelsOf } from './estimateRows.js'
import { framed } from './frame.js'
import { type Measure, measureOf, outcomeLabel, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { type ChartComparison, scenarioLabel, type Verdict } from './results.js'
import { quietInk, verdictLooks } from './style.js'
import { wrapText } from './wrapText.js'

/** What the differences are of. */
export interface DifferencesOptions extends Omit<ChartOptions, 'focus'> {
  /** Ids of outcomes over the horizon, a panel each. Defaults to repeat rate, lifetime value and relationship cost. */
  readonly outcomes?: readonly string[]
  /** What stands above it. Defaults to the name of the baseline that differences are to. */
  readonly title?: string
}

/**
 * A chart of what each strategy changes: for every outcome a panel, for every scenario but the baseline a mark for the
 * mean paired difference to the baseline and a bar for its 95 % interval; a line at zero.
 *
 * This is the chart to decide by: scenarios share their luck, so a difference is known much better than the two levels it
 * is a difference of. What to see: bars that hold zero (grey: may be chance); a strategy that is better (blue, upwards) in
 * one panel and worse (orange, downwards) in another; costs, which by themselves are neither good nor bad (black).
 *
 * @param given What `compare` gives.
 * @param options Language, width (of all panels together), `outcomes`, `title`.
 * @throws InputError for an outcome that does not exist, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * differencesChart(comparison, { outcomes: ['npv'] }).datasets.differences.length // => 1
 */
export function differencesChart(given: ChartComparison, options: DifferencesOptions = {}): ChartSpec {
  const comparison = toldApart(given)
  const { language = 'en', width = 620, outcomes = ['repeatRate', 'lifetimeValue', 'cost.total'] } = options
  const rows = differenceRows(comparison, outcomes, language)
  const currency = comparison.scenarios[0].context.currency
  const panelWidth = Math.floor((width - (outcomes.length - 1) * gap) / outcomes.length)
  const looks = verdictEncoding(rows, language)
  const baseline = comparison.scenarios.find(({ scenario }) => scenario.name === comparison.baseline)
  const baselineLabel = baseline === undefined ? comparison.baseline : scenarioLabel(baseline, language)
  const panels = outcomes.map((outcome, at) => {
    const mine = rows.filter((row) => row.outcome === outcome)
    const names = nameAxis(mine.map(({ label }) => label))
    const title = wrapText(outcomeLabel(outcome, language), panelWidth, 12)
    return {
      title: { text: title, fontSize: 12, anchor: 'start', frame: 'group', offset: 6 },
      transform: [{ filter: { field: 'outcome', equal: outcome } }],
      width: panelWidth,
      height: {
        step: nameStep(
          mine.map(({ label }) => label),
          40
        )
      },
      layer: panelLayers(
        outcome,
        mine,
        { ...looks, y: at === 0 ? names : { ...names, axis: null } },
        currency,
        language
      )
    }
  })
  return framed({
    title: options.title ?? word('differences', language, { baseline: baselineLabel }),
    subtitle: [word('differencesRead', language)],
    results: comparison,
    language,
    width: width + nameSpace,
    datasets: { differences: rows },
    body: {
      data: { name: 'differences' },
      hconcat: panels,
      spacing: gap,
      resolve: { scale: { color: 'shared', shape: 'shared' }, legend: { color: 'shared', shape: 'shared' } }
    }
  })
}

const gap = 34

type DifferenceRow = EstimateRow & {
  readonly outcome: string
  readonly name: string
  readonly verdict: Verdict
  readonly verdictLabel: string
  readonly probabilityBest: number | null
}

function differenceRows(
  { scenarios, differences }: ChartComparison,
  outcomes: readonly string[],
  language: Language
): DifferenceRow[] {
  return differences
    .filter(({ outcome, segment, edition, tenure }) => {
      return outcomes.includes(outcome) && segment === null && edition === null && tenure === null
    })
    .map(({ scenario, outcome, edition, difference, verdict, probabilityBest }) => {
      const found = scenarios.find((one) => one.scenario.name === scenario)
      const label = found === undefined ? scenario : scenarioLabel(found, language)
      const words = { label, name: nameLabel(label), verdict, verdictLabel: word(verdict, language) }
      return { scenario, outcome, edition, ...words, probabilityBest, ...levelsOf(difference) }
    })
}

/** Colour and shape of the marks, with one legend for both that names the verdicts there are. */
function verdictEncoding(rows: readonly DifferenceRow[], language: Language): { color: object; shape: object } {
  const found = verdictLooks.filter(({ verdict }) => rows.some((row) => row.verdict === verdict))
  const domain = found.map(({ verdict }) => word(verdict, language))
  const legend = { title: null, orient: 'top', direction: 'horizontal', offset: 8, symbolOpacity: 1 }
  const field = { field: 'verdictLabel', type: 'nominal', legend }
  return {
    color: { ...field, scale: { domain, range: found.map(({ colour }) => colour) } },
    shape: { ...field, scale: { domain, range: found.map(({ shape }) => shape) } }
  }
}

/** The line at zero, the intervals and the means of one outcome. */
function panelLayers(
  outcome: string,
  rows: readonly ChartRow[],
  { color, shape, y }: { color: object; shape: object; y: object },
  currency: string,
  language: Language
): object[] {
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]).filter((value) => typeof value === 'number')
  const range = rangeOf([0, ...values], 3)
  const greatest = Math.max(-range.low, range.high)
  const measure = measureOf(outcome, currency, language, greatest, range.step, true)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure, '+'), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const tooltip = tooltipOf(measure, language)
  return [
    { mark: { type: 'rule', color: quietInk }, encoding: { x: { ...x, datum: 0 } } },
    {
      mark: { type: 'rule', strokeWidth: 3, opacity: 0.6 },
      encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, color, tooltip }
    },
    {
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: { x: { ...x, field: 'mean' }, y, color, shape, tooltip }
    }
  ]
}

function tooltipOf({ percent }: Measure, language: Language): object[] {
  const number = { type: 'quantitative', format: percent ? '+.2%' : '+,.4~r' }
  return [
    { field: 'label', title: word('scenario', language) },
    { field: 'verdictLabel', title: word('inWords', language) },
    { field: 'mean', title: word('difference', language), ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number },
    { field: 'probabilityBest', title: word('probabilityBest', language), type: 'quantitative', format: '.0%' }
  ]
}
