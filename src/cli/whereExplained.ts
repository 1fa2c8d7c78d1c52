import type { Table } from '../core/table.js'
import type { Say } from './words.js'

/**
 * Tables with a line below the first that says where rows and columns are explained.
 *
 * @param tables What a command shows; at least one.
 * @param name The heading of some row or column, as an example.
 * @param say Words in the language of the tables.
 *
 * @example
 * const table = { title: 'Summary', columns: [], rows: [] }
 * whereExplained([table], 'Repeat rate', (id, values) => values.name)[0].notes // => ['Repeat rate']
 */
export function whereExplained(tables: readonly Table[], name: string, say: Say): Table[] {
  return tables.map((table, at) =>
    at > 0 ? table : { ...table, notes: [...(table.notes ?? []), say('whereExplained', { name })] }
  )
}
