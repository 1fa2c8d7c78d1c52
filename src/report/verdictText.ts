import type { Difference } from '../experiment/compare.js'
import { type Language, word } from '../i18n/terms.js'

/**
 * What a difference says, in words: better or worse; higher or lower where neither is better; noise where it may be
 * chance; no difference; not comparable where there is none.
 *
 * @example
 * verdictText({ difference: { mean: 2, low: 1, high: 3, sd: 1, n: 9 }, verdict: 'different' }, 'en') // => 'higher'
 * verdictText(undefined, 'en') // => 'not comparable'
 */
export function verdictText(row: Pick<Difference, 'difference' | 'verdict'> | undefined, language: Language): string {
  if (row === undefined || row.difference === null) return word('notComparable', language)
  if (row.verdict === 'different') return word(row.difference.mean > 0 ? 'higher' : 'lower', language)
  return word(row.verdict, language)
}
