import type { Decision } from '../experiment/decide/decision.js'
import { type Language, word } from '../i18n/terms.js'
import { labelIn } from '../i18n/titles.js'
import { provenanceLines } from './provenance.js'

/**
 * Title of a picture of a decision: what it shows, and the fair, the lifecycle or the file of draws.
 *
 * @example
 * decisionTitle('The choice', { source: { kind: 'given', name: 'draws.csv' } }, 'en') // => 'The choice: draws.csv'
 */
export function decisionTitle(title: string, { source }: Pick<Decision, 'source'>, language: Language): string {
  const name =
    source.kind === 'given'
      ? source.name
      : labelIn(source.kind === 'fairs' ? source.scenarios[0].scenario : source.scenario, language)
  return name === null ? title : word('titleOf', language, { title, name })
}

/**
 * Where a picture of a decision comes from, as lines to stand under it.
 *
 * @example
 * const decision = { source: { kind: 'given', name: 'a.csv' }, draws: 100 }
 * decisionProvenance(decision, 'en') // => ['Draws as given: a.csv · Draws: 100']
 */
export function decisionProvenance(decision: Pick<Decision, 'source' | 'draws'>, language: Language): string[] {
  const { source } = decision
  const colon = language === 'zh-CN' ? '：' : ': '
  const draws = `${word('drawsCount', language)}${colon}${decision.draws}`
  if (source.kind === 'given') return [`${word('givenDraws', language, { name: source.name ?? '–' })} · ${draws}`]
  if (source.kind === 'fairs') {
    const scenarios = source.scenarios.map((each) => ({ ...each, estimates: [] }))
    const [run, ...rest] = provenanceLines({ baseline: scenarios[0].scenario.name, scenarios }, language)
    return [`${run} · ${draws}`, ...rest]
  }
  const { passport, scenario } = source
  const notice = language === 'zh-CN' ? (scenario.noticeZh ?? scenario.notice) : (scenario.notice ?? scenario.noticeZh)
  return [
    `Perennial ${passport.engine} · ${word('seed', language)}${colon}${passport.seed} · ${draws}`,
    `${word('scenario', language)}${colon}${passport.scenario} ${passport.scenarioHash.slice(0, 8)}`,
    ...(notice === null ? [] : [notice])
  ]
}
