import type { Description } from '../../analysis/records/description.js'
import type { SurvivalCurve } from '../../analysis/records/survival.js'
import { formatNumber } from '../../core/formatNumber.js'
import { type Language, word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { ink, scenarioColours } from '../style.js'
import { nothingDrawn, recordsPicture, shareScale, shareTooltip } from './picture.js'

/** More bands than these hide each other. */
const mostSegments = 4

/**
 * Survival curves of customers whose tenure is known, with their 95 % intervals: of all in black, of the largest segments in
 * colours. They are known at whole editions (the dots) only.
 *
 * What to see: how steep the first fall is against the later ones; whether the bands of segments part.
 *
 * @param description What `describe` gave.
 * @param options Language and width.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3'], ['B', '4'], ['B', '5']]
 * const description = describe(makeRecords(rows.map(([customer, edition]) => ({ customer, edition }))))
 * recordedSurvivalChart(description).datasets.survival.map(({ time, share }) => [time, share])
 * // => [[0, 1], [1, 0.5], [2, 0.5]]
 */
export function recordedSurvivalChart(description: Description, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 520 } = options
  const { curves, goneAfter } = description.survival
  const [all, ...segments] = curves
  if (all === undefined) return nothingDrawn('desc.survival', description, language, 'survival')
  const largest = [...segments].sort((one, other) => other.curve.customers - one.curve.customers).slice(0, mostSegments)
  const shown = [all, ...segments.filter((each) => largest.includes(each))]
  const labels = shown.map((each) => labelOf(each, language))
  const rows = shown.flatMap((each, index) => stepsOf(each).map((step) => ({ label: labels[index], ...step })))
  const y = shareScale(`${word('desc.survivalShare', language)} (%)`)
  return recordsPicture(
    {
      title: word('desc.survival', language),
      subtitle: [
        word('desc.chart.survivalRead', language, { goneAfter }),
        ...(shown.length - 1 < segments.length
          ? [word('desc.chart.largestSegments', language, { n: mostSegments })]
          : [])
      ],
      language,
      width: width + 160,
      datasets: { survival: rows },
      body: {
        data: { name: 'survival' },
        width,
        height: 280,
        encoding: {
          x: {
            field: 'time',
            type: 'quantitative',
            scale: { nice: false },
            axis: { title: word('desc.time', language), tickMinStep: 1, format: 'd' }
          },
          color: {
            field: 'label',
            type: 'nominal',
            scale: { domain: labels, range: [ink, ...scenarioColours] },
            legend: { title: null, orient: 'right', symbolType: 'circle', symbolOpacity: 1 }
          }
        },
        layer: [
          {
            mark: { type: 'area', opacity: 0.14 },
            encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } }
          },
          {
            mark: { type: 'line', strokeWidth: 2, point: { size: 30, filled: true } },
            encoding: { y: { ...y, field: 'share' }, tooltip: shareTooltip(language) }
          }
        ]
      }
    },
    description
  )
}

function labelOf({ segment, curve }: SurvivalCurve, language: Language): string {
  const name =
    segment === null ? word('desc.allCustomers', language) : segment === '' ? word('desc.noSegment', language) : segment
  return word('desc.chart.survivalLabel', language, { name, n: formatNumber(curve.customers, 0) })
}

/** The curve at every edition up to the last one watched; where nobody left, as it was. */
function stepsOf({ curve, watchedFor }: SurvivalCurve): ChartRow[] {
  let last = { share: 1, low: 1, high: 1 }
  return Array.from({ length: watchedFor + 1 }, (_, time) => {
    const point = curve.points.find((each) => each.time === time)
    if (point !== undefined) last = { share: point.survival, low: point.low, high: point.high }
    return { time, ...last }
  })
}
