import { fittingDigits } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'
import type { BudgetAnswer, BudgetVariable, Interval, PlanReport } from '../../experiment/budget/answer.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'
import { differenceText, type EstimateFormat, estimateFormat, estimateText } from '../estimateText.js'
import { numberText } from '../numberText.js'

/** An estimate that may be without its spread. */
export type Shown = Estimate | Interval

/**
 * How values of a figure are written: of a fair as ever; of a lifecycle in the unit of its author.
 *
 * @param answer What `budget` gave.
 * @param figure Place among the figures.
 * @param shown What is shown together.
 * @param language `en` or `zh-CN`.
 * @param scaledBy For differences, the values themselves.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * formatOf(answer, 2, [{ mean: 0.6, low: 0.5, high: 0.7, n: 9 }], 'en').unit // => '%'
 */
export function formatOf(
  { figures, context }: BudgetAnswer,
  figure: number,
  shown: readonly (Shown | null)[],
  language: Language,
  scaledBy?: readonly (Shown | null)[]
): EstimateFormat {
  const { outcome, ownUnit } = figures[figure]!
  const full = (all: readonly (Shown | null)[]) => all.map((each) => each && { sd: null, ...each })
  if (context !== null) {
    return estimateFormat(outcome, full(shown), context.currency, language, scaledBy && full(scaledBy))
  }
  const digits = fittingDigits(shown.flatMap((each) => (each === null ? [] : [each.mean])))
  return { unit: ownUnit ?? '', factor: 1, digits: Math.min(4, digits) }
}

/**
 * A value with its interval.
 *
 * @example
 * valueText({ mean: 2, low: 1, high: 3, n: 9 }, { unit: '', factor: 1, digits: 1 }) // => '2.0 [1.0, 3.0]'
 */
export function valueText(value: Shown | null, format: EstimateFormat): string {
  return estimateText(value && { sd: null, ...value }, format)
}

/**
 * A difference with its interval.
 *
 * @example
 * changeText({ mean: 2, low: 1, high: 3, n: 9 }, { unit: '', factor: 1, digits: 0 }) // => '+2 [+1, +3]'
 */
export function changeText(value: Shown | null, format: EstimateFormat): string {
  return differenceText(value && { sd: null, ...value }, format)
}

/**
 * Money in words: a number and the currency.
 *
 * @example
 * moneyText(1200, { currency: 'EUR' }) // => '1,200 EUR'
 */
export function moneyText(value: number, { currency }: Pick<BudgetAnswer, 'currency'>): string {
  const text = numberText(value, Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 2)
  return currency === '' ? text : `${text} ${currency}`
}

/**
 * What a spend is called.
 *
 * @example
 * spendLabel({ label: { en: 'Service', zh: '展会服务' } }, 'zh-CN') // => '展会服务'
 */
export function spendLabel({ label }: Pick<BudgetVariable, 'label'>, language: Language): string {
  return inLanguage(label, language)
}

/**
 * What is to be best, in words.
 *
 * @example
 * const npv = { label: { en: 'Net present value', zh: '净现值' }, segment: null, edition: null }
 * goalLabel({ figures: [npv] }, 'en') // => 'net present value'
 */
export function goalLabel({ figures }: Pick<BudgetAnswer, 'figures'>, language: Language): string {
  return figureLabel(figures[0]!, language)
}

/**
 * What a figure is called, with its segment and edition where it has any.
 *
 * @example
 * figureLabel({ label: { en: 'Revenue', zh: '收入' }, segment: 'large', edition: 2 }, 'en') // => 'revenue (large, Edition 2)'
 */
export function figureLabel({ label, segment, edition }: BudgetAnswer['figures'][number], language: Language): string {
  const parts = [segment, edition === null ? null : `${word('edition', language)} ${edition}`].filter(
    (part) => part !== null
  )
  const name = inLanguage(label, language)
  const plain = language === 'en' ? name.charAt(0).toLowerCase() + name.slice(1) : name
  return parts.length === 0 ? plain : `${plain} (${parts.join(', ')})`
}

/**
 * The plan to be shown beside today's: the one proposed, or the best one found.
 *
 * @example
 * otherPlan({ proposed: null, rejected: null }) // => null
 */
export function otherPlan({ proposed, rejected }: BudgetAnswer): PlanReport | null {
  return proposed ?? rejected
}

/**
 * What that plan is called.
 *
 * @example
 * otherLabel({ proposed: null }, 'en') // => 'Best found (not proposed)'
 */
export function otherLabel({ proposed }: BudgetAnswer, language: Language): string {
  return word(proposed === null ? 'bestFound' : 'proposed', language)
}

/**
 * How marginal returns are written: net money per money, or units for each ten thousand an edition.
 *
 * @example
 * const fair = makeScenario({ horizon: { editions: 2, warmUp: 0 }, segments: { firms: { marketSize: 60 } } }, 'fair')
 * const answer = await budget(fair, { levers: ['service'], plans: 6, replications: 2, responses: false })
 * slopeWriter(answer, 'en').unit // => 'EUR net per EUR'
 */
export function slopeWriter(
  answer: BudgetAnswer,
  language: Language
): { readonly unit: string; readonly write: (plan: PlanReport | null, at: number) => string } {
  const { currency, unitsOfMoney, current, isExact } = answer
  const step = unitsOfMoney === null ? (isExact ? 1 : 10_000) : 1
  const slopes = [current, otherPlan(answer)].flatMap((plan) =>
    (plan?.responses ?? []).map(({ slope, netReturn }) => (unitsOfMoney === null ? times(slope, step) : netReturn))
  )
  if (unitsOfMoney !== null) {
    const format: EstimateFormat = { unit: word('perMoney', language, { currency }), factor: 1, digits: 2 }
    return { unit: format.unit, write: (plan, at) => changeText(plan?.responses[at]?.netReturn ?? null, format) }
  }
  const fitting = formatOf(answer, 0, slopes, language, slopes)
  // today's steepest slope must not take the digits of those at the new plan, which are to be compared with the price of money
  const shown = (otherPlan(answer) ?? current).responses.flatMap(({ slope }) =>
    slope === null ? [] : [slope.mean * step]
  )
  const format = isExact ? { ...fitting, digits: Math.max(fitting.digits, fittingDigits(shown)) } : fitting
  return {
    unit: word(isExact ? 'perUnit' : 'perThousand', language, { unit: format.unit }).trim(),
    write: (plan, at) => changeText(times(plan?.responses[at]?.slope ?? null, step), format)
  }
}

/**
 * An estimate times a number.
 *
 * @example
 * times({ mean: 2, low: 1, high: null, n: 9 }, 10) // => { mean: 20, low: 10, high: null, n: 9 }
 */
export function times<Kind extends Shown>(value: Kind | null, factor: number): Kind | null {
  if (value === null) return null
  const of = (each: number | null) => (each === null ? null : each * factor)
  return { ...value, mean: value.mean * factor, low: of(value.low), high: of(value.high) }
}
