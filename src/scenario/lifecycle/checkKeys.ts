import { nearestName } from '../../core/nearest.js'
import { asMessage, listed } from '../../i18n/fill.js'
import { keyWord } from '../got.js'
import { pathTo } from '../shape.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { WrittenMap } from '../written.js'
import type { Checking } from './checking.js'

/**
 * Reports every key of a map that is not among those it may have, with the nearest of them.
 *
 * @param map The map.
 * @param known The keys it may have.
 * @param checking Takes in the problems.
 * @param example A line that would be right.
 *
 * @example
 * const problems = []
 * const checking = checkingOf({ report: (problem) => problems.push(problem) })
 * checkKeys(readObject({ at: 'age', tabel: {} }), ['at', 'table'], checking)
 * problems[0].suggestion // => 'table'
 */
export function checkKeys(
  map: WrittenMap,
  known: readonly string[],
  checking: Pick<Checking, 'report' | 'paths'>,
  example?: string
): void {
  for (const [key, { keyPlace }] of map.entries) {
    if (known.includes(key)) continue
    const suggestion = nearestName(key, known)
    const words = suggestion ? scenarioWords.unknownKey : scenarioWords.unknownKeyAmong
    checking.report({
      ...keyPlace,
      path: pathTo(checking.paths.of(map), keyWord(key)),
      ...asMessage(words, { key: unquoted(key), keys: listed(known) }),
      ...(suggestion ? { suggestion } : {}),
      ...(example ? { example } : {})
    })
  }
}
