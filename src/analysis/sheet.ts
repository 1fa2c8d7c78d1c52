import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { OutcomeId, OutcomeRow } from './outcome.js'

/** Computes an outcome from the sums in one cell; edition 0 is the horizon. `null` where it is undefined. */
export type CellValue = (cell: number, edition: number) => number | null

/** Collects rows of results. Edition 0 is the horizon; the segment after the last one is the whole show. */
export interface Sheet {
  readonly rows: OutcomeRow[]
  /** Segments in the order of results: the whole show first. */
  readonly segments: readonly number[]
  /** One row for the horizon and each edition, for the whole show and each segment. */
  readonly everywhere: (outcome: OutcomeId, value: CellValue) => void
  /** One row for each edition, for the whole show and each segment. */
  readonly editions: (outcome: OutcomeId, value: CellValue) => void
  /** One row for the horizon and each edition, for the whole show. */
  readonly wholeShow: (outcome: OutcomeId, value: CellValue) => void
  /** One row for each edition, for the whole show. */
  readonly wholeShowEditions: (outcome: OutcomeId, value: CellValue) => void
  /** One row for the whole show and each segment, over the horizon; `value` takes the index of the segment. */
  readonly overHorizon: (outcome: OutcomeId, value: (segment: number) => number | null) => void
  /** One row for the horizon and the whole show. */
  readonly total: (outcome: OutcomeId, value: number | null) => void
  /** One row. */
  readonly add: (
    outcome: OutcomeId,
    edition: number,
    segment: number,
    value: number | null,
    tenure?: number | null
  ) => void
}

/**
 * An empty sheet for the outcomes of one replication.
 *
 * @param aggregate The sums of a run table.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const sheet = sheetOf(aggregateOf(table))
 * sheet.wholeShow('profit', (cell, edition) => 100 * edition)
 * sheet.rows.map(({ edition, value }) => [edition, value]) // => [[null, 0], [1, 100], [2, 200]]
 */
export function sheetOf({ grid, context }: Aggregate): Sheet {
  const rows: OutcomeRow[] = []
  const show = grid.segments
  const segments = [show, ...context.segments.keys()]
  const add: Sheet['add'] = (outcome, edition, segment, value, tenure = null) => {
    const name = segment === show ? null : context.segments[segment].id
    rows.push({ outcome, segment: name, edition: edition === 0 ? null : edition, tenure, value })
  }
  const fill = (from: 0 | 1, wanted: readonly number[]) => (outcome: OutcomeId, value: CellValue) => {
    for (let edition = from; edition <= grid.editions; edition++) {
      for (const segment of wanted) add(outcome, edition, segment, value(cellOf(grid, edition, segment), edition))
    }
  }
  return {
    rows,
    segments,
    add,
    everywhere: fill(0, segments),
    editions: fill(1, segments),
    wholeShow: fill(0, [show]),
    wholeShowEditions: fill(1, [show]),
    overHorizon: (outcome, value) => {
      for (const segment of segments) add(outcome, 0, segment, value(segment))
    },
    total: (outcome, value) => add(outcome, 0, show, value)
  }
}

/**
 * A value that a cancelled edition does not have.
 *
 * @param held Whether edition e + 1 takes place, by index e.
 * @param value Computes the value where the edition takes place, and for the horizon.
 *
 * @example
 * whenHeld([true, false], () => 7)(0, 1) // => 7
 * whenHeld([true, false], () => 7)(0, 2) // => null
 */
export function whenHeld(held: readonly boolean[], value: CellValue): CellValue {
  return (cell, edition) => (edition > 0 && !held[edition - 1] ? null : value(cell, edition))
}
