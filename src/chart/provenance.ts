import { type Language, word } from '../i18n/terms.js'
import { type ChartResults, scenariosOf } from './results.js'

/**
 * Where a picture comes from, as lines to stand under it: engine, seed, replications, each scenario with the first eight
 * digits of its hash, then the notices of the scenarios, each once. With these the picture can be made again.
 *
 * @param results What is drawn.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 }, replications: 2 }, 'small'))
 * provenanceLines(result, 'en')[0] // => 'Perennial 0.3.0 · Seed: perennial · Replications: 2 · Stream scheme: 1'
 */
export function provenanceLines(results: ChartResults, language: Language): string[] {
  const scenarios = scenariosOf(results)
  const { engine, seed, replications, streamScheme } = scenarios[0].passport
  const colon = language === 'zh-CN' ? '：' : ': '
  const run = [
    `Perennial ${engine}`,
    `${word('seed', language)}${colon}${seed}`,
    `${word('replications', language)}${colon}${replications}`,
    `${word('streamScheme', language)}${colon}${streamScheme}`
  ].join(' · ')
  const names = scenarios.map(({ passport }) => `${passport.scenario} ${passport.scenarioHash.slice(0, 8)}`)
  const list = names.join(language === 'zh-CN' ? '、' : ', ')
  return [
    run,
    `${word(names.length > 1 ? 'scenarios' : 'scenario', language)}${colon}${list}`,
    ...notices(results, language)
  ]
}

function notices(results: ChartResults, language: Language): string[] {
  const texts = scenariosOf(results).map(({ context }) =>
    language === 'zh-CN' ? (context.noticeZh ?? context.notice) : (context.notice ?? context.noticeZh)
  )
  return [...new Set(texts.filter((text) => text !== null))]
}
