import gammaCdf from '@stdlib/math-base-special-gammainc'
import { describe, expect, it } from 'vitest'
import { gammaQuantile } from '../../../src/core/math/gammaQuantile.js'

const near = (actual: number, expected: number, room = 1e-12) =>
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThan(room)

describe('the gamma quantile', () => {
  it('is that of the tables of chi-squared: twice a gamma number of half the degrees of freedom', () => {
    // Pearson & Hartley 1954, Biometrika Tables for Statisticians, table 8
    const table: [number, number, number][] = [
      [1, 0.95, 3.84146],
      [10, 0.95, 18.307],
      [10, 0.025, 3.24697],
      [100, 0.99, 135.807]
    ]
    for (const [freedom, p, expected] of table) near(2 * gammaQuantile(p, freedom / 2), expected, 3e-6)
  })

  it('is that of R: quantile(Gamma(5, 2), 0.7) in the documentation of the package distributions3', () => {
    near(gammaQuantile(0.7, 5) / 2, 2.945181, 2e-7)
  })

  it('is that of scipy 1.17.1 (scipy.special.gammaincinv), small shapes and tails', () => {
    const table: [number, number, number][] = [
      [0.01, 0.01, 5.660738147061307e-201],
      [0.01, 0.025, 3.5226859973137924e-161],
      [0.1, 1e-9, 6.073048362407965e-91],
      [0.1, 0.5, 0.0005933911044602284],
      [0.1, 1 - 1e-10, 18.11963770310802],
      [0.001, 0.5, 5.244206408274974e-302],
      [0.001, 0.999, 0.2647702702396509]
    ]
    for (const [shape, p, expected] of table) near(gammaQuantile(p, shape), expected)
  })

  it('is that of mpmath 1.3 to 30 digits beyond shape 500', () => {
    // P(a, x) = p solved by Newton's method on mpmath.gammainc(a, 0, x, regularized=True)
    const table: [number, number, number][] = [
      [10000, 1e-6, 9531.835117189807],
      [10000, 0.5, 9999.666668642047],
      [10000, 0.975, 10196.941824999883]
    ]
    for (const [shape, p, expected] of table) near(gammaQuantile(p, shape), expected, 1e-13)
  })

  it('goes on without a step where the method changes', () => {
    for (const p of [1e-8, 0.1, 0.5, 0.9, 1 - 1e-8]) {
      const [below, above] = [gammaQuantile(p, 500), gammaQuantile(p, 500 + 1e-9)]
      expect(above).toBeGreaterThan(below * (1 - 1e-12))
      near(above, below, 1e-11)
    }
  })

  it('comes back through the distribution function', () => {
    for (const shape of [0.05, 0.5, 1, 3.3, 40, 480, 600]) {
      for (const p of [1e-6, 0.03, 0.4, 0.8, 0.999]) near(gammaCdf(gammaQuantile(p, shape), shape), p, 1e-11)
    }
  })

  it('has ends, and nothing beyond them', () => {
    expect([0, 1].map((p) => gammaQuantile(p, 2))).toEqual([0, Infinity])
    expect([-0.1, 1.1, NaN].map((p) => gammaQuantile(p, 2000))).toEqual([NaN, NaN, NaN])
  })
})
