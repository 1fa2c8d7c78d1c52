import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/core/errors.js'
import { cohortsOf, marksOf } from '../../src/records/histories.js'
import { makeRecords } from '../../src/records/makeRecords.js'

const rows = (text: string) =>
  text
    .trim()
    .split(' ')
    .map((each) => {
      const [customer, edition] = each.split('@')
      return { customer, edition }
    })

describe('records from rows', () => {
  it('puts editions in the order of their numbers', () => {
    const { editions } = makeRecords(rows('A@第12届 A@第9届 B@第10届'))
    expect(editions.map(({ label }) => label)).toEqual(['第9届', '第10届', '第12届'])
  })

  it('makes a cancelled edition nobody’s missed one', () => {
    const records = makeRecords(rows('A@2019 A@2021 B@2021'), { cancelled: ['2020'] })
    expect(marksOf(records, 0)).toEqual([1, null, 1])
    expect(marksOf(records, 1)).toEqual([0, null, 1])
  })

  it('knows a tenure only of who came after the records begin, or where they say since when', () => {
    const said = [
      { customer: 'A', edition: '1', since: '1' },
      { customer: 'B', edition: '1', since: '-3' },
      { customer: 'C', edition: '1' },
      { customer: 'D', edition: '2' }
    ]
    expect([...makeRecords(said).entryKnown]).toEqual([1, 0, 0, 1])
  })

  it('counts cohorts without a break; what lies beyond the records is not there', () => {
    // 2020: A, B, C unknown tenure; 2021: D, E new; 2022 cancelled; 2023: D; 2024: D, E, F new
    const text = 'A@2020 B@2020 D@2021 E@2021 D@2023 D@2024 E@2024 F@2024'
    expect(cohortsOf(makeRecords(rows(text), { cancelled: ['2022'] }))).toEqual([
      { entry: 1, survivors: [2, null, 1, 1] },
      { entry: 4, survivors: [1] }
    ])
  })

  it.each([
    [[], {}, 'rows: there is none'],
    [rows('A@1 A@1'), {}, 'rows.1: names A at 1 twice'],
    [rows('A@1'), { cancelled: ['1'] }, 'rows.0: A attends 1, which was cancelled'],
    [rows('A@3'), { editions: ['1', '2'] }, 'rows.0.edition: is no edition of these records; got 3']
  ])('refuses what cannot be', (given, options, message) => {
    const attempt = () => makeRecords(given, options)
    expect(attempt).toThrow(InputError)
    expect(attempt).toThrow(message)
  })
})
