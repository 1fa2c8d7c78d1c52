import type { CustomerKind } from '../model/customerKind.js'
import type { RunContext } from '../model/runTable.js'
import type { Grid } from './cells.js'

/** Of whom a figure of the whole show is: of all that is sold and spent, or of the fair's exhibitors. */
export type OfWhom = 'show' | 'exhibitors'

/** A place of a grid and the name that it has in results. */
export interface Place {
  /** Index in the grid. */
  readonly index: number
  /** `null` for the whole show, `kind:visitor` for a kind of customers, else the id of a segment. */
  readonly segment: string | null
}

/**
 * What stands for all segments of a kind of customers where results name a segment. No segment can have such a name.
 *
 * @example
 * segmentOfKind('visitor') // => 'kind:visitor'
 */
export function segmentOfKind(kind: CustomerKind): string {
  return `kind:${kind}`
}

/**
 * The place of a kind of customers in a grid; the whole show where all are of one kind (whichever), `null` where there are
 * several kinds and this is none of them.
 *
 * @example
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1, 2] }]
 * placeOfKind({ editions: 2, lastEdition: 2, segments: 3, kinds }, 'visitor') // => 5
 * placeOfKind({ editions: 2, lastEdition: 2, segments: 3, kinds }, 'partner') // => null
 */
export function placeOfKind({ segments, kinds }: Grid, kind: CustomerKind): number | null {
  if (kinds.length === 0) return segments
  const index = kinds.findIndex((each) => each.kind === kind)
  return index < 0 ? null : segments + 1 + index
}

/**
 * The place of the fair's exhibitors; the whole show where the fair has none, or nobody else.
 *
 * @example
 * placeOfExhibitors({ editions: 2, lastEdition: 2, segments: 3, kinds: [] }) // => 3
 */
export function placeOfExhibitors(grid: Grid): number {
  return placeOfKind(grid, 'exhibitor') ?? grid.segments
}

/**
 * The place of the kind that a segment is of; that of a kind and of the whole show is itself.
 *
 * @example
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1, 2] }]
 * kindPlaceOf({ editions: 2, lastEdition: 2, segments: 3, kinds }, 2) // => 5
 * kindPlaceOf({ editions: 2, lastEdition: 2, segments: 3, kinds: [] }, 2) // => 3
 */
export function kindPlaceOf({ segments, kinds }: Grid, place: number): number {
  if (place >= segments) return place
  return segments + (kinds.findIndex((kind) => kind.segments.includes(place)) + 1)
}

/**
 * Whether a segment counts in figures that are of the fair's exhibitors: it is one of them, or the fair has none.
 *
 * @example
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1, 2] }]
 * countsAsExhibitor({ editions: 2, lastEdition: 2, segments: 3, kinds }, 2) // => false
 * const others = [{ kind: 'visitor', segments: [0, 1] }, { kind: 'partner', segments: [2] }]
 * countsAsExhibitor({ editions: 2, lastEdition: 2, segments: 3, kinds: others }, 2) // => true
 */
export function countsAsExhibitor(grid: Grid, segment: number): boolean {
  const all = placeOfExhibitors(grid)
  return all === grid.segments || kindPlaceOf(grid, segment) === all
}

/**
 * The segments at a place: a segment itself, those of a kind, all of the whole show.
 *
 * @example
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1, 2] }]
 * segmentsAt({ editions: 2, lastEdition: 2, segments: 3, kinds }, 5) // => [1, 2]
 * segmentsAt({ editions: 2, lastEdition: 2, segments: 3, kinds }, 3) // => [0, 1, 2]
 * segmentsAt({ editions: 2, lastEdition: 2, segments: 3, kinds }, 2) // => [2]
 */
export function segmentsAt({ segments, kinds }: Grid, place: number): readonly number[] {
  if (place < segments) return [place]
  return place === segments
    ? Array.from({ length: segments }, (_, segment) => segment)
    : kinds[place - segments - 1].segments
}

/**
 * The places of results in their order: the whole show, each kind of customers where there are several, each segment.
 *
 * @param ofWhom Whether the whole show is all of it, or its exhibitors.
 *
 * @example
 * const context = { segments: [{ id: 'firms', kind: 'exhibitor' }, { id: 'people', kind: 'visitor' }] }
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1] }]
 * const grid = { editions: 2, lastEdition: 2, segments: 2, kinds }
 * placesOf(grid, context, 'exhibitors').map(({ index }) => index) // => [3, 3, 4, 0, 1]
 * placesOf(grid, context, 'show').map(({ segment }) => segment)
 * // => [null, 'kind:exhibitor', 'kind:visitor', 'firms', 'people']
 */
export function placesOf(grid: Grid, { segments }: Pick<RunContext, 'segments'>, ofWhom: OfWhom): Place[] {
  return [
    { index: ofWhom === 'show' ? grid.segments : placeOfExhibitors(grid), segment: null },
    ...grid.kinds.map(({ kind }, index) => ({ index: grid.segments + 1 + index, segment: segmentOfKind(kind) })),
    ...segments.map(({ id }, index) => ({ index, segment: id }))
  ]
}

/**
 * The places of results that are given for exhibitors alone: all of them together, then each of their segments; of a fair
 * without exhibitors, of everybody.
 *
 * @example
 * const context = { segments: [{ id: 'firms', kind: 'exhibitor' }, { id: 'people', kind: 'visitor' }] }
 * const kinds = [{ kind: 'exhibitor', segments: [0] }, { kind: 'visitor', segments: [1] }]
 * exhibitorPlaces({ editions: 2, lastEdition: 2, segments: 2, kinds }, context)
 * // => [{ index: 3, segment: null }, { index: 0, segment: 'firms' }]
 */
export function exhibitorPlaces(grid: Grid, { segments }: Pick<RunContext, 'segments'>): Place[] {
  const own = segments.map(({ id }, index) => ({ index, segment: id }))
  const whole = { index: placeOfExhibitors(grid), segment: null }
  return [whole, ...own.filter(({ index }) => countsAsExhibitor(grid, index))]
}
