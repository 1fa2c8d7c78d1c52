import { cellTexts } from '../../core/cellText.js'
import type { Cell, Table } from '../../core/table.js'
import { isHuge, numberText } from '../numberText.js'

/**
 * A table whose numbers can be printed: those from 10¹⁵ on with a power of ten, in a column of texts; a dash for what is no
 * number or has no end.
 *
 * @param table The table.
 *
 * @example
 * const columns = [{ id: 'cost', label: 'Cost', unit: '', kind: 'number', digits: 1 }]
 * printable({ title: '', columns, rows: [[1.23456e20], [2], [NaN]] }).rows // => [['1.235e+20'], ['2.0'], ['–']]
 */
export function printable(table: Table): Table {
  const cells = table.columns.map(
    (column, at): { readonly column: Table['columns'][number]; readonly cells: Cell[] } => {
      const own = table.rows.map((row) => finite(row[at]))
      if (!own.some((cell) => typeof cell === 'number' && isHuge(cell))) return { column, cells: own }
      const texts = cellTexts(column, own)
      const written = own.map((cell, row) =>
        typeof cell === 'number' && isHuge(cell) ? numberText(cell, 0) : texts[row]
      )
      const { id, label, unit } = column
      return { column: { id, label, unit, kind: 'text', align: 'end' }, cells: written }
    }
  )
  return {
    ...table,
    columns: cells.map(({ column }) => column),
    rows: table.rows.map((_, row) => cells.map((each) => each.cells[row]))
  }
}

function finite(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? null : cell
}
