const daysPerYear = 365.25

/**
 * The number of days from 1970-01-01 to a date of the Gregorian calendar, `yyyy-mm-dd` (algorithm of Howard Hinnant,
 * "chrono-compatible low-level date algorithms"). The text must be a valid date.
 *
 * @example
 * dayNumber('1970-01-02') // => 1
 * dayNumber('2024-02-27') // => 19780
 */
export function dayNumber(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const shiftedYear = month <= 2 ? year - 1 : year
  const era = Math.floor(shiftedYear / 400)
  const yearOfEra = shiftedYear - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/**
 * Years between two dates `yyyy-mm-dd`, a year having 365.25 days.
 *
 * @example
 * yearsBetween('2020-01-01', '2024-01-01') // => 4
 */
export function yearsBetween(from: string, to: string): number {
  return (dayNumber(to) - dayNumber(from)) / daysPerYear
}
