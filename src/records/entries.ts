import type { RecordedEdition } from './records.js'

/**
 * The edition at which each customer first attended, and whether that is known to be its first ever: it is where the records
 * say so, and where the customer is known to have stayed away from an edition held before.
 *
 * @param attended 1 attended, 0 stayed away, −1 not known or not held, by customer and edition.
 * @param editions In their order in time.
 * @param sinceOf Place of the edition at which a customer is said to have come first; −1 for one before the records or unknown to
 *   them, `undefined` where nothing is said.
 *
 * @example
 * const editions = [{ label: '2020', held: true }, { label: '2021', held: true }]
 * entriesOf(Int8Array.of(1, 1, 0, 1, -1, 1), editions, () => undefined)
 * // => { entry: Int32Array.of(0, 1, 1), entryKnown: Uint8Array.of(0, 1, 0) }
 */
export function entriesOf(
  attended: Int8Array,
  editions: readonly RecordedEdition[],
  sinceOf: (customer: number) => number | undefined
): { entry: Int32Array; entryKnown: Uint8Array } {
  const { length } = editions
  const customers = attended.length / length
  const entry = new Int32Array(customers).fill(-1)
  const entryKnown = new Uint8Array(customers)
  for (let customer = 0; customer < customers; customer++) {
    const from = customer * length
    let first = 0
    let stayedAway = false
    let isUnknown = false
    for (; first < length && attended[from + first] !== 1; first++) {
      if (attended[from + first] === 0) stayedAway = true
      else if (editions[first]!.held) isUnknown = true
    }
    if (first === length) continue
    entry[customer] = first
    const since = sinceOf(customer)
    const isKnown = since === undefined ? stayedAway && !isUnknown : since === first
    entryKnown[customer] = isKnown ? 1 : 0
  }
  return { entry, entryKnown }
}
