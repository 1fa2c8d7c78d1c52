import type { Problem } from '../../core/errors.js'
import { got } from '../got.js'
import type { Report, Written } from '../written.js'

/** What a check must know of the rest of the scenario. */
export interface Context {
  readonly report: Report
  /** Length of the horizon; `undefined` where that itself is wrong. */
  readonly editions: number | undefined
  /** Names of the segments. */
  readonly segments: readonly string[]
}

/**
 * Place, path, what is wrong, what was got and a line that would be right, as one problem.
 *
 * @example
 * fault(readObject('ten'), 'horizon.editions', 'must be a number', 'editions: 10')
 * // => { path: 'horizon.editions', message: 'must be a number', got: 'text "ten"', example: 'editions: 10' }
 */
export function fault(written: Written, path: string, message: string, example?: string): Problem {
  return { ...written.place, path, message, got: got(written), ...(example === undefined ? {} : { example }) }
}
