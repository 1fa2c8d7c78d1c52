import type { Estimate } from '../core/interval.js'
import type { Replicated } from '../experiment/replicate.js'
import { type Language, word } from '../i18n/terms.js'

/**
 * What stands under every table of results: the notices of the scenarios (each once; with the name of the scenario where
 * they differ), and that this is no forecast.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * noticeLines([result], 'en') // => ['A planning and teaching aid, not a forecast.']
 */
export function noticeLines(
  scenarios: readonly Pick<Replicated, 'context' | 'scenario'>[],
  language: Language
): string[] {
  const noticeOf = ({ context }: Pick<Replicated, 'context'>) =>
    language === 'zh-CN' ? context.noticeZh : context.notice
  const notices = scenarios.map(noticeOf)
  const different = [...new Set(notices)].filter((notice) => notice !== null)
  const isShared = different.length === 1 && !notices.includes(null)
  const lines = isShared
    ? different
    : scenarios.flatMap((scenario) => {
        const notice = noticeOf(scenario)
        return notice === null ? [] : [word('noticeOf', language, { name: scenario.scenario.name, notice })]
      })
  return [...lines, word('notAForecast', language)]
}

/**
 * How many replications the numbers shown rest on, and whether fewer of them count for some.
 *
 * @example
 * replicationLines(1, [], 'en') // => ['One replication only: no interval can be given.']
 */
export function replicationLines(
  replications: number,
  shown: readonly (Estimate | null)[],
  language: Language
): string[] {
  const fewest = shown.reduce((least, each) => Math.min(least, each?.n ?? least), replications)
  return [
    replications === 1 ? word('oneReplication', language) : word('replicationsUsed', language, { n: replications }),
    ...(fewest < replications ? [word('fewerValues', language, { n: fewest })] : [])
  ]
}

/**
 * Whether a wished precision was reached; nothing where none was asked for.
 *
 * @example
 * precisionLines({ precision: null }, 'en') // => []
 * precisionLines({ precision: { reached: true, replications: 40 } }, 'en')
 * // => ['The wished precision was reached after 40 replications.']
 */
export function precisionLines({ precision }: Replicated, language: Language): string[] {
  if (precision === null) return []
  const id = precision.reached ? 'precisionReached' : 'precisionMissed'
  return [word(id, language, { n: precision.replications })]
}

/**
 * Which scenarios were still attended when the longest tail ended, so that their lifetime values are too low.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * tailLines([result], 'en') // => []
 */
export function tailLines(scenarios: readonly Replicated[], language: Language): string[] {
  return scenarios.flatMap(({ context, estimates, scenario }) => {
    const longest = context.discountFactors.length - context.editions
    const played = estimates.find(({ outcome }) => outcome === 'tailEditions')?.values ?? []
    if (!played.includes(longest)) return []
    const notice = word('tailCut', language, { n: longest })
    return [scenarios.length === 1 ? notice : word('noticeOf', language, { name: scenario.name, notice })]
  })
}

/**
 * Whom figures of the whole show count, where the fair has several kinds of customers; nothing where it has one.
 *
 * @example
 * wholeShowLines({ context: { segments: [{ kind: 'exhibitor' }] } }, 'en') // => []
 * wholeShowLines({ context: { segments: [{ kind: 'exhibitor' }, { kind: 'visitor' }] } }, 'zh-CN')
 * // => ['整个展会：客户类指标只计参展商，金额合计含各类客户。']
 * wholeShowLines({ context: { segments: [{ kind: 'partner' }, { kind: 'visitor' }] } }, 'en') // => []
 */
export function wholeShowLines({ context }: Pick<Replicated, 'context'>, language: Language): string[] {
  const kinds = new Set(context.segments.map(({ kind }) => kind))
  return kinds.size > 1 && kinds.has('exhibitor') ? [word('wholeShowMeans', language)] : []
}

/**
 * The notes under a table of one scenario: replications, precision, notices, and that it is no forecast.
 *
 * @example
 * const result = await replicate(makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair'), { replications: 2 })
 * resultNotes(result, [], 'en').length // => 2
 */
export function resultNotes(replicated: Replicated, shown: readonly (Estimate | null)[], language: Language): string[] {
  return [
    ...replicationLines(replicated.passport.replications, shown, language),
    ...precisionLines(replicated, language),
    ...tailLines([replicated], language),
    ...noticeLines([replicated], language)
  ]
}
