import type { BudgetAnswer, LeverResponse } from '../experiment/budget/answer.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { plansOf } from './budgetCurves.js'
import { budgetProvenance, resultMeasure } from './budgetMeasures.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { levelsOf } from './estimateRows.js'
import { framedWith } from './frame.js'
import { type Measure, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { scenarioLabel } from './results.js'
import { quietInk } from './style.js'

/**
 * What the next money on each spend brings, today (black) and under the plan proposed or the best one found (blue), with 95 %
 * intervals: where the result is a sum of money over the horizon, per unit of money in present value and net of it; else in
 * units of the result for 10,000 more in every edition (of a lifecycle played exactly: for one unit more).
 *
 * What to see: where today's mark is far to the right, money is missing; a good plan has brought the marks together, since
 * money that would bring more elsewhere has been moved there. A wide interval that holds zero says that so few replications
 * cannot tell.
 *
 * @param answer What `budget` gave, with responses.
 * @param options Language and width.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2 })
 * budgetReturnsChart(answer).datasets.returns[0].planLabel // => 'Today'
 */
export function budgetReturnsChart(answer: BudgetAnswer, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const { variables, scenario, isExact } = answer
  const plans = plansOf(answer, language)
  const rows = plans.flatMap(({ plan, planLabel, report }) =>
    report.responses.flatMap((response, at) => {
      const found = returnOf(answer, response)
      if (found === null) return []
      const label = inLanguage(variables[at]!.label, language)
      return [{ scenario: scenario.name, label, name: nameLabel(label), plan, planLabel, ...found }]
    })
  )
  const values = rows.flatMap(({ mean, low, high }) => [mean, low, high]).filter((value) => value !== null)
  const range = rangeOf([0, ...values], 5)
  const measure = measureOfReturn(answer, language, Math.max(-range.low, range.high), range.step)
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure, '+'), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const color = {
    field: 'planLabel',
    type: 'nominal',
    scale: { domain: plans.map(({ planLabel }) => planLabel), range: plans.map(({ colour }) => colour) },
    legend: { title: null, orient: 'top', symbolType: 'circle', symbolOpacity: 1, offset: 4 }
  }
  const yOffset = { field: 'plan', type: 'nominal', sort: ['today', 'other'], scale: { paddingOuter: 0.6 } }
  const number = { type: 'quantitative', format: '+,.4~r' }
  const tooltip = [
    { field: 'label', title: word('spendOn', language) },
    { field: 'planLabel', title: word('curve.plan', language) },
    { field: 'mean', title: word('mean', language), ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number }
  ]
  return framedWith(
    {
      title: word('titleOf', language, { title: word('nextUnit', language), name: scenarioLabel(answer, language) }),
      subtitle: [
        word(isExact ? 'nextUnitExact' : 'nextUnitRead', language, {
          unit: measure.unit,
          outcome: inLanguage(answer.figures[0]!.label, language),
          n: answer.search.respondedOn
        })
      ],
      language,
      width: width + nameSpace,
      datasets: { returns: rows },
      body: {
        data: { name: 'returns' },
        width,
        height: {
          step: nameStep(
            variables.map(({ label }) => inLanguage(label, language)),
            44
          ),
          for: 'position'
        },
        encoding: { y: nameAxis(variables.map(({ label }) => inLanguage(label, language))), yOffset, color },
        layer: [
          {
            data: { values: [{}] },
            mark: { type: 'rule', color: quietInk },
            encoding: { x: { ...x, datum: 0 }, y: null, yOffset: null, color: null }
          },
          {
            mark: { type: 'rule', strokeWidth: 3, opacity: 0.6 },
            encoding: { x: { ...x, field: 'low' }, x2: { field: 'high' }, tooltip }
          },
          {
            mark: { type: 'point', filled: true, size: 90, opacity: 1 },
            encoding: { x: { ...x, field: 'mean' }, tooltip }
          }
        ]
      }
    },
    budgetProvenance(answer, language)
  )
}

/** Money that slopes are told for where the result is no sum of money over the horizon, as in the table. */
const tenThousand = 10_000

function returnOf({ unitsOfMoney, isExact }: BudgetAnswer, { slope, netReturn }: LeverResponse) {
  if (unitsOfMoney !== null) return netReturn && levelsOf(netReturn)
  if (slope === null) return null
  const factor = isExact ? 1 : tenThousand
  const of = (end: number | null) => (end === null ? null : end * factor)
  return { mean: slope.mean * factor, low: of(slope.low), high: of(slope.high) }
}

function measureOfReturn(answer: BudgetAnswer, language: Language, greatest: number, step: number): Measure {
  const { unitsOfMoney, currency, isExact } = answer
  if (unitsOfMoney !== null) {
    return { unit: word('perMoney', language, { currency }), factor: 1, digits: 1, fineDigits: 2, percent: false }
  }
  const measure = resultMeasure(answer, language, greatest, step, true)
  const unit = word(isExact ? 'perUnit' : 'perThousand', language, { unit: measure.unit }).trim()
  return { ...measure, unit }
}
