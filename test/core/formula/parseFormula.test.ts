import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../src/core/formula/compileFormula.js'
import { FormulaError } from '../../../src/core/formula/formulaError.js'
import { parseFormula } from '../../../src/core/formula/parseFormula.js'

function value(text: string): number {
  return compileFormula(parseFormula(text), () => 0)(new Float64Array([3]))
}

describe('a formula', () => {
  // by hand, by the rules of mathematics
  it.each([
    ['-2^2', -4],
    ['(-2)^2', 4],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['(2^3)^2', 64],
    ['2**3', 8],
    ['-2**2', -4],
    ['2^-1^2', 0.5],
    ['-2^-2', -0.25],
    ['2 * -3^2', -18],
    ['!0^2', 1],
    ['- - 3', 3],
    ['5--3', 8],
    ['+3', 3],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['7 % 4 * 2', 6],
    ['-7 % 4', -3],
    ['1 + 2 * 3', 7],
    ['1 < 2 && 3 < 4 || 0', 1],
    ['(1 < 2) == (3 < 4)', 1],
    ['1 + 1 < 3 && 2 > 1', 1],
    ['0 || 0 && 1', 0],
    ['1 || 0 && 0', 1],
    ['1 ? 2 : 0 ? 3 : 4', 2],
    ['0 ? 2 : 0 ? 3 : 4', 4],
    ['1 ? 0 ? 5 : 6 : 7', 6],
    ['1?.5:.25', 0.5],
    ['2 < 1 ? 10 : 20', 20],
    ['350/1734', 350 / 1734],
    ['1.5e3 + 2E-1 + .5 + 5.', 1505.7],
    ['\t1\n+　2 ', 3]
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected)
  })

  it.each([
    ['income - 2 * (cost + fee) + income', ['income', 'cost', 'fee']],
    ['if(cycle <= 2, rr, min(a, exp(b)))', ['cycle', 'rr', 'a', 'b']],
    ['复展率 * (1 - 0.1)', ['复展率']],
    ['_x1 + ñandú + Ω2 + 𠮷', ['_x1', 'ñandú', 'Ω2', '𠮷']],
    ['constructor + __proto__ + hasOwnProperty', ['constructor', '__proto__', 'hasOwnProperty']],
    ['1 + 2', []]
  ])('%s needs %j', (text, names) => {
    expect(parseFormula(text)).toMatchObject({ text, names })
  })

  it('may be a number, which keeps every bit', () => {
    for (const number of [0.1, -3, 0, 1e-300, 350 / 1734]) {
      const formula = parseFormula(number)
      expect(formula).toMatchObject({ text: String(number), names: [] })
      expect(compileFormula(formula, () => 0)(new Float64Array())).toBe(number)
    }
  })

  it.each([
    ['a sum', `${'a+'.repeat(999)}a`],
    ['powers', `${'1^'.repeat(999)}1`],
    ['powers after a sign', `-${'1^'.repeat(998)}1`],
    ['choices', `${'a?1:'.repeat(499)}1`],
    ['brackets', `${'('.repeat(100)}a${')'.repeat(100)}`],
    ['calls', `${'exp('.repeat(100)}a${')'.repeat(100)}`],
    ['signs', `${'-'.repeat(100)}a`],
    ['many signed values', `${'-a*'.repeat(600)}a`]
  ])('may be as long and as deep as is allowed: %s', (_, text) => {
    expect(text.length).toBeLessThanOrEqual(2000)
    expect(typeof value(text)).toBe('number')
  })
})

function errorOf(text: string | number): FormulaError {
  try {
    parseFormula(text)
  } catch (error) {
    if (error instanceof FormulaError) return error
    throw error
  }
  return expect.fail(`${text} is a formula`)
}

describe('what is no formula', () => {
  it.each([
    ['', 'is empty', undefined, undefined],
    [' \n', 'is empty', undefined, undefined],
    ['2 +', 'a value is missing after "+"', 2, undefined],
    ['* 2', 'a value is missing before "*"', 0, undefined],
    ['2 + * 3', 'a value is missing before "*"', 4, undefined],
    ['()', 'a value is missing before ")"', 1, undefined],
    ['(a', 'character 1 is not closed', 0, undefined],
    ['exp(a', 'character 4 is not closed', 3, undefined],
    ['a)', 'character 2 was not opened', 1, undefined],
    ['a b', 'an operator is missing between "a" and "b"', 2, undefined],
    ['2a', 'between "2" and "a"', 1, undefined],
    ['2(3)', 'between "2" and "("', 1, undefined],
    ['(a)(b)', 'between ")" and "("', 3, undefined],
    ['max(a b)', 'between "a" and "b"', 6, undefined],
    ['a ! b', 'between "a" and "!"', 2, undefined],
    ['a and b', 'between "a" and "and"', 2, '&&'],
    ['1.2.3', 'between "1.2" and ".3"', 3, undefined],
    ['0x10', 'between "0" and "x10"', 1, undefined],
    ['a, b', 'the comma at character 2', 1, undefined],
    ['1,000', 'thousands nothing', 1, undefined],
    ['(a, b)', 'the comma at character 3', 2, undefined],
    ['max(a,)', 'a value is missing before ")"', 6, undefined],
    ['max(,a)', 'a value is missing before ","', 4, undefined],
    ['a ? b', 'the "?" at character 3 has no ":"', 2, undefined],
    ['max(a ? b, c)', 'the "?" at character 7 has no ":"', 6, undefined],
    ['(a ? b) : c', 'the "?" at character 4 has no ":"', 3, undefined],
    ['a : b', 'the ":" at character 3 has no "?"', 2, undefined],
    ['a < b < c', 'a < b && b < c', 6, undefined],
    ['a == b != c', 'a second comparison follows at character 8', 7, undefined],
    ['5%', 'written 0.05', 1, undefined],
    ['5% * a', 'written 0.05', 1, undefined],
    ['1e999', 'too large', 0, undefined]
  ])('%j: %s', (text, message, index, suggestion) => {
    const error = errorOf(text)
    expect(error.message).toContain(message)
    expect(error.index).toBe(index)
    expect(error.suggestion).toBe(suggestion)
    expect(error.messageZh).toMatch(/[一-鿿]/)
  })

  it.each([
    ['ln(2)', 'no function "ln"', 'log'],
    ['pow(2, 3)', 'no function "pow"', '^'],
    ['1 + Exp(1)', 'no function "Exp"', 'exp'],
    ['rateToProbabilty(1, 1)', 'no function "rateToProbabilty"', 'rateToProbability'],
    ['constructor(1)', 'no function "constructor"', undefined],
    ['exp + exp(1)', '"exp" is a function and needs its arguments: exp(x)', undefined],
    ['exp(1, 2)', 'exp(x) takes 1 argument, not 2', undefined],
    ['if(a, b)', 'if(condition, then, otherwise) takes 3 arguments, not 2', undefined],
    ['min()', 'min(x, …) takes at least 1 argument, not 0', undefined],
    ['exp(min(1, 2), max(3))', 'exp(x) takes 1 argument, not 2', undefined]
  ])('%j: %s', (text, message, suggestion) => {
    const error = errorOf(text)
    expect(error.message).toContain(message)
    expect(error.suggestion).toBe(suggestion)
    expect(text.slice(error.index)).toMatch(new RegExp(`^${error.got}`))
  })

  it.each(['-'.repeat(101), '('.repeat(101), 'a?'.repeat(101), 'exp('.repeat(101)])(
    'is nested too deep: %s',
    (text) => {
      expect(errorOf(`${text}1`).message).toContain('nested more than 100 deep')
    }
  )

  it('is longer than 2000 characters', () => {
    expect(errorOf('1'.repeat(2001)).message).toContain('2001 characters')
    expect(parseFormula(`0.${'1'.repeat(1998)}`).names).toEqual([])
  })

  it.each([NaN, Infinity, -Infinity])('is the number %d', (number) => {
    expect(errorOf(number).got).toBe(String(number))
  })

  it('is told with what is wrong in both languages and a place within it; everything else can be computed', () => {
    const word = fc.constantFrom(
      ...'a 1 .5 2e3 exp( min( if( ( ) , ? : + - * / % ^ ** < <= == != && || ! 率'.split(' ')
    )
    const odd = fc.constantFrom(
      '=',
      '.',
      '[',
      ']',
      '"',
      "'",
      '`',
      ';',
      '&',
      '|',
      '~',
      '（',
      '×',
      ' ',
      '\u200b',
      'this',
      '$'
    )
    const text = fc
      .array(fc.oneof({ weight: 30, arbitrary: word }, odd), { maxLength: 12 })
      .map((parts) => parts.join(''))
    let formulas = 0
    fc.assert(
      fc.property(fc.oneof({ weight: 9, arbitrary: text }, fc.string({ unit: 'binary' })), (candidate) => {
        try {
          const run = compileFormula(parseFormula(candidate), () => 0)
          expect(typeof run(new Float64Array([0.5]))).toBe('number')
          formulas += 1
        } catch (error) {
          if (!(error instanceof FormulaError)) throw error
          expect(error.message).not.toBe('')
          expect(error.messageZh).toMatch(/[一-鿿]/)
          const { index, got } = error
          if (index !== undefined && got !== undefined && got !== '^')
            expect(candidate.startsWith(got, index)).toBe(true)
        }
      }),
      { numRuns: 2000 }
    )
    // the words do make formulas now and then
    expect(formulas).toBeGreaterThan(30)
  })
})
