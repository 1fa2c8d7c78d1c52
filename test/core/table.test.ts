import { describe, expect, it } from 'vitest'
import { checkTable, heading, type Table } from '../../src/core/table.js'

const table: Table = {
  title: 'Plans',
  columns: [
    { id: 'plan', label: 'Plan', unit: '', kind: 'text' },
    { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' }
  ],
  rows: [['service', 12]]
}

describe('heading', () => {
  it('names the unit where there is one', () => {
    expect(table.columns.map(heading)).toEqual(['Plan', 'Cost (EUR)'])
  })
})

describe('checkTable', () => {
  it('hands a good table back', () => {
    expect(checkTable(table)).toBe(table)
    expect(() => checkTable({ ...table, rows: [['service', null]] })).not.toThrow()
  })

  it('names the row and the column at fault', () => {
    expect(() => checkTable({ ...table, rows: [['a', 1], ['b']] })).toThrow(
      'table "Plans", row 2: one cell for each of 2 columns; got 1'
    )
    expect(() => checkTable({ ...table, rows: [['a', NaN]] })).toThrow('table "Plans", row 1, column "cost"')
    expect(() => checkTable({ ...table, rows: [['a', -Infinity]] })).toThrow('got -Infinity')
  })
})
