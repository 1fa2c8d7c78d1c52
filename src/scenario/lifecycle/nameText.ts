import type { Written } from '../written.js'

/**
 * A name as it was spelled: text, or a number such as the stage `2`; `undefined` for anything else.
 *
 * @example
 * nameText(readObject('trust')) // => 'trust'
 * nameText(readObject(2)) // => '2'
 * nameText(readObject(['trust'])) // => undefined
 */
export function nameText(written: Written): string | undefined {
  if (written.kind !== 'scalar' || written.value === null) return undefined
  return typeof written.value === 'string' ? written.value : written.text
}
