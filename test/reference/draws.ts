import { deriveKey, nameKey, seedKey } from '../../src/core/random/streams.js'
import { type StreamKey, threefry2x32 } from '../../src/core/random/threefry.js'
import type { Customer } from './customer.js'

/** The two uniform numbers of a customer for a purpose (a number, or the name of a tactic) in an edition. */
export type Draw = (customer: Customer, purpose: number | string, edition: number) => readonly [number, number]

/** Draws of one replication, one at a time, keys derived anew whenever they are not at hand. */
export function drawsOf(seed: string, replication: number, segments: readonly { readonly id: string }[]): Draw {
  const roots = segments.map((segment) => nameKey(deriveKey(seedKey(seed), replication), segment.id))
  const keys = new Map<string, StreamKey>()
  return (customer, purpose, edition) => {
    const name = `${customer.segment} ${typeof purpose} ${purpose} ${edition}`
    let key = keys.get(name)
    if (key === undefined) {
      const root = roots[customer.segment]!
      key =
        typeof purpose === 'number'
          ? deriveKey(root, purpose, edition)
          : deriveKey(nameKey(root, `tactic ${purpose}`), edition)
      keys.set(name, key)
    }
    const [first, second] = threefry2x32(key, customer.entry, customer.ordinal, 13)
    return [(first + 0.5) / 2 ** 32, (second + 0.5) / 2 ** 32]
  }
}
