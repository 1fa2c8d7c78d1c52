import { fittingDigits } from '../core/formatNumber.js'
import type { BudgetAnswer } from '../experiment/budget/answer.js'
import { type Language, word } from '../i18n/terms.js'
import { type Measure, measureOf } from './measure.js'
import { provenanceLines } from './provenance.js'

/**
 * How the result that a budget is to make best is written: of a fair as ever; of a lifecycle in the unit of its author.
 *
 * @param answer What `budget` gave.
 * @param greatest The greatest value shown.
 * @param step Smallest difference that must be seen.
 * @param difference Whether differences are shown instead of values. Defaults to false.
 *
 * @example
 * resultMeasure({ figures: [{ outcome: 'npv' }], context: { currency: 'EUR' } }, 'en', 3e7, 5e6).unit // => 'million EUR'
 */
export function resultMeasure(
  { figures, context }: Pick<BudgetAnswer, 'figures' | 'context'>,
  language: Language,
  greatest: number,
  step: number,
  difference = false
): Measure {
  const { outcome, ownUnit } = figures[0]!
  if (context !== null) return measureOf(outcome, context.currency, language, greatest, step, difference)
  return plainMeasure(ownUnit ?? '', step)
}

/**
 * How money spent is written.
 *
 * @param answer What `budget` gave.
 * @param greatest The greatest value shown.
 * @param step Smallest difference that must be seen.
 *
 * @example
 * moneyMeasure({ context: { currency: 'EUR' } }, 'zh-CN', 300000, 50000).unit // => '万 EUR'
 */
export function moneyMeasure(
  { context }: Pick<BudgetAnswer, 'context'>,
  language: Language,
  greatest: number,
  step: number
): Measure {
  return context === null ? plainMeasure('', step) : measureOf('planned', context.currency, language, greatest, step)
}

function plainMeasure(unit: string, step: number): Measure {
  const digits = Math.min(4, fittingDigits([step]))
  return { unit, factor: 1, digits, fineDigits: Math.min(4, digits + 1), percent: false }
}

/**
 * Where the picture of a budget comes from; of a lifecycle, that it is no forecast.
 *
 * @example
 * budgetProvenance({ context: null }, 'en') // => ['A planning and teaching aid, not a forecast.']
 */
export function budgetProvenance(answer: BudgetAnswer, language: Language): string[] {
  const { context } = answer
  return context === null
    ? [word('notAForecast', language)]
    : provenanceLines({ ...answer, context, estimates: [] }, language)
}
