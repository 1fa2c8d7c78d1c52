import type { Aggregate } from './aggregate.js'
import { cellOf } from './cells.js'
import type { OutcomeId } from './outcome.js'
import type { Page } from './page.js'
import { type OfWhom, type Place, placesOf } from './places.js'

/** Computes an outcome from the sums in one cell; edition 0 is the horizon. `null` where it is undefined. */
export type CellValue = (cell: number, edition: number) => number | null

/** Writes outcomes edition by edition and place by place. Edition 0 is the horizon; the first place is the whole show. */
export interface Sheet {
  /** Places in the order of results: the whole show, kinds of customers, segments. */
  readonly places: readonly Place[]
  /** One row for the horizon and each edition, at each place. */
  readonly everywhere: (outcome: OutcomeId, value: CellValue) => void
  /** One row for each edition, at each place. */
  readonly editions: (outcome: OutcomeId, value: CellValue) => void
  /** One row for the horizon and each edition, for the whole show. */
  readonly wholeShow: (outcome: OutcomeId, value: CellValue) => void
  /** One row for each edition, for the whole show. */
  readonly wholeShowEditions: (outcome: OutcomeId, value: CellValue) => void
  /** One row at each place, over the horizon; `value` takes the index of the place. */
  readonly overHorizon: (outcome: OutcomeId, value: (place: number) => number | null) => void
  /** One row for the horizon and the whole show. */
  readonly total: (outcome: OutcomeId, value: number | null) => void
  /** One row. */
  readonly add: (
    outcome: OutcomeId,
    edition: number,
    place: Place,
    value: number | null,
    tenure?: number | null
  ) => void
}

/**
 * A sheet for the outcomes of one replication.
 *
 * @param aggregate The sums of a run table.
 * @param page Where they are written.
 * @param ofWhom Whether figures of the whole show are of all of it or of its exhibitors. Defaults to all of it.
 *
 * @example
 * const table = run(compile(makeScenario({ horizon: { editions: 2, warmUp: 0 } })), 0)
 * const page = rowsPage()
 * sheetOf(aggregateOf(table), page).wholeShow('profit', (cell, edition) => 100 * edition)
 * page.rows.map(({ edition, value }) => [edition, value]) // => [[null, 0], [1, 100], [2, 200]]
 */
export function sheetOf({ grid, context }: Aggregate, page: Page, ofWhom: OfWhom = 'show'): Sheet {
  const places = placesOf(grid, context, ofWhom)
  const show = places[0]
  const add: Sheet['add'] = (outcome, edition, { segment }, value, tenure = null) => {
    page.write(outcome, segment, edition === 0 ? null : edition, tenure, value)
  }
  const fill = (from: 0 | 1, wanted: readonly Place[]) => (outcome: OutcomeId, value: CellValue) => {
    for (let edition = from; edition <= grid.editions; edition++) {
      for (const place of wanted) add(outcome, edition, place, value(cellOf(grid, edition, place.index), edition))
    }
  }
  return {
    places,
    add,
    everywhere: fill(0, places),
    editions: fill(1, places),
    wholeShow: fill(0, [show]),
    wholeShowEditions: fill(1, [show]),
    overHorizon: (outcome, value) => {
      for (const place of places) add(outcome, 0, place, value(place.index))
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
