// Types alone: the engine names things, too, and must not carry the list of all words to a page.
import type { Language, Term } from './terms.js'

/** What may have a title in either language. */
export interface Titled {
  readonly title: string | null
  readonly titleZh: string | null
}

const untitled: Titled = { title: null, titleZh: null }

/**
 * What something is called: in English its English title, else its name; in Chinese its Chinese title, else the English one,
 * else its name. A Chinese title is nothing to an English reader, while names are mostly English words: it is common to
 * give only the Chinese title beside them.
 *
 * @example
 * titlesOf({ title: 'Trust', titleZh: null }, 'trust') // => { en: 'Trust', zh: 'Trust' }
 * titlesOf(undefined, 'trust') // => { en: 'trust', zh: 'trust' }
 */
export function titlesOf(titled: Titled | undefined, name: string): Term {
  const { title, titleZh } = titled ?? untitled
  return { en: title ?? name, zh: titleZh ?? title ?? name }
}

/**
 * What something is called in a language: see {@link titlesOf}.
 *
 * @example
 * titleIn({ title: null, titleZh: '信任' }, 'trust', 'en') // => 'trust'
 */
export function titleIn(titled: Titled | undefined, name: string, language: Language): string {
  const { en, zh } = titlesOf(titled, name)
  return language === 'zh-CN' ? zh : en
}

/**
 * What something that has a name of its own is called in a language: see {@link titlesOf}.
 *
 * @example
 * labelIn({ name: 'plan', title: 'More service', titleZh: null }, 'zh-CN') // => 'More service'
 */
export function labelIn(named: Titled & { readonly name: string }, language: Language): string {
  return titleIn(named, named.name, language)
}
