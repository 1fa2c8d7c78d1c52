import { type Language, type TermId, terms, word } from '../i18n/terms.js'

/**
 * A parameter of a fit as people read it: names that fits make themselves have words, a covariate keeps the name it has in the
 * file.
 *
 * @param name For example `constant`.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * fitName('ln editions attended', 'zh-CN') // => 'ln 已参展届数'
 * fitName('mailings', 'zh-CN') // => 'mailings'
 */
export function fitName(name: string, language: Language): string {
  return termOr(`fitName.${name}`, name, language)
}

/**
 * A state that transitions lead out of, as people read it; states of a table of one's own stay as they are there.
 *
 * @param name For example `stayed away`.
 * @param language `en` or `zh-CN`.
 *
 * @example
 * fitState('stayed away', 'zh-CN') // => '缺席'
 */
export function fitState(name: string, language: Language): string {
  return termOr(`fitState.${name}`, name, language)
}

function termOr(id: string, name: string, language: Language): string {
  return isTerm(id) ? word(id, language) : name
}

function isTerm(id: string): id is TermId {
  return Object.hasOwn(terms, id)
}
