import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableCsv } from '../../../src/core/tableCsv.js'
import { tableLines } from '../../../src/scenario/customers/tableLines.js'

describe('the rows of a table', () => {
  it('are those that were written, whatever stands in them', () => {
    const cell = fc.oneof(
      fc.constantFrom('a', 'Mill, Ltd.', 'two\nlines', '5" pipe', '""', 'x'),
      fc.string({ unit: 'grapheme-ascii' })
    )
    // a cell is trimmed, and what looks like a formula gets an apostrophe
    const plain = cell.map((text) => text.trim()).filter((text) => text !== '' && !/^[=+\-@']/.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 6 }), (rows) => {
        const columns = ['a', 'b'].map((id) => ({ id, label: id, unit: '', kind: 'text' as const }))
        const text = tableCsv({ title: '', columns, rows })
        expect(tableLines(text).map(({ cells }) => cells)).toEqual([['a', 'b'], ...rows])
      })
    )
  })
})
