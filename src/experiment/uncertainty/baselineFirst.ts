import { InputError } from '../../core/errors.js'
import { unknownBaseline } from '../comparable.js'
import { type Played, reordered } from '../draws/played.js'

/**
 * What was played with the baseline in the first place.
 *
 * Throws an InputError with the nearest right name for an alternative that does not exist.
 *
 * @param played What was played.
 * @param name Of the baseline. Defaults to the first.
 *
 * @example
 * const played = { alternatives: [{ name: 'a' }, { name: 'b' }], values: [[1], [2]], failed: [{ alternative: 1 }] }
 * const { alternatives, values, failed } = baselineFirst(played, 'b')
 * const told = [alternatives.map(({ name }) => name), values, failed[0].alternative]
 * told // => [['b', 'a'], [[2], [1]], 0]
 */
export function baselineFirst(played: Played, name?: string): Played {
  if (name === undefined) return played
  const names = played.alternatives.map((each) => each.name)
  const place = names.indexOf(name)
  if (place < 0) throw new InputError([unknownBaseline(name, names)])
  return reordered(played, [place, ...names.map((_, at) => at).filter((at) => at !== place)])
}
