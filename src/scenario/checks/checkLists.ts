import { asMessage, fill } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { Parameter } from '../../model/parameter.js'
import { exampleOf, keyOf } from '../example.js'
import { unquoted } from '../valueText.js'
import { scenarioWords } from '../words.js'
import type { Written, WrittenList } from '../written.js'
import { checkPlainNumber } from './checkPlainNumber.js'
import { nameWord } from './checkText.js'
import { type Context, fault } from './context.js'
import { isDate } from './isDate.js'
import { type Noun, stageIds, unknownName } from './knownNames.js'

/** What the names of a list may be, and whether there may be none. */
interface NamesRule {
  readonly noun: Noun
  readonly known: readonly string[]
  /** What an empty list is answered with; `undefined` where it means something. */
  readonly empty?: Term
}

function namesRule(parameter: Parameter, context: Context): NamesRule {
  if (parameter.choices !== undefined) return { noun: 'mechanism', known: parameter.choices }
  const ofTactic = parameter.path.startsWith('tactics.')
  const empty = ofTactic ? scenarioWords.mustNameOne : scenarioWords.mustNameOneOrNothing
  if (keyOf(parameter) === 'stages') return { noun: 'stage', known: stageIds, empty }
  return { noun: 'segment', known: [...context.segments].sort(), empty }
}

/**
 * A list of names without repeats: of the parameter's choices, or of stages or segments, told by the key. Choices and
 * stages come back in their own order, segments in that of the alphabet, since the order means nothing.
 *
 * @returns The names; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const parameter = findParameter('tactics.*.stages')
 * checkNames(readObject(['weakening', 'trust']), parameter, 'tactics.club.stages', context) // => ['trust', 'weakening']
 * checkNames(readObject(['taste', 'bonds']), findParameter('without'), 'without', context) // => ['bonds', 'taste']
 */
export function checkNames(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): readonly string[] | undefined {
  const { noun: what, known, empty } = namesRule(parameter, context)
  const noun = scenarioWords[what]
  const list = listOf(written, path, fill(scenarioWords.mustBeNames, { noun }), exampleOf(parameter), context)
  if (list === undefined) return undefined
  if (list.items.length === 0 && empty !== undefined) {
    context.report(fault(list, path, fill(empty, { noun }), exampleOf(parameter)))
    return undefined
  }
  const names = each(list, path, context, (item, place) => {
    const name = nameWord(item)
    if (name !== undefined && known.includes(name)) return name
    if (name === undefined) {
      context.report(fault(item, place, fill(scenarioWords.mustBeName, { noun }), exampleOf(parameter)))
    } else {
      const names = what === 'segment' ? context.segments : known
      context.report({ ...item.place, path: place, ...unknownName(what, name, names) })
    }
    return undefined
  })
  return names && known.filter((name) => names.includes(name))
}

/**
 * Dates `yyyy-mm-dd`, one for each edition of the horizon, rising.
 *
 * @returns The dates; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const dates = readObject(['2023-02-28', '2024-02-27', '2025-02-25'])
 * checkDates(dates, findParameter('horizon.dates'), 'horizon.dates', context)?.length // => 3
 */
export function checkDates(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): readonly string[] | undefined {
  const example = exampleOf(parameter)
  const list = listOf(written, path, scenarioWords.mustBeDates, example, context)
  if (list === undefined) return undefined
  let last = ''
  const dates = each(list, path, context, (item, place) => {
    const date = nameWord(item)
    if (date === undefined || !isDate(date)) {
      context.report(fault(item, place, scenarioWords.mustBeDate, example))
      return undefined
    }
    if (date <= last) context.report(fault(item, place, fill(scenarioWords.mustBeLater, { date: last }), example))
    const later = date > last
    last = date
    return later ? date : undefined
  })
  const { editions } = context
  if (editions === undefined || list.items.length === editions) return dates
  const needed = editions === 1 ? scenarioWords.needsDate : fill(scenarioWords.needsDates, { editions })
  context.report(fault(list, path, needed, example))
  return undefined
}

/**
 * Numbers of editions within the horizon, without repeats and not all of them, rising.
 *
 * @returns The numbers; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const parameter = findParameter('horizon.cancelled')
 * checkEditionNumbers(readObject([3, 2]), parameter, 'horizon.cancelled', context) // => [2, 3]
 * checkEditionNumbers(readObject([1, 2, 3]), parameter, 'horizon.cancelled', context) // => undefined
 */
export function checkEditionNumbers(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): readonly number[] | undefined {
  const example = exampleOf(parameter)
  const list = listOf(written, path, scenarioWords.mustBeEditionNumbers, example, context)
  if (list === undefined) return undefined
  const rule = { min: 1, max: context.editions ?? Infinity, whole: true }
  const numbers = each(list, path, context, (item, place) =>
    checkPlainNumber(item, rule, { path: place, key: keyOf(parameter), example }, context)
  )
  if (numbers === undefined || numbers.length !== context.editions) return numbers && [...numbers].sort((a, b) => a - b)
  context.report(fault(list, path, scenarioWords.mustLeaveEdition, example))
  return undefined
}

function listOf(
  written: Written,
  path: string,
  message: Term,
  example: string,
  context: Context
): WrittenList | undefined {
  if (written.kind === 'list') return written
  context.report(fault(written, path, message, example))
  return undefined
}

/** Checks every item and refuses repeats; `undefined` when any item is wrong. */
function each<T extends string | number>(
  list: WrittenList,
  path: string,
  context: Context,
  check: (item: Written, place: string) => T | undefined
): readonly T[] | undefined {
  const values = new Set<T>()
  let good = true
  list.items.forEach((item, index) => {
    const place = `${path}.${index + 1}`
    const value = check(item, place)
    if (value === undefined) good = false
    else if (values.has(value)) {
      const words = asMessage(scenarioWords.twiceInList, { value: unquoted(String(value)) })
      context.report({ ...item.place, path: place, ...words })
      good = false
    } else values.add(value)
  })
  return good ? [...values] : undefined
}
