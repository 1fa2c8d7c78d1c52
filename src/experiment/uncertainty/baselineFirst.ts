import { InputError } from '../../core/errors.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import type { Played } from '../draws/played.js'
import { experimentWords } from '../words.js'

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
  const { alternatives, values, failed } = played
  const names = alternatives.map((each) => each.name)
  const place = names.indexOf(name)
  if (place < 0) {
    const suggestion = nearestName(name, names)
    const message = asMessage(experimentWords.unknownBaseline, { name, names: listed(names) })
    throw new InputError([{ ...message, ...(suggestion === undefined ? {} : { suggestion }) }])
  }
  const order = [place, ...names.map((_, at) => at).filter((at) => at !== place)]
  return {
    ...played,
    alternatives: order.map((at) => alternatives[at]!),
    values: order.map((at) => values[at]!),
    failed: failed.map((each) => ({ ...each, alternative: order.indexOf(each.alternative) }))
  }
}
