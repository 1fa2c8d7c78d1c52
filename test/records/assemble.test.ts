import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assemble } from '../../src/records/assemble.js'
import { layoutOf } from '../../src/records/layout.js'
import { makeRecords, type RecordRow } from '../../src/records/makeRecords.js'
import type { Records } from '../../src/records/records.js'
import { RowReader } from '../../src/records/rowReader.js'

const editions = ['2018', '2019', '2021', '2022']
const customers = ['A', 'B', 'C', 'D', 'E']

/** Rows of different customers and editions, in any order. */
const someRows = fc
  .uniqueArray(
    fc.record({
      customer: fc.constantFrom(...customers),
      edition: fc.constantFrom(...editions),
      attended: fc.constantFrom(true, false, null),
      area: fc.option(fc.integer({ min: 1, max: 99 })),
      paid: fc.option(fc.integer({ min: 0, max: 9999 }))
    }),
    { minLength: 1, selector: ({ customer, edition }) => `${customer} ${edition}` }
  )
  .map((rows) => rows.map((row) => (row.attended === true ? row : { ...row, area: null })))

const text = (value: number | null) => (value === null ? '' : String(value))
const mark = (value: boolean | null) => (value === null ? '?' : value ? 'yes' : 'no')

function readLong(rows: readonly (readonly string[])[], headers: readonly string[]) {
  const reader = new RowReader({})
  reader.open('a.csv', layoutOf(headers, {}, { file: 'a.csv', row: 1 }))
  rows.forEach((row, index) => {
    reader.take(row, index + 2)
  })
  return { ...assemble(reader), reader }
}

const long = (
  rows: readonly {
    customer: string
    edition: string
    attended: boolean | null
    area: number | null
    paid: number | null
  }[]
) =>
  readLong(
    rows.map(({ customer, edition, attended, area, paid }) => [
      customer,
      edition,
      mark(attended),
      text(area),
      text(paid)
    ]),
    ['customer', 'edition', 'attended', 'area', 'paid']
  )

const withoutFiles = ({ files: _, ...records }: Records) => records

describe('records from rows that are read', () => {
  it('are those that makeRecords makes of the same rows', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(withoutFiles(long(rows).records)).toEqual(withoutFiles(makeRecords(rows as readonly RecordRow[])))
      })
    )
  })

  it('do not depend on the order of rows but for the order of customers', () => {
    const sorted = ({ customers: list, attended, editions: { length } }: Records) =>
      list.map(({ id }, place) => `${id} ${attended.subarray(place * length, (place + 1) * length).join()}`).sort()
    fc.assert(
      fc.property(someRows, (rows) => {
        expect(sorted(long([...rows].reverse()).records)).toEqual(sorted(long(rows).records))
      })
    )
  })

  it('account for every row, whatever is repeated, wrong or contradictory', () => {
    const row = fc.tuple(
      fc.constantFrom(...customers, '', 'Total'),
      fc.constantFrom(...editions, ''),
      fc.constantFrom('12', '15', '', 'wide', '-3', '0')
    )
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const all = [...rows, ['Z', '2018', '9'] as const]
        const { counts, reader } = readLong(all, ['customer', 'edition', 'area'])
        const filled = all.filter((cells) => cells.some((cell) => cell !== '')).length
        expect(counts.rows).toBe(filled)
        expect(counts.used + counts.merged + counts.rejected).toBe(filled)
        expect(counts.rejected).toBe(reader.reasons.size)
      })
    )
  })

  it('are the same in both layouts', () => {
    const attendances = fc.array(fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(attendances, (marks) => {
        fc.pre(editions.every((_, edition) => marks.some((own) => own[edition])))
        const name = (place: number) => customers[place]!
        const wide = readLong(
          marks.map((own, place) => [name(place), ...own.map((each) => (each ? '√' : ''))]),
          ['客户', ...editions]
        )
        const rows = marks.flatMap((own, place) =>
          own.flatMap((each, edition) => (each ? [[name(place), editions[edition]!]] : []))
        )
        const one = readLong(rows, ['客户', '届次'])
        const came = wide.records.customers.map((_, place) => marks[place]!.some(Boolean))
        fc.pre(came.every(Boolean))
        expect(withoutFiles(one.records)).toEqual(withoutFiles(wide.records))
      })
    )
  })
})
