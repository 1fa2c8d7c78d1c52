import { deriveKey, nameKey, seedKey } from '../../src/core/random/streams.js'
import { type StreamKey, threefry2x32 } from '../../src/core/random/threefry.js'
import type { Customer } from './customer.js'

/** Who a customer is. */
type Identity = Pick<Customer, 'segment' | 'entry' | 'ordinal'>

/** The two uniform numbers of a customer for a purpose (a number, or the name of a tactic) in an edition. */
export type Draw = (customer: Identity, purpose: number | string, edition: number) => readonly [number, number]

/** Draws of one replication, one at a time, keys derived anew whenever they are not at hand. */
export function drawsOf(seed: string, replication: number, segments: readonly { readonly id: string }[]): Draw {
  const roots = segments.map((segment) => nameKey(deriveKey(seedKey(seed), replication), segment.id))
  const known = roots.map(() => new Map<number | string, Map<number, StreamKey>>())
  const keyOf = (segment: number, purpose: number | string, edition: number): StreamKey => {
    const root = roots[segment]!
    if (typeof purpose === 'number') return deriveKey(root, purpose, edition)
    return deriveKey(nameKey(root, `tactic ${purpose}`), edition)
  }
  return ({ segment, entry, ordinal }, purpose, edition) => {
    const keys = known[segment]!.get(purpose) ?? new Map<number, StreamKey>()
    const key = keys.get(edition) ?? keyOf(segment, purpose, edition)
    known[segment]!.set(purpose, keys.set(edition, key))
    const [first, second] = threefry2x32(key, entry, ordinal, 13)
    return [(first + 0.5) / 2 ** 32, (second + 0.5) / 2 ** 32]
  }
}
