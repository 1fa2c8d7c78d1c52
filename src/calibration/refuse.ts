import { InputError } from '../core/errors.js'

/**
 * Throws an InputError of one problem.
 *
 * @param path Which argument, for example `counts.2`.
 * @param message What is wrong with it, in English.
 * @param messageZh The same in Chinese.
 * @param got What was there; left out where it says nothing.
 *
 * @example
 * const refused = () => { try { refuse('level', 'must lie between 0 and 1', '须在 0 与 1 之间', 2) } catch (error) { return error.message } }
 * refused() // => 'level: must lie between 0 and 1; got 2'
 */
export function refuse(path: string, message: string, messageZh: string, got?: unknown): never {
  throw new InputError([{ path, message, messageZh, ...(got === undefined ? {} : { got: textOf(got) }) }])
}

function textOf(got: unknown): string {
  if (typeof got === 'number' || got === undefined) return String(got)
  return JSON.stringify(got) ?? String(got)
}

/**
 * Refuses a level of confidence that does not lie between 0 and 1.
 *
 * @example
 * requireLevel(0.95) // => 0.95
 */
export function requireLevel(level: number): number {
  if (!(level > 0 && level < 1)) refuse('level', 'must lie between 0 and 1', '须在 0 与 1 之间', level)
  return level
}

/**
 * Refuses what is not a whole number of at least `least`.
 *
 * @example
 * requireCount('trials', 3) // => 3
 */
export function requireCount(path: string, value: number, least = 0): number {
  if (!Number.isSafeInteger(value) || value < least) {
    refuse(path, `must be a whole number of at least ${least}`, `须为不小于 ${least} 的整数`, value)
  }
  return value
}
