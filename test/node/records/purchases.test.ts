import { describe, expect, it } from 'vitest'
import { readRecords } from '../../../src/node/readRecords.js'
import { marksOf, valuesOf } from '../../../src/records/histories.js'
import { answerTo, fileOf } from './recordFiles.js'

const log = [
  'customer_id,date,amount,satisfaction,visits',
  'A,2019-02-03,10,60,1',
  'A,2019-11-30,2.5,80,3',
  'A,2019-11-30,2.5,,3',
  'B,2019-05-01,7,50,1',
  'A,2021-01-01,4,,2'
].join('\n')

describe('a log of purchases', () => {
  it('counts a customer once a period, adds money up and averages scores; a period without purchases was held', async () => {
    const { records, counts, notes } = await readRecords(fileOf(log), {
      period: 'year',
      covariates: { visits: 'visits' }
    })
    const size = records.editions.length
    expect(records.editions).toEqual(['2019', '2020', '2021'].map((label) => ({ label, held: true })))
    expect([0, 1].map((customer) => marksOf(records, customer))).toEqual([
      [1, 0, 1],
      [1, 0, 0]
    ])
    // by hand: 10 + 2.5 + 2.5; (60 + 80) / 2; (1 + 3 + 3) / 3
    expect(valuesOf(records.figures.paid!, size, 0)).toEqual([15, null, 4])
    expect(valuesOf(records.figures.score!, size, 0)).toEqual([70, null, null])
    expect(valuesOf(records.covariates.visits!, size, 0)).toEqual([7 / 3, null, 2])
    expect(counts).toEqual({ rows: 5, used: 3, merged: 2, rejected: 0 })
    expect(notes.map(({ message }) => message)).toContain(
      'purchases added to an earlier one of the same customer in the same period: 2'
    )
    expect(notes.map(({ message }) => message)).toContain(
      'the days run from 2019-02-03 to 2021-01-01; a period that they cover in part counts as whole'
    )
  })

  it('rejects what is no date, and dates whose order is not said', async () => {
    const file = fileOf('Customer,Date,Amount\nA,2019-02-30,5\nA,3/4/2019,6\nA,2019-03-04,7\n')
    const { rejects, records } = await readRecords(file, { period: 'month' })
    expect(rejects.map(({ row, message }) => [row, message])).toEqual([
      [2, '"2019-02-30" is no date (order: ymd)'],
      [
        3,
        'the date "3/4/2019" does not say which number is the day and which the month; say --dates dmy or --dates mdy'
      ]
    ])
    expect(records.editions.map(({ label }) => label)).toEqual(['2019-03'])
    expect((await readRecords(file, { period: 'month', dates: 'mdy' })).rejects.map(({ row }) => row)).toEqual([2])
  })

  it('has no columns by edition', async () => {
    expect((await answerTo('Customer,2019,2021\nA,1,0\n', { period: 'year' })).refused).toBe(
      'records.csv:1: a period makes editions of a column of dates, one row for each purchase; this file has columns by edition'
    )
  })
})
