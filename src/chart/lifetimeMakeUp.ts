import { formatNumber } from '../core/formatNumber.js'
import { type Language, word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { requireFocus } from './colours.js'
import { type EstimateRow, estimateRows, estimateTooltip } from './estimateRows.js'
import { framed } from './frame.js'
import { type Measure, measureOf, outcomeLabel, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { type ChartResults, scenariosOf } from './results.js'
import { background, costColours, ink } from './style.js'

/** What is taken off, in this order, each from where the one before ends. */
const costs = ['initial', 'maintenance', 'ending', 'winBack'] as const

/**
 * A chart of what the lifetime value of a customer is made of under each scenario: the economic value from entry on, the
 * relationship costs taken off it one after the other (initial, maintenance, ending, win-back), and what is left with its
 * 95 % interval. Figures are per customer who first attends in the first edition held, discounted, horizon and tail.
 *
 * What to see: plans that lift the value by less than they add to a cost; what of a high value the winning alone takes; a
 * dot left of zero, where a customer costs more than it ever brings. Indirect values are of the whole show, not of one
 * customer, and stand in {@link valueChart}.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language, focus, width.
 * @throws InputError for a focus that is not among the scenarios, with the nearest name.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const chart = lifetimeMakeUpChart(await replicate(makeScenario(plan, 'now')))
 * chart.datasets.parts[0].outcome // => 'lifetimeValue.value'
 */
export function lifetimeMakeUpChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 300 } = options
  const scenarios = scenariosOf(results)
  const names = scenarios.map(({ scenario }) => scenario.name)
  requireFocus(names, focus)
  const of = (outcome: string) => estimateRows(results, outcome, language, ({ edition }) => edition === null)
  const values = of('lifetimeValue.value')
  const nets = of('lifetimeValue')
  const parts = values.flatMap((value) => partsOf(value, of, language))
  const shown = parts.map(({ kind }) => kind).filter((kind, place, all) => all.indexOf(kind) === place)
  const ends = [
    ...parts.flatMap(({ from, to }) => [from, to]),
    ...nets.flatMap(({ mean, low, high }) => [mean, low, high])
  ]
  const range = rangeOf([0, ...ends.filter((end) => end !== null)], 5)
  const currency = scenarios[0].context.currency
  const measure = measureOf('lifetimeValue', currency, language, range.high, range.step)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const domain = shown.map((kind) => labelOf(kind, language))
  const color = {
    field: 'part',
    type: 'nominal',
    scale: { domain, range: shown.map((kind) => (kind === 'value' ? background : costColours[`cost.${kind}`])) },
    legend: { title: null, orient: 'top', columns: 3, symbolType: 'square', offset: 4 }
  }
  // the costs beside it have the colours that scenarios have elsewhere
  const netInk = {
    field: 'scenario',
    type: 'nominal',
    scale: { domain: names, range: names.map((name) => (focus === undefined || name === focus ? ink : background)) },
    legend: null
  }
  const y = nameAxis(values.map(({ label }) => label))
  const bar = (kinds: 'value' | 'costs', yOffset: number) => ({
    data: { name: 'parts' },
    transform: [{ filter: kinds === 'value' ? "datum.kind == 'value'" : "datum.kind != 'value'" }],
    mark: { type: 'bar', height: 12, yOffset, stroke: 'white', strokeWidth: 0.5 },
    encoding: {
      x: { ...x, field: 'from' },
      x2: { field: 'to' },
      y,
      color,
      tooltip: estimateTooltip({ label: 'scenario', part: 'part' }, measure, language)
    }
  })
  const net = estimateTooltip({ label: 'scenario' }, measure, language)
  return framed({
    title: word('makeUpTitle', language),
    subtitle: [word('makeUpRead', language, { unit: measure.unit })],
    results,
    language,
    width: width + nameSpace + numberWidth,
    datasets: {
      parts,
      nets: nets.map((row) => ({ ...row, name: nameLabel(row.label), numbers: numbersOf(row, measure) }))
    },
    body: {
      width,
      height: {
        step: nameStep(
          nets.map(({ label }) => label),
          46
        )
      },
      layer: [
        bar('value', -8),
        bar('costs', 6),
        {
          data: { name: 'nets' },
          mark: { type: 'rule', strokeWidth: 2, yOffset: 6 },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, y, stroke: netInk, tooltip: net }
        },
        {
          data: { name: 'nets' },
          mark: { type: 'point', filled: true, size: 70, opacity: 1, yOffset: 6, stroke: 'white', strokeWidth: 0.7 },
          encoding: { x: { ...x, field: 'mean' }, y, fill: netInk, tooltip: net }
        },
        {
          data: { name: 'nets' },
          mark: { type: 'text', align: 'left', fontSize: 12, color: ink, limit: 0 },
          encoding: { x: { value: width + 10 }, y, text: { field: 'numbers' } }
        }
      ]
    }
  })
}

/** Space for the numbers beside the bars. */
const numberWidth = 130

type Kind = 'value' | (typeof costs)[number]

interface Part extends EstimateRow {
  readonly kind: Kind
  readonly from: number
  readonly to: number
}

function labelOf(kind: Kind, language: Language): string {
  return outcomeLabel(kind === 'value' ? 'economicValue' : `cost.${kind}`, language)
}

/** The value from zero on, and each cost from where the one before ends; what is nothing is left out. */
function partsOf(value: EstimateRow, of: (outcome: string) => EstimateRow[], language: Language): Part[] {
  let end = value.mean ?? 0
  const partOf = (row: EstimateRow, kind: Kind, from: number, to: number): Part => ({
    ...row,
    ...{ name: nameLabel(row.label), outcome: `lifetimeValue.${kind}`, kind, part: labelOf(kind, language), from, to }
  })
  const taken = costs.flatMap((kind): Part[] => {
    const row = of(`lifetimeValue.${kind}`).find(({ scenario }) => scenario === value.scenario)
    if (row === undefined || row.mean === null || row.mean === 0) return []
    const from = end
    end -= row.mean
    return [partOf(row, kind, from, end)]
  })
  return [...(value.mean === null ? [] : [partOf(value, 'value', 0, value.mean)]), ...taken]
}

function numbersOf({ mean, low, high }: EstimateRow, { factor, fineDigits }: Measure): string {
  const text = (value: number) => formatNumber(value * factor, fineDigits)
  if (mean === null) return '–'
  return low === null || high === null ? text(mean) : `${text(mean)} [${text(low)}, ${text(high)}]`
}
