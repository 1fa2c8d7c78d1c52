import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileFormula } from '../../../src/core/formula/compileFormula.js'
import { parseFormula } from '../../../src/core/formula/parseFormula.js'
import { exp } from '../../../src/core/math/exp.js'

const names = ['a', 'b', 'c', '率']

function run(text: string, values: readonly number[] = []): number {
  return compileFormula(parseFormula(text), (name) => names.indexOf(name))(Float64Array.from(values))
}

/** A formula with its text, how tightly it binds, and its value by plain JavaScript. */
interface Sample {
  readonly text: string
  readonly binds: number
  readonly value: (values: readonly number[]) => number
}

const missing = Number.isNaN
const truth = (x: number) => (missing(x) ? NaN : Number(x !== 0))

function bracketed({ text, binds }: Sample, least: number): string {
  return binds < least ? `(${text})` : text
}

/** What an operator means, how tightly it binds, and how tightly its sides must. */
type Binary = readonly [string, number, number, number, (x: number, y: number) => number]
const compared = (holds: (x: number, y: number) => boolean) => (x: number, y: number) =>
  missing(x) || missing(y) ? NaN : Number(holds(x, y))
const binaries: readonly Binary[] = [
  ['||', 1, 1, 1.5, (x, y) => (missing(x) ? NaN : x !== 0 ? 1 : truth(y))],
  ['&&', 2, 2, 2.5, (x, y) => (missing(x) ? NaN : x === 0 ? 0 : truth(y))],
  ['==', 3, 5, 5, compared((x, y) => x === y)],
  ['!=', 3, 5, 5, compared((x, y) => x !== y)],
  ['<', 4, 5, 5, compared((x, y) => x < y)],
  ['<=', 4, 5, 5, compared((x, y) => x <= y)],
  ['>', 4, 5, 5, compared((x, y) => x > y)],
  ['>=', 4, 5, 5, compared((x, y) => x >= y)],
  ['+', 5, 5, 5.5, (x, y) => x + y],
  ['-', 5, 5, 5.5, (x, y) => x - y],
  ['*', 6, 6, 6.5, (x, y) => x * y],
  ['/', 6, 6, 6.5, (x, y) => x / y],
  ['%', 6, 6, 6.5, (x, y) => x % y]
]
const calls: readonly (readonly [string, (...values: number[]) => number])[] = [
  ['abs', Math.abs],
  ['floor', Math.floor],
  ['ceil', Math.ceil],
  ['round', Math.round],
  ['sqrt', Math.sqrt],
  ['exp', exp],
  ['min', Math.min],
  ['max', Math.max]
]

const number = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.double({ min: 0, max: 100, noNaN: true, noDefaultInfinity: true })
)
const leaf: fc.Arbitrary<Sample> = fc.oneof(
  number.map((value) => ({ text: String(value), binds: 9, value: () => value })),
  fc
    .nat(names.length - 1)
    .map((index) => ({ text: names[index], binds: 9, value: (values: readonly number[]) => values[index] }))
)
const space = fc.constantFrom('', ' ', '  ')

const { sample } = fc.letrec<{ sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(fc.constantFrom(...binaries), tie('sample'), tie('sample'), space)
      .map(([[operator, binds, left, right, value], one, other, gap]) => ({
        text: `${bracketed(one, left)}${gap}${operator}${gap}${bracketed(other, right)}`,
        binds,
        value: (values: readonly number[]) => value(one.value(values), other.value(values))
      })),
    fc.tuple(fc.constantFrom('-', '!', '+'), tie('sample'), space).map(([sign, one, gap]) => ({
      text: `${sign}${gap}${bracketed(one, 6.5)}`,
      binds: 6.5,
      value: (values: readonly number[]) => {
        const x = one.value(values)
        return sign === '-' ? -x : sign === '+' ? x : 1 - truth(x)
      }
    })),
    fc.tuple(tie('sample'), fc.constantFrom('^', '**'), fc.integer({ min: -3, max: 3 })).map(([one, sign, power]) => ({
      text: `${bracketed(one, 8)}${sign}${power}`,
      binds: 7,
      value: (values: readonly number[]) => {
        const x = one.value(values)
        if (missing(x)) return NaN
        const product = [1, x, x * x, x * (x * x)][Math.abs(power)]
        return power < 0 ? 1 / product : product
      }
    })),
    fc
      .tuple(fc.boolean(), tie('sample'), tie('sample'), tie('sample'))
      .map(([inWords, condition, then, otherwise]) => ({
        text: inWords
          ? `if(${condition.text}, ${then.text},${otherwise.text})`
          : `${bracketed(condition, 1)}?${then.text}:${otherwise.text}`,
        binds: inWords ? 9 : 0,
        value: (values: readonly number[]) => {
          const x = condition.value(values)
          return missing(x) ? NaN : x !== 0 ? then.value(values) : otherwise.value(values)
        }
      })),
    fc.tuple(fc.constantFrom(...calls), tie('sample'), tie('sample')).map(([[name, value], one, other]) => {
      const single = value.length === 1
      return {
        text: single ? `${name}( ${one.text})` : `${name}(${one.text},${other.text})`,
        binds: 9,
        value: (values: readonly number[]) =>
          single ? value(one.value(values)) : value(one.value(values), other.value(values))
      }
    })
  )
}))
const values = fc.array(fc.oneof(fc.constantFrom(0, 1, NaN, Infinity), fc.double({ min: -50, max: 50 })), {
  minLength: names.length,
  maxLength: names.length
})

describe('a compiled formula', () => {
  it('gives the bits of plain JavaScript, whatever the formula', () => {
    fc.assert(
      fc.property(sample, values, (one, given) => {
        expect(run(one.text, given) + 0).toBe(one.value(given) + 0)
      }),
      { numRuns: 5000 }
    )
  })

  it('reads arithmetic, comparisons and choices as JavaScript does', () => {
    // an independent parser: JavaScript's own, on the same text, where both notations mean the same
    const shared = sample.filter(({ text }) => !/[&|^]|\*\*|[a-z]+\(|率|--|\+\+/.test(text))
    const finite = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(shared, finite, ({ text }, given) => {
        const ours = run(text, given)
        if (missing(ours)) return
        expect(ours + 0).toBe(Number(new Function(...names.slice(0, 3), `return (${text})`)(...given)) + 0)
      }),
      { numRuns: 1000 }
    )
  })

  it('takes its names from slots, asked once each and in order', () => {
    const asked: string[] = []
    const formula = compileFormula(parseFormula('b + a * b - 2 * c'), (name) => asked.push(name) - 1)
    expect(asked).toEqual(['b', 'a', 'c'])
    expect(formula(new Float64Array([10, 3, 5]))).toBe(30)
    expect(formula(new Float64Array([1, 1, 1]))).toBe(0)
  })

  it('lets the asked refuse a name, needed or not', () => {
    const refuse = (name: string): number => {
      throw new RangeError(`no ${name}`)
    }
    expect(() => compileFormula(parseFormula('if(1, 2, rr)'), refuse)).toThrow('no rr')
  })

  it('computes only the side that is needed', () => {
    // an infinite loop of none: the other side is not a number, and would make all of it so
    const given = [0, NaN, 1, 0]
    expect(run('if(a, b, 7)', given)).toBe(7)
    expect(run('c ? 7 : b', given)).toBe(7)
    expect(run('a && b', given)).toBe(0)
    expect(run('c || b', given)).toBe(1)
    expect(run('c && b', given)).toBe(NaN)
    expect(run('a || b', given)).toBe(NaN)
    expect(run('if(0, b, 7)', given)).toBe(7)
  })

  it('does not take what is not a number for false', () => {
    for (const text of [
      'if(b, 1, 2)',
      'b < 1',
      'b == b',
      'b != 1',
      '!b',
      'b && 0',
      'b || 1',
      'min(b, 1)',
      'b^0',
      '1^b'
    ]) {
      expect(run(text, [0, NaN])).toBe(NaN)
    }
    expect(run('if(0 / 0, 1, 2)')).toBe(NaN)
    expect(run('0 / 0 > 1 ? 1 : 2')).toBe(NaN)
  })

  it('never throws: what has no value is not a number or infinite', () => {
    expect([run('1 / 0'), run('log(0)'), run('log(-1)'), run('(-8)^.5'), run('sqrt(-1)')]).toEqual([
      Infinity,
      -Infinity,
      NaN,
      NaN,
      NaN
    ])
  })
})
