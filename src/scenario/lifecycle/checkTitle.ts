import { checkText } from '../checks/checkText.js'
import { findParameter } from '../findParameter.js'
import type { Written } from '../written.js'
import type { Checking } from './checking.js'

/**
 * A short text for people, on one line; `null` where nothing was written.
 *
 * @param written What was written.
 * @param key The key it stands under, for the example.
 * @param checking Takes in the problem.
 *
 * @example
 * checkTitle(readObject('Customers who stay'), 'title', checkingOf({})) // => 'Customers who stay'
 * checkTitle(undefined, 'title', checkingOf({})) // => null
 */
export function checkTitle(written: Written | undefined, key: string, checking: Checking): string | null {
  if (written === undefined) return null
  const parameter = { ...findParameter('title'), path: key }
  const context = { report: checking.report, editions: undefined, segments: [] }
  return checkText(written, parameter, checking.paths.of(written), context) ?? null
}
