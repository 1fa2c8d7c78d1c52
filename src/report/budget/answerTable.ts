import { totalName } from '../../analysis/budget/names.js'
import type { Table } from '../../core/table.js'
import type { BudgetAnswer, PlanReport } from '../../experiment/budget/answer.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { noticeLines } from '../notes.js'
import { titleOf } from '../titleOf.js'
import { changeText, figureLabel, formatOf, goalLabel, moneyText, spendLabel, times, valueText } from './writing.js'

/**
 * The answer in a few sentences: what was asked, what is proposed and what that gains, what more budget is worth, what holds
 * the plan, what is left unspent.
 *
 * @param answer What `budget` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * answerTable(answer, 'zh-CN').columns[0].label // => '问题'
 */
export function answerTable(answer: BudgetAnswer, language: Language): Table {
  const { infeasible, proposed, current, cut } = answer
  const plan = proposed ?? cut ?? current
  const more =
    infeasible === null
      ? [priceRow(answer, plan, language), bindingRow(answer, plan, language), unspentRow(answer, plan, language)]
      : []
  return {
    title: titleOf('budgetAnswer', answer, language),
    columns: [
      { id: 'what', label: word('asked', language), unit: '', kind: 'text' },
      { id: 'says', label: askedText(answer, language), unit: '', kind: 'text' }
    ],
    rows: [
      [word('answer', language), verdictText(answer, language)],
      ...more.flatMap((row) => (row === null ? [] : [row]))
    ],
    notes: answerNotes(answer, language)
  }
}

function askedText(answer: BudgetAnswer, language: Language): string {
  const { question, total, condition, riskWeight, figures } = answer
  const values = { outcome: goalLabel(answer, language), total: total === null ? '' : moneyText(total, answer) }
  const plain =
    answer.context === null && question !== 'least' ? (`ask.${question}Plain` as const) : (`ask.${question}` as const)
  let asked = word(question === 'best' && total === null ? 'ask.bestFree' : plain, language, values)
  if (condition !== null) {
    const { figure, limit, value } = condition
    const exact = { mean: value, low: value, high: value, n: 1 }
    const format = formatOf(answer, figure, [exact], language)
    const shown = `${valueText(exact, format)} ${format.unit}`.trim()
    const sign = limit === 'atLeast' ? '≥' : '≤'
    asked = word('ask.under', language, { asked, outcome: figureLabel(figures[figure]!, language), sign, value: shown })
  }
  return riskWeight > 0 ? word('ask.risk', language, { asked, weight: riskWeight }) : asked
}

/**
 * The answer itself.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * verdictText(answer, 'en').length > 0 // => true
 */
export function verdictText(answer: BudgetAnswer, language: Language): string {
  const { proposed, noProposal, found, saved, current, condition, rejected, isExact, question } = answer
  const format = formatOf(answer, 0, [found], language, [current.figures[0]?.estimate ?? null])
  // told in the outcome's own direction: a gain in costs is less of them
  const gain = changeText(answer.figures[0]?.better === 'lower' ? mirrored(found) : found, format)
  const values: Record<string, string | number> = {
    outcome: goalLabel(answer, language),
    gain,
    unit: format.unit,
    n: found?.n ?? 0
  }
  if (proposed === null) {
    if (condition !== null && rejected !== null) {
      const got = rejected.figures[condition.figure]!.estimate
      const own = formatOf(answer, condition.figure, [got], language)
      Object.assign(values, { got: valueText(got, own), conditionUnit: own.unit })
    }
    if (isOnlyCut(answer)) {
      const [cut, now] = [answer.cut, current].map((plan) => valueText(plan?.figures[0]?.estimate ?? null, format))
      return word('budget.onlyCut', language, { ...values, left: `${cut} ${format.unit}`.trim(), now: now! })
    }
    const cut = noProposal === 'notBetter' && answer.cut !== null
    return word(cut ? 'budget.cut' : `budget.${noProposal ?? 'allFailed'}`, language, values)
  }
  if (question === 'least') return word('budget.saves', language, { ...values, saved: moneyText(saved ?? 0, answer) })
  if (!isExact && found !== null && (found.low ?? 0) <= 0) return word('budget.meets', language, values)
  return word(isExact ? 'budget.proposedExact' : 'budget.proposed', language, values)
}

/** Whether today's plan cut to the conditions is the only one: with nothing to spend, say, to spend nothing. */
function isOnlyCut({ cut, rejected, noProposal }: BudgetAnswer): boolean {
  if (cut === null || rejected === null || (noProposal !== 'notBetter' && noProposal !== 'noSaving')) return false
  return cut.spends.every((spend, at) => Math.abs(spend - rejected.spends[at]!) <= 1e-9 * Math.max(1, spend))
}

function mirrored(found: BudgetAnswer['found']): BudgetAnswer['found'] {
  if (found === null) return null
  const negative = (value: number | null) => (value === null ? null : 0 - value)
  return { ...found, mean: 0 - found.mean, low: negative(found.high), high: negative(found.low) }
}

function priceRow(answer: BudgetAnswer, { shadowPrice }: PlanReport, language: Language): [string, string] | null {
  if (shadowPrice === null) return null
  const label = word('shadowPrice', language)
  const { price, method } = shadowPrice
  if (method === 'slack' || price === null)
    return [label, word(method === 'slack' ? 'price.slack' : 'price.unknown', language)]
  const { unitsOfMoney, currency, isExact } = answer
  const step = unitsOfMoney !== null || isExact ? 1 : 10_000
  const shown = times(price, step)
  const format = formatOf(answer, 0, [shown], language, [shown])
  const money =
    `${step === 1 ? '1' : '10,000'} ${currency === '' ? '' : word('price.money', language, { currency })}`.trim()
  const text = word('price.multiplier', language, { price: changeText(shown, format), unit: format.unit, money })
  const brings =
    unitsOfMoney === null ? '' : word('price.brings', language, { value: (1 + price.mean / unitsOfMoney).toFixed(2) })
  const noisy =
    price.low !== null && price.high !== null && price.low < 0 && price.high > 0 ? word('price.noisy', language) : ''
  return [label, text + brings + noisy]
}

function bindingRow(answer: BudgetAnswer, { binding }: PlanReport, language: Language): [string, string] {
  const said = binding.map(({ name, kind, value }) => {
    const amount = moneyText(value, answer)
    if (kind === 'constraint')
      return name === totalName
        ? word('binds.total', language)
        : word('binds.constraint', language, { name, value: amount })
    const variable = answer.variables.find((each) => each.name === name)
    return word(`binds.${kind}`, language, { name: variable ? spendLabel(variable, language) : name, value: amount })
  })
  const text = said.length === 0 ? word('bindsNothing', language) : said.join(language === 'en' ? '; ' : '；')
  return [word('bindingConditions', language), text]
}

function unspentRow(answer: BudgetAnswer, { unspent }: PlanReport, language: Language): [string, string] | null {
  return unspent === null ? null : [word('leftUnspent', language), moneyText(unspent, answer)]
}

function answerNotes(answer: BudgetAnswer, language: Language): string[] {
  const { search, isExact, partial, comparedWith, failed, context, variables, infeasible } = answer
  const { plans, runs, chosenOn, judgedOn, standsFor } = search
  const notes: string[] = []
  if (partial !== null) notes.push(word('budgetPartial', language, { ...partial, n: judgedOn }))
  if (comparedWith === 'cut') notes.push(word('cutPlanMeans', language))
  if (infeasible === null) {
    const values = { plans, runs, chosen: chosenOn, judged: judgedOn }
    notes.push(word(isExact ? 'budgetProofExact' : 'budgetProof', language, values))
  }
  const weights = Object.entries(standsFor).map(([id, count]) => `${segmentTitle(answer, id, language)} ${count}`)
  if (weights.length > 0 && infeasible === null)
    notes.push(word('budgetWeights', language, { list: weights.join(', ') }))
  const [first] = failed
  if (first !== undefined) {
    const reason = language === 'zh-CN' ? first.problems[0]?.messageZh : first.problems[0]?.message
    const spends = first.spends?.map((spend, at) => `${variables[at]!.name} ${moneyText(spend, answer)}`).join(', ')
    notes.push(
      word('failedPlans', language, {
        n: failed.length,
        reason: reason ?? '',
        spends: spends ?? word('today', language)
      })
    )
  }
  const { scenario } = answer
  return [
    ...notes,
    ...(context === null ? [word('notAForecast', language)] : noticeLines([{ context, scenario }], language))
  ]
}

function segmentTitle({ context }: BudgetAnswer, id: string, language: Language): string {
  const found = context?.segments.find((each) => each.id === id)
  return found === undefined ? id : inLanguage({ en: found.title, zh: found.titleZh }, language)
}
