import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../src/core/errors.js'
import { type Statement, trial } from '../../../src/experiment/trial/trial.js'

const words = { en: 'words', zh: '词' }
const tried = (said: Statement['said'], ...figures: readonly (readonly number[])[]) =>
  trial({
    title: words,
    figure: words,
    unit: 'times',
    said,
    evidence: figures.map((values) => ({ under: words, values })),
    dependsOn: words,
    played: []
  })

// t(.975, 2) = 4.3027 and sd = 1, so the interval of 1, 2, 3 is 2 ± 4.3027 / √3 = −.484 to 4.484.
const wide = [1, 2, 3]

describe('where an interval lies', () => {
  it.each([
    [[-0.49, 4.49], 'within'],
    [[-0.48, 4.49], 'unclear'],
    [[-0.49, 4.48], 'unclear'],
    [[4.49, null], 'outside'],
    [[null, -0.49], 'outside'],
    [[null, 4.49], 'within'],
    [[4.48, 5], 'unclear']
  ] as const)('%j: %s', (said, finding) => {
    expect(tried(said, wide).found[0]!.finding).toBe(finding)
  })

  it('takes a single value, which was worked out, as exact', () => {
    expect(tried([2, 3], [2]).found[0]!.finding).toBe('within')
    expect(tried([2, 3], [1.999]).found[0]!.finding).toBe('outside')
  })
})

describe('a verdict', () => {
  const [inside, outside, across] = [[2], [9], wide]
  it.each([
    ['holds', [inside, inside]],
    ['depends', [inside, outside]],
    ['depends', [across, inside]],
    ['fails', [outside, outside]],
    ['open', [across, outside]],
    ['open', [across]]
  ] as const)('%s: %j', (verdict, figures) => {
    expect(tried([1, 3], ...figures).verdict).toBe(verdict)
  })

  it('does not depend on the order of the evidence, and a wider charge never turns one that holds', () => {
    const figure = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 4 })
    const bound = fc.double({ min: 0, max: 9, noNaN: true })
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 4 }), bound, bound, (figures, half, more) => {
        const verdict = tried([-half, half], ...figures).verdict
        expect(tried([-half, half], ...[...figures].reverse()).verdict).toBe(verdict)
        if (verdict === 'holds') expect(tried([-half - more, half + more], ...figures).verdict).toBe('holds')
      })
    )
  })
})

describe('a statement that cannot be tried', () => {
  it.each([
    ['without evidence', () => tried([1, 2]), /needs evidence/],
    ['with a figure that is no number', () => tried([1, 2], [1, Number.NaN]), /one finite number a replication/],
    ['with a figure of no replication', () => tried([1, 2], []), /one finite number a replication/],
    ['with bounds the wrong way round', () => tried([2, 1], [1]), /lower bound/],
    ['with a bound that is no number', () => tried([Number.NaN, null], [1]), /lower bound/],
    ['that says nothing', () => tried([null, null], [1]), /lower bound/],
    [
      'in a unit that does not exist',
      () => trial({ ...tried([1, 2], [1]), evidence: [{ under: words, values: [1] }], unit: JSON.parse('"shares"') }),
      /one of share, change, points, times.*did you mean "share"/
    ]
  ])('%s is refused, in both languages', (_, make, message) => {
    expect(make).toThrow(InputError)
    expect(make).toThrow(message)
    try {
      make()
    } catch (error) {
      expect(error instanceof InputError && error.problems[0]!.messageZh).toMatch(/[一-龥]/)
    }
  })
})
