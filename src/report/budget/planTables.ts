import { leavesMoney } from '../../analysis/budget/leavesMoney.js'
import { curveMultiples, totalName } from '../../analysis/budget/names.js'
import type { Cell, Column, Table } from '../../core/table.js'
import type { BudgetAnswer, PlanReport } from '../../experiment/budget/answer.js'
import { type Language, word } from '../../i18n/terms.js'
import { undefinedText } from '../numberText.js'
import {
  changeText,
  figureLabel,
  formatOf,
  goalLabel,
  moneyText,
  otherLabel,
  otherPlan,
  slopeWriter,
  spendLabel,
  valueText
} from './writing.js'

const text = (id: string, label: string, unit = ''): Column => ({ id, label, unit, kind: 'text', align: 'end' })
const name = (id: string, label: string): Column => ({ id, label, unit: '', kind: 'text' })

/**
 * Today's plan beside the other one: money of each spend, marginal returns at both, and what holds it.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * spendsTable(answer, 'en').rows.map(([spend]) => spend) // => ['Service', 'All']
 */
export function spendsTable(answer: BudgetAnswer, language: Language): Table {
  const { variables, current, currency, cut, search } = answer
  const other = otherPlan(answer)
  const slopes = slopeWriter(answer, language)
  const hasSlopes = current.responses.length > 0 || (other?.responses.length ?? 0) > 0
  const isFair = answer.context !== null
  const money = (id: string, label: string): Column => ({
    id,
    label,
    unit: currency,
    kind: 'money',
    digits: isFair ? 0 : 2
  })
  const change = (plan: PlanReport | null, at: number): Cell =>
    plan === null ? null : plan.spends[at]! - (cut ?? current).spends[at]!
  const sum = (plan: PlanReport | null): Cell => plan?.total ?? null
  const rows = variables.map((variable, at): Cell[] => [
    spendLabel(variable, language),
    ...(isFair ? [variable.serves === null ? '' : word(`serves.${variable.serves}`, language)] : []),
    current.spends[at]!,
    ...(cut === null ? [] : [cut.spends[at]!]),
    ...(other === null ? [] : [other.spends[at]!, change(other, at)]),
    ...(hasSlopes ? [slopes.write(current, at), ...(other === null ? [] : [slopes.write(other, at)])] : []),
    heldText(answer, at, other ?? current, language)
  ])
  const blank = hasSlopes ? (other === null ? [''] : ['', '']) : []
  const total = sum(other)
  rows.push([
    word('sumOfSpends', language),
    ...(isFair ? [''] : []),
    sum(current),
    ...(cut === null ? [] : [cut.total]),
    ...(other === null ? [] : [total, Number(total) - (cut ?? current).total]),
    ...blank,
    ''
  ])
  const said = answer.unitsOfMoney === null ? '' : word('marginalMoney', language)
  return {
    title: word(isFair ? 'budgetSpends' : 'budgetSpendsPlain', language),
    columns: [
      name('spend', word('spendOn', language)),
      ...(isFair ? [name('serves', word('servesStage', language))] : []),
      money('today', word('today', language)),
      ...(cut === null ? [] : [money('cut', word('todayCut', language))]),
      ...(other === null
        ? []
        : [money('other', otherLabel(answer, language)), money('change', word('change', language))]),
      ...(hasSlopes ? [text('marginal', word('marginalToday', language), slopes.unit)] : []),
      ...(hasSlopes && other !== null ? [text('marginalOther', word('marginalProposed', language))] : []),
      name('held', word('heldBy', language))
    ],
    rows,
    notes: [
      ...(isFair ? [word('budgetMoneyMeans', language)] : []),
      ...(hasSlopes && !answer.isExact ? [word('marginalMeans', language, { n: search.respondedOn, money: said })] : [])
    ]
  }
}

function heldText(answer: BudgetAnswer, at: number, plan: PlanReport, language: Language): string {
  const variable = answer.variables[at]!
  if (variable.fixed !== null) return word('held.fixed', language)
  const found = plan.binding.find(({ name: own, kind }) => own === variable.name && kind !== 'constraint')
  if (found === undefined) return ''
  if (found.kind === 'high' && variable.isUsualHigh)
    return word('held.usual', language, { value: moneyText(variable.high, answer) })
  return word(found.kind === 'high' ? 'held.high' : 'held.low', language)
}

/**
 * What today's plan and the other one come to, and the difference in the same luck.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * resultsTable(answer, 'en').rows.length // => 5
 */
export function resultsTable(answer: BudgetAnswer, language: Language): Table {
  const { current, figures, cut } = answer
  const other = otherPlan(answer)
  const base = cut ?? current
  return {
    title: word('budgetResults', language),
    columns: [
      name('outcome', word('outcome', language)),
      name('unit', word('unit', language)),
      text('today', word('today', language)),
      ...(cut === null ? [] : [text('cut', word('todayCut', language))]),
      ...(other === null ? [] : [text('other', otherLabel(answer, language)), text('change', word('change', language))])
    ],
    rows: figures.map((figure, at): Cell[] => {
      const own = current.figures[at]!.estimate
      const found = other?.figures[at]
      const format = formatOf(answer, at, [own, found?.estimate ?? null], language)
      const changes = formatOf(answer, at, [found?.difference ?? null], language, [base.figures[at]!.estimate])
      const unit = changes.unit === format.unit || other === null ? format.unit : `${format.unit} (${changes.unit})`
      return [
        figureLabel(figure, language),
        unit,
        valueText(own, format),
        ...(cut === null ? [] : [valueText(cut.figures[at]!.estimate, format)]),
        ...(other === null ? [] : [valueText(found!.estimate, format), changeText(found!.difference, changes)])
      ]
    }),
    notes: []
  }
}

/**
 * Response curves of today's plan and the other one: the result with one spend changed, less that of the plan itself.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 * @returns No table where curves were not played.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * curvesTable(answer, 'en') // => []
 */
export function curvesTable(answer: BudgetAnswer, language: Language): Table[] {
  const other = otherPlan(answer)
  const plans = [
    { label: word('today', language), plan: answer.current },
    ...(other === null ? [] : [{ label: otherLabel(answer, language), plan: other }])
  ].filter(({ plan }) => plan.responses.some(({ curve }) => curve !== null))
  if (plans.length === 0) return []
  const all = plans.flatMap(({ plan }) =>
    plan.responses.flatMap(({ curve }) => curve?.points.map(({ result }) => result) ?? [])
  )
  const format = formatOf(answer, 0, all, language, all)
  const rows = answer.variables.flatMap((variable, at) =>
    plans.flatMap(({ label, plan }): Cell[][] => {
      const curve = plan.responses[at]?.curve ?? null
      if (curve === null) return []
      const { unit } = plan.responses[at]!
      const points = curveMultiples.map((multiple) => {
        const point = curve.points.find(({ spend }) => spend === multiple * unit)
        if (point === undefined) return undefinedText
        return point.spend === plan.spends[at] ? '0' : changeText(point.result, format)
      })
      const saturated = curve.supersaturatedFrom
      return [
        [
          spendLabel(variable, language),
          label,
          moneyText(unit, answer),
          ...points,
          saturated === null ? '' : moneyText(saturated, answer)
        ]
      ]
    })
  )
  const headings = curveMultiples.map((n) =>
    n === 0 ? word('nothingSpent', language) : word('timesSpend', language, { n })
  )
  return [
    {
      title: word('budgetCurves', language),
      columns: [
        name('spend', word('spendOn', language)),
        name('plan', word('curve.plan', language)),
        text('unit', word('spendShown', language)),
        ...headings.map((heading, place) => text(`point${place}`, heading)),
        text('saturated', word('saturated', language))
      ],
      rows,
      notes: [
        word('curvesMean', language, {
          unit: format.unit === '' ? '' : word('inUnit', language, { unit: format.unit })
        })
      ]
    }
  ]
}

/**
 * The best result within each total, with the marginal value of money.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 * @returns No table where it was not asked for.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * totalsTable(answer, 'en') // => []
 */
export function totalsTable(answer: BudgetAnswer, language: Language): Table[] {
  const { totals, currency, belowOneFrom, surelyBelowOneFrom, unitsOfMoney } = answer
  if (totals === null) return []
  const format = formatOf(
    answer,
    0,
    totals.map(({ result }) => result),
    language
  )
  const steps = totals.map(({ marginal }) => marginal)
  const marginal = formatOf(answer, 0, steps, language, steps)
  const money = (id: string, label: string): Column => ({ id, label, unit: currency, kind: 'money', digits: 0 })
  const isMoney = unitsOfMoney !== null
  const below = totals.find(({ total }) => total === belowOneFrom)
  const note =
    below === undefined
      ? word('belowOneNever', language)
      : word(leavesMoney(below) ? 'belowOneIdle' : 'belowOne', language, {
          total: moneyText(below.total, answer),
          used: moneyText(below.used, answer)
        })
  const sure =
    surelyBelowOneFrom === null
      ? word('belowOneUnsure', language)
      : word('belowOneSurely', language, { total: moneyText(surelyBelowOneFrom, answer) })
  return [
    {
      title: word('budgetTotals', language),
      columns: [
        money('total', word('totalAllowed', language)),
        money('used', word('totalUsed', language)),
        text('result', goalLabel(answer, language), format.unit),
        text('marginal', word('marginalResult', language), marginal.unit),
        ...(isMoney ? [text('brings', word('bringsBack', language), currency)] : [])
      ],
      rows: totals.map((point): Cell[] => [
        point.total,
        point.used,
        valueText(point.result, format),
        changeText(point.marginal, marginal),
        ...(isMoney ? [valueText(point.brings, { unit: '', factor: 1, digits: 2 })] : [])
      ]),
      notes: isMoney ? [note, ...(answer.isExact ? [] : [sure])] : []
    }
  ]
}

/**
 * Which conditions cannot hold together, and what would.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 * @returns No table where some plan meets all.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * conflictTable(answer, 'en') // => []
 */
export function conflictTable(answer: BudgetAnswer, language: Language): Table[] {
  const { infeasible, variables, currency } = answer
  if (infeasible === null) return []
  const money = (id: string, label: string): Column => ({ id, label, unit: currency, kind: 'money', digits: 0 })
  return [
    {
      title: word('budgetConflict', language),
      columns: [
        name('condition', word('conditionAsked', language)),
        money('asked', word('limitAsked', language)),
        money('possible', word('limitPossible', language))
      ],
      rows: infeasible.map(({ name: own, limit, asked, possible }): Cell[] => {
        const variable = variables.find((each) => each.name === own)
        const label =
          own === totalName ? word('sumOfSpends', language) : variable ? spendLabel(variable, language) : own
        return [word(limit === 'atMost' ? 'atMostOf' : 'atLeastOf', language, { name: label }), asked, possible]
      }),
      notes: [word('conflictMeans', language)]
    }
  ]
}
