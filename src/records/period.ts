import { dateOfSerial, editionKey, isDateLabel } from './editionLabel.js'

/** Parts of the calendar that a log of dated purchases may be counted by. */
export const periods = ['year', 'halfYear', 'quarter', 'month'] as const
export type Period = (typeof periods)[number]

/** Orders of day, month and year in dates such as 5/3/2020. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

const monthsIn: Readonly<Record<Period, number>> = { year: 12, halfYear: 6, quarter: 3, month: 1 }
const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The day that a cell names, year-month-day: 2020-03-05, 2020/3/5, 20200305, 2020年3月5日 (with or without a time), a spreadsheet's
 * serial number, and 5/3/2020 if `order` says what comes first. `unordered` where it does not; `undefined` for no date.
 *
 * @param text As written.
 * @param order Of day, month and year, where the year does not stand first.
 *
 * @example
 * dayIn('19970103') // => '1997-01-03'
 * dayIn('5/3/2020 8:26', 'dmy') // => '2020-03-05'
 * dayIn('5/3/2020') // => 'unordered'
 * dayIn('2020-02-30') // => undefined
 */
export function dayIn(text: string, order: DateOrder = 'ymd'): string | 'unordered' | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, year, month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain) ?? []
  if (year !== undefined) return checked(year, month!, day!)
  const key = dateOfSerial(plain) ?? editionKey(plain)
  if (isDateLabel(key)) return checked(...(key.split('-') as [string, string, string]))
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T,]+[\d:.]+ ?(?:[ap]m)?Z?)?$/i.exec(plain)
  if (parts === null) return undefined
  if (order === 'ymd') return 'unordered'
  return order === 'dmy' ? checked(parts[3]!, parts[2]!, parts[1]!) : checked(parts[3]!, parts[1]!, parts[2]!)
}

function checked(year: string, month: string, day: string): string | undefined {
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const days = (daysIn[Number(month) - 1] ?? 0) + (isLeap && Number(month) === 2 ? 1 : 0)
  if (!(Number(day) >= 1 && Number(day) <= days)) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/**
 * The period in which a day lies.
 *
 * @param day Year-month-day.
 * @param period Which part of the calendar.
 *
 * @example
 * periodOf('1997-05-03', 'quarter') // => '1997-Q2'
 * periodOf('1997-05-03', 'halfYear') // => '1997-H1'
 * periodOf('1997-05-03', 'month') // => '1997-05'
 * periodOf('1997-05-03', 'year') // => '1997'
 */
export function periodOf(day: string, period: Period): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return labelOf(year, Math.floor((month - 1) / monthsIn[period]), period)
}

/**
 * All periods from one to another, those in which nobody bought included.
 *
 * @param first Label of the first.
 * @param last Label of the last.
 * @param period Which part of the calendar they are.
 *
 * @example
 * periodsFrom('1997-Q3', '1998-Q1', 'quarter') // => ['1997-Q3', '1997-Q4', '1998-Q1']
 */
export function periodsFrom(first: string, last: string, period: Period): string[] {
  const perYear = 12 / monthsIn[period]
  const placeOf = (label: string) => {
    const [year, part] = label.split('-')
    return Number(year) * perYear + (part === undefined ? 0 : Number(part.replace(/\D/g, '')) - 1)
  }
  const start = placeOf(first)
  return Array.from({ length: placeOf(last) - start + 1 }, (_, index) =>
    labelOf(Math.floor((start + index) / perYear), (start + index) % perYear, period)
  )
}

function labelOf(year: number, part: number, period: Period): string {
  switch (period) {
    case 'year':
      return `${year}`
    case 'halfYear':
      return `${year}-H${part + 1}`
    case 'quarter':
      return `${year}-Q${part + 1}`
    case 'month':
      return `${year}-${String(part + 1).padStart(2, '0')}`
  }
}
