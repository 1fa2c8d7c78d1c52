import type { CustomerStanding, CustomerStandings } from '../../calibration/standing/standing.js'
import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'
import { type Language, word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { tickExpression } from '../measure.js'
import { placeLabels, type Segment } from '../placeLabels.js'
import { ink, quietInk, scenarioColours, stageColours } from '../style.js'
import { textWidth } from '../textWidth.js'
import { fromText, stageText } from './names.js'
import { worthMeasure } from './worthMeasure.js'

/** Most marks, and most names. */
const most = 300
/** Who has less at stake than this share of the most is not drawn. */
const leastShare = 1e-3
const named = 8
const height = 380
const fontSize = 11

/** Colour and shape of the stages, so that neither is needed alone. */
const looks = [
  { stage: 'confirmation', shape: 'circle' },
  { stage: 'trust', shape: 'square' },
  { stage: 'weakening', shape: 'triangle-up' },
  { stage: 'disappearance', shape: 'cross' }
] as const

type Drawn = CustomerStanding & { readonly value: number; readonly attends: number; readonly atStake: number }

/**
 * A chart of who to work on: for each of the customers with most at stake (at most 300 of them, which is said), its value to
 * come, on a scale of powers of ten, against the probability that it attends the next edition. The larger the mark, the more
 * is at stake; the eight with most at stake are named.
 *
 * What to see: large marks to the left, customers worth much who may not come: these first. To the right stand those to be
 * kept as they are.
 *
 * @param standings What `customerStandings` gave.
 * @param options Language and width.
 * @throws RangeError where nothing is at stake with anybody.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * const standings = customerStandings(makeRecords(rows))
 * customerMapChart(standings).datasets.customers.length > 0 // => true
 */
export function customerMapChart(standings: CustomerStandings, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 620 } = options
  const shown = standings.atRisk
    .map((place) => standings.customers[place])
    .filter((customer): customer is Drawn => (customer.value ?? 0) > 0)
    .filter(({ atStake }, _, [first]) => atStake >= leastShare * first.atStake)
    .slice(0, most)
  if (shown.length === 0) throw new RangeError('nothing is at stake with any customer')
  const plane = planeOf(shown, width)
  const measure = worthMeasure(standings.worth.unit, { low: 0, high: plane.high, step: plane.low }, language)
  const rows = shown.map((customer) => rowOf(customer, language))
  const labels = labelRows(shown, plane)
  const present = looks.filter(({ stage }) => rows.some((row) => row.stage === stage))
  const unknown = rows.some(({ stage }) => stage === null)
  const names = [
    ...present.map(({ stage }) => stageText(stage, language)),
    ...(unknown ? [stageText(null, language)] : [])
  ]
  const colours = [...present.map(({ stage }) => stageColours[stage]), ...(unknown ? [scenarioColours[2]] : [])]
  const shapes = [...present.map(({ shape }) => shape), ...(unknown ? ['diamond'] : [])]
  const legend = { title: null, orient: 'top', direction: 'horizontal' }
  const x = {
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', title: word('cust.axisAttends', language) }
  }
  const y = {
    type: 'quantitative',
    scale: { type: 'log', domain: [plane.low, plane.high], nice: false },
    axis: {
      values: plane.ticks,
      labelExpr: tickExpression(measure),
      title: word('cust.axisValue', language, { unit: measure.unit })
    }
  }
  const values = { shown: shown.length, all: standings.atRisk.length, named: labels.length }
  const picture = {
    title: word('cust.chartMap', language),
    subtitle: [word('cust.chartMapRead', language, values)],
    language,
    width,
    datasets: { customers: rows, labels },
    body: {
      width,
      height,
      layer: [
        {
          data: { name: 'customers' },
          mark: { type: 'point', filled: true, opacity: 0.7, stroke: 'white', strokeWidth: 0.5 },
          encoding: {
            x: { ...x, field: 'attends' },
            y: { ...y, field: 'value' },
            size: { field: 'atStake', type: 'quantitative', scale: { range: [20, 400], domainMin: 0 }, legend: null },
            color: { field: 'stageLabel', type: 'nominal', scale: { domain: names, range: colours }, legend },
            shape: { field: 'stageLabel', type: 'nominal', scale: { domain: names, range: shapes }, legend },
            tooltip: tooltipOf(language, word('cust.axisValue', language, { unit: measure.unit }))
          }
        },
        {
          data: { name: 'labels' },
          transform: [{ filter: 'datum.far' }],
          mark: { type: 'rule', color: quietInk, strokeWidth: 0.7 },
          encoding: {
            x: { ...x, field: 'attends' },
            x2: { field: 'leadX' },
            y: { ...y, field: 'value' },
            y2: { field: 'leadY' }
          }
        },
        {
          data: { name: 'labels' },
          mark: { type: 'text', fontSize, color: ink },
          encoding: { x: { ...x, field: 'labelX' }, y: { ...y, field: 'labelY' }, text: { field: 'text' } }
        }
      ]
    }
  }
  return framedWith(picture, [fromText(standings, language), word('cust.noForecast', language)])
}

function rowOf(customer: Drawn, language: Language): ChartRow {
  const { id, name, segment, stage, attends, value, low, high, atRisk, atStake } = customer
  const stageLabel = stageText(stage, language)
  return { id, name: name ?? id, segment, stage, stageLabel, attends, value, low, high, atRisk, atStake }
}

interface Plane {
  readonly width: number
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** From the power of ten below the least value to that above the greatest, cut at 1, 2 or 5 times one. */
function planeOf(shown: readonly Drawn[], width: number): Plane {
  const values = shown.map(({ value }) => value)
  const steps = stepsFrom(values.reduce((one, other) => Math.min(one, other)))
  const greatest = values.reduce((one, other) => Math.max(one, other))
  const ticks = [steps.next().value as number]
  while (ticks[ticks.length - 1] < greatest || ticks.length < 2) ticks.push(steps.next().value as number)
  const [low, high] = [ticks[0], ticks[ticks.length - 1]]
  const sparse = ticks.filter((_, at) => ticks.length <= 8 || at % 3 === 0)
  return { width, low, high, ticks: sparse }
}

/** 1, 2, 5 times powers of ten from the greatest of them that is not above a value. */
function* stepsFrom(value: number): Generator<number> {
  let power = 1
  while (power > value) power /= 10
  while (power * 10 <= value) power *= 10
  let at = value >= 5 * power ? 2 : value >= 2 * power ? 1 : 0
  for (;;) {
    yield [1, 2, 5][at] * power
    if (at === 2) power *= 10
    at = (at + 1) % 3
  }
}

/** Names of those with most at stake, beside their marks. */
function labelRows(shown: readonly Drawn[], { width, low, high }: Plane): ChartRow[] {
  const reach = log(high / low)
  const across = (attends: number) => attends * width
  const down = (value: number) => height * (1 - log(value / low) / reach)
  // of those that stand in one place one is named
  const isFirst = ({ attends, value }: Drawn, at: number) =>
    shown.findIndex((other) => other.attends === attends && other.value === value) === at
  const first = shown.filter(isFirst).slice(0, named)
  const boxes = first.map(({ id, name, attends, value }) => ({
    x: across(attends),
    y: down(value),
    width: textWidth(name ?? id, fontSize) + 8,
    height: fontSize + 4
  }))
  const marks = shown.map(({ attends, value }): Segment => [across(attends), down(value), across(attends), down(value)])
  const valueAt = (y: number) => low * exp(reach * (1 - y / height))
  const nearest = (value: number, middle: number, length: number) =>
    Math.min(Math.max(value, middle - length / 2), middle + length / 2)
  return placeLabels(boxes, { width, height }, marks).map(({ x, y, far }, at) => ({
    text: first[at].name ?? first[at].id,
    attends: first[at].attends,
    value: first[at].value,
    far,
    labelX: x / width,
    labelY: valueAt(y),
    leadX: nearest(boxes[at].x, x, boxes[at].width) / width,
    leadY: valueAt(nearest(boxes[at].y, y, boxes[at].height))
  }))
}

function tooltipOf(language: Language, value: string) {
  const number = { type: 'quantitative', format: ',.4~r' }
  const share = { type: 'quantitative', format: '.1%' }
  return [
    { field: 'name', title: word('cust.customer', language) },
    { field: 'segment', title: word('segment', language) },
    { field: 'stageLabel', title: word('cust.likeliest', language) },
    { field: 'attends', title: word('cust.pAttends', language), ...share },
    { field: 'value', title: value, ...number },
    { field: 'atRisk', title: word('cust.pLeaves', language), ...share },
    { field: 'atStake', title: word('cust.atStake', language), ...number }
  ]
}
