import { InputError } from '../core/errors.js'
import { fittingDigits, formatNumber } from '../core/formatNumber.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import { asExample, asMessage } from '../i18n/fill.js'
import { type Language, word } from '../i18n/terms.js'
import { labelIn } from '../i18n/titles.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import {
  axisTitle,
  cyclesInWords,
  type NamedMeasure,
  namedMeasure,
  saying,
  strategyLabel,
  yearsInWords
} from './lifecycleNames.js'
import { lifecycleProvenance } from './lifecycleProvenance.js'
import { lifecycleChartWords } from './lifecycleWords.js'
import { type NiceRange, rangeOf, ticksOf } from './niceRange.js'
import { placeLabels, type Segment } from './placeLabels.js'
import { background, ink, quietInk, statusLooks, style } from './style.js'
import { textWidth } from './textWidth.js'
import { wrapText } from './wrapText.js'

/**
 * A chart of the incremental table of a declared lifecycle, the cost-effectiveness plane: each strategy a point at its
 * effect (across) and cost (up). The strategies kept are joined by the efficiency frontier, with their ratios; those of
 * simple and of extended dominance lie above it and look different. From the individual engine each point has the 95 %
 * intervals of its means as bars.
 *
 * What to see: where the frontier turns steep, one more unit of effect becomes dear; a strategy far above the line costs
 * much for what it does.
 *
 * @param result A lifecycle played, by either engine, with an incremental table.
 * @param options Language, width (560 by default).
 * @throws InputError for a result without an incremental table.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 'p' } } }
 * const categories = { cost: { kind: 'cost', stages: { A: 'fee' } }, effect: { kind: 'value', stages: { A: 1 } } }
 * const result = await playLifecycle(makeLifecycle({
 *   horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle, categories, counting: 'end',
 *   parameters: { p: 0.5, fee: 10 }, incremental: { cost: 'cost', effect: 'effect' },
 *   strategies: { now: {}, care: { parameters: { p: 0.25, fee: 20 } } }
 * }))
 * incrementalChart(result).datasets.strategies.map(({ strategy, status }) => [strategy, status])
 * // => [['now', 'kept'], ['care', 'kept']]
 */
export function incrementalChart(result: LifecycleResult, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 560 } = options
  const { scenario, incremental } = result
  if (incremental === null || scenario.incremental === null) throw noTable()
  const cost = namedMeasure(scenario, scenario.incremental.cost, language)
  const effect = namedMeasure(scenario, scenario.incremental.effect, language)
  const rows = strategyRows(result, incremental, scenario.incremental, language)
  const plane = planeOf(rows, width)
  const labels = labelRows(rows, plane)
  const shown = statusLooks.filter(({ status }) => rows.some((row) => row.status === status))
  const status = {
    field: 'statusLabel',
    type: 'nominal',
    legend: { title: null, orient: 'top', direction: 'vertical', columns: 1, offset: 8, symbolSize: 90 }
  }
  const domain = shown.map(({ status: one }) => saying(one, language))
  const color = { ...status, scale: { domain, range: shown.map(({ colour }) => colour) } }
  const shape = { ...status, scale: { domain, range: shown.map(({ shape: one }) => one) } }
  const x = (field: string) => ({ field, ...axisOf(plane.effects, axisTitle(effect, language)) })
  const y = (field: string) => ({ field, ...axisOf(plane.costs, axisTitle(cost, language)) })
  const strategies = { name: 'strategies' }
  const bars = { type: 'rule', color: background, strokeWidth: 1.5 }
  const intervals = [
    { data: strategies, mark: bars, encoding: { x: x('effectLow'), x2: { field: 'effectHigh' }, y: y('cost') } },
    { data: strategies, mark: bars, encoding: { x: x('effect'), y: y('costLow'), y2: { field: 'costHigh' } } }
  ]
  const hasIntervals = rows.some(({ costLow }) => costLow !== null)
  const layer = [
    {
      data: strategies,
      transform: [{ filter: { field: 'status', equal: 'kept' } }],
      mark: { type: 'line', color: ink, strokeWidth: 1.5 },
      encoding: { x: x('effect'), y: y('cost'), order: { field: 'effect', type: 'quantitative' } }
    },
    ...(hasIntervals ? intervals : []),
    {
      data: { name: 'labels' },
      transform: [{ filter: 'datum.far' }],
      mark: { type: 'rule', color: quietInk, strokeWidth: 0.5 },
      encoding: { x: x('effect'), y: y('cost'), x2: { field: 'leadX' }, y2: { field: 'leadY' } }
    },
    {
      data: strategies,
      mark: { type: 'point', filled: true, size: 90, opacity: 1 },
      encoding: { x: x('effect'), y: y('cost'), color, shape, tooltip: tooltipOf(cost, effect, language) }
    },
    labelLayer(
      { stroke: style.background, strokeWidth: haloWidth, strokeJoin: 'round', color: style.background },
      x,
      y
    ),
    labelLayer({ color: ink }, x, y)
  ]
  const picture = {
    title: saying('incremental', language),
    subtitle: [
      labelIn(scenario, language),
      saying('overHorizon', language, {
        cycles: cyclesInWords(scenario.horizon.cycles),
        length: yearsInWords(scenario.horizon.cycleLength),
        cohort: saying(scenario.cohort === 1 ? 'ofOne' : 'ofCohort', language, { n: formatNumber(scenario.cohort, 0) })
      }),
      saying('frontier', language, { unit: ratioUnit(cost, effect, language) }),
      ...(hasIntervals ? [saying('intervals', language)] : [])
    ],
    language,
    width,
    datasets: { strategies: rows, labels },
    body: { width, height, layer }
  }
  return framedWith(
    picture,
    lifecycleProvenance(result, language, [scenario.incremental.cost, scenario.incremental.effect])
  )
}

const height = 380
const fontSize = 12
const lineHeight = 15
const labelWidth = 150
/** Half of it surrounds the letters of a label. */
const haloWidth = 5

type Encoder = (field: string) => object

/** The labels: once wide in the colour of the paper, so that no line crosses their letters, then in ink. */
function labelLayer(colours: object, x: Encoder, y: Encoder) {
  return {
    data: { name: 'labels' },
    mark: {
      type: 'text',
      align: { expr: 'datum.align' },
      baseline: 'middle',
      fontSize,
      lineHeight,
      lineBreak: '\n',
      limit: 0,
      ...colours
    },
    encoding: { x: x('labelX'), y: y('labelY'), text: { field: 'text' } }
  }
}

function noTable(): InputError {
  return new InputError([
    { ...asMessage(lifecycleChartWords.noTable), ...asExample(lifecycleChartWords.noTableExample) }
  ])
}

function ratioUnit(cost: NamedMeasure, effect: NamedMeasure, language: Language): string {
  if (cost.unit === null || effect.unit === null) return ''
  return saying('inUnit', language, { cost: cost.unit, effect: effect.unit })
}

function strategyRows(
  result: LifecycleResult,
  incremental: NonNullable<LifecycleResult['incremental']>,
  measures: NonNullable<LifecycleResult['scenario']['incremental']>,
  language: Language
) {
  const intervalOf = (strategy: string, category: string) => {
    const estimates = result.strategies.find((one) => one.strategy === strategy)?.estimates ?? []
    const found = estimates.find((row) => row.outcome === 'totalDiscounted' && row.category === category)
    return { low: found?.estimate?.low ?? null, high: found?.estimate?.high ?? null }
  }
  return incremental.map(({ strategy, cost, effect, status, incrementalCost, incrementalEffect, ratio }) => {
    const costs = intervalOf(strategy, measures.cost)
    const effects = intervalOf(strategy, measures.effect)
    return {
      strategy,
      label: strategyLabel(result, strategy, language),
      cost,
      costLow: costs.low,
      costHigh: costs.high,
      effect,
      effectLow: effects.low,
      effectHigh: effects.high,
      status,
      statusLabel: saying(status, language),
      incrementalCost,
      incrementalEffect,
      ratio,
      ratioText: ratio === null ? null : formatNumber(ratio, fittingDigits([ratio]))
    }
  })
}

type StrategyRow = ReturnType<typeof strategyRows>[number]

/** The plane of the picture: what its axes show, and where a value stands in pixels from the upper left corner. */
function planeOf(rows: readonly StrategyRow[], width: number) {
  const numbers = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const effects = withRoom(rangeOf(numbers(rows.flatMap((row) => [row.effect, row.effectLow, row.effectHigh]))))
  const costs = withRoom(rangeOf(numbers(rows.flatMap((row) => [row.cost, row.costLow, row.costHigh]))))
  return {
    width,
    effects,
    costs,
    across: (value: number) => ((value - effects.low) / (effects.high - effects.low)) * width,
    down: (value: number) => ((costs.high - value) / (costs.high - costs.low)) * height,
    effectAt: (x: number) => effects.low + (x / width) * (effects.high - effects.low),
    costAt: (y: number) => costs.high - (y / height) * (costs.high - costs.low)
  }
}

/** What an axis shows: a nice range, and a little beyond, so that labels of points at its edge have room. */
interface Shown {
  readonly low: number
  readonly high: number
  readonly nice: NiceRange
}

function withRoom(nice: NiceRange): Shown {
  return { low: nice.low - nice.step / 4, high: nice.high + nice.step / 4, nice }
}

function axisOf({ low, high, nice: range }: Shown, title: string) {
  let digits = 0
  for (let step = range.step; step < 0.999 && digits < 6; step *= 10) digits += 1
  return {
    type: 'quantitative',
    scale: { domain: [low, high], nice: false, zero: false },
    axis: { values: ticksOf(range), labelFlush: false, labelExpr: `format(datum.value, ',.${digits}f')`, title }
  }
}

/** The names with their ratios, placed beside their points: the kept first. */
function labelRows(rows: readonly StrategyRow[], plane: ReturnType<typeof planeOf>) {
  const texts = rows.map(({ label, ratioText }) => [
    ...wrapText(label, labelWidth, fontSize),
    ...(ratioText === null ? [] : [ratioText])
  ])
  const boxes = rows.map(({ effect, cost }, at) => ({
    x: plane.across(effect),
    y: plane.down(cost),
    width: Math.max(...texts[at].map((line) => textWidth(line, fontSize))),
    height: texts[at].length * lineHeight
  }))
  const kept = boxes.filter((_, at) => rows[at].status === 'kept')
  const frontier = kept.slice(1).map(({ x, y }, at): Segment => [kept[at].x, kept[at].y, x, y])
  const bars = rows.flatMap(({ effectLow, effectHigh, costLow, costHigh }, at): Segment[] => {
    if (effectLow === null || effectHigh === null || costLow === null || costHigh === null) return []
    const { x, y } = boxes[at]
    return [
      [plane.across(effectLow), y, plane.across(effectHigh), y],
      [x, plane.down(costLow), x, plane.down(costHigh)]
    ]
  })
  return placeLabels(boxes, { width: plane.width, height }, [...frontier, ...bars]).map((place, at) => {
    const box = boxes[at]
    const side = place.x - box.width / 2 >= box.x ? 'left' : place.x + box.width / 2 <= box.x ? 'right' : 'center'
    const edge = side === 'left' ? -box.width / 2 : side === 'right' ? box.width / 2 : 0
    return {
      effect: rows[at].effect,
      cost: rows[at].cost,
      text: texts[at].join('\n'),
      align: side,
      far: place.far,
      labelX: plane.effectAt(place.x + edge),
      labelY: plane.costAt(place.y - ((texts[at].length - 1) * lineHeight) / 2),
      leadX: plane.effectAt(clamped(box.x, place.x, box.width)),
      leadY: plane.costAt(clamped(box.y, place.y, box.height))
    }
  })
}

/** The value nearest to one that lies within a length around a middle. */
function clamped(value: number, middle: number, length: number): number {
  return Math.min(Math.max(value, middle - length / 2), middle + length / 2)
}

function tooltipOf(cost: NamedMeasure, effect: NamedMeasure, language: Language) {
  return [
    { field: 'label', title: word('strategy', language) },
    { field: 'statusLabel', title: saying('status', language) },
    { field: 'cost', title: cost.label, type: 'quantitative', format: ',.2f' },
    { field: 'effect', title: effect.label, type: 'quantitative', format: ',.4f' },
    { field: 'ratioText', title: saying('ratio', language) }
  ]
}
