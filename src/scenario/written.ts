import type { Problem } from '../core/errors.js'
import type { Term } from '../i18n/terms.js'

/** Where something was written; empty for values that came from a program. */
export interface Place {
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** A key of a map with its value, and where the key stands. */
export interface Entry {
  readonly keyPlace: Place
  readonly value: Written
}

/** A map as it was written; keys as text, in the order written. */
export interface WrittenMap {
  readonly kind: 'map'
  readonly place: Place
  readonly entries: ReadonlyMap<string, Entry>
}

/** A list as it was written. */
export interface WrittenList {
  readonly kind: 'list'
  readonly place: Place
  readonly items: readonly Written[]
}

/** A single value as it was written; `text` is its own spelling, so `1e3` stays `1e3`. */
export interface WrittenScalar {
  readonly kind: 'scalar'
  readonly place: Place
  readonly value: number | string | boolean | null
  readonly text: string
}

/** Something that no scenario file can hold, such as a function given by a program; `text` says what. */
export interface WrittenOddity {
  readonly kind: 'oddity'
  readonly place: Place
  readonly text: Term
}

/**
 * What was written, with its place, before it is known whether it is right: files, plain objects and `--set` all become
 * this.
 */
export type Written = WrittenMap | WrittenList | WrittenScalar | WrittenOddity

/** Takes in one problem; reading goes on, so that all are found. */
export type Report = (problem: Problem) => void

/** A map with nothing in it and no place. */
export const emptyMap: WrittenMap = { kind: 'map', place: {}, entries: new Map() }

/**
 * Whether it is an explicit nothing: `null`, `~` or a key without a value.
 *
 * @example
 * isNull(readObject(null)) // => true
 * isNull(readObject(0)) // => false
 */
export function isNull(written: Written): boolean {
  return written.kind === 'scalar' && written.value === null
}

/**
 * The value under a key of a map; `undefined` where there is none, or no map.
 *
 * @example
 * valueAt(readObject({ seed: 'x' }), 'seed').value // => 'x'
 * valueAt(readObject('x'), 'seed') // => undefined
 */
export function valueAt(written: Written | undefined, key: string): Written | undefined {
  return written?.kind === 'map' ? written.entries.get(key)?.value : undefined
}
