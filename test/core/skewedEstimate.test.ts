import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/core/interval.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import { seedKey } from '../../src/core/random/streams.js'
import { uniforms } from '../../src/core/random/uniforms.js'
import { skewedEstimate } from '../../src/core/skewedEstimate.js'

/** The share of samples whose interval holds the mean, with 2,000 samples known to ± .013. */
function coverage(n: number, draw: () => number, mean: number, of: typeof estimate): number {
  const samples = Array.from({ length: 2000 }, () => of(Array.from({ length: n }, draw)))
  return samples.filter(({ low, high }) => low! <= mean && mean <= high!).length / samples.length
}

describe('an interval for skewed values', () => {
  it('is that of Hall 1992 by hand', () => {
    // values 0, 0, 0, 4: mean 1, sd 2, error 1; m2 = 3, m3 = (3 × −1 + 27) / 4 = 6, skewness 6 / 3^1.5, over √4: .5774
    const skew = 6 / 3 ** 1.5 / 2
    const t = 3.182446305284263 // t(.975, 3)
    const studentised = (y: number) => (3 / skew) * (Math.cbrt(1 + skew * (y - skew / 6)) - 1)
    const { low, high, mean } = skewedEstimate([0, 0, 0, 4])
    expect(mean).toBe(1)
    expect(low).toBeCloseTo(1 - studentised(t), 9)
    expect(high).toBeCloseTo(1 - studentised(-t), 9)
  })

  it('mirrors what is mirrored, and is that of Student where nothing leans', () => {
    const { mean, low, high } = skewedEstimate([1, 1, 1, 1, 9])
    const mirrored = skewedEstimate([-1, -1, -1, -1, -9])
    expect([mirrored.mean, mirrored.high, mirrored.low].map((each) => -each!)).toEqual([mean, low, high])
    expect(skewedEstimate([4, 1, 2, 3])).toEqual(estimate([4, 1, 2, 3]))
    expect(skewedEstimate([5, 5])).toEqual(estimate([5, 5]))
    expect(skewedEstimate([5])).toEqual(estimate([5]))
  })

  it('holds the mean of skewed values more often than that of Student, and as often of normal ones', () => {
    const next = uniforms(seedKey('skewed'))
    // a sure gain with some noise, and a loss of 8 in 3 of 100: skewness about −5
    const gain = () => 0.3 * normalQuantile(next()) + (next() < 0.03 ? -8 : 0)
    expect(coverage(100, gain, -0.24, skewedEstimate)).toBeGreaterThan(coverage(100, gain, -0.24, estimate) + 0.01)
    const normal = () => normalQuantile(next())
    expect(Math.abs(coverage(30, normal, 0, skewedEstimate) - 0.95)).toBeLessThan(0.02)
  })
})
