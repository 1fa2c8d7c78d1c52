import { sha256 } from '../core/hash.js'
import type { Titled } from '../i18n/titles.js'
import type { Scenario } from './scenario.js'
import { formatVersion } from './version.js'

/**
 * What a scenario computes, as 16 hexadecimal digits: the start of the SHA-256 digest of its canonical JSON, keys
 * sorted. It covers every value that decides a run, defaults included. Left out are words for people (name, titles,
 * notices) and the number of replications, which stands in the passport beside it: replication 7 is the same whether 50
 * or 100 are played. What is uncertain counts where there is anything.
 *
 * @param scenario A resolved scenario.
 *
 * @example
 * const plan = { name: 'a', seed: 'x', budget: null, segments: { large: { title: 'Large', discount: [0] } }, tactics: {}, shocks: {} }
 * const same = { segments: { large: { discount: [0], title: 'Big' } }, tactics: {}, shocks: {}, budget: null, seed: 'x', name: 'b' }
 * scenarioHash(plan).length // => 16
 * scenarioHash(plan) === scenarioHash(same) // => true
 * scenarioHash(plan) === scenarioHash({ ...plan, seed: 'y' }) // => false
 */
export function scenarioHash(scenario: Scenario): string {
  const { name, title, titleZh, notice, noticeZh, about, aboutZh, replications, ...named } = scenario
  const { segments, tactics, shocks, levers, uncertain, uncertainty, ...rest } = named
  const items = {
    segments: untitledItems(withoutNoCustomers(segments)),
    tactics: untitledItems(tactics),
    shocks: untitledItems(shocks)
  }
  const deciding = { ...rest, ...withoutNoPurses(levers), ...items, ...uncertainPart(uncertain, uncertainty) }
  return sha256(`perennial ${formatVersion} ${canonicalJson(deciding)}`).slice(0, 16)
}

/**
 * What of a scenario is uncertain, as it counts in a hash: nothing where all is known, so that such a scenario has the hash
 * it had before there were distributions.
 *
 * @example
 * uncertainPart([], { correlations: {}, groups: {} }) // => {}
 */
export function uncertainPart(uncertain: readonly object[] | undefined, uncertainty: object): object {
  return uncertain !== undefined && uncertain.length > 0 ? { uncertain, uncertainty } : {}
}

/** Segments without the key of known customers where there are none: the hash is that from before there were any. */
function withoutNoCustomers(segments: Scenario['segments']): Readonly<Record<string, Titled>> {
  const entries = Object.entries(segments).map(([name, { customers, ...segment }]) => {
    return [name, customers ? { ...segment, customers } : segment] as const
  })
  return Object.fromEntries(entries)
}

/** Levers without the key of purses where there are none, likewise. */
function withoutNoPurses(levers: Scenario['levers'] | undefined): { readonly levers?: object } {
  if (levers === undefined) return {}
  const entries = Object.entries(levers).map(([id, lever]) => {
    if (!('bySegment' in lever) || Object.keys(lever.bySegment).length > 0) return [id, lever] as const
    const { bySegment: _, ...rest } = lever
    return [id, rest] as const
  })
  return { levers: Object.fromEntries(entries) }
}

function untitledItems(items: Readonly<Record<string, Titled>>): Readonly<Record<string, object>> {
  return Object.fromEntries(Object.entries(items).map(([name, { title, titleZh, ...rest }]) => [name, rest]))
}

/**
 * Plain data as JSON with the keys of every map sorted by code unit.
 *
 * @example
 * canonicalJson({ b: [1, 0.5], a: { size: 2, fee: null } }) // => '{"a":{"fee":null,"size":2},"b":[1,0.5]}'
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}
