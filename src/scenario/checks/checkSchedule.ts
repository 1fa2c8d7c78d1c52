import { asGot, asMessage, fill } from '../../i18n/fill.js'
import type { Parameter } from '../../model/parameter.js'
import { exampleByEdition, exampleOf, keyOf, plainDefault } from '../example.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { asDistribution, isNearlyDistribution } from '../uncertainty/distributionForms.js'
import { scenarioWords } from '../words.js'
import type { Written, WrittenList, WrittenMap } from '../written.js'
import { checkNumber } from './checkNumber.js'
import type { Subject } from './checkPlainNumber.js'
import { type Context, fault } from './context.js'
import { numberRule } from './range.js'

/** Stands for the length of the horizon where that itself is wrong, so that the rest can be checked. */
const anyLength = 1000

/**
 * A value by edition: one number for all; a list with one number an edition; or a map from the first edition that each
 * number holds to the number. Before the first edition that a map names, the default holds; without a default the map
 * must name edition 1. Each number may be a distribution, which then holds for the editions of the number.
 *
 * @returns One number an edition; `undefined` after reporting what is wrong.
 *
 * @example
 * const context = { report: () => undefined, editions: 3, segments: ['large', 'small'] }
 * const parameter = findParameter('price.perArea')
 * checkSchedule(readObject(300), parameter, 'price.perArea', context) // => [300, 300, 300]
 * checkSchedule(readObject({ 1: 300, 3: 330 }), parameter, 'price.perArea', context) // => [300, 300, 330]
 * checkSchedule(readObject({ 3: 330 }), parameter, 'price.perArea', context) // => [250, 250, 330]
 */
export function checkSchedule(
  written: Written,
  parameter: Parameter,
  path: string,
  context: Context
): readonly number[] | undefined {
  if (written.kind === 'list') return fromList(written, parameter, path, context)
  const isOne = asDistribution(written) !== undefined || isNearlyDistribution(written)
  if (written.kind === 'map' && !isOne) return fromMap(written, parameter, path, context)
  const value = checkNumber(written, numberRule(parameter), subjectOf(parameter, path), context)
  return value === undefined ? undefined : constant(value, context)
}

/**
 * The same value in every edition.
 *
 * @example
 * constant(5, { report: () => undefined, editions: 3, segments: [] }) // => [5, 5, 5]
 */
export function constant(value: number, context: Context): readonly number[] {
  return Array.from({ length: context.editions ?? 1 }, () => value)
}

function subjectOf(parameter: Parameter, path: string, editions?: readonly [number, number]): Subject {
  const subject = { path, key: keyOf(parameter), example: exampleOf(parameter) }
  return editions === undefined ? subject : { ...subject, editions }
}

function fromList(list: WrittenList, parameter: Parameter, path: string, context: Context) {
  const rule = numberRule(parameter)
  const values = list.items.map((item, index) =>
    checkNumber(item, rule, subjectOf(parameter, `${path}.${index + 1}`, [index + 1, index + 1]), context)
  )
  const { editions } = context
  if (editions !== undefined && list.items.length !== editions) {
    const needed = editions === 1 ? scenarioWords.needsValue : fill(scenarioWords.needsValues, { editions })
    context.report(fault(list, path, needed, exampleByEdition(parameter, editions)))
    return undefined
  }
  return values.every((value) => value !== undefined) ? values : undefined
}

function fromMap(map: WrittenMap, parameter: Parameter, path: string, context: Context) {
  const example = exampleByEdition(parameter, context.editions ?? 10)
  const editions = context.editions ?? anyLength
  const values = new Map<number, number>()
  const starts = [...map.entries.keys()].map(Number).filter((start) => start <= editions)
  const lastOf = (edition: number) => Math.min(editions + 1, ...starts.filter((start) => start > edition)) - 1
  let good = true
  for (const [key, entry] of map.entries) {
    const place = `${path}.${keyWord(key)}`
    const edition = /^[1-9]\d{0,8}$/.test(key) ? Number(key) : undefined
    if (edition === undefined || edition > editions) {
      const words = context.editions === undefined ? scenarioWords.keysAreEditions : scenarioWords.keysAreEditionsTo
      const found = { ...entry.keyPlace, path: place, ...asGot(fileWords.gotKey, { key: keyWord(key) }) }
      context.report({ ...found, ...asMessage(words, { editions }), example })
      good = false
      continue
    }
    const subject = subjectOf(parameter, place, [edition, lastOf(edition)])
    const value = checkNumber(entry.value, numberRule(parameter), subject, context)
    if (value === undefined) good = false
    else values.set(edition, value)
  }
  if (!good) return undefined
  const standard = plainDefault(parameter, context.kind)
  if (!values.has(1) && typeof standard !== 'number') {
    context.report(fault(map, path, scenarioWords.mustSayFirst, example))
    return undefined
  }
  if (!values.has(1)) values.set(1, Number(standard))
  return stepwise(values, context.editions ?? 1)
}

function stepwise(values: ReadonlyMap<number, number>, editions: number): readonly number[] {
  const schedule: number[] = []
  for (let edition = 1; edition <= editions; edition++) schedule.push(values.get(edition) ?? schedule[edition - 2])
  return schedule
}
