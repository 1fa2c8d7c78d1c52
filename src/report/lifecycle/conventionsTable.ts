import type { Table } from '../../core/table.js'
import type { LifecycleResult } from '../../experiment/lifecycleResult.js'
import { inLanguage, type Language } from '../../i18n/terms.js'
import type { Convention } from './convention.js'
import { conventionsOf } from './conventions.js'
import { conventionWords as words } from './conventionWords.js'

/**
 * How a lifecycle was played and counted, as a table: each convention, what it applies to, in words and as a formula.
 *
 * @param result What `playLifecycle` gave.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * conventionsTable(await playLifecycle(makeLifecycle(made)), 'en').rows[1]
 * // => ['Time', '', '2 cycles of one year', 'L = 1']
 */
export function conventionsTable(result: LifecycleResult, language: Language): Table {
  const column = (id: 'convention' | 'appliesTo' | 'said' | 'formula') => ({
    id,
    label: inLanguage(words[id], language),
    unit: '',
    kind: 'text' as const
  })
  return {
    title: inLanguage(words.title, language),
    columns: [column('convention'), column('appliesTo'), column('said'), column('formula')],
    rows: conventionsOf(result).map((each) => [
      inLanguage(each.convention, language),
      inLanguage(each.appliesTo, language),
      inLanguage(each.words, language),
      each.formula
    ]),
    notes: [inLanguage(words.symbols, language)]
  }
}

/** The conventions without which a total says nothing. */
const essential: readonly Convention['convention'][] = [words.counting, words.discounting, words.rate]

/**
 * Counting, discounting and rates in one line, for the foot of a table of amounts; empty where there are no amounts.
 *
 * @example
 * const lifecycle = { stages: ['A', 'B'], transitions: { A: { B: 0.5 } } }
 * const made = { horizon: { cycles: 2, cycleLength: 1 }, cohort: { start: { A: 1 } }, lifecycle }
 * conventionsLine(await playLifecycle(makeLifecycle(made)), 'en') // => ''
 */
export function conventionsLine(result: LifecycleResult, language: Language): string {
  const chinese = language === 'zh-CN'
  const shown = conventionsOf(result).filter(({ convention }) => essential.includes(convention))
  const parts = shown.map(({ convention, appliesTo, words: said }) => {
    const whole = appliesTo === words.all
    const name = inLanguage(convention, language)
    const of = inLanguage(appliesTo, language)
    const named = whole ? name : chinese ? `${name}（${of}）` : `${name} (${of})`
    return `${named}${chinese ? '：' : ': '}${inLanguage(said, language)}`
  })
  return parts.length === 0 ? '' : `${parts.join(chinese ? '；' : '; ')}${chinese ? '。' : '.'}`
}
