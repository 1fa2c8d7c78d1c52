/** A value of a scenario, resolved or as an example. */
export type PlainValue =
  | number
  | string
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/** Words that YAML reads as something else than text. */
const notText = new Set(['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'null', 'Null', 'NULL', '~'])
const plainText = /^(?:\p{L}[\p{L}\p{N}_ .%()/-]*|\d{4}-\d{2}-\d{2})$/u

/**
 * A value as it would be written in a scenario file, on one line.
 *
 * @example
 * valueText({ varies: 'normal', mean: 0.25, sd: 0.08 }) // => '{ varies: normal, mean: 0.25, sd: 0.08 }'
 * valueText(['trust', 'weakening']) // => '[trust, weakening]'
 * valueText('10') // => '"10"'
 */
export function valueText(value: PlainValue): string {
  if (typeof value === 'string') return textValue(value)
  if (value === null || typeof value !== 'object') return String(value)
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`
  const entries = Object.entries(value).map(([key, item]) => `${key}: ${valueText(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/**
 * A schedule as short as it can be written: one number where it never changes, else a map from the first edition that
 * each value holds to the value.
 *
 * @example
 * shortSchedule([5, 5, 5]) // => 5
 * shortSchedule([0, 0, 8, 8]) // => { 1: 0, 3: 8 }
 */
export function shortSchedule(schedule: readonly number[]): number | Record<string, number> {
  const changes = schedule.flatMap((value, index) => (index === 0 || value !== schedule[index - 1] ? [index] : []))
  if (changes.length === 1) return schedule[0]
  return Object.fromEntries(changes.map((index) => [index + 1, schedule[index]]))
}

/**
 * A text in quotation marks, cut where it is long, with everything invisible spelled out.
 *
 * @example
 * quoted('fair\n') // => '"fair\\n"'
 * quoted('x'.repeat(100)).length // => 63
 */
export function quoted(text: string): string {
  const characters = [...text.slice(0, 120)]
  const cut = characters.length > 60 || text.length > 120 ? `${characters.slice(0, 60).join('')}…` : text
  return JSON.stringify(cut).replace(/[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escaped)
}

/**
 * The same without the quotation marks, for a text that puts its own around it.
 *
 * @example
 * unquoted('fair\n') // => 'fair\\n'
 */
export function unquoted(text: string): string {
  return quoted(text).slice(1, -1)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function textValue(text: string): string {
  return plainText.test(text) && !notText.has(text) && text.trim() === text ? text : JSON.stringify(text)
}

function isList(value: object): value is readonly PlainValue[] {
  return Array.isArray(value)
}
