import type { BudgetAnswer, PlanReport } from '../experiment/budget/answer.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { budgetProvenance, moneyMeasure, resultMeasure } from './budgetMeasures.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { framedWith } from './frame.js'
import { tickExpression } from './measure.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { scenarioLabel } from './results.js'
import { ink, verdictLooks } from './style.js'

const blue = verdictLooks[0].colour

/**
 * Response curves: for each spend a small picture of the result as this one spend changes, all others as the plan has them,
 * less the result of the plan itself; with its 95 % band and a dot where the plan stands. Black for today's plan, blue for the
 * one proposed (or the best one found).
 *
 * What to see: where a curve still rises at its dot, money is missing; where it is flat there, more does little; where it
 * falls, there is too much. Both dots lie at zero: each curve is told against its own plan.
 *
 * @param answer What `budget` gave, with responses.
 * @param options Language and width of a small picture.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2 })
 * const { points } = budgetCurvesChart(answer).datasets
 * points.filter(({ plan }) => plan === 'today').length // => 5
 */
export function budgetCurvesChart(answer: BudgetAnswer, options: Omit<ChartOptions, 'focus'> = {}): ChartSpec {
  const { language = 'en', width = 190 } = options
  const { variables } = answer
  const columns = variables.length === 4 ? 2 : Math.min(3, variables.length)
  const plans = plansOf(answer, language).filter(({ report }) => report.responses.some(({ curve }) => curve !== null))
  const rows = plans.flatMap(({ plan, planLabel, report }) => pointsOf(answer, report, { plan, planLabel }, language))
  const range = rangeOf([0, ...rows.flatMap(({ low, high }) => [low, high])], 4)
  const measure = resultMeasure(answer, language, Math.max(-range.low, range.high), range.step, true)
  const money = moneyMeasure(answer, language, Math.max(1, ...rows.map(({ spend }) => spend)), 1)
  const y = {
    type: 'quantitative',
    axis: { values: ticksOf(range), labelExpr: tickExpression(measure, '+'), title: measure.unit },
    scale: { domain: [range.low, range.high] }
  }
  const scaled = { labelExpr: `format(datum.value * ${money.factor}, ',.3~r')`, tickCount: 3, title: money.unit }
  const x = { field: 'spend', type: 'quantitative', axis: scaled }
  const color = {
    field: 'planLabel',
    type: 'nominal',
    scale: { domain: plans.map(({ planLabel }) => planLabel), range: plans.map(({ colour }) => colour) },
    legend: { title: null, orient: 'top', symbolType: 'circle', symbolOpacity: 1, offset: 4 }
  }
  const number = { type: 'quantitative', format: ',.4~r' }
  const tooltip = [
    { field: 'label', title: word('spendOn', language) },
    { field: 'planLabel', title: word('curve.plan', language) },
    { field: 'spend', title: word('spendShown', language), ...number },
    { field: 'mean', title: word('difference', language), ...number },
    { field: 'low', title: word('low', language), ...number },
    { field: 'high', title: word('high', language), ...number }
  ]
  return framedWith(
    {
      title: word('titleOf', language, {
        title: word('budgetCurves', language),
        name: scenarioLabel(answer, language)
      }),
      subtitle: [
        word('curvesBothRead', language, {
          outcome: inLanguage(answer.figures[0]!.label, language),
          unit: measure.unit,
          n: answer.search.respondedOn
        })
      ],
      language,
      width: Math.max(2, columns) * (width + 70),
      datasets: { points: rows },
      body: {
        data: { name: 'points' },
        columns,
        facet: {
          field: 'label',
          type: 'nominal',
          title: null,
          sort: variables.map(({ label }) => inLanguage(label, language))
        },
        resolve: { scale: { x: 'independent' } },
        spec: {
          width,
          height: 120,
          encoding: { color },
          layer: [
            {
              mark: { type: 'area', opacity: 0.18 },
              encoding: { x, y: { ...y, field: 'low' }, y2: { field: 'high' } }
            },
            { mark: { type: 'line', point: { size: 14 } }, encoding: { x, y: { ...y, field: 'mean' }, tooltip } },
            {
              transform: [{ filter: 'datum.isPlan' }],
              mark: { type: 'point', filled: true, size: 90, opacity: 1 },
              encoding: { x, y: { ...y, field: 'mean' }, tooltip }
            }
          ]
        }
      }
    },
    budgetProvenance(answer, language)
  )
}

/** Today's plan and the other one, as a picture of both names and colours them. */
export interface DrawnPlan {
  readonly plan: 'today' | 'other'
  readonly planLabel: string
  readonly colour: string
  readonly report: PlanReport
}

/**
 * Today's plan, black, and the one proposed or the best one found, blue; the first alone where no other was found.
 *
 * @param answer What `budget` gave.
 * @param language Of the names.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * plansOf(answer, 'en')[0].planLabel // => 'Today'
 */
export function plansOf({ current, proposed, rejected }: BudgetAnswer, language: Language): DrawnPlan[] {
  const other = proposed ?? rejected
  const today: DrawnPlan = { plan: 'today', planLabel: word('today', language), colour: ink, report: current }
  if (other === null) return [today]
  const planLabel = word(proposed === null ? 'bestFound' : 'proposed', language)
  return [today, { plan: 'other', planLabel, colour: blue, report: other }]
}

/** The points of the curves of a plan: spends and results less that of the plan, with their intervals. */
function pointsOf(
  { scenario, variables }: BudgetAnswer,
  { responses, spends }: PlanReport,
  named: Pick<DrawnPlan, 'plan' | 'planLabel'>,
  language: Language
) {
  return responses.flatMap(({ curve }, at) =>
    (curve?.points ?? []).map(({ spend, result: { mean, low, high } }) => ({
      scenario: scenario.name,
      label: inLanguage(variables[at]!.label, language),
      ...named,
      spend,
      mean,
      low: low ?? mean,
      high: high ?? mean,
      isPlan: spend === spends[at]
    }))
  )
}
