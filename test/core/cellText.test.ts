import { describe, expect, it } from 'vitest'
import { cellTexts } from '../../src/core/cellText.js'
import type { Column } from '../../src/core/table.js'

function column(kind: Column['kind'], digits?: number): Column {
  return { id: 'x', label: 'X', unit: '', kind, ...(digits === undefined ? {} : { digits }) }
}

describe('cellTexts', () => {
  it('writes each kind as people read it', () => {
    expect(cellTexts(column('text'), ['=1', null])).toEqual(['=1', '–'])
    expect(cellTexts(column('integer'), [1234.4, 2])).toEqual(['1,234', '2'])
    expect(cellTexts(column('share'), [0.4432, 1, 0])).toEqual(['44.3%', '100.0%', '0.0%'])
    expect(cellTexts(column('money'), [1234.5, 2])).toEqual(['1,235', '2'])
    expect(cellTexts(column('money'), [3.456, 2])).toEqual(['3.46', '2.00'])
    expect(cellTexts(column('number'), [12.345, 2])).toEqual(['12.3', '2.0'])
  })

  it('shows money to the cent at most, and text in a column of numbers as it is', () => {
    expect(cellTexts(column('money'), [0.01234])).toEqual(['0.01'])
    expect(cellTexts(column('number'), ['n/a', 2.5])).toEqual(['n/a', '2.50'])
  })

  it('keeps the digits that the column names', () => {
    expect(cellTexts(column('number', 3), [1234.5])).toEqual(['1,234.500'])
    expect(cellTexts(column('share', 0), [0.4451])).toEqual(['45%'])
    expect(cellTexts(column('integer', 1), [2])).toEqual(['2.0'])
  })

  it('gives numbers of very different size digits of their own', () => {
    expect(cellTexts(column('number'), [25000.5, 0.1234, 0])).toEqual(['25,001', '0.123', '0'])
  })
})
