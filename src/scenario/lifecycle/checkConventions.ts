import { compileFormula } from '../../core/formula/compileFormula.js'
import { nearestName } from '../../core/nearest.js'
import { asMessage, fill, listed } from '../../i18n/fill.js'
import type { Counting } from '../../model/markov/counting.js'
import type { Discounting } from '../../model/markov/discounting.js'
import { keepsRule, ruleWords } from '../checks/range.js'
import { unquoted } from '../valueText.js'
import { valueAt, type Written, type WrittenList } from '../written.js'
import { notNegative, parsedText } from './checkFormula.js'
import { type Checking, wrong } from './checking.js'
import { checkKeys } from './checkKeys.js'
import { withDecimalHint } from './checkQuantity.js'
import { choicesInWords, countingMeanings, discountingMeanings } from './conventions.js'
import { lifecycleWords } from './words.js'

const countingNames = Object.keys(countingMeanings) as (keyof typeof countingMeanings)[]
const discountingNames = Object.keys(discountingMeanings) as Discounting[]

/**
 * How stages are counted: one of the conventions, or `weights` of the time points 0 … n: a number for all, a list, or a
 * formula over `point` and `cycles`, worked out here.
 *
 * @returns The convention or the n + 1 weights; `undefined` after reporting what is wrong.
 *
 * @example
 * const checking = checkingOf({ cycles: 2 })
 * checkCounting(readObject('half-cycle'), checking) // => 'half-cycle'
 * checkCounting(readObject({ weights: 'point == 0 || point == cycles ? 0.5 : 1' }), checking) // => [0.5, 1, 0.5]
 */
export function checkCounting(written: Written, checking: Checking): Counting | undefined {
  const weights = valueAt(written, 'weights')
  if (written.kind === 'map' && weights !== undefined) {
    checkKeys(written, ['weights'], checking)
    return checkWeights(weights, checking)
  }
  return wordOf(
    written,
    countingNames,
    fill(lifecycleWords.countings, { choices: choicesInWords(countingMeanings) }),
    checking
  )
}

/**
 * How amounts are discounted: one of the conventions.
 *
 * @returns The convention; `undefined` after reporting what is wrong.
 *
 * @example
 * checkDiscounting(readObject('first-cycle'), checkingOf({})) // => 'first-cycle'
 */
export function checkDiscounting(written: Written, checking: Checking): Discounting | undefined {
  const words = fill(lifecycleWords.discountings, { choices: choicesInWords(discountingMeanings) })
  return wordOf(written, discountingNames, words, checking)
}

function wordOf<T extends string>(
  written: Written,
  names: readonly T[],
  words: { en: string; zh: string },
  checking: Checking
): T | undefined {
  const value = written.kind === 'scalar' ? written.value : undefined
  const found = names.find((name) => name === value)
  if (found !== undefined) return found
  const suggestion = typeof value === 'string' ? nearestName(value, names) : undefined
  wrong(written, words, checking, suggestion ? { suggestion } : {})
  return undefined
}

function checkWeights(written: Written, checking: Checking): readonly number[] | undefined {
  const { cycles } = checking
  const points = (cycles ?? 0) + 1
  if (written.kind === 'list') return weightList(written, points, checking)
  const value = written.kind === 'scalar' ? written.value : undefined
  if (typeof value === 'number' && keepsRule(value, notNegative)) return Array.from({ length: points }, () => value)
  if (typeof value === 'string') return weightFormula(value, written, points, checking)
  wrong(written, lifecycleWords.mustBeWeights, checking, { example: 'weights: [0.5, 1, 1, 0.5]' })
  return undefined
}

function weightList(list: WrittenList, points: number, checking: Checking): readonly number[] | undefined {
  if (list.items.length !== points && checking.cycles !== undefined) {
    wrong(list, withDecimalHint(fill(lifecycleWords.needsWeights, { points }), list, points), checking)
    return undefined
  }
  const weights = list.items.map((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') return constantWeight(item.value, item, checking)
    const value = item.kind === 'scalar' ? item.value : undefined
    if (typeof value === 'number' && keepsRule(value, notNegative)) return value
    wrong(item, ruleWords(notNegative), checking)
    return undefined
  })
  return weights.every((weight) => weight !== undefined) ? weights : undefined
}

/** A weight such as 1/3. */
function constantWeight(text: string, written: Written, checking: Checking): number | undefined {
  return weightFormula(text, written, 1, checking)?.[0]
}

function weightFormula(
  text: string,
  written: Written,
  points: number,
  checking: Checking
): readonly number[] | undefined {
  const formula = parsedText(text, written, checking)
  if (formula === undefined) return undefined
  const unknown = formula.names.filter((name) => name !== 'point' && name !== 'cycles')
  for (const name of unknown) {
    const message = asMessage(lifecycleWords.weightsName, { name: unquoted(name), names: listed(['point', 'cycles']) })
    checking.report({ ...written.place, path: checking.paths.of(written), ...message })
  }
  if (unknown.length > 0) return undefined
  const weightAt = compileFormula(formula, (name) => (name === 'point' ? 0 : 1))
  const weights = Array.from({ length: points }, (_, point) => weightAt(new Float64Array([point, points - 1])))
  const bad = weights.findIndex((weight) => !keepsRule(weight, notNegative))
  if (bad < 0) return weights
  wrong(written, fill(lifecycleWords.badWeight, { point: bad, value: String(weights[bad]) }), checking)
  return undefined
}
