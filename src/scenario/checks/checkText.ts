import { nearestName } from '../../core/nearest.js'
import { fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Parameter } from '../../model/parameter.js'
import { exampleOf, keyOf } from '../example.js'
import { scenarioWords } from '../words.js'
import type { Written } from '../written.js'
import { type Context, fault } from './context.js'

/** Most characters of a text; notices may be longer. */
const mostCharacters = 200
const mostInNotice = 2000

/** What no text of a table or a terminal may hold: control characters and halves of characters. */
const unprintable = /[\p{Cc}\p{Cs}]/u

/**
 * Most characters of the text of a parameter.
 *
 * @example
 * longestText(findParameter('title')) // => 200
 * longestText(findParameter('notice')) // => 2000
 */
export function longestText(parameter: Parameter): number {
  return keyOf(parameter).startsWith('notice') ? mostInNotice : mostCharacters
}

/**
 * A text on one line: line breaks become spaces and the ends are trimmed. A whole number counts as the text it is
 * written as, so that `seed: 7` works.
 *
 * @returns The text; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * checkText(readObject('A\nB '), findParameter('title'), 'title', context) // => 'A B'
 * checkText(readObject(7), findParameter('seed'), 'seed', context) // => '7'
 */
export function checkText(written: Written, parameter: Parameter, path: string, context: Context): string | undefined {
  const spelled = spelling(written)
  if (spelled === undefined) {
    const example =
      written.kind === 'scalar' ? `${keyOf(parameter)}: ${JSON.stringify(written.text)}` : exampleOf(parameter)
    context.report(fault(written, path, scenarioWords.mustBeText, example))
    return undefined
  }
  const text = spelled.replace(/\s*[\n\r\t]\s*/g, ' ').trim()
  const wrong = lengthFault([...spelled].length, longestText(parameter)) ?? textFault(text)
  if (wrong === undefined) return text
  context.report(fault(written, path, wrong, exampleOf(parameter)))
  return undefined
}

function spelling(written: Written): string | undefined {
  if (written.kind !== 'scalar') return undefined
  if (typeof written.value === 'string') return written.value
  const whole = typeof written.value === 'number' && Number.isSafeInteger(written.value)
  return whole && String(written.value) === written.text ? written.text : undefined
}

function lengthFault(length: number, most: number): Term | undefined {
  return length > most ? fill(scenarioWords.tooLong, { most, length }) : undefined
}

function textFault(text: string): Term | undefined {
  if (text === '') return scenarioWords.mustNotBeEmpty
  return unprintable.test(text) ? scenarioWords.noControlCharacters : undefined
}

/**
 * One of the words a parameter allows.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * checkChoice(readObject('social'), findParameter('tactics.*.level'), 'tactics.club.level', context) // => 'social'
 * checkChoice(readObject('solid'), findParameter('tactics.*.level'), 'tactics.club.level', context) // => undefined
 */
export function checkChoice(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): string | undefined {
  const choices = parameter.choices ?? []
  const value = written.kind === 'scalar' ? written.value : undefined
  if (typeof value === 'string' && choices.includes(value)) return value
  const suggestion = typeof value === 'string' ? nearestName(value, choices) : undefined
  const found = fault(written, path, fill(scenarioWords.mustBeOneOf, { names: listed(choices) }), exampleOf(parameter))
  context.report(suggestion ? { ...found, suggestion } : found)
  return undefined
}

/**
 * `true` or `false`.
 *
 * @example
 * const problems = []
 * const context = { report: (problem) => problems.push(problem), editions: 3, segments: [] }
 * checkBoolean(readObject('no'), findParameter('competition.copies'), 'competition.copies', context) // => undefined
 * problems[0].example // => 'copies: false'
 */
export function checkBoolean(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): boolean | undefined {
  if (written.kind === 'scalar' && typeof written.value === 'boolean') return written.value
  const word = written.kind === 'scalar' ? String(written.value).toLowerCase() : ''
  const meant = ['yes', 'on', '1'].includes(word) ? true : ['no', 'off', '0'].includes(word) ? false : undefined
  const example = meant === undefined ? exampleOf(parameter) : `${keyOf(parameter)}: ${meant}`
  context.report(fault(written, path, scenarioWords.mustBeBoolean, example))
  return undefined
}

/**
 * A text that must be a name, for messages.
 *
 * @example
 * nameWord({ kind: 'scalar', place: {}, value: 'large', text: 'large' }) // => 'large'
 */
export function nameWord(written: Written): string | undefined {
  return written.kind === 'scalar' && typeof written.value === 'string' ? written.value : undefined
}
