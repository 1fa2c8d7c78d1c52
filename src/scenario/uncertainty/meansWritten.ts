import { readObject } from '../readObject.js'
import { emptyMap, valueAt, type Written, type WrittenMap } from '../written.js'

/**
 * Shares written as `dist: dirichlet` as the plain shares that they are on average, so that something may be laid over
 * single ones; those not named are 0.
 *
 * @param written A map with the key `dist`.
 * @param names The shares to keep.
 *
 * @example
 * const means = meansWritten(readObject({ dist: 'dirichlet', counts: { trust: 30, gone: 10 } }), ['trust', 'weakening'])
 * Array.from(means.entries.values(), ({ value }) => value.value) // => [0.75, 0]
 */
export function meansWritten(written: WrittenMap, names: readonly string[]): WrittenMap {
  const counts = valueAt(written, 'counts')
  const given = counts ?? valueAt(written, 'mean')
  if (given?.kind !== 'map') return emptyMap
  const total =
    counts === undefined ? 1 : [...given.entries.values()].reduce((sum, { value }) => sum + numberIn(value), 0)
  const entries = names.map((name) => {
    const entry = given.entries.get(name)
    const mean = { ...readObject(entry ? numberIn(entry.value) / total : 0), place: (entry?.value ?? written).place }
    return [name, { keyPlace: entry?.keyPlace ?? written.place, value: mean }] as const
  })
  return { ...emptyMap, place: written.place, entries: new Map(entries) }
}

function numberIn(written: Written): number {
  return written.kind === 'scalar' && typeof written.value === 'number' ? written.value : 0
}
