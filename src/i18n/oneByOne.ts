import type { Language } from './terms.js'

/**
 * Several remarks one after the other, with the semicolon of the language.
 *
 * @param remarks In their order.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * oneByOne(['too few', 'too short'], 'en') // => 'too few; too short'
 * oneByOne(['过少', '过短'], 'zh-CN') // => '过少；过短'
 */
export function oneByOne(remarks: readonly string[], language: Language): string {
  return remarks.join(language === 'zh-CN' ? '；' : '; ')
}
