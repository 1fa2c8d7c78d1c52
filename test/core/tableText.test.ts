import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/core/displayWidth.js'
import type { Table } from '../../src/core/table.js'
import { tableText } from '../../src/core/tableText.js'

const table: Table = {
  title: 'Strategies compared',
  columns: [
    { id: 'plan', label: 'Strategy', unit: '', kind: 'text' },
    { id: 'rate', label: 'Repeat rate', unit: '', kind: 'share' },
    { id: 'cost', label: 'Relationship cost', unit: 'EUR', kind: 'money' }
  ],
  rows: [
    ['baseline', 0.62, 1250000],
    ['社交计划 social', 0.645, 1310000.4],
    ['nothing', null, 0]
  ],
  notes: ['Intervals hold 95 %.']
}

describe('tableText', () => {
  it('aligns texts to the left and numbers to the right, wide characters counting twice', () => {
    expect(tableText(table)).toBe(
      [
        'Strategies compared',
        '',
        'Strategy         Repeat rate  Relationship cost (EUR)',
        '───────────────  ───────────  ───────────────────────',
        'baseline               62.0%                1,250,000',
        '社交计划 social        64.5%                1,310,000',
        'nothing                    –                        0',
        '',
        'Intervals hold 95 %.',
        ''
      ].join('\n')
    )
  })

  it('wraps headings and texts to a width', () => {
    expect(tableText(table, { width: 36 })).toBe(
      [
        'Strategies compared',
        '',
        '                Repeat  Relationship',
        'Strategy          rate    cost (EUR)',
        '──────────  ──────────  ────────────',
        'baseline         62.0%     1,250,000',
        '社交计划         64.5%     1,310,000',
        'social',
        'nothing              –             0',
        '',
        'Intervals hold 95 %.',
        ''
      ].join('\n')
    )
  })

  it('never cuts a number or a word, however narrow', () => {
    const narrow = tableText(table, { width: 1 })
    for (const whole of ['1,250,000', 'Relationship', 'baseline', 'Intervals']) expect(narrow).toContain(whole)
  })

  it('keeps to the width where it can', () => {
    const word = fc.string({ unit: fc.constantFrom('a', '展', ' '), maxLength: 12 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.integer())), fc.integer({ min: 45, max: 60 }), (rows, width) => {
        const columns = table.columns.slice(0, 2).map((column) => ({ ...column, digits: 0 }))
        const lines = tableText({ title: '', columns, rows }, { width }).split('\n')
        // at most 12 for a word, 2 between, 17 for an integer as a percentage
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
      })
    )
  })

  it('shows an empty table by its headings', () => {
    const { columns } = table
    expect(tableText({ title: '', columns: columns.slice(0, 1), rows: [] })).toBe('Strategy\n────────\n')
    expect(tableText({ title: 'None', columns: [], rows: [] })).toBe('None\n\n\n\n')
  })

  it('refuses a number that is not finite', () => {
    expect(() => tableText({ ...table, rows: [['a', NaN, 1]] })).toThrow(RangeError)
  })
})
