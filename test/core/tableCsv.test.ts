import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell, Column } from '../../src/core/table.js'
import { tableCsv } from '../../src/core/tableCsv.js'

const columns: Column[] = [
  { id: 'plan', label: 'Plan', unit: '', kind: 'text' },
  { id: 'rate', label: 'Rate', unit: 'share', kind: 'share', digits: 1 }
]

/** A reader of RFC 4180, written from its grammar. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    row.push(match[1] === undefined ? match[2] : match[1].replaceAll('""', '"'))
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    if (pattern.lastIndex === text.length) break
  }
  return rows
}

describe('tableCsv', () => {
  it('keeps numbers raw and ends lines as RFC 4180 says', () => {
    const rows: Cell[][] = [
      ['a', 0.123456789],
      ['b', null],
      ['c', -1234567.5]
    ]
    expect(tableCsv({ title: 'T', columns, rows, notes: ['n'] })).toBe(
      'Plan,Rate (share)\r\na,0.123456789\r\nb,\r\nc,-1234567.5\r\n'
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1'])('disarms the formula %j', (text) => {
    expect(readCsv(tableCsv({ title: '', columns, rows: [[text, 1]] }))[1][0]).toBe(`'${text}`)
  })

  it('comes back from a reader as it went in', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '展', ' ', ';') })
    const cell = fc.tuple(
      text.filter((each) => !/^[\r\n]/.test(each)),
      fc.double({ noNaN: true, noDefaultInfinity: true })
    )
    fc.assert(
      fc.property(fc.array(cell), (rows) => {
        const read = readCsv(tableCsv({ title: '', columns, rows })).slice(1)
        expect(read.map(([name, number]) => [name, Number(number)])).toEqual(rows.map(([a, b]) => [a, b === 0 ? 0 : b]))
      })
    )
  })
})
