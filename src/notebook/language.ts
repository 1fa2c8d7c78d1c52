import type { Language } from '../i18n/terms.js'

/**
 * The language of this notebook: `zh-CN` under the kernel for Chinese notebooks, which sets `PERENNIAL_LANGUAGE`; else `en`.
 * So that the cells of a notebook and of its Chinese twin can be the same, letter by letter. Charts take it as
 * `{ language: language }`: in the short form `{ language }` tslab does not find what an earlier cell imported.
 */
export const language: Language = kernelLanguage()

/** The language of the kernel that runs now. */
export function kernelLanguage(): Language {
  return process.env.PERENNIAL_LANGUAGE === 'zh-CN' ? 'zh-CN' : 'en'
}

/**
 * A text in the language of the notebook, for labels that a cell makes itself.
 *
 * @param en In English.
 * @param zh The same in Chinese.
 *
 * @example
 * say('Plan', '方案') // => 'Plan'
 */
export function say(en: string, zh: string): string {
  return kernelLanguage() === 'zh-CN' ? zh : en
}
