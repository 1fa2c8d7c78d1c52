import { describe, expect, it } from 'vitest'
import { chiSquareTail, gammaCdf } from '../../../src/core/math/gammaCdf.js'
import { gammaQuantile } from '../../../src/core/math/gammaQuantile.js'

describe('the incomplete gamma function', () => {
  it('is 1 − e^(−x) for shape 1, and 1 − e^(−x) (1 + x) for shape 2', () => {
    for (const x of [0.01, 0.5, 1, 3, 20]) {
      expect(gammaCdf(x, 1)).toBeCloseTo(-Math.expm1(-x), 13)
      expect(gammaCdf(x, 2)).toBeCloseTo(1 - Math.exp(-x) * (1 + x), 13)
    }
  })

  it('undoes the quantile', () => {
    for (const shape of [0.1, 0.7, 2.5, 40, 900]) {
      for (const p of [0.001, 0.2, 0.5, 0.9, 0.999]) {
        expect(gammaCdf(gammaQuantile(p, shape), shape)).toBeCloseTo(p, 9)
      }
    }
  })

  it('has the 5 % points of chi-square (Abramowitz & Stegun 1964, table 26.8)', () => {
    for (const [freedom, point] of [
      [1, 3.84146],
      [2, 5.99146],
      [5, 11.0705],
      [30, 43.7729]
    ]) {
      expect(chiSquareTail(point, freedom)).toBeCloseTo(0.05, 5)
    }
    // ₁: P(|z| > 10) = 1.523970604832105e-23
    expect(chiSquareTail(100, 1) / 1.523970604832105e-23).toBeCloseTo(1, 8)
    expect(chiSquareTail(0, 4)).toBe(1)
    expect(gammaCdf(Infinity, 3)).toBe(1)
  })
})
