import type { Language } from '../i18n/terms.js'
import { budgetWords } from './words/budget.js'
import { calibrateWords } from './words/calibrate.js'
import { customersWords } from './words/customers.js'
import { decideWords } from './words/decide.js'
import { describeCommandWords } from './words/describe.js'
import { fitCommandWords } from './words/fit.js'
import { helpWords } from './words/help.js'
import { leagueWords } from './words/league.js'
import { lifecycleWords } from './words/lifecycle.js'
import { messageWords } from './words/messages.js'
import { recordsOptionWords } from './words/records.js'
import { reportCommandWords } from './words/report.js'
import { sensitivityWords } from './words/sensitivity.js'
import { uncertaintyWords } from './words/uncertainty.js'
import { valueWords } from './words/value.js'

/** The words that only the command line says; words shared with tables and charts stand in the term list. */
export const words = {
  ...helpWords,
  ...messageWords,
  ...lifecycleWords,
  ...valueWords,
  ...uncertaintyWords,
  ...sensitivityWords,
  ...decideWords,
  ...budgetWords,
  ...describeCommandWords,
  ...customersWords,
  ...recordsOptionWords,
  ...calibrateWords,
  ...fitCommandWords,
  ...leagueWords,
  ...reportCommandWords
} as const

export type WordId = keyof typeof words

/** Says a word of the command line in one language, with values in place of `{name}`. */
export type Say = (id: WordId, values?: Readonly<Record<string, string | number>>) => string

/**
 * The speaker of one language.
 *
 * @param language `en` or `zh-CN`.
 * @returns A function from the id of a word, and values for its `{places}`, to text. A place without a value stays as it is.
 *
 * @example
 * sayIn('en')('unknownCommand', { name: 'rnu' }) // => 'unknown command "rnu"'
 * sayIn('zh-CN')('unknownCommand', { name: 'rnu' }) // => '未知命令“rnu”'
 */
export function sayIn(language: Language): Say {
  const key = language === 'zh-CN' ? 'zh' : 'en'
  return (id, values = {}) =>
    words[id][key].replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place))
}
