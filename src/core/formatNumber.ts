/**
 * A number as text with a fixed count of digits after the decimal point (0 to 100) and a comma between thousands. What
 * rounds to zero has no minus sign. Does not depend on the machine's language.
 *
 * @example
 * formatNumber(1234567.891, 1) // => '1,234,567.9'
 * formatNumber(-1234, 0) // => '-1,234'
 * formatNumber(-0.04, 1) // => '0.0'
 */
export function formatNumber(value: number, digits: number): string {
  const [whole, fraction] = Math.abs(value).toFixed(digits).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text
}

/**
 * Digits after the decimal point that show the greatest of some values with at least three significant digits, and
 * none where all values are whole: 0 from 100 on, 1 from 10 on, 2 from 1 on, up to 6 for smaller ones.
 *
 * @example
 * fittingDigits([1250.7, 3.25]) // => 0
 * fittingDigits([3.25, -0.5]) // => 2
 * fittingDigits([0.0123]) // => 4
 * fittingDigits([1, 2, 3]) // => 0
 */
export function fittingDigits(values: readonly number[]): number {
  if (values.every((value) => Math.floor(value) === value)) return 0
  const greatest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  let digits = 0
  for (let bound = 100; greatest < bound && digits < 6; bound /= 10) digits += 1
  return digits
}
