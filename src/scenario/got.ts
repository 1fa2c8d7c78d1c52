import { quoted } from './valueText.js'
import type { Written } from './written.js'

/**
 * What was found, in a few words: the number itself, text in quotation marks, a list with its length, a map with its
 * first keys.
 *
 * @example
 * got({ kind: 'scalar', place: {}, value: '10%', text: '10%' }) // => 'text "10%"'
 * got({ kind: 'list', place: {}, items: [] }) // => 'an empty list'
 */
export function got(written: Written): string {
  switch (written.kind) {
    case 'scalar':
      if (typeof written.value === 'string') return `text ${quoted(written.value)}`
      return written.value === null ? 'nothing' : written.text
    case 'list':
      if (written.items.length === 0) return 'an empty list'
      return `a list of ${written.items.length} ${written.items.length === 1 ? 'value' : 'values'}`
    case 'map':
      return mapWords([...written.entries.keys()])
    case 'oddity':
      return written.text
  }
}

function mapWords(keys: readonly string[]): string {
  if (keys.length === 0) return 'an empty map'
  const shown = keys.slice(0, 4).map(keyWord).join(', ')
  return `a map with the ${keys.length === 1 ? 'key' : 'keys'} ${shown}${keys.length > 4 ? ', …' : ''}`
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
