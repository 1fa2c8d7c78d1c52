import type { RunTable } from '../model/runTable.js'

/**
 * A grid of sums, one number for each edition and segment: edition 0 is the horizon as a whole, editions after
 * `editions` are the tail; the segment after the last one is the whole show.
 */
export type Cells = Float64Array

/** The size of every grid of a table. */
export interface Grid {
  /** Editions of the horizon. */
  readonly editions: number
  /** Last edition of the tail (that of the horizon where there is none). */
  readonly lastEdition: number
  readonly segments: number
}

/**
 * The grid that holds a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * gridOf(table).editions // => 2
 */
export function gridOf(table: RunTable): Grid {
  const { context, rows, ledger } = table
  let lastEdition = context.editions
  for (let row = 0; row < rows.length; row++) if (rows.edition[row] > lastEdition) lastEdition = rows.edition[row]
  for (let row = 0; row < ledger.length; row++) {
    if (ledger.edition[row] > lastEdition) lastEdition = ledger.edition[row]
  }
  return { editions: context.editions, lastEdition, segments: context.segments.length }
}

/**
 * An empty grid of sums.
 *
 * @example
 * emptyCells({ editions: 2, lastEdition: 4, segments: 3 }).length // => 20
 */
export function emptyCells(grid: Grid): Cells {
  return new Float64Array((grid.lastEdition + 1) * (grid.segments + 1))
}

/**
 * Where an edition and segment stand in a grid.
 *
 * @param grid Size of the grid.
 * @param edition 0 for the horizon, else the number of the edition.
 * @param segment Index of the segment; defaults to the whole show.
 *
 * @example
 * cellOf({ editions: 2, lastEdition: 2, segments: 3 }, 1, 0) // => 4
 * cellOf({ editions: 2, lastEdition: 2, segments: 3 }, 0) // => 3
 */
export function cellOf(grid: Grid, edition: number, segment: number = grid.segments): number {
  return edition * (grid.segments + 1) + segment
}

/**
 * Fills in the whole show of every edition and the horizon, from the sums by edition and segment. Whole numbers below
 * 2^53 are added, so the order cannot matter. Returns the grid it was given.
 *
 * @example
 * // horizon, edition 1, edition 2; each with two segments and the whole show
 * [...addTotals({ editions: 2, lastEdition: 2, segments: 2 }, Float64Array.of(0, 0, 0, 1, 2, 0, 3, 4, 0))]
 * // => [4, 6, 10, 1, 2, 3, 3, 4, 7]
 */
export function addTotals(grid: Grid, cells: Cells): Cells {
  const { editions, lastEdition, segments } = grid
  const width = segments + 1
  for (let edition = 1; edition <= lastEdition; edition++) {
    let show = 0
    for (let segment = 0; segment < segments; segment++) show += cells[edition * width + segment]
    cells[edition * width + segments] = show
    if (edition > editions) continue
    for (let segment = 0; segment <= segments; segment++) cells[segment] += cells[edition * width + segment]
  }
  return cells
}
