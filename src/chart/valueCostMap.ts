import { InputError } from '../core/errors.js'
import type { Valuation } from '../experiment/value/valuation.js'
import { asMessage } from '../i18n/fill.js'
import { type Language, type Term, word } from '../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from './chartSpec.js'
import { framed } from './frame.js'
import { measureOf, tickExpression } from './measure.js'
import { type NiceRange, rangeOf, ticksOf } from './niceRange.js'
import { placeLabels, type Segment } from './placeLabels.js'
import { type ChartResults, type ChartScenario, scenarioLabel } from './results.js'
import { scenarioDrawn } from './scenarioDrawn.js'
import { background, focusColour, ink, quietInk, style } from './style.js'
import { textWidth } from './textWidth.js'

/** What the map is drawn with. */
export interface ValueCostMapOptions extends ChartOptions {
  /** What `value` gave for the same scenario, seed and replications, with segments: adds what they do for others. */
  readonly valuation?: Valuation
}

/**
 * A map of the segments: across, what the relationship with a segment costs over the horizon; up, what it brings. Hollow
 * marks: direct economic value; filled ones, linked by a line: in total, with what of its indirect value is booked with
 * others. The dashed diagonal is break-even; the vertical bar at a mark is the 95 % interval of its profit, direct or total,
 * so a bar that crosses the diagonal may be chance.
 *
 * What to see: a segment below the diagonal by what it pays and above it by what it does for others is worth keeping
 * although the books do not show it; a segment that stays below costs more than it is worth in every respect.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language and width; `focus` names the scenario drawn, of a comparison the baseline where absent;
 * `valuation` adds the totals.
 * @throws InputError for a focus that is not among the scenarios, and for a valuation of another scenario, seed or number of
 * replications, without segments, or of net present value.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const result = await replicate(fair, { replications: 2 })
 * const valuation = await value(fair, { replications: 2, segments: true, losses: false })
 * valueCostMapChart(result, { valuation }).datasets.marks.map((row) => row.kind) // => ['direct', 'total']
 */
export function valueCostMapChart(results: ChartResults, options: ValueCostMapOptions = {}): ChartSpec {
  const { language = 'en', focus, width = 480, valuation } = options
  const drawn = scenarioDrawn(results, focus)
  if (valuation !== undefined) requireSame(drawn, valuation)
  const marks = marksOf(drawn, valuation, language)
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const across = rangeOf([0, ...known(marks.map(({ cost }) => cost))], 5)
  const ups = known(marks.flatMap(({ value, low, high }) => [value, low, high]))
  const up = rangeOf([0, ...ups], 8)
  const greatest = Math.max(across.high, up.high, -up.low)
  const step = Math.min(across.step, up.step)
  const measure = measureOf('economicValue', drawn.context.currency, language, greatest, step)
  const { unit } = measure
  const margin = { across: across.step / 5, up: up.step / 5 }
  const domains = {
    x: [across.low - margin.across, across.high + margin.across],
    y: [Math.min(0, ...ups) - margin.up, up.high + margin.up]
  }
  const axis = (range: NiceRange, title: string) => ({
    values: ticksOf(range),
    labelExpr: tickExpression(measure),
    labelFlush: false,
    title
  })
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: domains.x, nice: false },
    axis: axis(across, word('mapCost', language, { unit }))
  })
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: domains.y, nice: false },
    axis: axis(up, word('mapValue', language, { unit }))
  })
  const least = Math.max(domains.x[0], domains.y[0])
  const most = Math.min(domains.x[1], domains.y[1])
  const plane = {
    width,
    x: (cost: number) => ((cost - domains.x[0]) / (domains.x[1] - domains.x[0])) * width,
    y: (value: number) => ((domains.y[1] - value) / (domains.y[1] - domains.y[0])) * height,
    cost: (at: number) => domains.x[0] + (at / width) * (domains.x[1] - domains.x[0]),
    value: (at: number) => domains.y[1] - (at / height) * (domains.y[1] - domains.y[0]),
    diagonal: [least, most] as const
  }
  const number = (field: string, title: string) => ({ field, title, type: 'quantitative', format: ',.4~r' })
  const tooltip = [
    { field: 'label', title: word('segment', language) },
    { field: 'kindLabel', title: word('part', language) },
    number('cost', word('relationshipCost', language)),
    number('value', word('value', language)),
    number('profit', word(valuation === undefined ? 'directProfit' : 'totalProfit', language)),
    number('profitLow', word('low', language)),
    number('profitHigh', word('high', language))
  ]
  const rule = { type: 'rule', color: quietInk }
  return framed({
    title: word('titleOf', language, { title: word('mapTitle', language), name: scenarioLabel(drawn, language) }),
    subtitle: [word('mapRead', language, { unit }), ...(valuation === undefined ? [] : [word('mapTotals', language)])],
    results: drawn,
    language,
    width: width + 60,
    datasets: {
      marks,
      links: linksOf(marks),
      labels: labelsOf(marks, plane),
      diagonal: [{ from: least, to: most }]
    },
    body: {
      width,
      height,
      layer: [
        {
          data: { name: 'diagonal' },
          mark: { ...rule, strokeDash: [5, 4] },
          encoding: { x: x('from'), x2: { field: 'to' }, y: y('from'), y2: { field: 'to' } }
        },
        {
          data: { name: 'links' },
          mark: { type: 'rule', color: focusColour, strokeWidth: 1.5 },
          encoding: { x: x('cost'), y: y('direct'), y2: { field: 'total' } }
        },
        ...(['direct', 'total'] as const).flatMap((kind) => markLayers(kind, x, y, tooltip)),
        {
          data: { name: 'labels' },
          transform: [{ filter: 'datum.far' }],
          mark: { ...rule, strokeWidth: 0.5 },
          encoding: { x: x('cost'), y: y('value'), x2: { field: 'labelX' }, y2: { field: 'labelY' } }
        },
        ...[{ stroke: style.background, strokeWidth: 4, color: style.background }, { color: ink }].map((colours) => ({
          data: { name: 'labels' },
          mark: { type: 'text', baseline: 'middle', fontSize, limit: 0, ...colours },
          encoding: { x: x('labelX'), y: y('labelY'), text: { field: 'label' } }
        }))
      ]
    }
  })
}

const height = 320
const fontSize = 12

type Encoder = (field: string) => object

/** The marks of a kind with their intervals. */
function markLayers(kind: 'direct' | 'total', x: Encoder, y: Encoder, tooltip: readonly object[]) {
  // A dot within a ring, a narrow bar on a broad one: neither hides the other where they fall together.
  const colour = kind === 'direct' ? ink : focusColour
  const ring = { size: 130, filled: false, strokeWidth: 1.5 }
  const dot = { size: 60, filled: true }
  const of = { data: { name: 'marks' }, transform: [{ filter: { field: 'kind', equal: kind } }] }
  return [
    {
      ...of,
      mark: {
        type: 'rule',
        color: kind === 'direct' ? background : focusColour,
        strokeWidth: kind === 'direct' ? 6 : 2
      },
      encoding: { x: x('cost'), y: y('low'), y2: { field: 'high' } }
    },
    {
      ...of,
      mark: { type: 'point', opacity: 1, color: colour, ...(kind === 'direct' ? ring : dot) },
      encoding: { x: x('cost'), y: y('value'), tooltip }
    }
  ]
}

const otherValuation: Term = {
  en: 'the valuation is of another run: {of}',
  zh: '所给价值分析来自另一次运行：{of}'
}
const noSegments: Term = {
  en: 'the valuation has no segments; ask for them: value(scenario, { segments: true })',
  zh: '所给价值分析未含客户群；请使用 value(scenario, { segments: true })'
}
const notProfit: Term = {
  en: 'the map is of profit, not of net present value; ask for it: value(scenario, { outcome: "profit" })',
  zh: '本图按利润而非净现值绘制；请使用 value(scenario, { outcome: "profit" })'
}

/** The figures of both must be of the same luck, or direct and total would not fit together. */
function requireSame({ passport }: ChartScenario, { passport: other, segments, outcome }: Valuation): void {
  if (segments === null) throw new InputError([asMessage(noSegments)])
  if (outcome !== 'profit') throw new InputError([asMessage(notProfit)])
  const keys = ['engine', 'scenarioHash', 'baselineHash', 'seed', 'replications'] as const
  const apart = keys.filter((key) => passport[key] !== other[key])
  if (apart.length === 0) return
  const of = apart.map((key) => `${key} ${other[key]} (${passport[key]})`).join(', ')
  throw new InputError([{ ...asMessage(otherValuation, { of }), example: `replications: ${passport.replications}` }])
}

/** A segment by what it pays itself, or by all that it does. */
type MarkRow = ChartRow & {
  readonly segment: string
  readonly label: string
  readonly kind: 'direct' | 'total'
  readonly cost: number
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

function marksOf(drawn: ChartScenario, valuation: Valuation | undefined, language: Language): MarkRow[] {
  const at = (outcome: string, segment: string) =>
    drawn.estimates.find((row) => row.outcome === outcome && row.segment === segment && row.edition === null)?.estimate
  return drawn.context.segments.flatMap(({ id, title, titleZh }): MarkRow[] => {
    const profit = at('profit', id)
    const cost = (at('cost.own', id)?.mean ?? 0) + (at('cost.shared', id)?.mean ?? 0)
    if (profit === null || profit === undefined) return []
    const markOf = (kind: MarkRow['kind'], own: { mean: number; low: number | null; high: number | null }): MarkRow => {
      const above = (end: number | null) => (end === null ? null : cost + end)
      return {
        segment: id,
        label: language === 'zh-CN' ? titleZh : title,
        kind,
        kindLabel: word(kind === 'direct' ? 'directValue' : 'totalValue', language),
        cost,
        value: cost + own.mean,
        low: above(own.low),
        high: above(own.high),
        profit: own.mean,
        profitLow: own.low,
        profitHigh: own.high
      }
    }
    const total = valuation?.segments?.segments.find(({ segment }) => segment === id)?.total.estimate
    return [markOf('direct', profit), ...(total === undefined ? [] : [markOf('total', total)])]
  })
}

/** From direct to total. */
function linksOf(marks: readonly MarkRow[]): ChartRow[] {
  return marks
    .filter(({ kind }) => kind === 'direct')
    .flatMap(({ segment, cost, value: direct }) => {
      const total = marks.find((mark) => mark.segment === segment && mark.kind === 'total')?.value
      if (total === undefined || total === direct) return []
      return [{ segment, cost, direct, total }]
    })
}

interface Plane {
  readonly width: number
  readonly x: (cost: number) => number
  readonly y: (value: number) => number
  readonly cost: (x: number) => number
  readonly value: (y: number) => number
  readonly diagonal: readonly [number, number]
}

/** Each segment's name once, beside the last of its marks. */
function labelsOf(marks: readonly MarkRow[], plane: Plane): ChartRow[] {
  const named = [...new Map(marks.map((mark) => [mark.segment, mark])).values()]
  const others = marks.filter((mark) => !named.includes(mark))
  const across = ({ cost }: Pick<MarkRow, 'cost'>) => plane.x(cost)
  const boxOf = (mark: MarkRow) => ({
    x: across(mark),
    y: plane.y(mark.value),
    width: textWidth(mark.label, fontSize),
    height: fontSize + 3
  })
  const bars = marks.map((mark): Segment => {
    const { value, low, high } = mark
    return [across(mark), plane.y(low ?? value), across(mark), plane.y(high ?? value)]
  })
  const around = others.map((mark): Segment => {
    const [x, y] = [across(mark), plane.y(mark.value)]
    return [x - 6, y, x + 6, y]
  })
  const [from, to] = plane.diagonal
  const diagonal: Segment = [plane.x(from), plane.y(from), plane.x(to), plane.y(to)]
  const links = linksOf(marks).map(({ cost, direct, total }): Segment => {
    const x = plane.x(Number(cost))
    return [x, plane.y(Number(direct)), x, plane.y(Number(total))]
  })
  const places = placeLabels(named.map(boxOf), { width: plane.width, height }, [...bars, ...around, ...links, diagonal])
  return named.map((mark, index) => {
    const { x, y, far } = places[index]
    const { segment, label, value } = mark
    return { segment, label, cost: mark.cost, value, labelX: plane.cost(x), labelY: plane.value(y), far }
  })
}
