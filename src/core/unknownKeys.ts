import type { Problem } from './errors.js'
import { nearestName } from './nearest.js'

/** What else people call something, and what it is called here. */
export type OtherNames = Readonly<Record<string, string>>

/**
 * Keys of an object that nobody reads: a misspelt one would be passed over as if it had not been given.
 *
 * @param given What was given.
 * @param known Keys that are read.
 * @param place What it is, as its author knows it, for the message.
 * @param others Other names of those keys. Defaults to none.
 * @returns One problem a key, with the name that was probably meant.
 *
 * @example
 * const [problem] = unknownKeys({ name: 'care', max: 5 }, ['name', 'low', 'high'], 'levers.care', { max: 'high' })
 * problem.message // => 'levers.care knows no "max"; it knows name, low, high'
 * problem.suggestion // => 'high'
 * unknownKeys({ name: 'care' }, ['name'], 'levers.care') // => []
 */
export function unknownKeys(
  given: object,
  known: readonly string[],
  place: string,
  others: OtherNames = {}
): Problem[] {
  return Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const suggestion = Object.hasOwn(others, key) ? others[key] : nearestName(key, known)
      return {
        message: `${place} knows no "${key}"; it knows ${known.join(', ')}`,
        messageZh: `${place} 没有“${key}”；可用的有 ${known.join('、')}`,
        ...(suggestion === undefined ? {} : { suggestion })
      }
    })
}
