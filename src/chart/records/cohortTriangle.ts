import type { Description } from '../../analysis/records/description.js'
import { formatNumber } from '../../core/formatNumber.js'
import { word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { ink, quietInk } from '../style.js'
import { nothingDrawn, recordsPicture, shareTooltip } from './picture.js'

const cellWidth = 44
const cellHeight = 24

/**
 * A heat map of cohort retention: a row for each edition of entry, a column for each number of editions since, darker where more of
 * the cohort never missed an edition. The share stands in each cell, the size of the cohort beside its row.
 *
 * What to see: down a column whether later cohorts stay better; along a row how the losses become smaller with age. Blank cells have
 * not happened yet.
 *
 * @param description What `describe` gave.
 * @param options Language.
 *
 * @example
 * const rows = [['A', '1'], ['B', '2'], ['C', '2'], ['B', '3']].map(([customer, edition]) => ({ customer, edition }))
 * const chart = cohortTriangleChart(describe(makeRecords(rows)))
 * chart.datasets.cells.map(({ cohort, age, share }) => [cohort, age, share]) // => [['2 (n = 2)', 1, 0.5]]
 */
export function cohortTriangleChart(description: Description, options: Pick<ChartOptions, 'language'> = {}): ChartSpec {
  const { language = 'en' } = options
  const shown = description.triangle.cohorts.filter(({ kept }) => kept.length > 1)
  const label = ({ edition, customers }: (typeof shown)[number]) =>
    word('desc.chart.cohortLabel', language, { edition, n: formatNumber(customers, 0) })
  const shares = shown.flatMap(({ kept }) => kept.slice(1).flatMap((rate) => rate?.share ?? []))
  if (shares.length === 0) return nothingDrawn('desc.chart.cohorts', description, language, 'cells')
  const greatest = Math.max(...shares, 0.01)
  const cells = shown.flatMap((cohort) =>
    cohort.kept.slice(1).map((rate, index): ChartRow => {
      const share = rate?.share ?? null
      return {
        cohort: label(cohort),
        age: index + 1,
        share,
        low: rate?.low ?? null,
        high: rate?.high ?? null,
        count: rate?.count ?? null,
        text: share === null ? '–' : formatNumber(share * 100, 0),
        strong: share !== null && share > greatest * 0.6
      }
    })
  )
  const ages = Math.max(...shown.map(({ kept }) => kept.length - 1))
  const width = ages * cellWidth
  return recordsPicture(
    {
      title: word('desc.chart.cohorts', language),
      subtitle: [word('desc.chart.cohortsRead', language), word('desc.chart.cohortsBlank', language)],
      language,
      width: Math.max(420, width + 120),
      datasets: { cells },
      body: {
        data: { name: 'cells' },
        width,
        height: { step: cellHeight },
        encoding: {
          x: {
            field: 'age',
            type: 'ordinal',
            scale: { domain: Array.from({ length: ages }, (_, index) => index + 1) },
            axis: { title: word('desc.editionsAfter', language), labelAngle: 0, ticks: false, domain: false }
          },
          y: {
            field: 'cohort',
            type: 'ordinal',
            sort: null,
            axis: { title: word('desc.firstAttended', language), ticks: false, domain: false }
          }
        },
        layer: [
          {
            transform: [{ filter: 'isValid(datum.share)' }],
            mark: { type: 'rect', stroke: 'white' },
            encoding: {
              color: {
                field: 'share',
                type: 'quantitative',
                scale: { domain: [0, greatest], range: ['#f2f7fb', '#0072b2'] },
                legend: null
              },
              tooltip: [...shareTooltip(language), { field: 'count', title: word('desc.cases', language) }]
            }
          },
          {
            mark: { type: 'text', fontSize: 11 },
            encoding: {
              text: { field: 'text' },
              color: {
                condition: [
                  { test: 'datum.strong', value: 'white' },
                  { test: '!isValid(datum.share)', value: quietInk }
                ],
                value: ink
              }
            }
          }
        ]
      }
    },
    description
  )
}
