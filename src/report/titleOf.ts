import { scenarioLabel } from '../chart/results.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, type TermId, word } from '../i18n/terms.js'

/**
 * Title of a table of one scenario: what it shows, and the scenario's title.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * titleOf('summary', result, 'zh-CN') // => '概要：fair'
 */
export function titleOf(term: TermId, replicated: Pick<Replicated, 'scenario'>, language: Language): string {
  return word('titleOf', language, { title: word(term, language), name: scenarioLabel(replicated, language) })
}
