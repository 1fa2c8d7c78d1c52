import type { Description } from '../../analysis/records/description.js'
import { formatNumber } from '../../core/formatNumber.js'
import { word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { quietInk, scenarioColours } from '../style.js'
import { nothingDrawn, recordsPicture, shareScale, shareTooltip } from './picture.js'

/**
 * Renewal by the number of editions attended without a break: a dot with its 95 % interval for each, the number of customers who
 * could renew above it; dashed, the renewal of all tenures together.
 *
 * What to see: renewal usually rises with tenure, since those who fit least leave first; and where intervals become so wide that
 * a rise or fall says nothing.
 *
 * @param description What `describe` gave.
 * @param options Language and width.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * recordedRenewalChart(describe(makeRecords(rows))).datasets.renewal[0].share // => 0.5
 */
export function recordedRenewalChart(description: Description, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 520 } = options
  const [{ byTenure, allTenures }] = description.renewal
  if (byTenure.length === 0) return nothingDrawn('desc.renewalByTenure', description, language, 'renewal')
  const rows = byTenure.map(
    ({ share, low, high, n }, index): ChartRow => ({ tenure: index + 1, share, low, high, n, text: formatNumber(n, 0) })
  )
  const y = shareScale(`${word('desc.renewal', language)} (%)`)
  const colour = scenarioColours[0]
  const together = {
    data: { name: 'all' },
    mark: { type: 'rule', color: quietInk, strokeDash: [5, 4] },
    encoding: { y: { ...y, field: 'share' } }
  }
  return recordsPicture(
    {
      title: word('desc.renewalByTenure', language),
      subtitle: [word('desc.chart.renewalRead', language)],
      language,
      width: width + 60,
      datasets: { renewal: rows, all: allTenures === null ? [] : [{ share: allTenures.share }] },
      body: {
        width,
        height: 280,
        layer: [
          ...(allTenures === null ? [] : [together]),
          {
            data: { name: 'renewal' },
            encoding: {
              x: { field: 'tenure', type: 'ordinal', axis: { title: word('tenure', language), labelAngle: 0 } }
            },
            layer: [
              {
                mark: { type: 'rule', color: colour, strokeWidth: 2 },
                encoding: { y: { ...y, field: 'low' }, y2: { field: 'high' } }
              },
              {
                mark: { type: 'point', filled: true, size: 70, opacity: 1, color: colour },
                encoding: { y: { ...y, field: 'share' }, tooltip: shareTooltip(language) }
              },
              {
                mark: { type: 'text', fontSize: 11, color: quietInk, baseline: 'bottom' },
                encoding: { text: { field: 'text' }, y: { value: -4 } }
              }
            ]
          }
        ]
      }
    },
    description
  )
}
