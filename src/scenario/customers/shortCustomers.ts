import { sha256 } from '../../core/hash.js'
import { canonicalJson } from '../scenarioHash.js'
import type { PlainValue } from '../valueText.js'

/**
 * Known customers in one short value, for people: how many, and the first eight digits of the digest of them all, by which
 * two lists can be told apart.
 *
 * @param customers The customers of a resolved scenario.
 *
 * @example
 * Object.keys(shortCustomers([])) // => ['known', 'digest']
 */
export function shortCustomers(customers: readonly PlainValue[]): PlainValue {
  return { known: customers.length, digest: sha256(canonicalJson(customers)).slice(0, 8) }
}
