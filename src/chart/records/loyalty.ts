import type { Description } from '../../analysis/records/description.js'
import { word } from '../../i18n/terms.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { crossRows, largestSquare, quadrantPlaces, quadrantsBody, quadrantText } from '../quadrants.js'
import { scenarioColours } from '../style.js'
import { nothingDrawn, recordsPicture, shareTooltip } from './picture.js'

/**
 * Loyalty in the records as behaviour × attitude (Dick & Basu 1994) at the last edition held: in each quadrant a square whose area
 * is its share of the customers who have not left and whose attitude is recorded, with the 95 % interval.
 *
 * What to see: how many attend without thinking well of the fair (spurious loyalty), whom the next better offer takes; and how
 * many think well of it and yet stay away (latent loyalty), for whom something stands in the way.
 *
 * @param description What `describe` gave.
 * @param options Language and width.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '1', score: 80 }, { customer: 'B', edition: '1', score: 40 }, { customer: 'B', edition: '2' }]
 * const { quadrants } = recordedLoyaltyChart(describe(makeRecords(rows))).datasets
 * quadrants.map(({ kind, share }) => `${kind} ${share}`) // => ['spurious 0.5', 'true 0', 'none 0', 'latent 0.5']
 */
export function recordedLoyaltyChart(description: Description, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { loyalty } = description
  if (loyalty === null) return nothingDrawn('desc.loyaltyTitle', description, language, 'quadrants')
  const { edition, bounds, unasked, groups } = loyalty
  const [{ kinds }] = groups
  const largest = largestSquare(width)
  const rows = quadrantPlaces.map(({ id, ...place }) => {
    const { share, low, high, n } = kinds[id]
    return {
      kind: id,
      quadrant: word(`desc.loyalty.${id}`, language),
      ...place,
      share,
      low,
      high,
      n,
      area: largest * (share ?? 0),
      numbers: quadrantText({ mean: share, low, high })
    }
  })
  return recordsPicture(
    {
      title: word('desc.loyalty', language, { edition }),
      subtitle: [
        word('desc.chart.loyaltyRead', language),
        word('desc.chart.loyaltyBounds', language, { ...bounds, n: kinds.true.n, unasked })
      ],
      language,
      width: width + 80,
      datasets: { quadrants: rows, baseline: [], ...crossRows() },
      body: quadrantsBody({
        width,
        fill: scenarioColours[0],
        attitudes: [word('desc.chart.notWell', language), word('desc.chart.well', language)],
        tooltip: [{ field: 'quadrant', title: word('loyalty', language) }, ...shareTooltip(language)],
        language
      })
    },
    description
  )
}
