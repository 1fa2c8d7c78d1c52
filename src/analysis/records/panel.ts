import type { Records } from '../../records/records.js'

/** Records put in order for counting: held editions only, each customer's first and last attendance, and who has left. */
export interface Panel {
  readonly records: Records
  /** Places of the editions held among `records.editions`; "held place" means a place in this list. */
  readonly held: readonly number[]
  /** 1 attended, 0 stayed away, −1 not known, at `customer × held.length + held place`. */
  readonly marks: Int8Array
  /** Held place of the first attendance by customer; −1 where there is none. */
  readonly first: Int32Array
  /** Held place of the last attendance. */
  readonly last: Int32Array
  /**
   * Names of the segments in alphabetical order, `''` last for customers of whom none is recorded; empty where there are not
   * two to tell apart.
   */
  readonly segments: readonly string[]
  /** Place in `segments`, −1 where there are none. */
  readonly segmentOf: Int32Array
  readonly goneAfter: number
  /** The last held place at which a first absence can be told from leaving: `held.length − goneAfter`. May be below 1. */
  readonly watched: number
  /** 1 left, 0 not known to have left, −1 attendance after the last one recorded is not known; of who never attended, 0. */
  readonly left: Int8Array
}

/**
 * Puts records in order for counting. A customer has left where all editions held after the last attendance were missed and
 * these are at least `goneAfter`; who has missed fewer may still come.
 *
 * @param records The records.
 * @param goneAfter Editions in a row after which a customer who has not come back counts as gone, at least 1.
 *
 * @example
 * const rows = [['A', '1'], ['B', '1'], ['B', '2'], ['C', '1'], ['C', '4']]
 * const panel = panelOf(makeRecords(rows.map(([customer, edition]) => ({ customer, edition })), { editions: ['1', '2', '3', '4'] }), 2)
 * panel.last // => Int32Array.of(0, 1, 3)
 * panel.left // => Int8Array.of(1, 1, 0)
 */
export function panelOf(records: Records, goneAfter: number): Panel {
  const { attended, customers, editions } = records
  const held = editions.flatMap((edition, place) => (edition.held ? [place] : []))
  const marks = new Int8Array(customers.length * held.length)
  const first = new Int32Array(customers.length).fill(-1)
  const last = new Int32Array(customers.length).fill(-1)
  const left = new Int8Array(customers.length)
  const watched = held.length - goneAfter
  for (let customer = 0; customer < customers.length; customer++) {
    const to = customer * held.length
    let unknownSince = -1
    for (let place = 0; place < held.length; place++) {
      const mark = attended[customer * editions.length + held[place]]
      marks[to + place] = mark
      if (mark < 0) unknownSince = place
      if (mark !== 1) continue
      if (first[customer] < 0) first[customer] = place
      last[customer] = place
    }
    if (last[customer] < 0 || last[customer] >= watched) continue
    left[customer] = unknownSince > last[customer] ? -1 : 1
  }
  return { records, held, marks, first, last, ...segmentsOf(records), goneAfter, watched, left }
}

function segmentsOf({ customers }: Records): Pick<Panel, 'segments' | 'segmentOf'> {
  const names = new Set(customers.map(({ segment }) => segment ?? ''))
  if (names.size < 2) return { segments: [], segmentOf: new Int32Array(customers.length).fill(-1) }
  const named = [...names].filter((name) => name !== '').sort()
  const segments = names.has('') ? [...named, ''] : named
  const placeOf = new Map(segments.map((name, place) => [name, place]))
  return { segments, segmentOf: Int32Array.from(customers, ({ segment }) => placeOf.get(segment ?? '') ?? -1) }
}

/**
 * Something for all customers and for each segment, in that order: what is counted of a customer belongs to both.
 *
 * @param panel The records.
 * @param empty What stands for one before anybody is counted.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1', segment: 'x' }, { customer: 'B', edition: '1', segment: 'y' }])
 * perSegment(panelOf(records, 2), () => 0).map(({ segment }) => segment) // => [null, 'x', 'y']
 */
export function perSegment<Sums>(
  { segments }: Pick<Panel, 'segments'>,
  empty: () => Sums
): { readonly segment: string | null; readonly sums: Sums }[] {
  return [null, ...segments].map((segment) => ({ segment, sums: empty() }))
}

/**
 * The places of a customer in a list made by {@link perSegment}.
 *
 * @example
 * placesOf({ segmentOf: Int32Array.of(2, -1) }, 0) // => [0, 3]
 * placesOf({ segmentOf: Int32Array.of(2, -1) }, 1) // => [0]
 */
export function placesOf({ segmentOf }: Pick<Panel, 'segmentOf'>, customer: number): readonly number[] {
  const segment = segmentOf[customer]
  return segment < 0 ? [0] : [0, segment + 1]
}
