import { formatNumber } from '../core/formatNumber.js'
import type { Valuation } from '../experiment/value/valuation.js'
import { type Language, type TermId, word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { measureOf, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { provenanceLines } from './provenance.js'
import { scenarioLabel } from './results.js'
import { background, ink, verdictLooks } from './style.js'

/** Space for the numbers beside the bars. */
const numberWidth = 60

/**
 * A chart of where the booked profit comes from: what would be booked without anything beyond fees, then the values of
 * demonstration, recommendation, capability and network, each beginning where the one before ends, then the profit that is
 * booked. A line over each bar is the 95 % interval of that part.
 *
 * What to see: how much of the profit is there only because customers do something for each other; which mechanism takes
 * away (orange) instead of adding (blue); an interval as long as its bar, which may be chance.
 *
 * @param valuation What `value` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const chart = valueChart(await value(fair, { replications: 2, losses: false }))
 * chart.datasets.parts.length // => 6
 */
export function valueChart(valuation: Valuation, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { outcome, context, scenario } = valuation
  const parts = partsOf(valuation, language)
  const range = rangeOf([0, ...parts.flatMap(({ from, to, low, high }) => [from, to, low ?? from, high ?? to])], 5)
  const greatest = Math.max(-range.low, range.high)
  const measure = measureOf(outcome, context.currency, language, greatest, range.step)
  const rows = parts.map((part) => ({
    ...part,
    scenario: scenario.name,
    name: nameLabel(part.label),
    numbers: formatNumber(part.mean * measure.factor, measure.fineDigits)
  }))
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const kinds = Object.keys(colours)
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: kinds, range: Object.values(colours) },
    legend: null
  }
  const number = { type: 'quantitative', format: ',.4~r' }
  const tooltip = [
    { field: 'label', title: word('part', language) },
    { field: 'mean', title: word('mean', language), ...number },
    { field: 'meanLow', title: word('low', language), ...number },
    { field: 'meanHigh', title: word('high', language), ...number }
  ]
  const title = word(outcome === 'npv' ? 'whoIsWorthWhatNpv' : 'whoIsWorthWhat', language)
  const picture = {
    title: word('titleOf', language, { title, name: scenarioLabel(valuation, language) }),
    subtitle: [word('valueChartRead', language, { unit: measure.unit })],
    language,
    width: width + nameSpace + numberWidth,
    datasets: { parts: rows },
    body: {
      data: { name: 'parts' },
      width,
      height: {
        step: nameStep(
          rows.map(({ label }) => label),
          40
        )
      },
      encoding: { y: nameAxis(rows.map(({ label }) => label)) },
      layer: [
        {
          mark: { type: 'bar', height: 22 },
          encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, color, tooltip }
        },
        {
          mark: { type: 'rule', strokeWidth: 2, color: ink },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, tooltip }
        },
        {
          mark: { type: 'text', align: 'left', fontSize: 12, color: ink },
          encoding: { x: { value: width + 12 }, text: { field: 'numbers' } }
        }
      ]
    }
  }
  return framedWith(picture, provenanceLines({ ...valuation, estimates: [] }, language))
}

const lookOf = (verdict: (typeof verdictLooks)[number]['verdict']) =>
  verdictLooks.find((look) => look.verdict === verdict)!.colour

/** Colours of what stands by itself, adds, takes away. */
const colours = { level: background, adds: lookOf('better'), takes: lookOf('worse') } as const

interface Part {
  readonly label: string
  readonly kind: keyof typeof colours
  /** Ends of the bar, and of the interval of the part laid at its end. */
  readonly from: number
  readonly to: number
  readonly low: number | null
  readonly high: number | null
  /** The part itself and its interval. */
  readonly mean: number
  readonly meanLow: number | null
  readonly meanHigh: number | null
}

function partsOf({ show, outcome }: Valuation, language: Language): Part[] {
  const { withoutAny, mechanisms, booked } = show
  const bookedTerm: TermId = outcome === 'npv' ? 'netPresentValue' : 'bookedProfit'
  let from = 0
  const partAt = (start: number, term: TermId, { estimate }: typeof booked, kind: Part['kind']): Part => {
    const { mean, low, high } = estimate
    const shifted = (end: number | null) => (end === null ? null : start + end)
    const levels = { from: start, to: start + mean, low: shifted(low), high: shifted(high) }
    return { label: word(term, language), kind, ...levels, mean, meanLow: low, meanHigh: high }
  }
  const first = partAt(0, 'withoutAny', withoutAny, 'level')
  from = first.to
  const steps = mechanisms.map(({ mechanism, value }) => {
    const step = partAt(from, `value.${mechanism}`, value, value.estimate.mean < 0 ? 'takes' : 'adds')
    from = step.to
    return step
  })
  return [first, ...steps, partAt(0, bookedTerm, booked, 'level')]
}
