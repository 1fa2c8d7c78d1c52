import { type CustomerKind, customerKinds } from '../model/customerKind.js'
import type { RunTable } from '../model/runTable.js'

/**
 * A grid of sums, one number for each edition and place. Edition 0 is the horizon as a whole, editions after `editions`
 * are the tail. Places are the segments, after them the whole show, after it the kinds of customers where there are
 * several.
 */
export type Cells = Float64Array

/** The segments of one kind of customers. */
export interface KindOfSegments {
  readonly kind: CustomerKind
  /** Their indices in the context. */
  readonly segments: readonly number[]
}

/** The size of every grid of a table. */
export interface Grid {
  /** Editions of the horizon. */
  readonly editions: number
  /** Last edition of the tail (that of the horizon where there is none). */
  readonly lastEdition: number
  readonly segments: number
  /** The kinds of customers, each with its segments, where the fair has several; else none. */
  readonly kinds: readonly KindOfSegments[]
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
  const kinds = kindsAmong(context.segments.map(({ kind }) => kind))
  return { editions: context.editions, lastEdition, segments: context.segments.length, kinds }
}

/**
 * The kinds of customers among segments, each with the indices of its segments; none where all are of one kind.
 *
 * @param kinds The kind of each segment.
 *
 * @example
 * kindsAmong(['visitor', 'exhibitor', 'visitor'])
 * // => [{ kind: 'exhibitor', segments: [1] }, { kind: 'visitor', segments: [0, 2] }]
 * kindsAmong(['exhibitor', 'exhibitor']) // => []
 */
export function kindsAmong(kinds: readonly CustomerKind[]): KindOfSegments[] {
  const found = customerKinds
    .map((kind) => ({ kind, segments: kinds.flatMap((each, index) => (each === kind ? [index] : [])) }))
    .filter(({ segments }) => segments.length > 0)
  return found.length > 1 ? found : []
}

/**
 * How many places a grid has in each edition: segments, the whole show, and kinds.
 *
 * @example
 * widthOf({ editions: 2, lastEdition: 4, segments: 3, kinds: [] }) // => 4
 */
export function widthOf({ segments, kinds }: Grid): number {
  return segments + 1 + kinds.length
}

/**
 * An empty grid of sums.
 *
 * @example
 * emptyCells({ editions: 2, lastEdition: 4, segments: 3, kinds: [] }).length // => 20
 */
export function emptyCells(grid: Grid): Cells {
  return new Float64Array((grid.lastEdition + 1) * widthOf(grid))
}

/**
 * Where an edition and place stand in a grid.
 *
 * @param grid Size of the grid.
 * @param edition 0 for the horizon, else the number of the edition.
 * @param place Index of the place; defaults to the whole show.
 *
 * @example
 * cellOf({ editions: 2, lastEdition: 2, segments: 3, kinds: [] }, 1, 0) // => 4
 * cellOf({ editions: 2, lastEdition: 2, segments: 3, kinds: [] }, 0) // => 3
 */
export function cellOf(grid: Grid, edition: number, place: number = grid.segments): number {
  return edition * widthOf(grid) + place
}

/**
 * Fills in the whole show and the kinds of every edition, and the horizon, from the sums by edition and segment. Whole
 * numbers below 2^53 are added, so the order cannot matter. Returns the grid it was given.
 *
 * @example
 * // horizon, edition 1, edition 2; each with two segments and the whole show
 * [...addTotals({ editions: 2, lastEdition: 2, segments: 2, kinds: [] }, Float64Array.of(0, 0, 0, 1, 2, 0, 3, 4, 0))]
 * // => [4, 6, 10, 1, 2, 3, 3, 4, 7]
 */
export function addTotals(grid: Grid, cells: Cells): Cells {
  const { editions, lastEdition } = grid
  const width = widthOf(grid)
  for (let edition = 1; edition <= lastEdition; edition++) {
    addPlaces(grid, cells, edition * width)
    if (edition > editions) continue
    for (let place = 0; place < width; place++) cells[place] += cells[edition * width + place]
  }
  return cells
}

/**
 * Fills in the whole show and the kinds from the segments, in one row of places that starts at an index.
 *
 * @example
 * const sums = Float64Array.of(5, 7, 0)
 * addPlaces({ editions: 1, lastEdition: 1, segments: 2, kinds: [] }, sums, 0)
 * sums[2] // => 12
 */
export function addPlaces({ segments, kinds }: Grid, sums: Float64Array, start: number): void {
  for (let segment = 0; segment < segments; segment++) sums[start + segments] += sums[start + segment]
  for (let kind = 0; kind < kinds.length; kind++) {
    for (const segment of kinds[kind].segments) sums[start + segments + 1 + kind] += sums[start + segment]
  }
}
