import { asGot, listed } from '../i18n/fill.js'
import { fileWords } from './fileWords.js'
import { quoted, unquoted } from './valueText.js'
import type { Written } from './written.js'

/**
 * What was found, in a few words of both languages: the number itself, text in quotation marks, a list with its length,
 * a map with its first keys.
 *
 * @example
 * gotOf({ kind: 'scalar', place: {}, value: '10%', text: '10%' }) // => { got: 'text "10%"', gotZh: '文字“10%”' }
 * gotOf({ kind: 'scalar', place: {}, value: 10, text: '1e1' }) // => { got: '1e1' }
 * gotOf({ kind: 'list', place: {}, items: [] }).got // => 'an empty list'
 */
export function gotOf(written: Written): { readonly got: string; readonly gotZh?: string } {
  switch (written.kind) {
    case 'scalar':
      if (typeof written.value === 'string') return asGot(fileWords.gotText, { text: unquoted(written.value) })
      return written.value === null ? asGot(fileWords.gotNothing) : { got: written.text }
    case 'list':
      return listWords(written.items.length)
    case 'map':
      return mapWords([...written.entries.keys()])
    case 'oddity':
      return asGot(written.text)
  }
}

function listWords(length: number) {
  if (length === 0) return asGot(fileWords.gotEmptyList)
  return length === 1 ? asGot(fileWords.gotShortList) : asGot(fileWords.gotList, { length })
}

function mapWords(keys: readonly string[]) {
  if (keys.length === 0) return asGot(fileWords.gotEmptyMap)
  const words = keys.length === 1 ? fileWords.gotShortMap : keys.length > 4 ? fileWords.gotLongMap : fileWords.gotMap
  return asGot(words, { keys: listed(keys.slice(0, 4).map(keyWord)) })
}

/**
 * A key as it may be shown in a path or a sentence: as it is where it is a plain word, else quoted.
 *
 * @example
 * keyWord('marketSize') // => 'marketSize'
 * keyWord('a b') // => '"a b"'
 */
export function keyWord(key: string): string {
  return /^[\p{L}\p{N}_-]{1,60}$/u.test(key) ? key : quoted(key)
}
