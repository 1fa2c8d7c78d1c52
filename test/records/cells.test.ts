import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareEditions, dateOfSerial, editionKey } from '../../src/records/editionLabel.js'
import { headerNames, knownHeader, recordFields } from '../../src/records/headers.js'
import { readMark } from '../../src/records/readMark.js'
import { readNumber } from '../../src/records/readNumber.js'

const numberIn = (text: string) => {
  const read = readNumber(text)
  return typeof read === 'object' ? read.value : read
}

describe('a number in a cell', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234,567', 1_234_567],
    ['1.234.567', 1_234_567],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ["12'345.60", 12_345.6],
    ['12 345,60', 12_345.6],
    ['12\u00a0345', 12_345],
    ['￥３，０００．５０', 3000.5],
    ['EUR 3000', 3000],
    ['3000元', 3000],
    ['1.2万', 12_000],
    ['(250)', -250],
    ['250-', -250],
    ['−250', -250],
    ['5E3', 5000],
    ['9 m²', 9],
    ['.5', 0.5],
    ['-0', 0],
    ['7%', 0.07]
  ])('%s', (text, value) => {
    expect(numberIn(text)).toBe(value)
  })

  it.each([
    '',
    'A1',
    '1-2',
    '1,23,4',
    '12.34.5',
    '1,2,3',
    '--5',
    '(-5)',
    '1e999',
    '9'.repeat(400),
    '2019-01-01',
    '1 2',
    'm²',
    '%'
  ])('%j is none', (text) => {
    expect(readNumber(text)).toBeUndefined()
  })

  it('is the same however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = Number(`${whole}.${String(cents).padStart(2, '0')}`)
        const grouped = (sign: string) => String(whole).replace(/\B(?=(\d{3})+$)/g, sign)
        const decimals = String(cents).padStart(2, '0')
        expect(numberIn(`${grouped(',')}.${decimals}`)).toBe(value)
        expect(numberIn(`${grouped('.')},${decimals}`)).toBe(value)
        expect(numberIn(`€ ${grouped(' ')},${decimals}`)).toBe(value)
      })
    )
  })
})

describe('a header', () => {
  it.each(recordFields.flatMap((field) => headerNames[field].map((name) => [name, field] as const)))(
    '%s says %s, and nothing else does',
    (name, field) => {
      expect(knownHeader(name.toUpperCase())?.field).toBe(field)
      expect(recordFields.filter((each) => headerNames[each].includes(name))).toEqual([field])
    }
  )
})

describe('an edition', () => {
  it('has a date by the serial number of a spreadsheet', () => {
    // Days since 1899-12-30, checked against the calendar of the language
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 60_000 }), (serial) => {
        const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)
        expect(dateOfSerial(String(serial))).toBe(date)
      })
    )
  })

  it.each([
    ['2019年', '2019'],
    ['2019.0', '2019'],
    ['第 十二 届', '第12届'],
    ['第二十一届', '第21届'],
    ['第 12 届', '第12届'],
    ['2019/3/5', '2019-03-05'],
    ['2019年3月5日', '2019-03-05']
  ])('%s is %s', (label, key) => {
    expect(editionKey(label)).toBe(key)
  })

  it('stands after those before it in time', () => {
    expect(['2019/10', '2019/2', '2018'].sort(compareEditions)).toEqual(['2018', '2019/2', '2019/10'])
    expect(['2020春', '2019秋', '2019春'].sort(compareEditions)).toEqual(['2019春', '2019秋', '2020春'])
  })
})

describe('a mark', () => {
  it.each([
    ['√', 'yes'],
    ['是', 'yes'],
    ['Ｙ', 'yes'],
    ['TRUE', 'yes'],
    ['×', 'no'],
    ['未参展', 'no'],
    ['-', 'no'],
    ['？', 'unknown'],
    ['N/A', 'unknown'],
    ['x', 'cross'],
    ['maybe', undefined]
  ])('%s is %s', (text, mark) => {
    expect(readMark(text)).toBe(mark)
  })
})
