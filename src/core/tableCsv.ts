import { spreadsheetText } from './spreadsheetText.js'
import { type Cell, checkTable, heading, type Table } from './table.js'

function field(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = spreadsheetText(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as comma-separated values (RFC 4180: fields quoted where needed, lines end in CR LF): one line of headings,
 * label and unit, then the rows. Numbers are raw, unrounded and without separators, shares from 0 to 1; `null` is an
 * empty field. Title and notes are left out. Text that a spreadsheet would run as a formula gets a leading apostrophe; see
 * {@link spreadsheetText}.
 *
 * Throws a RangeError for a ragged table or a number that is not finite.
 *
 * @example
 * const columns = [{ id: 'plan', label: 'Plan', unit: '', kind: 'text' }, { id: 'cost', label: 'Cost', unit: 'EUR', kind: 'money' }]
 * tableCsv({ title: 'Plans', columns, rows: [['more, better', -12500.5], ['=1+1', null]] })
 * // => 'Plan,Cost (EUR)\r\n"more, better",-12500.5\r\n\'=1+1,\r\n'
 */
export function tableCsv(table: Table): string {
  const { columns, rows } = checkTable(table)
  const lines = [columns.map(heading), ...rows].map((cells) => cells.map(field).join(','))
  return lines.map((line) => `${line}\r\n`).join('')
}
