import { formatNumber } from '../core/formatNumber.js'
import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { levelsOf } from './estimateRows.js'
import { framed } from './frame.js'
import { outcomeLabel } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import {
  baselineOf,
  type ChartResults,
  type ChartScenario,
  estimatesOf,
  scenarioLabel,
  scenariosOf
} from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { ink, quietInk, scenarioColours } from './style.js'

const curves = ['revenue', 'economicValue'] as const

/**
 * The Lorenz curves of a simulated fair (Lorenz 1905): what share of the revenue, and of the economic value, the smallest
 * exhibitors of the last edition held bring together, each ordered by its own, with 95 % intervals as bands; the share of the
 * top fifth and the Gini coefficient stand with the names. Of a scenario in focus, the baseline's curves lie behind.
 *
 * What to see: how far the curves hang below the diagonal; whether value is spread more unequally
 * than revenue or less; a curve that dips below zero, where the smallest cost more than they bring.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, width; `focus` names the scenario drawn, of a comparison the baseline where absent.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const { datasets } = lorenzChart(await replicate(makeScenario(plan, 'now')))
 * datasets.curves.length // => 22
 */
export function lorenzChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 460 } = options
  const drawn = scenarioDrawn(results, focus)
  const baseline = baselineOf(results)
  const other = scenariosOf(results).find(({ scenario }) => scenario.name === baseline)
  const behind = other === undefined || other.scenario.name === drawn.scenario.name ? [] : [other]
  const shown = baseline === null || behind.length === 0 ? drawn : { baseline, scenarios: [...behind, drawn] }
  const names = curves.map((curve) => figuresOf(drawn, curve, language))
  const rows = curvesOf(drawn, names, language)
  const range = rangeOf([0, 1, ...rows.flatMap(({ mean, low }) => [mean ?? 0, low ?? 0])], 6)
  const domain = [range.low, Math.min(range.high, 1)]
  const ticks = ticksOf(range).filter((tick) => tick <= 1)
  const percents = "format(datum.value * 100, ',.0f')"
  const x = {
    field: 'customers',
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: {
      values: [0, 0.2, 0.4, 0.6, 0.8, 1],
      labelExpr: percents,
      labelFlush: false,
      title: word('lorenzCustomers', language)
    }
  }
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain },
    axis: { values: ticks, labelExpr: percents, title: word('lorenzShare', language) }
  })
  const color = {
    field: 'figures',
    type: 'nominal',
    scale: { domain: names, range: [scenarioColours[0], scenarioColours[1]] },
    legend: {
      title: null,
      orient: 'top',
      direction: 'vertical',
      columns: 1,
      symbolType: 'stroke',
      symbolOpacity: 1,
      symbolStrokeWidth: 3,
      offset: 8
    }
  }
  const percent = (field: string, title: string) => ({ field, title, type: 'quantitative', format: '.1%' })
  const tooltip = [
    { field: 'label', title: word('scenario', language) },
    { field: 'curve', title: word('outcome', language) },
    percent('customers', word('smallestCustomers', language)),
    percent('mean', word('mean', language)),
    percent('low', word('low', language)),
    percent('high', word('high', language))
  ]
  return framed({
    title: word('titleOf', language, { title: word('lorenzTitle', language), name: scenarioLabel(drawn, language) }),
    subtitle: [
      word('lorenzRead', language),
      ...behind.map((one) => word('lorenzBaseline', language, { baseline: scenarioLabel(one, language) }))
    ],
    results: shown,
    language,
    width: width + 60,
    datasets: {
      curves: rows,
      baseline: behind.flatMap((one) => curvesOf(one, names, language)),
      equality: [
        { customers: 0, mean: 0 },
        { customers: 1, mean: 1 }
      ]
    },
    body: {
      width,
      height,
      layer: [
        {
          data: { name: 'equality' },
          mark: { type: 'line', color: quietInk, strokeDash: [5, 4], strokeWidth: 1 },
          encoding: { x, y: y('mean') }
        },
        {
          data: { name: 'curves' },
          mark: { type: 'area', opacity: 0.2 },
          encoding: { x, y: y('low'), y2: { field: 'high' }, color }
        },
        {
          data: { name: 'baseline' },
          mark: { type: 'line', color: ink, strokeWidth: 1 },
          encoding: { x, y: y('mean'), detail: { field: 'curve' }, tooltip }
        },
        {
          data: { name: 'curves' },
          mark: { type: 'line', strokeWidth: 2.5, point: { size: 30, filled: true } },
          encoding: { x, y: y('mean'), color, tooltip }
        }
      ]
    }
  })
}

const height = 320

/** The name of a curve with its share of the top fifth and its Gini coefficient. */
function figuresOf(drawn: ChartScenario, curve: (typeof curves)[number], language: Language): string {
  const figure = (outcome: string, factor: number, digits: number) => {
    const mean = estimatesOf(drawn, `${outcome}.${curve}`)[0]?.estimate?.mean
    return mean === undefined ? '–' : formatNumber(mean * factor, digits)
  }
  const what = outcomeLabel(curve, language)
  return word('lorenzFigures', language, { what, top: figure('topFifth', 100, 0), gini: figure('gini', 1, 2) })
}

type CurveRow = ChartRow & ReturnType<typeof levelsOf> & { readonly customers: number }

function curvesOf(drawn: ChartScenario, names: readonly string[], language: Language): CurveRow[] {
  return curves.flatMap((curve, place) =>
    drawn.estimates
      .filter(({ outcome, segment, tenure }) => outcome === `lorenz.${curve}` && segment === null && tenure !== null)
      .map(({ outcome, tenure, estimate }) => ({
        scenario: drawn.scenario.name,
        label: scenarioLabel(drawn, language),
        outcome,
        curve: outcomeLabel(curve, language),
        figures: names[place],
        customers: (tenure ?? 0) / 10,
        ...levelsOf(estimate)
      }))
  )
}
