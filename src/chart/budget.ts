import { formatNumber } from '../core/formatNumber.js'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import { inLanguage, word } from '../i18n/terms.js'
import { budgetProvenance, moneyMeasure, resultMeasure } from './budgetMeasures.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { scenarioLabel } from './results.js'
import { background, ink, verdictLooks } from './style.js'

const blue = verdictLooks[0].colour
/** Space for the numbers beside the bars. */
const numberWidth = 130
const servedOrder = ['initial', 'maintenance', 'ending', 'winBack'] as const

/**
 * A chart of today's plan and the one proposed (or the best one found): for each spend today's money as a broad grey bar and
 * the other as a narrow blue one on it, grouped by what the money serves: winning, keeping, ending, winning back.
 *
 * What to see: where money goes and where it is taken from; where a blue bar is missing, nothing is left.
 *
 * @param answer What `budget` gave.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * budgetChart(answer).datasets.spends.length // => 1
 */
export function budgetChart(answer: BudgetAnswer, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { variables, current, proposed, rejected } = answer
  const other = proposed ?? rejected
  const place = (serves: string | null) =>
    servedOrder.indexOf((serves ?? 'maintenance') as (typeof servedOrder)[number])
  const order = variables
    .map((_, at) => at)
    .sort((one, two) => place(variables[one]!.serves) - place(variables[two]!.serves) || one - two)
  const most = Math.max(...current.spends, ...(other?.spends ?? [0]))
  const range = rangeOf([0, most || 1], 5)
  const measure = moneyMeasure(answer, language, range.high, range.step)
  const written = (value: number) => formatNumber(value * measure.factor, measure.fineDigits)
  const rows = order.map((at) => {
    const { label, serves } = variables[at]!
    const group = serves === null ? '' : `${word(`serves.${serves}`, language)}${language === 'en' ? ': ' : '：'}`
    const name = group + inLanguage(label, language)
    const today = current.spends[at]!
    const next = other?.spends[at] ?? null
    return {
      scenario: answer.scenario.name,
      label: name,
      name: nameLabel(name),
      zero: 0,
      today,
      other: next,
      numbers: next === null ? written(today) : `${written(today)} → ${written(next)}`
    }
  })
  const plan = word(proposed === null ? 'bestFound' : 'proposed', language)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const number = { type: 'quantitative', format: ',.4~r' }
  const tooltip = [
    { field: 'label', title: word('spendOn', language) },
    { field: 'today', title: word('today', language), ...number },
    { field: 'other', title: plan, ...number }
  ]
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('budgetAnswer', language),
        name: scenarioLabel(answer, language)
      }),
      subtitle: [word('budgetChartRead', language, { plan, unit: measure.unit })],
      language,
      width: width + nameSpace + numberWidth,
      datasets: { spends: rows },
      body: {
        data: { name: 'spends' },
        width,
        height: {
          step: nameStep(
            rows.map(({ label }) => label),
            34
          )
        },
        encoding: { y: nameAxis(rows.map(({ label }) => label)) },
        layer: [
          {
            mark: { type: 'bar', height: 20, color: background },
            encoding: { x: { ...x, field: 'zero' }, x2: { field: 'today' }, tooltip }
          },
          {
            mark: { type: 'bar', height: 9, color: blue },
            encoding: { x: { ...x, field: 'zero' }, x2: { field: 'other' }, tooltip }
          },
          {
            mark: { type: 'text', align: 'left', fontSize: 12, color: ink },
            encoding: { x: { value: width + 12 }, text: { field: 'numbers' } }
          }
        ]
      }
    },
    budgetProvenance(answer, language)
  )
}

/**
 * The best result within each total, with its 95 % interval: how much to spend at all.
 *
 * What to see: where the dots stop rising, further money brings nothing; where they fall, it brings less than itself.
 *
 * @param answer What `budget` gave to the question `total`.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], question: 'total', plans: 6, replications: 2, responses: false })
 * budgetTotalsChart(answer).datasets.totals.length // => 5
 */
export function budgetTotalsChart(answer: BudgetAnswer, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const rows = (answer.totals ?? []).map(({ total, used, result: { mean, low, high } }) => {
    return { scenario: answer.scenario.name, total, used, mean, low: low ?? mean, high: high ?? mean }
  })
  const range = rangeOf(
    rows.flatMap(({ low, high }) => [low, high]),
    5
  )
  const across = rangeOf([0, ...rows.map(({ total }) => total)], 6)
  const measure = resultMeasure(answer, language, Math.max(Math.abs(range.low), Math.abs(range.high)), range.step)
  const money = moneyMeasure(answer, language, across.high, across.step)
  const y = {
    type: 'quantitative',
    axis: { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit },
    scale: { domain: [range.low, range.high] }
  }
  const x = {
    field: 'total',
    type: 'quantitative',
    axis: { values: ticksOf(across), labelExpr: tickExpression(money), title: money.unit },
    scale: { domain: [across.low, across.high] }
  }
  const outcome = inLanguage(answer.figures[0]!.label, language)
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('budgetTotals', language),
        name: scenarioLabel(answer, language)
      }),
      subtitle: [word('totalsChartRead', language, { outcome, unit: measure.unit })],
      language,
      width,
      datasets: { totals: rows },
      body: {
        data: { name: 'totals' },
        width,
        height: 240,
        layer: [
          { mark: { type: 'line', color: blue }, encoding: { x, y: { ...y, field: 'mean' } } },
          {
            mark: { type: 'rule', strokeWidth: 2, color: ink },
            encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } }
          },
          { mark: { type: 'point', filled: true, size: 70, color: blue }, encoding: { x, y: { ...y, field: 'mean' } } }
        ]
      }
    },
    budgetProvenance(answer, language)
  )
}
