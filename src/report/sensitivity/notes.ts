import { outcomeSentence, valueText } from '../../chart/sensitivity/names.js'
import type { Answered, Sensitivity } from '../../experiment/sensitivity/results.js'
import { inLanguage, type Language, word } from '../../i18n/terms.js'

/**
 * What stands first under a table of sensitivity: that it is partial where it is, and what the outcome is.
 *
 * @example
 * const figure = { label: { en: 'Profit', zh: '利润' }, segment: null, edition: null }
 * openingNotes({ partial: { done: 3, all: 9 }, figure, context: { segments: [] }, strategy: null, against: null }, 'en')
 * // => ['PARTIAL: stopped after 3 of 9 points; what had not been played is missing.', 'Outcome: Profit.']
 */
export function openingNotes(answer: Answered, language: Language): string[] {
  const { partial } = answer
  return [
    ...(partial === null ? [] : [word('sens.stoppedEarly', language, { done: partial.done, all: partial.all })]),
    outcomeSentence(answer, language)
  ]
}

/**
 * What stands last under a table of sensitivity: what varied, what was left out or failed, luck, the notice of the scenario.
 *
 * @param answer Any answer.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const context = { notice: 'Made up.', noticeZh: null }
 * closingNotes({ factors: [], from: 'named', leftOut: [], failures: { count: 0, first: [] }, isExact: true, context }, 'en')
 * // => ['Played exactly: nothing is left to luck.', 'Made up.', 'A planning and teaching aid, not a forecast.']
 */
export function closingNotes(answer: Answered & Pick<Sensitivity, 'method'>, language: Language): string[] {
  const { factors, from, leftOut, isExact, replications, context } = answer
  const hasDistributions = factors.some(({ isRange, uncertain }) => !isRange && uncertain.kind === 'number')
  const luck = isExact
    ? word('sens.exactlyPlayed', language)
    : word(replications === 1 ? 'sens.singleLuck' : 'sens.sharedLuck', language, { n: replications })
  const notice = language === 'zh-CN' ? (context.noticeZh ?? context.notice) : (context.notice ?? context.noticeZh)
  return [
    ...(from === 'usual' && context.currency !== null ? [word('sens.fromUsual', language)] : []),
    ...(hasDistributions ? [word('sens.quantilesMean', language)] : []),
    ...(answer.decides ? [word('sens.decisionsMean', language)] : []),
    ...(answer.correlated && answer.method !== 'sobol' && answer.method !== 'conditions'
      ? [word('sens.oneAtATime', language)]
      : []),
    ...(factors.some(({ parts }) => parts !== null) ? [word('sens.multipleMeans', language)] : []),
    ...leftOut.map(({ path, label, reason }) =>
      word('sens.isLeftOut', language, {
        path,
        label: inLanguage(label, language),
        reason: inLanguage(reason, language)
      })
    ),
    ...failureNotes(answer, language),
    luck,
    ...(notice === null ? [] : [notice]),
    word('notAForecast', language)
  ]
}

/**
 * How many points could not be played, with the values that made the first fail and why; nothing where none failed.
 *
 * @example
 * const problem = { message: 'too much', messageZh: '过大' }
 * const failures = { count: 2, first: [{ values: { 'price.perArea': 9 }, problems: [problem] }] }
 * failureNotes({ failures, runs: 5, factors: [] }, 'en')
 * // => ['2 of 5 points could not be played and are left out, for example price.perArea = 9: too much']
 */
export function failureNotes(
  { failures, runs, factors }: Pick<Answered, 'failures' | 'runs' | 'factors'>,
  language: Language
): string[] {
  const [first] = failures.first
  if (first === undefined) return []
  const named = Object.entries(first.values).slice(0, mostValues)
  const values = named.map(([path, value]) => {
    const unit = factors.find((factor) => factor.path === path)?.unit ?? null
    if (typeof value === 'number') return `${path} = ${valueText(value, { unit })}`
    const shares = Object.entries(value).map(([name, share]) => `${name} ${valueText(share, { unit: 'share' })}`)
    return `${path} = ${shares.join(', ')}`
  })
  const more = Object.keys(first.values).length > mostValues ? ['…'] : []
  const [problem] = first.problems
  const reason = language === 'zh-CN' ? (problem?.messageZh ?? problem?.message) : problem?.message
  return [
    word('sens.failedRuns', language, {
      count: failures.count,
      all: runs,
      values: [...values, ...more].join(language === 'zh-CN' ? '，' : ', '),
      reason: reason ?? ''
    })
  ]
}

/** How many of the values of a failed point are named. */
const mostValues = 6
