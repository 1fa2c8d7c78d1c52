import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEditions } from '../../src/records/editionLabel.js'
import { dayIn, periodOf, periods, periodsFrom } from '../../src/records/period.js'

describe('a day', () => {
  it.each([
    ['2020-03-05', '2020-03-05'],
    ['2020/3/5 08:26', '2020-03-05'],
    ['2020年3月5日', '2020-03-05'],
    ['19970103', '1997-01-03'],
    ['43895', '2020-03-05'], // a spreadsheet's 2020-03-05
    ['2020-02-29', '2020-02-29'],
    ['2019-02-29', undefined],
    ['2100-02-29', undefined], // no leap year: Gregorian calendar
    ['2020-13-01', undefined],
    ['20201301', undefined],
    ['Easter', undefined],
    ['12/1/2010 8:26', 'unordered']
  ])('%s is %s', (text, day) => {
    expect(dayIn(text)).toBe(day)
  })

  it('stands before or after the month as it is said', () => {
    expect(dayIn('12/1/2010 8:26', 'mdy')).toBe('2010-12-01')
    expect(dayIn('12.1.2010', 'dmy')).toBe('2010-01-12')
    expect(dayIn('13/1/2010', 'mdy')).toBeUndefined()
  })
})

describe('periods', () => {
  it('follow each other without a gap, in the order of editions', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...periods),
        fc.date({ min: new Date('1954-10-03T00:00Z'), max: new Date('1990-01-01T00:00Z'), noInvalidDate: true }),
        fc.nat(40 * 365),
        (period, from, days) => {
          const to = new Date(from.getTime() + days * 86_400_000)
          const [first, last] = [from, to].map((date) => periodOf(date.toISOString().slice(0, 10), period))
          const all = periodsFrom(first!, last!, period)
          const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
          const length = { year: 12, halfYear: 6, quarter: 3, month: 1 }[period]
          expect(all.at(-1)).toBe(last)
          expect(all.length).toBeGreaterThanOrEqual(Math.floor(months / length) + 1)
          expect(all.length).toBeLessThanOrEqual(Math.ceil(months / length) + 1)
          expect([...all].sort(compareEditions)).toEqual(all)
        }
      )
    )
  })
})
