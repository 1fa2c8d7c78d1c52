import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../src/core/formula/compileFormula.js'
import { linearForm } from '../../../src/core/formula/linearForm.js'
import { parseFormula } from '../../../src/core/formula/parseFormula.js'

function coefficients(text: string): Record<string, number> | null {
  const form = linearForm(parseFormula(text))
  return form === null ? null : Object.fromEntries(form)
}

describe('a sum of multiples', () => {
  // by hand
  it.each([
    ['health + drugs', { health: 1, drugs: 1 }],
    ['income - 2 * (cost + fee) / 4', { income: 1, cost: -0.5, fee: -0.5 }],
    ['-a', { a: -1 }],
    ['+a', { a: 1 }],
    ['-(a - b) * 3', { a: -3, b: 3 }],
    ['a + a', { a: 2 }],
    ['a - a + b', { a: 0, b: 1 }],
    ['a + 2 - 2', { a: 1 }],
    ['a * sqrt(4) * (1 < 2)', { a: 2 }],
    ['a * if(1, 2, 3) / 2^2', { a: 0.5 }],
    ['0 * a', { a: 0 }],
    ['健康 + 药费', { 健康: 1, 药费: 1 }]
  ])('%s has %j', (text, expected) => {
    expect(coefficients(text)).toEqual(expected)
  })

  it.each([
    'a * b',
    'a / b',
    '1 / a',
    'a^2',
    '2^a',
    'a % 2',
    'a + 1',
    '3',
    'exp(a)',
    'max(a, b)',
    'a > 1',
    '!a',
    'if(a, b, c)',
    'a && b',
    'a / 0',
    'a * (0 / 0)',
    'a * exp(b)'
  ])('%s is none', (text) => {
    expect(coefficients(text)).toBeNull()
  })

  it('gives what the formula gives, for any values', () => {
    const whole = fc.integer({ min: -9, max: 9 })
    const names = ['a', 'b', 'c', 'd']
    const term = fc.tuple(whole, fc.constantFrom(...names), fc.constantFrom(1, 2, 4))
    const text = fc
      .array(term, { minLength: 1, maxLength: 6 })
      .map((terms) => terms.map(([factor, name, part]) => `(${factor}) * ${name} / ${part}`).join(' - '))
    fc.assert(
      fc.property(text, fc.array(whole, { minLength: 4, maxLength: 4 }), (formula, values) => {
        const parsed = parseFormula(formula)
        const run = compileFormula(parsed, (name) => names.indexOf(name))
        const form = linearForm(parsed)
        const sum = [...(form ?? [])].reduce((all, [name, factor]) => all + factor * values[names.indexOf(name)], 0)
        // eighths of small whole numbers are exact
        expect(sum + 0).toBe(run(Float64Array.from(values)) + 0)
      })
    )
  })
})
