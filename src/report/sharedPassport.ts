import type { Table } from '../core/table.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, type TermId, word } from '../i18n/terms.js'

/**
 * The passport of a comparison, narrow enough for a screen: the hash of each scenario, and below what all share, once.
 *
 * @param scenarios Scenarios played with the same seed and baseline.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * sharedPassport([result], 'en').notes[2] // => 'Replications: 2'
 */
export function sharedPassport(scenarios: readonly Pick<Replicated, 'passport'>[], language: Language): Table {
  const { engine, engineKind, seed, replications, streamScheme, baseline } = scenarios[0].passport
  const column = (id: string, term: TermId) => ({ id, label: word(term, language), unit: '', kind: 'text' as const })
  const shared: (readonly [TermId, string | number])[] = [
    ['baseline', baseline],
    ['seed', seed],
    ['replications', replications],
    ['engine', `${engine} (${engineKind})`],
    ['streamScheme', streamScheme]
  ]
  const colon = language === 'zh-CN' ? '：' : ': '
  return {
    title: word('passport', language),
    columns: [column('scenario', 'scenario'), column('scenarioHash', 'scenarioHash')],
    rows: scenarios.map(({ passport }) => [passport.scenario, passport.scenarioHash]),
    notes: shared.map(([term, value]) => `${word(term, language)}${colon}${value}`)
  }
}
