const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Whether a text is a date of the Gregorian calendar, `yyyy-mm-dd`.
 *
 * @example
 * isDate('2024-02-29') // => true
 * isDate('2025-02-29') // => false
 * isDate('25.02.2025') // => false
 */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number)
  if (month < 1 || month > 12) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return day >= 1 && day <= daysInMonth[month - 1] + (month === 2 && leap ? 1 : 0)
}
