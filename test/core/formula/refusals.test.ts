import { expect, it } from 'vitest'
import { FormulaError } from '../../../src/core/formula/formulaError.js'
import { tokensOf } from '../../../src/core/formula/tokens.js'

it.each([
  ['a = 1', '"is equal to" is written ==', '=', '=='],
  ['a === 1', '"===" is written ==', '===', '=='],
  ['a !== 1', '"!==" is written !=', '!==', '!='],
  ['a <> 1', '"<>" is written !=', '<>', '!='],
  ['a => 1', '"=>" is written >=', '=>', '>='],
  ['a += 1', 'changes no values ("+=")', '+=', undefined],
  ['a & b', '"and" is written &&', '&', '&&'],
  ['a | b', '"or" is written ||', '|', '||'],
  ['~a', '"not" is written !', '~', '!'],
  ['a << 1', 'no operators on bits ("<<")', '<<', undefined],
  ['a >>> 1', 'no operators on bits (">>>")', '>>>', undefined],
  ['a.b', 'no points', '.', undefined],
  ['a[1]', 'round brackets only', '[', undefined],
  ['{a: 1}', 'round brackets only', '{', undefined],
  ['"a"', 'no quoted text', '"', undefined],
  ["'a'", 'no quoted text', "'", undefined],
  ['`a`', 'no quoted text', '`', undefined],
  ['“a”', 'no quoted text', '“', undefined],
  ['a; b', 'no semicolons', ';', undefined],
  ['$a', '"$" has no meaning', '$', undefined],
  ['a × 2', '"×" is written *', '×', '*'],
  ['a（2）', '"（" is written (', '（', '('],
  ['min(a，2)', '"，" is written ,', '，', ','],
  ['a²', '"²" is written ^2', '²', '^2'],
  ['a\u200b', '"U+200B" has no meaning', '\u200b', undefined],
  ['😀', '"😀" has no meaning', '😀', undefined],
  ['true', 'true is 1, false is 0', 'true', undefined],
  ['this', '"this" has no meaning', 'this', undefined]
])('%j: %s', (text, message, got, suggestion) => {
  const error = errorOf(text)
  expect(error.message).toContain(message)
  expect(error.messageZh).toMatch(/[一-鿿]/)
  expect(error).toMatchObject({ got, index: text.indexOf(got) })
  expect(error.suggestion).toBe(suggestion)
})

function errorOf(text: string): FormulaError {
  try {
    tokensOf(text)
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
  return expect.fail(`${text} is taken`)
}
