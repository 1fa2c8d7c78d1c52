import type { Table } from '../core/table.js'

/**
 * Takes notes from every table that a later one repeats, so that tables printed together say each thing once.
 *
 * @example
 * const table = { title: '', columns: [], rows: [] }
 * withSharedNotesLast([{ ...table, notes: ['a', 'b'] }, { ...table, notes: ['b'] }]).map(({ notes }) => notes)
 * // => [['a'], ['b']]
 */
export function withSharedNotesLast(tables: readonly Table[]): Table[] {
  return tables.map((table, index) => {
    const later = new Set(tables.slice(index + 1).flatMap(({ notes }) => notes ?? []))
    return { ...table, notes: (table.notes ?? []).filter((note) => !later.has(note)) }
  })
}
