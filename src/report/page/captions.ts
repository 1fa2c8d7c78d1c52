import type { OutcomeKeys } from '../../analysis/outcomeKey.js'
import type { Comparison } from '../../experiment/compare.js'
import { oneByOne } from '../../i18n/oneByOne.js'
import { type Language, word } from '../../i18n/terms.js'
import { figuresOf, type ScenarioFigure, verdictWord } from './figures.js'

const beyondHorizon: readonly string[] = ['lifetimeValue', 'customerEquity']

/** Most names in one list; where there are more, their number is said. */
const mostNames = 6

/**
 * Which scenarios are better, worse or perhaps chance in one outcome, in a sentence.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * differencesCaption(comparison, 'npv', 'en') // => 'Net present value: no difference – “twin”.'
 */
export function differencesCaption(comparison: Comparison, outcome: string, language: Language): string {
  const { others, label } = figuresOf(comparison, { outcome }, language)
  const groups = new Map<string, ScenarioFigure[]>()
  for (const each of others) {
    const verdict = verdictWord(each, language)
    groups.set(verdict, [...(groups.get(verdict) ?? []), each])
  }
  const verdicts = [...groups].map(([verdict, found]) =>
    word('caption.verdict', language, { verdict, names: namesOf(found, language) })
  )
  return word('caption.differences', language, {
    outcome: label,
    verdicts: oneByOne(verdicts, language)
  })
}

/**
 * The levels of one outcome in a sentence, each with its interval, the baseline first.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * levelsCaption(comparison, { outcome: 'npv' }, 'zh-CN').startsWith('整个规划期净现值：“fair”') // => true
 */
export function levelsCaption(comparison: Comparison, keys: OutcomeKeys, language: Language): string {
  const { baseline, others, label, unit } = figuresOf(comparison, keys, language)
  const levels = [baseline, ...others].map((each) =>
    word('caption.level', language, { plan: each.label, value: each.own, unit })
  )
  const values = { outcome: label, levels: levels.join(language === 'zh-CN' ? '，' : ', ') }
  // lifetime value and customer equity count what comes after the horizon, too
  if (beyondHorizon.includes(keys.outcome)) return word('caption.plain', language, values)
  return keys.edition === undefined || keys.edition === null
    ? word('caption.overHorizon', language, values)
    : word('caption.levels', language, { ...values, edition: keys.edition })
}

function namesOf(found: readonly ScenarioFigure[], language: Language): string {
  const names = found.slice(0, mostNames).map(({ label }) => `“${label}”`)
  const text = names.join(language === 'zh-CN' ? '、' : ', ')
  return found.length <= mostNames ? text : word('andMore', language, { names: text, n: found.length - mostNames })
}
