import type { CustomerStandings, StageStanding } from '../../calibration/standing/standing.js'
import type { RangedValue } from '../../calibration/standing/worth.js'
import { type Language, word } from '../../i18n/terms.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { tickExpression } from '../measure.js'
import { rangeOf, ticksOf } from '../niceRange.js'
import { stageColours } from '../style.js'
import { fromText, lastEdition, stageText } from './names.js'
import { worthMeasure } from './worthMeasure.js'

/**
 * A chart of customers and value to come by stage: two panels of bars, each with its 95 % interval as a line.
 *
 * What to see: how few customers, those in trust, carry most of the value; how many are gone; how much value stands on
 * customers who are weakening.
 *
 * @param standings What `customerStandings` gave.
 * @param options Language and width.
 *
 * @example
 * const rows = Array.from({ length: 60 }, (_, at) => ['1', '2', '3'].filter((edition) => Number(edition) < 2 + (at % 3))
 *   .map((edition) => ({ customer: `C${at}`, edition }))).flat()
 * const chart = customerStagesChart(customerStandings(makeRecords(rows)))
 * chart.datasets.customers.map(({ stage }) => stage) // => [null, 'disappearance']
 */
export function customerStagesChart(
  standings: CustomerStandings,
  options: Omit<ChartOptions, 'focus'> = {}
): ChartSpec {
  const { language = 'en', width = 620 } = options
  const rows = standings.stages.filter(({ stage }) => stage !== 'all')
  const customers = rows.map((row) => rowOf(row, row.customers, language))
  const value = rows.map((row) => rowOf(row, row.value, language))
  const names = rows.map(({ stage }) => stageText(stage, language))
  const colours = rows.map(({ stage }) =>
    stage === null || stage === 'all' ? stageColours.trust : stageColours[stage]
  )
  const panelWidth = Math.floor((width - 40) / 2)
  const ranges = [customers, value].map((data) =>
    rangeOf([0, ...data.flatMap(({ value: each, low, high }) => [each, low ?? each, high ?? each].map(Number))], 4)
  )
  const counted = worthMeasure(null, ranges[0], language)
  const valued = worthMeasure(standings.worth.unit, ranges[1], language)
  const panel = (at: 0 | 1, title: string) => {
    const range = ranges[at]
    const isFirst = at === 0
    const x = { type: 'quantitative', scale: { domain: [range.low, range.high], nice: false } }
    const axis = { values: ticksOf(range), labelExpr: tickExpression(at === 0 ? counted : valued), title }
    const y = {
      field: 'name',
      type: 'nominal',
      sort: names,
      axis: isFirst ? { title: null, ticks: false, domain: false } : null
    }
    return {
      width: panelWidth,
      height: { step: 34 },
      data: { name: at === 0 ? 'customers' : 'value' },
      encoding: { y, tooltip: tooltipOf(title, language) },
      layer: [
        {
          mark: { type: 'bar', height: 20 },
          encoding: {
            x: { ...x, field: 'value', axis },
            color: { field: 'name', type: 'nominal', scale: { domain: names, range: colours }, legend: null }
          }
        },
        {
          transform: [{ filter: 'datum.low !== null' }],
          mark: { type: 'rule', strokeWidth: 1.5, color: '#1a1a1a' },
          encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' } }
        }
      ]
    }
  }
  const picture = {
    title: word('cust.chartStages', language),
    subtitle: [word('cust.chartStagesRead', language, { unit: valued.unit, edition: lastEdition(standings) })],
    language,
    width,
    datasets: { customers, value },
    body: {
      spacing: 24,
      hconcat: [
        panel(0, word('cust.axisCustomers', language)),
        panel(1, word('cust.axisValue', language, { unit: valued.unit }))
      ]
    }
  }
  return framedWith(picture, [fromText(standings, language), word('cust.noForecast', language)])
}

function rowOf({ stage }: StageStanding, { value, low, high }: RangedValue, language: Language): ChartRow {
  return { stage, name: stageText(stage, language), value, low, high }
}

function tooltipOf(title: string, language: Language) {
  const number = { type: 'quantitative', format: ',.4~r' }
  return [
    { field: 'name', title: word('stage', language) },
    { field: 'value', title, ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number }
  ]
}
