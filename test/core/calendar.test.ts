import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, yearsBetween } from '../../src/core/calendar.js'

const day = 86_400_000
const days = fc.integer({ min: -719_000, max: 2_932_000 })
/** The calendar of JavaScript itself, which the pure rooms must not use. */
const textOf = (number: number) => new Date(number * day).toISOString().slice(0, 10)

describe('the number of a day', () => {
  it('counts from the first of January 1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0)
    expect(dayNumber('1969-12-31')).toBe(-1)
    // 30 years of 365 days and the leap days of 1972, 76, 80, 84, 88, 92, 96
    expect(dayNumber('2000-01-01')).toBe(30 * 365 + 7)
    expect(dayNumber('2000-03-01')).toBe(30 * 365 + 7 + 31 + 29)
  })

  it("agrees with JavaScript's own calendar from year 1 to 9999", () => {
    fc.assert(
      fc.property(days, (number) => {
        const text = textOf(number)
        fc.pre(/^\d{4}-/.test(text))
        expect(dayNumber(text)).toBe(number)
      }),
      { numRuns: 2000 }
    )
  })

  it('goes up by one every day, over leap years and centuries', () => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      const first = dayNumber(`${year}-01-01`)
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      expect(dayNumber(`${year + 1}-01-01`) - first).toBe(leap ? 366 : 365)
      expect(dayNumber(`${year}-03-01`) - dayNumber(`${year}-02-28`)).toBe(leap ? 2 : 1)
    }
  })
})

describe('years between dates', () => {
  it('has 365.25 days in a year', () => {
    expect(yearsBetween('2020-01-01', '2024-01-01')).toBe(1461 / 365.25)
    expect(yearsBetween('2023-01-01', '2024-01-01')).toBeCloseTo(365 / 365.25, 15)
    expect(yearsBetween('2024-05-05', '2024-05-05')).toBe(0)
    expect(yearsBetween('2025-01-01', '2024-01-01')).toBe(-366 / 365.25)
  })
})
