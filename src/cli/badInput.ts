import { InputError, type Problem } from '../core/errors.js'

/**
 * One thing wrong with how the command was used.
 *
 * @param message What is wrong, in the reader's language.
 * @param more Where, what was got, and what would be right.
 *
 * @example
 * badInput('--format knows table and json', { got: 'jsn', suggestion: 'json' }).message
 * // => '--format knows table and json; got jsn; did you mean "json"?'
 */
export function badInput(message: string, more: Omit<Problem, 'message'> = {}): InputError {
  return new InputError([{ message, ...more }])
}
