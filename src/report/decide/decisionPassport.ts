import type { Table } from '../../core/table.js'
import type { Decision } from '../../experiment/decide/decision.js'
import { type Language, type TermId, word } from '../../i18n/terms.js'
import { say } from '../lifecycle/words.js'

/**
 * What makes a decision repeatable: the hash of each fair, or of the lifecycle, and below what all share; nothing for draws
 * that were given.
 *
 * @param decision What `decide` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const values = [[9, 12, 14], [12, 10, 17]]
 * decisionPassport(decideFromDraws({ strategies: ['now', 'plan'], values }), 'en') // => []
 */
export function decisionPassport({ source, draws, isExact }: Decision, language: Language): Table[] {
  if (source.kind === 'given') return []
  const passports = source.kind === 'fairs' ? source.scenarios.map(({ passport }) => passport) : [source.passport]
  const [{ engine, engineKind, seed, replications, streamScheme, baseline }] = passports
  const kind = isExact ? say('engineExact', language) : `(${engineKind})`
  const shared: (readonly [TermId, string | number])[] = [
    ...(isExact ? [] : [['baseline', baseline] as const]),
    ['seed', seed],
    ['drawsCount', draws],
    ...(isExact ? [] : [['replications', replications] as const]),
    ['engine', `${engine} ${kind}`],
    ['streamScheme', streamScheme]
  ]
  const colon = language === 'zh-CN' ? '：' : ': '
  const column = (id: 'scenario' | 'scenarioHash') => {
    return { id, label: word(id, language), unit: '', kind: 'text' as const }
  }
  return [
    {
      title: word('passport', language),
      columns: [column('scenario'), column('scenarioHash')],
      rows: passports.map(({ scenario, scenarioHash }) => [scenario, scenarioHash]),
      notes: shared.map(([term, value]) => `${word(term, language)}${colon}${value}`)
    }
  ]
}
