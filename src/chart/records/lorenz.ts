import type { Description } from '../../analysis/records/description.js'
import { formatNumber } from '../../core/formatNumber.js'
import { word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { background, scenarioColours } from '../style.js'
import { nothingDrawn, recordsPicture, shareScale } from './picture.js'

/**
 * Lorenz curves of what customers paid and, where cost is recorded, of what was left: over the whole records and at the last
 * edition. The dashed line is that of equal amounts.
 *
 * What to see: how far the curve hangs below the line; where it falls at first, customers cost more than they bring.
 *
 * @param description What `describe` gave.
 * @param options Language and width.
 *
 * @example
 * const rows = [10, 10, 20].map((paid, index) => ({ customer: `C${index}`, edition: '1', paid }))
 * recordedLorenzChart(describe(makeRecords(rows))).datasets.lorenz.length // => 22
 */
export function recordedLorenzChart(description: Description, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 360 } = options
  const curves = description.concentration.filter(({ topFifth }) => topFifth !== null)
  if (curves.length === 0) return nothingDrawn('desc.lorenz', description, language, 'lorenz')
  const labels = curves.map(({ of, over, edition, customers, topFifth }) =>
    word('desc.chart.lorenzLabel', language, {
      name: word(`desc.${of}${over === 'records' ? 'OverRecords' : 'AtLast'}`, language, { edition: edition ?? '' }),
      n: formatNumber(customers, 0),
      share: formatNumber((topFifth?.value ?? 0) * 100, 0)
    })
  )
  const rows = curves.flatMap(({ lorenz }, index) =>
    lorenz.map((share, tenth): ChartRow => ({ label: labels[index], customers: tenth / 10, share }))
  )
  const least = Math.min(0, ...curves.flatMap(({ lorenz }) => lorenz.flatMap((share) => share ?? [])))
  const x = { ...shareScale(word('desc.chart.lorenzX', language)), field: 'customers' }
  const y = { ...shareScale(word('desc.chart.lorenzY', language), [Math.floor(least * 10) / 10, 1]), field: 'share' }
  return recordsPicture(
    {
      title: word('desc.lorenz', language),
      subtitle: [word('desc.chart.lorenzRead', language)],
      language,
      width: width + 300,
      datasets: {
        lorenz: rows,
        equal: [
          { customers: 0, share: 0 },
          { customers: 1, share: 1 }
        ]
      },
      body: {
        width,
        height: 320,
        layer: [
          {
            data: { name: 'equal' },
            mark: { type: 'line', color: background, strokeDash: [5, 4] },
            encoding: { x, y }
          },
          {
            data: { name: 'lorenz' },
            mark: { type: 'line', strokeWidth: 2, point: { size: 26, filled: true } },
            encoding: {
              x,
              y,
              color: {
                field: 'label',
                type: 'nominal',
                scale: { domain: labels, range: scenarioColours.slice(0, labels.length) },
                legend: { title: null, orient: 'right', symbolType: 'circle' }
              },
              tooltip: [
                { field: 'label', title: word('desc.what', language) },
                { field: 'customers', title: word('customers', language), type: 'quantitative', format: '.0%' },
                { field: 'share', title: word('share', language), type: 'quantitative', format: '.1%' }
              ]
            }
          }
        ]
      }
    },
    description
  )
}
