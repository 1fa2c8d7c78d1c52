import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { coloursOf } from './colours.js'
import { type EstimateRow, levelsOf, numbersOf } from './estimateRows.js'
import { framed } from './frame.js'
import { nameLayers, namesAtEnds } from './lineEnds.js'
import { measureOf, outcomeLabel, tickExpression } from './measure.js'
import { type NiceRange, rangeOf, ticksOf } from './niceRange.js'
import { type ChartComparison, scenarioLabel } from './results.js'
import { ink } from './style.js'

/**
 * A chart of how far each strategy is ahead of the baseline in one outcome, edition by edition: a line for the mean of the
 * paired differences, a band for its 95 % interval, the name at the line's end; the baseline is the line at zero.
 *
 * What to see: which strategy leads at first and which in the end, whose lead grows and whose is lost again. Scenarios share
 * their luck, so a lead is known much better than the two levels that {@link outcomeOverEditionsChart} draws.
 *
 * @param comparison What `compare` gives.
 * @param outcome Id of an outcome that is given for each edition, for example `repeatRate`.
 * @param options Language, focus, width.
 * @throws InputError for an outcome or a focus that does not exist, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * differencesByEditionChart(comparison, 'repeatRate').datasets.differences.map(({ edition }) => edition) // => [1, 2, 3]
 */
export function differencesByEditionChart(
  comparison: ChartComparison,
  outcome: string,
  options: ChartOptions = {}
): ChartSpec {
  const { language = 'en', focus, width = 560 } = options
  const { baseline, scenarios } = comparison
  const names = scenarios.map(({ scenario }) => scenario.name)
  const colours = coloursOf(names, baseline, focus)
  const others = names.filter((name) => name !== baseline)
  const labelOf = (name: string) => {
    const found = scenarios.find(({ scenario }) => scenario.name === name)
    return found === undefined ? name : scenarioLabel(found, language)
  }
  const label = outcomeLabel(outcome, language)
  const rows = comparison.differences
    .filter((row) => row.outcome === outcome && row.segment === null && row.edition !== null && row.tenure === null)
    .map(({ scenario, edition, difference, verdict }) => {
      const verdictLabel = word(difference === null ? 'notComparable' : verdict, language)
      const words = { label: labelOf(scenario), verdict, verdictLabel }
      return { scenario, edition, ...words, ...levelsOf(difference) }
    })
  const range = rangeOf([0, ...numbersOf(rows)])
  const currency = scenarios[0]?.context.currency ?? ''
  const measure = measureOf(outcome, currency, language, Math.max(-range.low, range.high), range.step, true)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure, '+'), title: measure.unit }
  const y = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const color = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: others, range: others.map((name) => colours[name]) },
    legend: null
  }
  const number = { type: 'quantitative', format: measure.percent ? '+.2%' : '+,.4~r' }
  const tooltip = [
    { field: 'label', title: word('scenario', language) },
    { field: 'edition', title: word('edition', language) },
    { field: 'verdictLabel', title: word('inWords', language) },
    { field: 'mean', title: word('difference', language), ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number }
  ]
  return framed({
    title: word('leadsByEdition', language, { outcome: label, baseline: labelOf(baseline) }),
    subtitle: [word('leadsRead', language, { unit: measure.unit })],
    results: comparison,
    language,
    width: width + nameWidth,
    // What is drawn later lies above: the scenario in focus.
    datasets: {
      differences: [...rows].sort((one, other) => Number(one.scenario === focus) - Number(other.scenario === focus)),
      names: nameRows(rows, range)
    },
    body: {
      data: { name: 'differences' },
      width,
      height,
      encoding: {
        color,
        x: { field: 'edition', type: 'ordinal', axis: { labelAngle: 0, title: word('edition', language) } }
      },
      layer: [
        { mark: { type: 'area', opacity: 0.15 }, encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } } },
        { mark: { type: 'line', color: ink, strokeWidth: 2 }, encoding: { color: null, y: { ...y, datum: 0 } } },
        {
          mark: { type: 'line', point: { size: 30, filled: true } },
          encoding: { y: { ...y, field: 'mean' }, strokeWidth: { value: 2 }, tooltip }
        },
        ...nameLayers({ ...y, field: 'at' })
      ]
    }
  })
}

const height = 280
/** Space for the names beside the lines. */
const nameWidth = 200

/** The names at the last points of their lines. */
function nameRows(rows: readonly EstimateRow[], range: NiceRange): ChartRow[] {
  const edition = Math.max(...rows.map((row) => row.edition ?? 0))
  return namesAtEnds(rows, range, height, nameWidth).map((name) => ({ ...name, edition }))
}
