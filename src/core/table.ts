/** What a cell may hold; `null` where a value is not defined, for example a share of nothing. */
export type Cell = string | number | null

/**
 * A column of a table. `share` is a number from 0 to 1 and is shown to people as a percentage; `money` is in the
 * currency that `unit` names.
 */
export interface Column {
  readonly id: string
  readonly label: string
  /** Unit in words, for the heading; empty where there is none. */
  readonly unit: string
  readonly kind: 'text' | 'number' | 'integer' | 'share' | 'money'
  /** Digits after the decimal point (of the percentage, for a share); where absent, fitted to the column's values. */
  readonly digits?: number
  /** `end`: texts that are numbers with words, such as `2.1 [1.9, 2.3]`, stand to the right. Defaults to what the kind says. */
  readonly align?: 'end'
}

/** Plain data that any adapter can show: text, CSV, Markdown, HTML, a data frame. */
export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  readonly notes?: readonly string[]
}

/**
 * The heading of a column: its label, and its unit in brackets where it has one.
 *
 * @example
 * heading({ id: 'profit', label: 'Profit', unit: 'EUR', kind: 'money' }) // => 'Profit (EUR)'
 * heading({ id: 'stage', label: '阶段', unit: '', kind: 'text' }) // => '阶段'
 */
export function heading(column: Column): string {
  return column.unit === '' ? column.label : `${column.label} (${column.unit})`
}

/**
 * Whether the cells of a column stand to the left; numbers, and texts that are to be read as such, stand to the right.
 *
 * @example
 * standsLeft({ id: 'stage', label: 'Stage', unit: '', kind: 'text' }) // => true
 * standsLeft({ id: 'cost', label: 'Cost', unit: 'EUR', kind: 'text', align: 'end' }) // => false
 */
export function standsLeft(column: Column): boolean {
  return column.kind === 'text' && column.align === undefined
}

/**
 * Checks that every row has one cell a column and that numbers are finite; returns the table itself.
 *
 * Throws a RangeError that names the row (counted from 1) and the column.
 *
 * @example
 * checkTable({ title: 'Empty', columns: [], rows: [] }) // => { title: 'Empty', columns: [], rows: [] }
 */
export function checkTable(table: Table): Table {
  for (const [index, row] of table.rows.entries()) {
    const place = `table "${table.title}", row ${index + 1}`
    if (row.length !== table.columns.length) {
      throw new RangeError(`${place}: one cell for each of ${table.columns.length} columns; got ${row.length}`)
    }
    const wrong = row.findIndex((cell) => typeof cell === 'number' && !Number.isFinite(cell))
    if (wrong >= 0) {
      throw new RangeError(`${place}, column "${table.columns[wrong].id}": a finite number or null; got ${row[wrong]}`)
    }
  }
  return table
}
