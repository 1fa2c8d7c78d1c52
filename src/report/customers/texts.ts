import type { RangedValue } from '../../calibration/standing/worth.js'
import { fittingDigits } from '../../core/formatNumber.js'
import { numberText, undefinedText } from '../numberText.js'

/**
 * A value with its interval as text.
 *
 * @param ranged The value.
 * @param digits Digits after the decimal point.
 *
 * @example
 * rangedText({ value: 1234.4, low: 1100, high: 1400 }, 0) // => '1,234 [1,100, 1,400]'
 * rangedText({ value: 3, low: null, high: null }, 0) // => '3'
 */
export function rangedText({ value, low, high }: RangedValue, digits: number): string {
  if (low === null || high === null || low === high) return numberText(value, digits)
  return `${numberText(value, digits)} [${numberText(low, digits)}, ${numberText(high, digits)}]`
}

/**
 * Digits that values of some customers need: none where the greatest has three before the point.
 *
 * @param values What is shown in one column.
 *
 * @example
 * valueDigits([1234.5, 3.2]) // => 0
 * valueDigits([0.52]) // => 3
 */
export function valueDigits(values: readonly (number | null)[]): number {
  return fittingDigits(values.filter((value) => value !== null))
}

/**
 * A probability in per cent.
 *
 * @example
 * percentText(0.456) // => '45.6%'
 * percentText(null) // => '–'
 */
export function percentText(share: number | null): string {
  return share === null ? undefinedText : `${numberText(100 * share, 1)}%`
}
