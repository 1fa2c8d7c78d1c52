import { formatNumber } from '../core/formatNumber.js'
import type { LifecycleResult } from '../experiment/lifecycleResult.js'
import { oneByOne } from '../i18n/oneByOne.js'
import { inLanguage, type Language, word } from '../i18n/terms.js'
import { categoriesOf, categoryForms, namedMeasure, saying } from './lifecycleNames.js'
import { countingNames, discountingNames } from './lifecycleWords.js'

/**
 * Where a picture of a declared lifecycle comes from, as lines to stand under it: engine and version, with the individual
 * engine also seed, replications and customers; the scenario with the first eight digits of its hash; how the amounts
 * drawn are counted and discounted; the scenario's notice.
 *
 * @param result What is drawn.
 * @param language `en` or `zh-CN`.
 * @param measures Categories and totals that are drawn. Defaults to none.
 *
 * @example
 * const passport = { engine: '0.1.0', engineKind: 'exact', scenario: 'hiv', scenarioHash: '0123456789abcdef' }
 * lifecycleProvenance({ passport, scenario: { notice: null, noticeZh: null } }, 'en')
 * // => ['Perennial 0.1.0 · exact engine (expected customers, no chance)', 'Scenario: hiv 01234567']
 */
export function lifecycleProvenance(
  result: LifecycleResult,
  language: Language,
  measures: readonly string[] = []
): string[] {
  const { passport, scenario } = result
  const notice = language === 'zh-CN' ? (scenario.noticeZh ?? scenario.notice) : (scenario.notice ?? scenario.noticeZh)
  return [
    engineLine(result, language),
    `${named('scenario', language)}${passport.scenario} ${passport.scenarioHash.slice(0, 8)}`,
    ...(measures.length === 0 ? [] : [conventionLine(result, language, measures)]),
    ...(notice === null ? [] : [notice])
  ]
}

function named(id: 'scenario' | 'seed' | 'replications' | 'streamScheme', language: Language): string {
  return word(id, language) + (language === 'zh-CN' ? '：' : ': ')
}

function engineLine({ passport, customers }: LifecycleResult, language: Language): string {
  const version = `Perennial ${passport.engine}`
  if (passport.engineKind === 'exact') return `${version} · ${saying('exactEngine', language)}`
  return [
    version,
    saying('individualEngine', language),
    `${named('seed', language)}${passport.seed}`,
    `${named('replications', language)}${passport.replications}`,
    ...(customers === null ? [] : [saying('customersPlayed', language, { n: formatNumber(customers, 0) })]),
    `${named('streamScheme', language)}${passport.streamScheme}`
  ].join(' · ')
}

/** How the categories drawn are counted and discounted; one text where all agree. */
function conventionLine({ scenario }: LifecycleResult, language: Language, measures: readonly string[]): string {
  const categories = [...new Set(measures.flatMap((measure) => categoriesOf(scenario, measure)))]
  const all = categories.map((category) => ({
    category: namedMeasure(scenario, category, language).label,
    conventions: [...new Set(categoryForms(scenario, category).map((form) => conventionOf(form, language)))]
  }))
  const distinct = [...new Set(all.flatMap(({ conventions }) => conventions))]
  if (distinct.length === 1) return distinct[0]
  const texts = distinct.map((convention) => {
    const own = all.filter(({ conventions }) => conventions.includes(convention))
    const names = own.map(({ category }) => category).join(language === 'zh-CN' ? '、' : ', ')
    return saying('ofCategory', language, { category: names, convention: lowerFirst(convention) })
  })
  return oneByOne(texts, language)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

type Form = ReturnType<typeof categoryForms>[number]

function conventionOf({ counting, discounting, discountRate }: Form, language: Language): string {
  const comma = language === 'zh-CN' ? '，' : ', '
  const counted = inLanguage(countingNames[typeof counting === 'string' ? counting : 'weights'], language)
  const none = discounting === 'none' || discountRate === 0
  const discounted = none
    ? inLanguage(discountingNames.none, language)
    : saying('atRate', language, { discounting: discountingNames[discounting], rate: rateText(discountRate) })
  return [
    saying('counting', language, { counting: counted }),
    saying('discounting', language, { discounting: discounted })
  ].join(comma)
}

/** A number in per cent; a formula as it stands. */
function rateText(rate: number | string): string {
  const number = Number(rate)
  return Number.isFinite(number) ? `${Number((number * 100).toPrecision(6))}%` : String(rate)
}
