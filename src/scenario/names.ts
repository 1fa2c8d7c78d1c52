import { fill } from '../i18n/fill.js'
import type { Term } from '../i18n/terms.js'
import { scenarioWords } from './words.js'

/** Most characters of the name of a segment, a tactic or a shock. */
export const longestName = 40

/** Names that mean something to JavaScript itself. */
export const reservedNames = [
  '__proto__',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf'
] as const

/** The form of a name, as the source of a regular expression with the flag `u`. */
export const nameForm = '^\\p{L}[\\p{L}\\p{N}_-]*$'

const formPattern = new RegExp(nameForm, 'u')

/**
 * What is wrong with the name of a segment, tactic or shock, as the rest of a sentence that begins with it; `undefined` for a
 * good name: a letter (of any script), then letters, digits, `_` and `-`, 40 characters at most.
 *
 * @example
 * nameFault('large-exhibitors') // => undefined
 * nameFault('大参展商') // => undefined
 * nameFault('5 star').en // => 'must begin with a letter and hold only letters, digits, _ and -'
 * nameFault('constructor') // => { en: 'is a word that programs keep for themselves', zh: '是程序保留的词' }
 */
export function nameFault(name: string): Term | undefined {
  if (reservedNames.some((reserved) => reserved === name)) return scenarioWords.nameReserved
  if (!formPattern.test(name)) return scenarioWords.nameForm
  return [...name].length > longestName ? fill(scenarioWords.nameTooLong, { most: longestName }) : undefined
}
