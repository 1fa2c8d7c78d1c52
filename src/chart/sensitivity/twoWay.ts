import { formatNumber } from '../../core/formatNumber.js'
import type { TwoWay } from '../../experiment/sensitivity/results.js'
import { inLanguage, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { ChartOptions, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { rangeOf } from '../niceRange.js'
import { ink, verdictLooks } from '../style.js'
import { factorUnit, originLines, outcomeMeasure, outcomeSentence, valueText } from './names.js'

/**
 * A heat map of two factors: what the outcome is more (blue) or less (orange) than with all as they are; of two strategies,
 * how much more the one asked about has than the other. The number stands in each place; `~` marks what may be chance.
 *
 * @param map What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const vary = ['price.perArea', 'horizon.discountRate']
 * const chart = twoWayChart(await sensitivity(fair, { method: 'two-way', vary, size: 3, replications: 2 }))
 * chart.datasets.cells.length // => 9
 */
export function twoWayChart(map: TwoWay, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 520 } = options
  const { factors, cells, rows, columns, against, scenario, context } = map
  const [one, other] = factors
  const shown = cells.flat().flatMap(({ outcome, difference }) => (against === null ? difference : outcome)?.mean ?? [])
  const range = rangeOf([0, ...shown], 5)
  const greatest = Math.max(-range.low, range.high)
  const measure = outcomeMeasure(map, greatest, range.step, true, language)
  const data = cells.flatMap((line, row) =>
    line.map(({ outcome, difference, verdict }, column) => {
      const mean = (against === null ? difference : outcome)?.mean ?? null
      const written = mean === null ? '–' : formatNumber(mean * measure.factor, measure.fineDigits)
      return {
        row: valueText(rows[row]!, one!),
        column: valueText(columns[column]!, other!),
        mean,
        verdict,
        strong: mean !== null && Math.abs(mean) > greatest * 0.6,
        text: verdict === 'noise' && mean !== null ? `${written} ~` : written
      }
    })
  )
  const axis = (factor: typeof one) => {
    const unit = factorUnit(factor!, context, language)
    return inLanguage(factor!.label, language) + (unit === '' ? '' : ` (${unit})`)
  }
  const colours = (['worse', 'better'] as const).map(
    (verdict) => verdictLooks.find((look) => look.verdict === verdict)!.colour
  )
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word(against === null ? 'sens.twoWayChange' : 'sens.twoWayMap', language),
        name: labelIn(scenario, language)
      }),
      subtitle: [outcomeSentence(map, language), word('sens.mapRead', language, { unit: measure.unit || '–' })],
      language,
      width: width + 80,
      datasets: { cells: data },
      body: {
        data: { name: 'cells' },
        width,
        height: { step: 34 },
        encoding: {
          x: { field: 'column', type: 'ordinal', sort: null, axis: { title: axis(other), labelAngle: 0 } },
          y: { field: 'row', type: 'ordinal', sort: null, axis: { title: axis(one) } }
        },
        layer: [
          {
            mark: { type: 'rect', stroke: 'white' },
            encoding: {
              color: {
                field: 'mean',
                type: 'quantitative',
                scale: { domain: [-greatest, 0, greatest], range: [colours[0], '#f7f7f7', colours[1]] },
                legend: null
              }
            }
          },
          {
            mark: { type: 'text', fontSize: 11 },
            encoding: {
              text: { field: 'text' },
              color: { condition: { test: 'datum.strong', value: 'white' }, value: ink }
            }
          }
        ]
      }
    },
    originLines(map, language)
  )
}
