import type { Records } from '../../records/records.js'

/**
 * Places of the editions that were held, in their order in time.
 *
 * @param records The records.
 *
 * @example
 * const rows = [{ customer: 'A', edition: '2019' }, { customer: 'A', edition: '2021' }]
 * heldPlaces(makeRecords(rows, { editions: ['2019', '2020', '2021'], cancelled: ['2020'] })) // => [0, 2]
 */
export function heldPlaces({ editions }: Pick<Records, 'editions'>): number[] {
  return editions.flatMap(({ held }, place) => (held ? [place] : []))
}

/**
 * The records as they stood before the last editions that were held. Customers who came later have no attendance left; they
 * keep their places.
 *
 * @param records The records.
 * @param last How many editions to take away, fewer than were held.
 *
 * @example
 * const records = makeRecords([{ customer: 'A', edition: '1' }, { customer: 'B', edition: '2' }, { customer: 'A', edition: '2' }])
 * withoutLast(records, 1).attended // => Int8Array.of(1, 0)
 * withoutLast(records, 1).entry // => Int32Array.of(0, -1)
 */
export function withoutLast(records: Records, last: number): Records {
  const held = heldPlaces(records)
  const all = records.editions.length
  const kept = last === 0 ? all : held[held.length - last]
  const cut = <T extends Int8Array | Float64Array>(values: T, made: T): T => {
    for (let customer = 0; customer < records.customers.length; customer++) {
      made.set(values.subarray(customer * all, customer * all + kept), customer * kept)
    }
    return made
  }
  const size = kept * records.customers.length
  const cutAll = <Name extends string>(columns: Readonly<Partial<Record<Name, Float64Array>>>) =>
    Object.fromEntries(
      Object.entries<Float64Array | undefined>(columns).flatMap(([name, values]) =>
        values === undefined ? [] : [[name, cut(values, new Float64Array(size))] as const]
      )
    ) as Record<Name, Float64Array>
  return {
    ...records,
    editions: records.editions.slice(0, kept),
    attended: cut(records.attended, new Int8Array(size)),
    entry: records.entry.map((first) => (first < kept ? first : -1)),
    figures: cutAll(records.figures),
    covariates: cutAll(records.covariates)
  }
}
