import { formatNumber } from '../../core/formatNumber.js'
import type { Bar, End, Tornado } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { labelIn } from '../../i18n/titles.js'
import type { ChartOptions, ChartRow, ChartSpec } from '../chartSpec.js'
import { framedWith } from '../frame.js'
import { tickExpression } from '../measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from '../nameAxis.js'
import { rangeOf, ticksOf } from '../niceRange.js'
import { ink, verdictLooks } from '../style.js'
import { originLines, outcomeMeasure, outcomeSentence, valueText } from './names.js'

/** Most bars drawn. */
const mostBars = 20

/**
 * A tornado: for each factor a bar from the outcome at its low end (orange) to that at its high end (blue), as differences to
 * all as they are; the longest swing on top, at most twenty. Lines are 95 % intervals, grey bars may be chance. At the ends
 * stand the values of the factor.
 *
 * What to see: how soon the bars get short; which way a factor acts; two colours on the same side (not monotone).
 *
 * @param tornado What `sensitivity` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const chart = tornadoChart(await sensitivity(fair, { vary: ['price.perArea'], replications: 2 }))
 * chart.datasets.ends.length // => 2
 */
export function tornadoChart(tornado: Tornado, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { bars, isExact, scenario } = tornado
  const shown = bars.filter(({ swing }) => swing !== null).slice(0, mostBars)
  const values = shown.flatMap(({ low, high }) =>
    [low.difference, high.difference].flatMap((each) =>
      each === null ? [] : [each.mean, each.low ?? each.mean, each.high ?? each.mean]
    )
  )
  const range = rangeOf([0, ...values], 5)
  const measure = outcomeMeasure(tornado, Math.max(-range.low, range.high), range.step, true, language)
  const rows = shown.flatMap((bar) => [
    rowOf(bar, bar.low, 'low', tornado, language),
    rowOf(bar, bar.high, 'high', tornado, language)
  ])
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure, '+'), title: measure.unit || null }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: ['low', 'high', 'noise'], range: [lookOf('worse'), lookOf('better'), lookOf('same')] },
    legend: null
  }
  const tooltip = [
    { field: 'factor', title: word('sens.factor', language) },
    { field: 'value', title: word('sens.factorValue', language) },
    { field: 'numbers', title: word('sens.valueOfFigure', language) }
  ]
  const beside = (end: 'low' | 'high') => ({
    mark: { type: 'text', align: end === 'low' ? 'right' : 'left', fontSize: 10, color: ink },
    x: { value: end === 'low' ? width + 70 : width + 80 }
  })
  const label = (end: 'low' | 'high') => {
    const { mark, x } = beside(end)
    return {
      transform: [{ filter: { field: 'end', equal: end } }],
      mark,
      encoding: { x, text: { field: 'value' } }
    }
  }
  const heading = (end: 'low' | 'high') => {
    const { mark, x } = beside(end)
    return {
      // once, not for every row
      transform: [{ aggregate: [{ op: 'count', as: 'rows' }] }],
      mark: { ...mark, color: lookOf(end === 'low' ? 'worse' : 'better'), fontWeight: 'bold' },
      encoding: { x, y: { value: -6 }, text: { value: word(`sens.${end}`, language) } }
    }
  }
  const numbered = rows.map((row) => ({
    ...row,
    numbers: formatNumber(Number(row.difference) * measure.factor, measure.fineDigits)
  }))
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('sens.whatMatters', language),
        name: labelIn(scenario, language)
      }),
      subtitle: [
        outcomeSentence(tornado, language),
        word(isExact ? 'sens.sensReadExact' : 'sens.sensRead', language, { unit: measure.unit || '–' })
      ],
      language,
      width: width + nameSpace + 150,
      datasets: { ends: numbered },
      body: {
        data: { name: 'ends' },
        width,
        height: {
          step: nameStep(
            shown.map(({ label }) => inLanguage(label, language)),
            26
          )
        },
        encoding: { y: nameAxis(shown.map((bar) => inLanguage(bar.label, language))) },
        layer: [
          {
            mark: { type: 'bar', height: 15 },
            encoding: { x: { ...x, field: 'difference' }, x2: { datum: 0 }, color, tooltip }
          },
          {
            mark: { type: 'rule', strokeWidth: 1.5, color: ink },
            encoding: { x: { ...x, field: 'from' }, x2: { field: 'to' }, tooltip }
          },
          {
            mark: { type: 'rule', color: ink },
            encoding: { x: { datum: 0, type: 'quantitative' }, y: { value: 0 }, y2: { value: { expr: 'height' } } }
          },
          label('low'),
          label('high'),
          heading('low'),
          heading('high')
        ]
      }
    },
    originLines(tornado, language)
  )
}

function lookOf(verdict: (typeof verdictLooks)[number]['verdict']): string {
  return verdictLooks.find((look) => look.verdict === verdict)!.colour
}

function rowOf(
  { label, path, unit, verdict }: Bar,
  { value, difference }: End,
  end: 'low' | 'high',
  { factors }: Pick<Tornado, 'factors'>,
  language: Language
): ChartRow {
  const name = inLanguage(label, language)
  const parts = factors.find((factor) => factor.path === path)?.parts ?? null
  return {
    path,
    factor: name,
    name: nameLabel(name),
    end,
    kind: verdict === 'noise' ? 'noise' : end,
    value: valueText(value, { unit, parts }),
    difference: difference?.mean ?? null,
    from: difference?.low ?? null,
    to: difference?.high ?? null
  }
}
