import { formatNumber } from '../core/formatNumber.js'
import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { type EstimateRow, estimateRows, estimateTooltip, numbersOf } from './estimateRows.js'
import { framed } from './frame.js'
import { type Measure, measureOf, outcomeLabel, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, scenariosOf } from './results.js'
import { ink, quietInk } from './style.js'

/**
 * A chart of one outcome over the whole horizon: for each scenario a dot for the mean, a bar for its 95 % interval and
 * both as numbers; a dashed line for the baseline.
 *
 * What to see: which dots stand clear of the dashed line, and whether the step is worth the trouble. Bars that cross the
 * line do not mean that a difference is chance, since scenarios share their luck: {@link differencesChart} shows that. The
 * axis does not begin at zero, so compare positions, not lengths.
 *
 * @param results A comparison, or one scenario's replications.
 * @param outcome Id of an outcome that is given for the horizon, for example `lifetimeValue`.
 * @param options Language, focus, width.
 * @throws InputError for an outcome or a focus that does not exist, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * outcomeByScenarioChart(comparison, 'profit').title.text // => 'Profit by scenario'
 */
export function outcomeByScenarioChart(results: ChartResults, outcome: string, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 400 } = options
  const scenarios = scenariosOf(results)
  const baseline = baselineOf(results)
  const names = scenarios.map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const rows = estimateRows(results, outcome, language, ({ edition }) => edition === null)
  const range = rangeOf(numbersOf(rows), 5)
  const measure = measureOf(outcome, scenarios[0].context.currency, language, range.high, range.step)
  const label = outcomeLabel(outcome, language)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: `${label} (${measure.unit})` }
  const x = (field: string) => ({ field, type: 'quantitative', axis, scale: { domain: [range.low, range.high] } })
  const color = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => colours[name]) },
    legend: null
  }
  const y = nameAxis(rows.map((row) => row.label))
  const tooltip = estimateTooltip({ label: 'scenario' }, measure, language)
  return framed({
    title: word('byScenario', language, { outcome: label }),
    subtitle: [word('meanWithWhisker', language, { unit: measure.unit })],
    results,
    language,
    width: width + nameSpace + numberWidth,
    datasets: {
      estimates: rows.map((row) => ({ ...row, name: nameLabel(row.label), numbers: numbersText(row, measure) }))
    },
    body: {
      data: { name: 'estimates' },
      width,
      height: {
        step: nameStep(
          rows.map(({ label }) => label),
          44
        )
      },
      encoding: { color },
      layer: [
        {
          transform: [{ filter: { field: 'scenario', equal: baseline } }],
          mark: { type: 'rule', strokeDash: [4, 4], color: quietInk },
          encoding: { x: x('mean'), color: { value: quietInk } }
        },
        {
          mark: { type: 'rule', strokeWidth: 4, opacity: 0.6 },
          encoding: { x: x('low'), x2: { field: 'high' }, y, tooltip }
        },
        { mark: { type: 'point', filled: true, size: 90, opacity: 1 }, encoding: { x: x('mean'), y, tooltip } },
        {
          mark: { type: 'text', align: 'left', fontSize: 12, limit: 0 },
          encoding: { x: { value: width + 12 }, y, text: { field: 'numbers' }, color: { value: ink } }
        }
      ]
    }
  })
}

/** Space for the numbers beside the drawing. */
const numberWidth = 150

function numbersText({ mean, low, high }: EstimateRow, { factor, fineDigits }: Measure): string {
  const text = (value: number) => formatNumber(value * factor, fineDigits)
  if (mean === null) return '–'
  return low === null || high === null ? text(mean) : `${text(mean)} [${text(low)}, ${text(high)}]`
}
