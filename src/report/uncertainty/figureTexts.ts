import type { Quantile } from '../../analysis/uncertainty/quantiles.js'
import type { Spread } from '../../experiment/uncertainty/uncertaintyResult.js'
import { type Language, word } from '../../i18n/terms.js'
import type { EstimateFormat } from '../estimateText.js'
import { numberText, undefinedText } from '../numberText.js'

/**
 * A value as a table has it.
 *
 * @example
 * valueText(1234567, { unit: 'thousand EUR', factor: 0.001, digits: 0 }) // => '1,235'
 */
export function valueText(value: number, { factor, digits }: EstimateFormat): string {
  return numberText(value * factor, digits)
}

/**
 * A range as a table has it.
 *
 * @example
 * const [low, high] = [{ p: 0.05, value: 1, low: 0, high: 2 }, { p: 0.95, value: 9, low: 8, high: 10 }]
 * rangeText({ low, high }, { unit: '', factor: 1, digits: 0 }, 'en') // => '1 to 9'
 */
export function rangeText(range: Spread['luck'], format: EstimateFormat, language: Language): string {
  if (range === null) return undefinedText
  const { low, high } = range
  const ends = { low: valueText(low.value, format), high: valueText(high.value, format) }
  return ends.low === ends.high ? ends.low : word('nineOfTen', language, ends)
}

/**
 * A quantile with its interval.
 *
 * @example
 * quantileText({ p: 0.05, value: 1, low: null, high: 2 }, { unit: '', factor: 1, digits: 0 }) // => '1 [–, 2]'
 */
export function quantileText({ value, low, high }: Quantile, format: EstimateFormat): string {
  const end = (each: number | null) => (each === null ? undefinedText : valueText(each, format))
  return low === high && low === value
    ? valueText(value, format)
    : `${valueText(value, format)} [${end(low)}, ${end(high)}]`
}

/**
 * A share in per cent with its interval.
 *
 * @example
 * shareText({ value: 0.25, low: 0.2, high: 0.312 }) // => '25 % [20, 31]'
 */
export function shareText({
  value,
  low,
  high
}: {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}): string {
  const per = (each: number) => numberText(each * 100, 0)
  return low === null || high === null ? `${per(value)} %` : `${per(value)} % [${per(low)}, ${per(high)}]`
}
