import { InputError } from '../../core/errors.js'
import type { Words } from '../fit.js'

/** What an attempt gave, or why it failed. */
export type Attempted<T> =
  | { readonly made: T; readonly why: readonly Words[] }
  | { readonly made: null; readonly why: readonly Words[] }

/**
 * Tries a fit: what is wrong with the records for it is said and sinks nothing else.
 *
 * @param make The fit.
 *
 * @example
 * attempt(() => 7) // => { made: 7, why: [] }
 * attempt(() => fitSbg([])).why[0].message // => 'there is none'
 */
export function attempt<T>(make: () => T): Attempted<T> {
  try {
    return { made: make(), why: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { made: null, why: error.problems.map(({ message, messageZh }) => ({ message, messageZh })) }
  }
}
