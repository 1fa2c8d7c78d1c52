import type { Term } from './terms.js'

/** What may stand in a place of a text: the same in both languages, or words of each. */
export type Value = string | number | Term

/** What stands in the places of a text, by name. */
export type Values = Readonly<Record<string, Value>>

/**
 * A text in both languages with its places in braces filled. A place without a value stays as it is.
 *
 * @param term The text.
 * @param values What stands in its places; a value in two languages stands in each text in its own.
 *
 * @example
 * fill({ en: 'no {noun} "{name}"', zh: '没有{noun}“{name}”' }, { noun: { en: 'stage', zh: '阶段' }, name: 'x' })
 * // => { en: 'no stage "x"', zh: '没有阶段“x”' }
 */
export function fill(term: Term, values: Values = {}): Term {
  return { en: filled(term.en, values, 'en'), zh: filled(term.zh, values, 'zh') }
}

function filled(text: string, values: Values, key: keyof Term): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : place
    return typeof value === 'object' ? value[key] : String(value)
  })
}

/**
 * What is wrong, for a problem: a text filled.
 *
 * @example
 * asMessage({ en: 'unknown key "{key}"', zh: '未知的键“{key}”' }, { key: 'x' })
 * // => { message: 'unknown key "x"', messageZh: '未知的键“x”' }
 */
export function asMessage(term: Term, values?: Values): { message: string; messageZh: string } {
  const { en, zh } = fill(term, values)
  return { message: en, messageZh: zh }
}

/**
 * What was found, for a problem: a text filled.
 *
 * @example
 * asGot({ en: 'a sum of {sum}', zh: '合计 {sum}' }, { sum: 0.9 }) // => { got: 'a sum of 0.9', gotZh: '合计 0.9' }
 */
export function asGot(term: Term, values?: Values): { got: string; gotZh: string } {
  const { en, zh } = fill(term, values)
  return { got: en, gotZh: zh }
}

/**
 * What would be right, for a problem: a text filled.
 *
 * @example
 * asExample({ en: 'save it as UTF-8', zh: '请另存为 UTF-8' }) // => { example: 'save it as UTF-8', exampleZh: '请另存为 UTF-8' }
 */
export function asExample(term: Term, values?: Values): { example: string; exampleZh: string } {
  const { en, zh } = fill(term, values)
  return { example: en, exampleZh: zh }
}

/**
 * Names one after the other, with the comma of each language.
 *
 * @example
 * listed(['trust', 'weakening']) // => { en: 'trust, weakening', zh: 'trust、weakening' }
 */
export function listed(names: readonly string[]): Term {
  return { en: names.join(', '), zh: names.join('、') }
}
