import { InputError, type Problem } from '../core/errors.js'
import { asMessage, type Values } from '../i18n/fill.js'
import { type WordId, words } from './words.js'

/**
 * One thing wrong with how the command was used.
 *
 * @param id The words that say what is wrong.
 * @param values What stands in the places of those words.
 * @param more Where, what was got, and what would be right.
 *
 * @example
 * badInput('wholeNumber', { option: '--most', least: 2 }, { got: '"1"' }).message
 * // => '--most must be a whole number of at least 2; got "1"'
 */
export function badInput(
  id: WordId,
  values: Values = {},
  more: Omit<Problem, 'message' | 'messageZh'> = {}
): InputError {
  return new InputError([{ ...asMessage(words[id], values), ...more }])
}
