import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { type EstimateRow, estimateRows, estimateTooltip } from './estimateRows.js'
import { framed } from './frame.js'
import { measureOf, outcomeLabel, tickExpression } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, markedLabel, scenariosOf } from './results.js'
import { costColours } from './style.js'
import { wrapText } from './wrapText.js'

/** The parts of a bar, from the bottom. */
const kinds = ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack', 'discountGiven'] as const

/**
 * A chart of what the relationship costs in each edition: for each scenario a panel, for each edition a bar stacked by kind
 * of cost (initial, maintenance, ending, win-back), discounts given on top.
 *
 * What to see: whether a plan pays up front or edition by edition; how the cost of keeping grows as more customers stay, and
 * that of winning with the market that is left. The sums over all editions stand in {@link relationshipCostChart}.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language and width (of all panels together). A focus does not apply: colours stand for kinds of cost.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const chart = costByEditionChart(await replicate(makeScenario(louder, 'louder')))
 * chart.datasets.costs.filter(({ outcome }) => outcome === 'cost.initial').map(({ edition }) => edition) // => [1, 2, 3]
 */
export function costByEditionChart(results: ChartResults, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 540 } = options
  const scenarios = scenariosOf(results)
  const rows = kinds.flatMap((outcome, order) =>
    estimateRows(results, outcome, language, ({ edition }) => edition !== null).map((row) => ({
      ...row,
      outcome,
      kind: outcomeLabel(outcome, language),
      order
    }))
  )
  const shown = kinds.filter((kind) => rows.some(({ outcome, mean }) => outcome === kind && mean))
  const range = rangeOf([0, ...totalsOf(rows)], 5)
  const measure = measureOf('spend', scenarios[0].context.currency, language, range.high, range.step)
  const columns = scenarios.length === 4 ? 2 : Math.min(3, scenarios.length)
  const panelWidth = Math.floor((width - (columns - 1) * gap) / columns)
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: shown.map((kind) => outcomeLabel(kind, language)), range: shown.map((kind) => costColours[kind]) },
    legend: { title: null, orient: 'top', columns: 3, symbolType: 'square', offset: 8 }
  }
  const tooltip = estimateTooltip(
    { label: 'scenario', edition: 'edition', kind: 'relationshipCost' },
    measure,
    language
  )
  const panels = scenarios.map((scenario, at) => {
    const label = markedLabel(scenario, baselineOf(results), language)
    return {
      title: { text: wrapText(label, panelWidth * 0.95, 12), fontSize: 12, anchor: 'start', offset: 6 },
      data: { name: 'costs' },
      transform: [{ filter: { field: 'scenario', equal: scenario.scenario.name } }],
      width: panelWidth,
      height: panelHeight,
      mark: { type: 'bar', stroke: 'white', strokeWidth: 0.5 },
      encoding: {
        x: {
          field: 'edition',
          type: 'ordinal',
          axis: { labelAngle: 0, title: at + columns >= scenarios.length ? word('edition', language) : null }
        },
        y: {
          field: 'mean',
          type: 'quantitative',
          stack: 'zero',
          scale: { domain: [range.low, range.high] },
          axis: {
            values: ticksOf(range),
            labelExpr: tickExpression(measure),
            title: at % columns === 0 ? measure.unit : null
          }
        },
        color,
        order: { field: 'order', type: 'quantitative' },
        tooltip
      }
    }
  })
  return framed({
    title: word('costByEditionTitle', language),
    subtitle: [
      word('costByEditionRead', language, { unit: measure.unit }),
      ...(shown.includes('discountGiven') ? [word('discountIsSpend', language)] : [])
    ],
    results,
    language,
    width,
    datasets: { costs: rows.filter(({ outcome }) => shown.includes(outcome)) },
    body: {
      concat: panels,
      columns,
      spacing: { row: 14, column: gap },
      resolve: { scale: { color: 'shared' }, legend: { color: 'shared' } }
    }
  })
}

const gap = 34
const panelHeight = 150

/** What all kinds come to, by scenario and edition. */
function totalsOf(rows: readonly EstimateRow[]): number[] {
  const totals = new Map<string, number>()
  for (const { scenario, edition, mean } of rows) {
    const key = `${edition} ${scenario}`
    totals.set(key, (totals.get(key) ?? 0) + (mean ?? 0))
  }
  return [...totals.values()]
}
