import { fill } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { fileWords } from './fileWords.js'
import type { Written } from './written.js'

const deepest = 10

/**
 * Takes a plain value of a program (numbers, texts, booleans, `null`, lists, plain objects) as if it had been written in
 * a file. What is `undefined` counts as not written; what no file can hold is kept as such, for the checks to refuse.
 *
 * @example
 * readObject({ horizon: { editions: 3 } }).kind // => 'map'
 * readObject(() => 1).kind // => 'oddity'
 */
export function readObject(value: unknown): Written {
  return taken(value, [])
}

function taken(value: unknown, around: readonly object[]): Written {
  if (value === null || typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') {
    return { kind: 'scalar', place: {}, value, text: String(value) }
  }
  if (value === undefined) return oddity(fileWords.gotUndefined)
  if (typeof value !== 'object') return oddity(fill(fileWords.gotValueOf, { type: typeof value }))
  if (around.includes(value)) return oddity(fileWords.gotCycle)
  if (around.length > deepest) return oddity(fileWords.gotDeep)
  const inside = [...around, value]
  if (isNumberList(value)) return taken(Array.from(value), inside)
  if (Array.isArray(value)) {
    return { kind: 'list', place: {}, items: Array.from(value, (item: unknown) => taken(item, inside)) }
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return oddity(fileWords.gotNotPlain)
  const written = Object.entries(value).filter(([, item]) => item !== undefined)
  const entries = written.map(([key, item]) => [key, { keyPlace: {}, value: taken(item, inside) }] as const)
  return { kind: 'map', place: {}, entries: new Map(entries) }
}

function oddity(text: Term): Written {
  return { kind: 'oddity', place: {}, text }
}

/** Typed columns count as lists. */
function isNumberList(value: object): value is Float64Array | Float32Array | Int32Array {
  return value instanceof Float64Array || value instanceof Float32Array || value instanceof Int32Array
}
