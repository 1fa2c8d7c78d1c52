import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partialInformation } from '../../../src/analysis/decision/partialInformation.js'
import { perfectInformation } from '../../../src/analysis/decision/perfectInformation.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { exp } from '../../../src/core/math/exp.js'
import { normalCdf } from '../../../src/core/math/normalCdf.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

const names = ['x1', 'x2', 'x3', 'x4', 'x5']

/** Columns of independent standard normal draws. */
function normals(draws: number, repetition = 0): number[][] {
  const design = randomDesign(draws, names, deriveKey(seedKey('evppi'), repetition))
  return names.map((_, column) =>
    Array.from({ length: draws }, (_each, draw) => normalQuantile(design[draw * names.length + column]!))
  )
}

const against = (lead: readonly number[]) => [lead.map(() => 0), lead]

/** Mean of the positive part of a normal number: the unit normal loss integral of Raiffa & Schlaifer 1961. */
function meanGain(mean: number, sd: number): number {
  return (sd * exp(-((mean / sd) ** 2) / 2)) / Math.sqrt(2 * Math.PI) + mean * normalCdf(mean / sd)
}

describe('a lead linear in normal parameters', () => {
  // −.5 + 2 x1 + x2 + .1 x3: knowing a group leaves a normal lead whose variance is the sum of theirs
  const [x1, x2, x3, x4] = normals(4000) as [number[], number[], number[], number[], number[]]
  const values = against(x1.map((x, at) => -0.5 + 2 * x + x2[at]! + 0.1 * x3[at]!))

  it.each([
    ['x1', [x1], 2],
    ['x2', [x2], 1],
    ['x1 and x2', [x1, x2], Math.sqrt(5)],
    ['all', [x1, x2, x3], Math.sqrt(5.01)]
  ])('is worth knowing %s what the closed form says', (_, known, sd) => {
    const { value, standardError, low, high, bias } = partialInformation(values, known)
    const truth = meanGain(-0.5, sd)
    expect(Math.abs(value - truth)).toBeLessThan(3 * standardError)
    expect(low < truth && truth < high).toBe(true)
    expect(standardError).toBeLessThan(0.06)
    expect(Math.abs(bias)).toBeLessThan(0.01)
  })

  it('is not worth knowing what has nothing to do with it', () => {
    expect(partialInformation(values, [x4])).toMatchObject({ value: 0, columns: 0, explained: 0 })
  })

  it('is explained by all its parameters, and by x1 to 4 parts in 5.01', () => {
    expect(partialInformation(values, [x1, x2, x3]).explained).toBeCloseTo(1, 10)
    expect(Math.abs(partialInformation(values, [x1]).explained - 4 / 5.01)).toBeLessThan(0.02)
  })
})

describe('leads that bend', () => {
  const [x1, x2, x3, x4, x5] = normals(6000) as [number[], number[], number[], number[], number[]]

  it('of a product of two: neither is worth anything alone, both are worth 1/π', () => {
    // half the mean of |x1 x2|, which is 2/π
    const values = against(x1.map((x, at) => x * x2[at]! + 0.5 * x3[at]!))
    expect(partialInformation(values, [x1]).value).toBeLessThan(0.02)
    const both = partialInformation(values, [x1, x2])
    expect(Math.abs(both.value - 1 / Math.PI)).toBeLessThan(3 * both.standardError)
    expect(both.standardError).toBeLessThan(0.02)
  })

  it('of a square: x² − 1 is above 0 where |x| is above 1, with mean 2 φ(1)', () => {
    const values = against(x1.map((x, at) => x * x - 1 + x2[at]!))
    const known = partialInformation(values, [x1])
    expect(Math.abs(known.value - 2 * 0.24197072451914337)).toBeLessThan(3 * known.standardError)
  })

  it('of a step: a parameter of few values is known value by value', () => {
    const kind = x1.map((x) => (x < -1 ? 3 : x < 0 ? 7 : x < 1 ? 8 : 20))
    const lead = { 3: -2, 7: 1, 8: -1, 20: 3 } as Record<number, number>
    const known = partialInformation(against(kind.map((each, at) => lead[each]! + x2[at]!)), [kind])
    // ranges have probabilities .1587, .3413, .3413, .1587: mean lead .1587 − .3413 + … = .1587 (−2 + 3); gains .3413 + .476
    const gain = 0.3413447460685429 + 3 * 0.15865525393145707 - 0.15865525393145707
    expect(Math.abs(known.value - gain)).toBeLessThan(3 * known.standardError)
  })

  it('of pairs in a group of four', () => {
    // x1 x2 + x3 x4: the mean of the positive part is 1/2 E|x1 x2 + x3 x4| = 1/2, the sum being a Laplace number of scale 1
    const values = against(x1.map((x, at) => x * x2[at]! + x3[at]! * x4[at]! + 0.3 * x5[at]!))
    const known = partialInformation(values, [x1, x2, x3, x4])
    expect(Math.abs(known.value - 0.5)).toBeLessThan(3 * known.standardError)
    expect(known.explained).toBeGreaterThan(0.9)
  })

  it('of three strategies: the better of two, or neither', () => {
    // E max(0, x1, x2) = ∫ (1 − Φ(t)²) dt over t > 0, by the midpoint rule
    const values = [x1.map(() => 0), x1, x2]
    let truth = 0
    for (let t = 0.0005; t < 8; t += 0.001) truth += 0.001 * (1 - normalCdf(t) ** 2)
    const known = partialInformation(values, [x1, x2])
    const without = Math.max(0, mean(x1), mean(x2))
    expect(Math.abs(known.value + without - truth)).toBeLessThan(3 * known.standardError)
  })
})

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

describe('the interval', () => {
  it('holds the true value in about 95 % of 200 repetitions of 500 draws', () => {
    const truth = meanGain(-0.3, 1)
    let held = 0
    for (let repetition = 0; repetition < 200; repetition++) {
      const [x1, x2] = normals(500, 1 + repetition) as [number[], number[]]
      const { low, high } = partialInformation(against(x1.map((x, at) => -0.3 + x + x2[at]!)), [x1])
      if (low <= truth && truth <= high) held += 1
    }
    // 190 ± 4 standard errors of √(200 × .95 × .05) = 3.1
    expect(held).toBeGreaterThan(177)
  })

  it('is the same with the same numbers, and another key moves it little', () => {
    const [x1, x2] = normals(500) as [number[], number[]]
    const values = against(x1.map((x, at) => x + x2[at]!))
    const known = partialInformation(values, [x1])
    expect(partialInformation(values, [x1])).toEqual(known)
    const other = partialInformation(values, [x1], { key: seedKey('other') })
    expect(other.value).toBe(known.value)
    expect(Math.abs(other.standardError / known.standardError - 1)).toBeLessThan(0.2)
  })
})

it('is never below 0 nor above the value of perfect information, whatever the numbers', () => {
  const number = fc.integer({ min: -9, max: 9 })
  const column = fc.array(number, { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(
      fc.array(column, { minLength: 1, maxLength: 4 }),
      fc.array(column, { minLength: 1, maxLength: 3 }),
      (values, known) => {
        const { value, low, high, standardError, bias } = partialInformation(values, known)
        expect(value >= 0 && value <= perfectInformation(values).value).toBe(true)
        expect(low <= value && value <= high).toBe(true)
        expect([standardError, bias].every(Number.isFinite)).toBe(true)
      }
    )
  )
})

it('says nothing for one strategy, and refuses too few draws and draws of other number', () => {
  const twenty = Array.from({ length: 20 }, (_, at) => at)
  expect(partialInformation([twenty], [twenty])).toMatchObject({ value: 0, high: 0 })
  expect(() =>
    partialInformation(
      [
        [1, 2],
        [2, 1]
      ],
      [[1, 2]]
    )
  ).toThrow('at least 20 draws, better some thousands; got 2')
  expect(() => partialInformation([twenty], [[1, 2]])).toThrow('the same draws; got 2 and 20')
})
