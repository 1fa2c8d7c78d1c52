import { describe, expect, it } from 'vitest'
import { andersonDarling } from '../../../src/calibration/distributions/andersonDarling.js'
import { fitDistribution, fitDistributions } from '../../../src/calibration/distributions/fitDistribution.js'
import { quantileOf } from '../../../src/core/distribution/quantileOf.js'
import { digamma, trigamma } from '../../../src/core/math/digamma.js'
import { drawsOf } from '../../support/fitted.js'

const made = {
  normal: { dist: 'normal', mean: 60, sd: 12 },
  lognormal: { dist: 'lognormal', meanlog: 3.2, sdlog: 0.6 },
  gamma: { dist: 'gamma', shape: 1.6, scale: 20 }
} as const
const families = ['normal', 'lognormal', 'gamma'] as const

function drawn(family: keyof typeof made, count: number, seed: string): number[] {
  const draw = drawsOf(seed)
  const quantile = quantileOf(made[family])
  return Array.from({ length: count }, () => quantile(draw()))
}

describe.each(families)('%s', (family) => {
  const values = drawn(family, 2000, family)
  const fit = fitDistribution(values, family)

  it('is found again, with its errors', () => {
    for (const [name, value] of Object.entries(fit.parameters)) {
      const truth = Object.entries(made[family]).find(([key]) => key === name)?.[1] as number
      expect(Math.abs(value - truth)).toBeLessThan(3 * (fit.standardErrors[name] as number))
      expect(fit.intervals[name].low).toBeLessThan(value)
      expect(fit.intervals[name].high).toBeGreaterThan(value)
    }
    expect(fit.goodness.p).toBeGreaterThan(0.01)
    expect(fit.problems).toEqual([])
  })

  it('is told from the others', () => {
    expect(fitDistributions(values)[0].family).toBe(family)
    const wrong = fitDistributions(values).filter((each) => each.family !== family)
    for (const other of wrong) expect(other.goodness.p).toBeLessThan(0.05)
  })

  it('is at the top of its likelihood', () => {
    // A few values near: the likelihood by the density, summed by hand.
    const [first, second] = Object.keys(fit.parameters)
    const density = (a: number, b: number) =>
      values.reduce((sum, x) => {
        if (family === 'normal') return sum - Math.log(b) - ((x - a) / b) ** 2 / 2 - Math.log(2 * Math.PI) / 2
        if (family === 'gamma') return sum + (a - 1) * Math.log(x) - x / b - a * Math.log(b) - logGamma(a)
        return sum - Math.log(x * b) - ((Math.log(x) - a) / b) ** 2 / 2 - Math.log(2 * Math.PI) / 2
      }, 0)
    const { [first]: a, [second]: b } = fit.parameters
    expect(density(a, b)).toBeCloseTo(fit.logLikelihood, 5)
    for (const [x, y] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99]
    ])
      expect(density(a * x, b * y)).toBeLessThan(fit.logLikelihood)
  })
})

/** By Stirling's series after the recurrence. */
function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 20; at++) shift -= Math.log(at)
  return shift + (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + 1 / (12 * at) - 1 / (360 * at ** 3)
}

describe('the test of Anderson & Darling', () => {
  it.each(families)('rejects a right %s in about 5 of 100', (family) => {
    let rejected = 0
    for (let set = 0; set < 400; set++) {
      if (fitDistribution(drawn(family, 60, `${family} ${set}`), family).goodness.p < 0.05) rejected++
    }
    // ± 3 binomial errors of .0109
    expect(rejected / 400).toBeGreaterThan(0.017)
    expect(rejected / 400).toBeLessThan(0.083)
  })

  it('has its published point: A* of .752 is at 5 % (Stephens)', () => {
    const even = (n: number) => Array.from({ length: n }, (_, index) => (index + 0.5) / n)
    expect(andersonDarling(even(50)).p).toBeGreaterThan(0.99)
    const skewed = even(200).map((p) => p ** 1.19)
    const { statistic, p } = andersonDarling(skewed)
    expect(statistic).toBeGreaterThan(0.6)
    expect(p).toBeCloseTo(
      Math.exp(1.2937 - 5.709 * statistic * (1 + 0.75 / 200 + 2.25 / 40000) + 0.0186 * statistic ** 2),
      2
    )
    expect(Math.exp(1.2937 - 5.709 * 0.752 + 0.0186 * 0.752 ** 2)).toBeCloseTo(0.05, 3)
  })
})

describe('digamma and trigamma', () => {
  it('keep their recurrences, and have their known values', () => {
    for (const x of [0.01, 0.3, 1, 4.5, 9.99, 30, 1e4]) {
      expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 9)
      expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / (x * x), 8)
    }
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12)
    expect(digamma(0.25)).toBeCloseTo(-0.5772156649015329 - Math.PI / 2 - 3 * Math.log(2), 12)
  })
})

describe('problems', () => {
  it('few sizes are named', () => {
    const sizes = Array.from({ length: 100 }, (_, index) => [9, 12, 18, 24][index % 4])
    expect(fitDistribution(sizes, 'lognormal').problems[0].message).toContain('take only 4 sizes')
  })

  it('few values are named', () => {
    expect(fitDistribution([1, 2, 5], 'gamma').problems.at(-1)?.message).toContain('3 values say little')
  })

  it.each([
    [[1, 2], 'normal', 'at least three are needed; got 2'],
    [[7, 7, 7], 'normal', 'are all the same; write the number itself; got 7'],
    [[1, -2, 3], 'gamma', 'values.1: must be above 0 for a gamma distribution; got -2'],
    [[1, NaN, 3], 'normal', 'values.1: must be a number; got NaN']
  ] as const)('%j as %s: %s', (values, family, message) => {
    expect(() => fitDistribution(values, family)).toThrow(message)
  })
})
