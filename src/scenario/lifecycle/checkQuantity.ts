import { asGot, asMessage, fill, listed } from '../../i18n/fill.js'
import type { Term } from '../../i18n/terms.js'
import type { NumberRule } from '../checks/range.js'
import { isParted } from '../decimalComma.js'
import { fileWords } from '../fileWords.js'
import { keyWord } from '../got.js'
import { asDistribution, isNearlyDistribution, numberFormNames } from '../uncertainty/distributionForms.js'
import { uncertaintyWords } from '../uncertainty/words.js'
import { type Entry, valueAt, type Written, type WrittenList, type WrittenMap } from '../written.js'
import { checkChoice } from './checkChoice.js'
import { anyNumber, checkFormula } from './checkFormula.js'
import { wrong } from './checking.js'
import { checkKeys } from './checkKeys.js'
import type { Formula, LookupTable, Quantity } from './lifecycleScenario.js'
import { checkName, type Scope } from './scope.js'
import { lifecycleWords } from './words.js'

const rowsExample = 'table: { 45: 0.0016, 55: 0.0048 }'
const tableExample = `{ at: age, ${rowsExample} }`
const tableKeys = ['at', 'table', 'between', 'beyond'] as const

/**
 * A quantity: a number; a formula; a list with one value a cycle; a map from the first cycle that each value holds to the
 * value; or a table looked up at a formula. Numbers must keep a rule, in tables too.
 *
 * @returns The number, the formula or the table; 0 after reporting what is wrong.
 *
 * @example
 * const scope = { checking: checkingOf({ cycles: 3 }), role: 'amount', names: { traits: new Set(), parameters: new Map() } }
 * checkQuantity(readObject({ 1: 0.5, 3: 1 }), scope)
 * // => { at: 'cycle', keys: [1, 3], values: [0.5, 1], between: 'step', beyond: 'hold' }
 * checkQuantity(readObject([5, 6, 7]), scope).beyond // => 'refuse'
 */
export function checkQuantity(written: Written, scope: Scope, rule: NumberRule = anyNumber): Quantity {
  if (written.kind === 'list') return byCycleList(written, scope, rule)
  if (written.kind !== 'map' || asDistribution(written)) return checkFormula(written, scope, rule)
  const keys = [...written.entries.keys()]
  if (keys.includes('at') || keys.includes('table')) return lookedUp(written, scope, rule)
  if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return byCycleMap(written, scope, rule)
  if (scope.role === 'parameter' && isNearlyDistribution(written)) {
    const words = fill(uncertaintyWords.distMissing, { names: listed(numberFormNames) })
    wrong(written, words, scope.checking, { example: '{ dist: lognormal, mean: 0.5, sd: 0.1 }' })
    return 0
  }
  wrong(written, lifecycleWords.mustBeQuantity, scope.checking, { example: '{ 1: 0.5, 3: 1 }' })
  return 0
}

function byCycleList(list: WrittenList, scope: Scope, rule: NumberRule): Quantity {
  const { cycles } = scope.checking
  checkName('cycle', list, scope)
  const { length } = list.items
  if (length === 0 || (cycles !== undefined && length !== cycles)) {
    const wanted = cycles ?? 1
    const isLonger = length > wanted
    const fault = fill(isLonger ? lifecycleWords.onlyCycles : lifecycleWords.needsCycles, { cycles: wanted })
    wrong(list, withDecimalHint(fault, list, wanted), scope.checking, {
      example: isLonger ? '{ at: cycle, table: [0.5, 0.8, 1] }' : '{ 1: 0.5, 3: 1 }'
    })
    return 0
  }
  const values = list.items.map((item) => checkFormula(item, scope, rule))
  return { at: 'cycle', keys: values.map((_, index) => index + 1), values, between: 'step', beyond: 'refuse' }
}

/**
 * What is wrong with the length of a list, with a hint where decimal commas may have parted its numbers.
 *
 * @example
 * const fault = { en: 'needs 2 weights', zh: '需要 2 个权重' }
 * withDecimalHint(fault, readObject([0, 9, 0, 8]), 2).en
 * // => 'needs 2 weights. If the commas are decimal ones, write points: 0.9, not 0,9'
 * withDecimalHint(fault, readObject([0.9]), 2).en // => 'needs 2 weights'
 */
export function withDecimalHint(fault: Term, { items }: WrittenList, wanted: number): Term {
  return isParted(items, wanted) ? fill(lifecycleWords.withDecimalHint, { fault }) : fault
}

function byCycleMap(map: WrittenMap, scope: Scope, rule: NumberRule): Quantity {
  checkName('cycle', map, scope)
  const { keys, values } = rows([...map.entries], map, scope, rule)
  if (keys[0] !== 1) wrong(map, lifecycleWords.mustSayFirstCycle, scope.checking, { example: '{ 1: 0.5, 3: 1 }' })
  return { at: 'cycle', keys, values, between: 'step', beyond: 'hold' }
}

function lookedUp(map: WrittenMap, scope: Scope, rule: NumberRule): Quantity {
  checkKeys(map, tableKeys, scope.checking, tableExample)
  const at = valueAt(map, 'at')
  const table = valueAt(map, 'table')
  if (at === undefined || table === undefined) {
    wrong(map, lifecycleWords.tableNeeds, scope.checking, { example: tableExample })
    return 0
  }
  const between = checkChoice(valueAt(map, 'between'), ['step', 'linear'], 'step', scope.checking)
  const beyond = checkChoice(valueAt(map, 'beyond'), ['refuse', 'hold'], 'refuse', scope.checking)
  const formula = checkFormula(at, scope)
  const found = tableRows(table, scope, rule)
  return found ? { at: formula, ...found, between, beyond } : 0
}

function tableRows(table: Written, scope: Scope, rule: NumberRule): Pick<LookupTable, 'keys' | 'values'> | undefined {
  if (table.kind === 'list' && table.items.length > 0) {
    const values = table.items.map((item) => checkFormula(item, scope, rule))
    return { keys: values.map((_, index) => index + 1), values }
  }
  if (table.kind === 'map' && table.entries.size > 0) return rows([...table.entries], table, scope, rule)
  wrong(table, lifecycleWords.mustBeTable, scope.checking, { example: rowsExample })
  return undefined
}

/** Rows in rising order of their keys. */
function rows(entries: readonly (readonly [string, Entry])[], map: WrittenMap, scope: Scope, rule: NumberRule) {
  const { report, paths } = scope.checking
  const found = new Map<number, Formula>()
  for (const [key, { keyPlace, value }] of entries) {
    const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(key) ? Number(key) : Number.NaN
    const formula = checkFormula(value, scope, rule)
    const words = !Number.isFinite(number)
      ? lifecycleWords.keyMustBeNumber
      : found.has(number)
        ? lifecycleWords.keyTwice
        : undefined
    if (words) {
      const got = asGot(fileWords.gotKey, { key: keyWord(key) })
      report({ ...keyPlace, path: paths.of(value) || paths.of(map), ...asMessage(words), ...got })
    } else found.set(number + 0, formula)
  }
  const sorted = [...found].sort(([a], [b]) => a - b)
  return { keys: sorted.map(([key]) => key), values: sorted.map(([, formula]) => formula) }
}
