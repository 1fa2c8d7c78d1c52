import { fittingDigits } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'
import type { Answered } from '../../experiment/sensitivity/results.js'
import type { Language } from '../../i18n/terms.js'
import { type EstimateFormat, estimateFormat } from '../estimateText.js'

/**
 * How outcomes of an answer are written, all in one unit and with as many digits.
 *
 * @param answer Whose outcome.
 * @param estimates All that are written so; `null` where undefined.
 * @param isDifference Whether they are differences; shares are then in percentage points.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const money = { mean: 1200, low: 1100, high: 1300, sd: 9, n: 4 }
 * const { unit } = outcomeFormat({ figure: { outcome: 'npv' }, context: { currency: 'EUR' } }, [money], false, 'en')
 * unit // => 'EUR'
 */
export function outcomeFormat(
  { figure, context }: Pick<Answered, 'figure' | 'context'>,
  estimates: readonly (Estimate | null)[],
  isDifference: boolean,
  language: Language
): EstimateFormat {
  if (context.currency !== null) {
    const scaledBy = isDifference ? [estimates] : []
    return estimateFormat(figure.outcome, estimates, context.currency, language, ...scaledBy)
  }
  const means = estimates.flatMap((each) => (each === null ? [] : [each.mean]))
  return { unit: figure.ownUnit ?? '', factor: 1, digits: fittingDigits(means) }
}
