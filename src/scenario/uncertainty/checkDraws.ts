import type { Distribution } from '../../core/distribution/distribution.js'
import { InputError } from '../../core/errors.js'
import { asMessage, fill } from '../../i18n/fill.js'
import { checkPlainNumber } from '../checks/checkPlainNumber.js'
import { type Context, fault } from '../checks/context.js'
import type { NumberRule } from '../checks/range.js'
import { valueAt, type Written, type WrittenMap } from '../written.js'
import { drawsIn } from './readDraws.js'
import { uncertaintyWords } from './words.js'

/** Most values of one distribution. */
export const mostDraws = 100_000

const notNegative: NumberRule = { min: 0, max: Infinity, whole: false }

interface Place {
  readonly path: string
  readonly example: string
}

/**
 * A distribution given by values: `discrete`, with weights, or `empirical`, written out or in a file of draws.
 *
 * @param written The distribution, with the right keys.
 * @param form The word after `dist`.
 * @param rule What the uncertain number must be; that a number be whole is not asked of draws, which are rounded.
 * @param place Path of the distribution, and a line that would be right.
 * @param context Takes in the problems, and reads files.
 * @returns The distribution, its values in the order written; `undefined` after reporting what is wrong.
 *
 * @example
 * const readBeside = (file) => ({ file, text: 'price\n200\n300' })
 * const context = { report: () => undefined, editions: 3, segments: [], readBeside }
 * const rule = { min: 0, max: 1e7, whole: false }
 * const place = { path: 'price.perArea', example: 'perArea: { dist: empirical, values: [200, 250, 300] }' }
 * checkDraws(readObject({ dist: 'empirical', file: 'draws.csv' }), 'empirical', rule, place, context)
 * // => { dist: 'empirical', values: [200, 300] }
 */
export function checkDraws(
  written: WrittenMap,
  form: 'discrete' | 'empirical',
  rule: NumberRule,
  place: Place,
  context: Context
): Distribution | undefined {
  const range = { ...rule, whole: false }
  const values = valueAt(written, 'file')
    ? fromFile(written, range, place, context)
    : listAt(written, 'values', range, place, context)
  if (form === 'empirical') return values && { dist: form, values }
  const given = valueAt(written, 'weights')
  const weights = given && listAt(written, 'weights', notNegative, place, context)
  if (values === undefined || (given !== undefined && weights === undefined)) return undefined
  if (given === undefined || weights === undefined) return { dist: form, values }
  const refuse = (words: ReturnType<typeof fill>) => {
    context.report(fault(given, `${place.path}.weights`, words, place.example))
    return undefined
  }
  if (weights.length !== values.length) return refuse(fill(uncertaintyWords.asManyWeights, { length: values.length }))
  return weights.some((weight) => weight > 0) ? { dist: form, values, weights } : refuse(uncertaintyWords.someWeight)
}

function listAt(
  written: WrittenMap,
  key: string,
  rule: NumberRule,
  { path, example }: Place,
  context: Context
): readonly number[] | undefined {
  const list = valueAt(written, key) ?? written
  const place = `${path}.${key}`
  const refuse = (words: ReturnType<typeof fill>) => {
    context.report(fault(list, place, words, example))
    return undefined
  }
  if (key === 'values' && written.entries.has('column')) {
    const column = valueAt(written, 'column')!
    context.report({ ...column.place, path: `${path}.column`, ...asMessage(uncertaintyWords.columnOfFile) })
    return undefined
  }
  if (list.kind !== 'list') return refuse(uncertaintyWords.mustBeValues)
  if (list.items.length === 0) return refuse(uncertaintyWords.valuesNeeded)
  if (list.items.length > mostDraws) return refuse(fill(uncertaintyWords.tooManyValues, { most: mostDraws }))
  const numbers = list.items.map((item, index) =>
    checkPlainNumber(item, rule, { path: `${place}.${index + 1}`, key, example }, context)
  )
  return numbers.every((number) => number !== undefined) ? numbers : undefined
}

function fromFile(
  written: WrittenMap,
  rule: NumberRule,
  { path, example }: Place,
  context: Context
): readonly number[] | undefined {
  const file = valueAt(written, 'file')!
  const column = valueAt(written, 'column')
  const name = textOf(file)
  const wanted = column && textOf(column)
  if (name === undefined) return refuse(file, `${path}.file`, uncertaintyWords.fileName)
  if (column && wanted === undefined) return refuse(column, `${path}.column`, uncertaintyWords.columnName)
  if (context.readBeside === undefined) return refuse(file, `${path}.file`, uncertaintyWords.fileInProgram)
  try {
    const read = context.readBeside(name, file.place)
    return drawsIn(read, wanted, { rule, most: mostDraws, place: { ...file.place, path: `${path}.file` } })
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const problem of error.problems) context.report(problem)
    return undefined
  }

  function refuse(culprit: Written, place: string, words: ReturnType<typeof fill>): undefined {
    context.report(fault(culprit, place, words, example))
    return undefined
  }
}

function textOf(written: Written): string | undefined {
  const value = written.kind === 'scalar' ? written.value : undefined
  if (typeof value === 'number') return (written as { text: string }).text
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
