import { type RatioColumns, type RenewalColumns, renewalColumns } from '../../calibration/fromRecords/renewal.js'
import type { Attendances } from '../../engine/index.js'
import type { Records } from '../../records/records.js'

/** A figure of records: of all exhibitors, or of a segment of the scenario. */
export interface WindowFigure {
  readonly name: 'renewal' | 'repeatRate' | 'joined' | 'back' | 'returns' | 'again'
  /** Editions attended, of `renewal`, or missed, of `returns`. */
  readonly count: number | null
  readonly segment: string | null
}

/** How simulated customers are looked at: as if the horizon were all that is on record. */
export interface RecordWindow {
  readonly figures: readonly WindowFigure[]
  /** Whether the records say at their first edition who is new. */
  readonly saysSince: boolean
}

/**
 * The columns of a figure among those of a set of records.
 *
 * @param columns Of the records.
 * @param figure Which.
 *
 * @example
 * const columns = renewalColumns(makeRecords(['1', '2'].map((edition) => ({ customer: 'A', edition }))))
 * figureColumns(columns, { name: 'repeatRate', count: null }) // => { above: Float64Array.of(1), below: Float64Array.of(1) }
 * figureColumns(columns, { name: 'renewal', count: 9 }) // => undefined
 */
export function figureColumns(
  { byTenure, repeat, joined, back, returns, again }: RenewalColumns,
  { name, count }: Pick<WindowFigure, 'name' | 'count'>
): RatioColumns | undefined {
  switch (name) {
    case 'renewal':
      return byTenure[(count ?? 1) - 1]
    case 'returns':
      return returns[(count ?? 1) - 1]
    case 'repeatRate':
      return repeat
    case 'joined':
      return joined
    case 'back':
      return back
    case 'again':
      return again
  }
}

/** A segment of a scenario that is looked at. */
export interface WindowSegment {
  readonly id: string
  readonly standsFor: number
}

/**
 * Figures of simulated customers in the very definitions of figures of records (`renewalColumns`): nothing before the horizon
 * is known, just as records know nothing of what was before they began.
 *
 * @param seen Who attended.
 * @param segments Of the scenario, by index.
 * @param held Whether each edition of the horizon was held.
 * @param window Which figures.
 * @returns `null` where a figure is undefined.
 *
 * @example
 * const seen = { segment: Int32Array.of(0, 0), cohort: Int32Array.of(0, 1), attended: Int8Array.of(1, 1, 1, 0) }
 * const figures = [{ name: 'repeatRate', count: null, segment: null }, { name: 'renewal', count: 1, segment: null }]
 * const segments = [{ id: 'firms', standsFor: 1 }]
 * windowFigures(seen, segments, [true, true], { figures, saysSince: false }) // => [0.5, null]
 * // the second came first in the first edition
 * windowFigures(seen, segments, [true, true], { figures, saysSince: true }) // => [0.5, 0]
 */
export function windowFigures(
  seen: Attendances,
  segments: readonly WindowSegment[],
  held: readonly boolean[],
  { figures, saysSince }: RecordWindow
): (number | null)[] {
  const columns = renewalColumns(recordsOf(seen, held, saysSince))
  return figures.map((figure) => {
    const own = figureColumns(columns, figure)
    if (own === undefined) return null
    let [above, below] = [0, 0]
    seen.segment.forEach((segment, customer) => {
      const { id, standsFor } = segments[segment]!
      if (figure.segment !== null && figure.segment !== id) return
      above += standsFor * own.above[customer]!
      below += standsFor * own.below[customer]!
    })
    return below > 0 ? above / below : null
  })
}

function recordsOf({ segment, cohort, attended }: Attendances, held: readonly boolean[], saysSince: boolean): Records {
  const first = held.indexOf(true)
  const entry = Int32Array.from(segment, (_, customer) => {
    return attended.subarray(customer * held.length, (customer + 1) * held.length).indexOf(1)
  })
  return {
    files: [],
    editions: held.map((isHeld, edition) => ({ label: `${edition + 1}`, held: isHeld })),
    customers: Array.from(segment, (_, customer) => ({ id: `${customer}`, name: null, segment: null })),
    attended,
    entry,
    // editions of the horizon are counted from 1
    entryKnown: Uint8Array.from(entry, (place, customer) =>
      saysSince ? (cohort[customer] === place + 1 ? 1 : 0) : place > first ? 1 : 0
    ),
    figures: {},
    covariates: {}
  }
}
