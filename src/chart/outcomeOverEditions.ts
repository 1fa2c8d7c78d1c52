import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { type EstimateRow, estimateRows, estimateTooltip, numbersOf } from './estimateRows.js'
import { framed } from './frame.js'
import { nameLayers, namesAtEnds } from './lineEnds.js'
import { measureOf, outcomeLabel, tickExpression } from './measure.js'
import { type NiceRange, rangeOf, ticksOf } from './niceRange.js'
import { baselineOf, type ChartResults, scenariosOf } from './results.js'

/**
 * A chart of one outcome edition by edition: a line for the mean of each scenario, a band for its 95 % interval, the name
 * at the line's end. The baseline is black; with a focus, that scenario is strong and the others grey.
 *
 * What to see: whether lines part or run together, when they part, and whether the gap is wider than the bands. Bands that
 * overlap do not mean that a difference is chance, since scenarios share their luck: {@link differencesChart} shows that.
 * The axis does not begin at zero. A cancelled edition leaves a gap in the line.
 *
 * @param results A comparison, or one scenario's replications.
 * @param outcome Id of an outcome that is given for each edition, for example `repeatRate`.
 * @param options Language, focus, width.
 * @throws InputError for an outcome or a focus that does not exist, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * outcomeOverEditionsChart(comparison, 'satisfaction').title.text // => 'Satisfaction by edition'
 */
export function outcomeOverEditionsChart(
  results: ChartResults,
  outcome: string,
  options: ChartOptions = {}
): ChartSpec {
  const { language = 'en', focus, width = 560 } = options
  const baseline = baselineOf(results)
  const scenarios = scenariosOf(results)
  const names = scenarios.map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const strong = [baseline, focus].filter((name) => name !== undefined && name !== null)
  const weight = ({ scenario }: EstimateRow) => strong.indexOf(scenario)
  const rows = estimateRows(results, outcome, language, ({ edition }) => edition !== null)
  const range = rangeOf(numbersOf(rows))
  const measure = measureOf(outcome, scenarios[0].context.currency, language, range.high, range.step)
  const label = outcomeLabel(outcome, language)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: `${label} (${measure.unit})` }
  const y = (field: string) => ({ field, type: 'quantitative', axis, scale: { domain: [range.low, range.high] } })
  const color = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => colours[name]) },
    legend: null
  }
  const strokeWidth = {
    condition: { test: `indexof(${JSON.stringify(strong)}, datum.scenario) >= 0`, value: 3 },
    value: 1.5
  }
  const tooltip = estimateTooltip({ label: 'scenario', edition: 'edition' }, measure, language)
  return framed({
    title: word('byEdition', language, { outcome: label }),
    subtitle: [word('meanWithBand', language, { unit: measure.unit })],
    results,
    language,
    width: width + nameWidth,
    // What is drawn later lies above: the baseline, then the scenario in focus.
    datasets: { estimates: [...rows].sort((one, other) => weight(one) - weight(other)), names: nameRows(rows, range) },
    body: {
      data: { name: 'estimates' },
      width,
      height,
      encoding: {
        color,
        x: { field: 'edition', type: 'ordinal', axis: { labelAngle: 0, title: word('edition', language) } }
      },
      layer: [
        { mark: { type: 'area', opacity: 0.15 }, encoding: { y: y('low'), y2: { field: 'high' } } },
        { mark: { type: 'line', point: { size: 30, filled: true } }, encoding: { y: y('mean'), strokeWidth, tooltip } },
        ...nameLayers(y('at'))
      ]
    }
  })
}

const height = 300
/** Space for the names beside the lines. */
const nameWidth = 200

/** The names at the last points of their lines. */
function nameRows(rows: readonly EstimateRow[], range: NiceRange): ChartRow[] {
  const edition = Math.max(...rows.map((row) => row.edition ?? 0))
  return namesAtEnds(rows, range, height, nameWidth).map((name) => ({ ...name, edition }))
}
