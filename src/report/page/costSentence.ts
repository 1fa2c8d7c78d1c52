import { formatNumber } from '../../core/formatNumber.js'
import type { Comparison } from '../../experiment/compare.js'
import { type Language, word } from '../../i18n/terms.js'
import { figuresOf, verdictWord } from './figures.js'

/**
 * What strategies cost over the horizon, against the baseline, and when they pay back, in one sentence; with discounts where
 * they make another difference than the relationship cost.
 *
 * @param comparison What `compare` gave.
 * @param named Names of the strategies.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const scenario = makeScenario({ horizon: { editions: 2, warmUp: 0 } }, 'fair')
 * const comparison = await compare([scenario, { ...scenario, name: 'twin' }], { replications: 2 })
 * costSentence(comparison, ['twin'], 'en').includes('as much as “fair”, and does not pay back') // => true
 */
export function costSentence(comparison: Comparison, named: readonly string[], language: Language): string {
  const cost = figuresOf(comparison, { outcome: 'cost.total' }, language)
  const spend = figuresOf(comparison, { outcome: 'spend' }, language)
  const parts = named.flatMap((name) => {
    const own = cost.others.find(({ scenario }) => scenario === name)
    if (own === undefined || own.difference === null) return []
    const { unit, gapUnit, baseline } = cost
    const id = own.verdict === 'same' ? 'answer.costsSame' : 'answer.costs'
    return [
      word(id, language, {
        plan: own.label,
        base: baseline.label,
        own: own.mean,
        difference: own.difference,
        unit,
        gapUnit,
        verdict: verdictWord(own, language),
        discounts: discountsOf(name),
        payback: paybackOf(name)
      })
    ]
  })
  if (parts.length === 0) return `${cost.label}${language === 'zh-CN' ? '：' : ': '}${word('notComparable', language)}`
  return language === 'zh-CN' ? `${parts.join('；')}。` : `${parts.join('; ')}.`

  /** Differences of spending with discounts, where they are others than those of the cost. */
  function discountsOf(name: string): string {
    const own = spend.others.find(({ scenario }) => scenario === name)
    const paid = cost.others.find(({ scenario }) => scenario === name)
    if (own === undefined || own.difference === null || own.estimated?.mean === paid?.estimated?.mean) return ''
    const { gapUnit } = spend
    return word('answer.discounts', language, {
      difference: own.difference,
      gapUnit,
      verdict: verdictWord(own, language)
    })
  }

  function paybackOf(name: string): string {
    const found = comparison.paybacks.find(({ scenario }) => scenario === name)
    const share = `${formatNumber(100 * (found?.share ?? 0), 0)}%`
    const edition = found?.edition ?? null
    return edition === null
      ? word('answer.paysBackNever', language, { share })
      : word('answer.paysBack', language, { share, edition })
  }
}
