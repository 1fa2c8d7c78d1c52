import type { RunTable } from '../model/runTable.js'
import { type Cells, type Grid, widthOf } from './cells.js'

/** A table with the cell of each of its rows. */
export interface Placed {
  readonly table: RunTable
  readonly grid: Grid
  /** Cell of each row, that of its segment. */
  readonly cells: Int32Array
  /** Rows within the horizon. */
  readonly within: Int32Array
}

/**
 * Finds the cell of each row of a table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const { cells, within } = placeRows(table, gridOf(table))
 * cells.length > within.length // => true
 */
export function placeRows(table: RunTable, grid: Grid): Placed {
  const { length, edition, segment } = table.rows
  const width = widthOf(grid)
  const cells = new Int32Array(length)
  const within = new Int32Array(length)
  let count = 0
  for (let row = 0; row < length; row++) {
    cells[row] = edition[row] * width + segment[row]
    if (edition[row] <= grid.editions) within[count++] = row
  }
  return { table, grid, cells, within: within.subarray(0, count) }
}

/**
 * Whether a stage is one that attends. That of firms that have closed is none.
 *
 * @param stage Index of the stage, as rows have it.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const attending = [0, 1, 5].map((stage) => isMember(table, stage))
 * attending // => [false, true, false]
 */
export function isMember({ context }: Pick<RunTable, 'context'>, stage: number): boolean {
  return context.stages[stage]?.attends ?? false
}

/**
 * Rows of a stage within the horizon. Firms that closed after the previous edition are in no stage.
 *
 * @param stage Index of the stage.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const rows = rowsInStage(placeRows(table, gridOf(table)), 0)
 * table.rows.stage[rows[0]] // => 0
 */
export function rowsInStage({ table, within }: Placed, stage: number): Int32Array {
  const { stage: stages } = table.rows
  const rows = new Int32Array(within.length)
  let count = 0
  for (let index = 0; index < within.length; index++) {
    if (stages[within[index]] === stage) rows[count++] = within[index]
  }
  return rows.subarray(0, count)
}

/**
 * Adds what a column holds in some rows to the cells of these rows.
 *
 * @example
 * const sum = new Float64Array(2)
 * addColumn(sum, Float64Array.of(5, 6, 7), Int32Array.of(1, 0, 1), Int32Array.of(0, 2))
 * sum[1] // => 12
 */
export function addColumn(sum: Cells, column: Float64Array, cells: Int32Array, rows: Int32Array): void {
  for (let index = 0; index < rows.length; index++) sum[cells[rows[index]]] += column[rows[index]]
}
