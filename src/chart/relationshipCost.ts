import { formatNumber } from '../core/formatNumber.js'
import { word } from '../i18n/terms.js'
import type { ChartOptions, ChartSpec } from './chartSpec.js'
import { estimateRows, estimateTooltip } from './estimateRows.js'
import { framed } from './frame.js'
import { measureOf, outcomeLabel, tickExpression } from './measure.js'
import { nameAxis, nameLabel, nameSpace, nameStep } from './nameAxis.js'
import { rangeOf, ticksOf } from './niceRange.js'
import { type ChartResults, scenariosOf } from './results.js'
import { costColours, ink } from './style.js'

/** The parts of a bar, from the left. */
const kinds = ['cost.initial', 'cost.maintenance', 'cost.ending', 'cost.winBack', 'discountGiven'] as const

/**
 * A chart of what the relationship costs under each scenario over the whole horizon: one bar a scenario, stacked by kind
 * of cost (initial, maintenance, ending, win-back), discounts given at its end, since plans are compared at equal spend
 * with them counted; the total as a number; the budget, where there is one, as a mark across the bar.
 *
 * What to see: plans of one total that spend it on different moments of the relationship; what a discount costs although
 * no bill is paid; whether a plan leaves money unspent or breaks the budget.
 *
 * @param results A comparison, or one scenario's replications.
 * @param options Language and width. A focus does not apply: every bar is read against the others.
 *
 * @example
 * const plan = { horizon: { editions: 3, warmUp: 1 }, segments: { exhibitors: { marketSize: 60 } }, replications: 2 }
 * const louder = { ...plan, levers: { advertising: { spend: 20000 } } }
 * const comparison = await compare([makeScenario(plan, 'now'), makeScenario(louder, 'louder')])
 * relationshipCostChart(comparison).datasets.totals.length // => 2
 */
export function relationshipCostChart(results: ChartResults, options: ChartOptions = {}): ChartSpec {
  const { language = 'en', width = 420 } = options
  const overHorizon = (outcome: string) => estimateRows(results, outcome, language, ({ edition }) => edition === null)
  const rows = kinds.flatMap((outcome, order) =>
    overHorizon(outcome).map((row) => ({
      ...row,
      name: nameLabel(row.label),
      outcome,
      kind: outcomeLabel(outcome, language),
      order
    }))
  )
  const totals = overHorizon('spend')
  const budgets = overHorizon('budget').filter(({ mean }) => mean !== null)
  const range = rangeOf([0, ...[...budgets, ...totals].map(({ mean }) => mean ?? 0)], 5)
  const measure = measureOf('spend', scenariosOf(results)[0].context.currency, language, range.high, range.step)
  const written = (value: number | null) =>
    value === null ? '–' : formatNumber(value * measure.factor, measure.fineDigits)
  const shown = kinds.filter((kind) => rows.some(({ outcome, mean }) => outcome === kind && mean))
  const axis = { values: ticksOf(range), labelExpr: tickExpression(measure), title: measure.unit }
  const x = { type: 'quantitative', axis, scale: { domain: [range.low, range.high] } }
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: shown.map((kind) => outcomeLabel(kind, language)), range: shown.map((kind) => costColours[kind]) },
    legend: { title: null, orient: 'top', columns: 3, symbolType: 'square', offset: 4 }
  }
  const notes = [
    word('costOverHorizon', language, { unit: measure.unit }),
    [
      ...(shown.includes('discountGiven') ? [word('discountIsSpend', language)] : []),
      ...(budgets.length === 0 ? [] : [word('budgetMark', language)])
    ].join(language === 'zh-CN' ? '' : ' ')
  ]
  return framed({
    title: word('costByKind', language),
    subtitle: notes.filter((note) => note !== ''),
    results,
    language,
    width: width + nameSpace + totalWidth,
    datasets: {
      costs: rows.filter(({ outcome }) => shown.includes(outcome)),
      totals: totals.map((row) => ({ ...row, name: nameLabel(row.label), numbers: written(row.mean) })),
      budgets: budgets.map((row) => ({ ...row, name: nameLabel(row.label) }))
    },
    body: {
      width,
      height: {
        step: nameStep(
          totals.map(({ label }) => label),
          44
        )
      },
      encoding: { y: nameAxis(totals.map((row) => row.label)) },
      layer: [
        {
          data: { name: 'costs' },
          mark: { type: 'bar', height: 24, stroke: 'white', strokeWidth: 0.5 },
          encoding: {
            x: { ...x, field: 'mean', stack: 'zero' },
            color,
            order: { field: 'order', type: 'quantitative' },
            tooltip: estimateTooltip({ label: 'scenario', kind: 'relationshipCost' }, measure, language)
          }
        },
        {
          data: { name: 'totals' },
          mark: { type: 'text', align: 'left', fontSize: 12, color: ink },
          encoding: { x: { value: width + 12 }, text: { field: 'numbers' } }
        },
        {
          data: { name: 'budgets' },
          mark: { type: 'tick', orient: 'vertical', size: 34, thickness: 2, color: ink },
          encoding: { x: { ...x, field: 'mean' } }
        }
      ]
    }
  })
}

/** Space for the totals beside the longest bar. */
const totalWidth = 60
