import type { Columns, DataTable } from './dataTable.js'
import { tableWords } from './words.js'

/**
 * Survivors of cohorts out of a table: a column a cohort, a row an age; the first row holds all who were won. Empty cells are not
 * observed. Throws for counts that cannot be, each with its row.
 *
 * @param table The table.
 * @param columns Its columns.
 * @param headers Of the cohorts.
 *
 * @example
 * const rows = [['100'], ['60'], ['']].map((cells, at) => ({ number: at + 2, cells }))
 * const table = { file: 'a.csv', headers: ['large'], rows }
 * cohortsIn(table, new Columns(table), ['large']) // => [{ name: 'large', survivors: [100, 60, null] }]
 */
export function cohortsIn(
  table: DataTable,
  columns: Columns,
  headers: readonly string[]
): { name: string; survivors: (number | null)[] }[] {
  const cohorts = headers.map((name) => ({ name, survivors: columns.counts(name) }))
  columns.end()
  for (const { name, survivors } of cohorts) {
    if ((survivors[0] ?? null) === null) columns.refuse(tableWords.noSize, { column: name }, { line: lineOf(table, 0) })
    refuseRises(columns, survivors, (row) => ({ column: name, line: lineOf(table, row) }))
  }
  columns.end()
  return cohorts
}

/**
 * Survivors of cohorts out of a table with a row a cohort and a column an age, or a year: a row may begin with empty cells, before the
 * cohort was won; empty cells after that are not observed. Throws for counts that cannot be, each with its row.
 *
 * @param table The table.
 * @param columns Its columns.
 * @param ages Headers, in the order of time.
 * @param by Header of the names of the cohorts, where each is to be fitted as well.
 *
 * @example
 * const rows = [['2019', '100', '60'], ['2020', '', '80']].map((cells, at) => ({ number: at + 2, cells }))
 * const table = { file: 'a.csv', headers: ['cohort', '2019', '2020'], rows }
 * agesIn(table, new Columns(table), ['2019', '2020'])
 * // => [{ name: null, survivors: [100, 60] }, { name: null, survivors: [80] }]
 */
export function agesIn(
  table: DataTable,
  columns: Columns,
  ages: readonly string[],
  by?: string
): { name: string | null; survivors: (number | null)[] }[] {
  const counts = ages.map((age) => columns.counts(age))
  const names = by === undefined ? null : columns.texts(by)
  columns.end()
  const cohorts = table.rows.map((_, row) => {
    const own = counts.map((column) => column[row]!)
    const start = own.findIndex((count) => count !== null)
    const survivors = start < 0 ? [] : own.slice(start)
    const line = lineOf(table, row)
    if (start < 0) columns.refuse(tableWords.noSize, { column: names?.[row] ?? ages[0]! }, { line })
    refuseRises(columns, survivors, (age) => ({ column: ages[start + age]!, line }))
    return { name: names?.[row] ?? null, survivors }
  })
  columns.end()
  return cohorts
}

/** Survivors can only become fewer; `at` says where the count of an age stands. */
function refuseRises(
  columns: Columns,
  survivors: readonly (number | null)[],
  at: (age: number) => { readonly column: string; readonly line: number }
): void {
  let before = Infinity
  survivors.forEach((count, age) => {
    if (count === null) return
    const { column, line } = at(age)
    if (count > before) columns.refuse(tableWords.rises, { column, count, before }, { line })
    before = count
  })
}

function lineOf({ rows }: DataTable, row: number): number {
  return rows[row]?.number ?? 1
}
