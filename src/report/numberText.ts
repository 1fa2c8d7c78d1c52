import { formatNumber } from '../core/formatNumber.js'

/** From here on all digits before the decimal point would say more than a number of the machine holds. */
const scientificFrom = 1e15

/** Shown where a value is undefined. */
export const undefinedText = '–'

/**
 * A number as people read it: like `formatNumber`; from 10¹⁵ on with four digits and a power of ten; a dash for what is no
 * number or has no end.
 *
 * @param value The number.
 * @param digits Digits after the decimal point, below 10¹⁵.
 *
 * @example
 * numberText(1234.5, 1) // => '1,234.5'
 * numberText(-1.23456e21, 1) // => '-1.235e+21'
 * numberText(Infinity, 1) // => '–'
 */
export function numberText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return undefinedText
  return isHuge(value) ? value.toExponential(3) : formatNumber(value, digits)
}

/**
 * Whether a number is written with a power of ten.
 *
 * @example
 * isHuge(-1e15) // => true
 * isHuge(999_999_999_999_999) // => false
 */
export function isHuge(value: number): boolean {
  return Math.abs(value) >= scientificFrom
}
