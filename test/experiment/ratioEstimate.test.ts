import { describe, expect, it } from 'vitest'
import { ratioEstimate } from '../../src/experiment/ratioEstimate.js'

describe('ratioEstimate', () => {
  it('is the plain interval of a mean where all denominators are one', () => {
    // mean 4, sd 2; with two degrees of freedom t(p) = (2p − 1) / √(2p(1 − p))
    const { mean, low, high, sd, n } = ratioEstimate([2, 4, 6], [1, 1, 1])!
    expect(mean).toBe(4)
    expect(high! - mean).toBeCloseTo(((0.95 / Math.sqrt(2 * 0.975 * 0.025)) * 2) / Math.sqrt(3), 10)
    expect(mean - low!).toBeCloseTo(high! - mean, 12)
    expect([sd, n]).toEqual([expect.closeTo(2, 12), 3])
  })

  it('has no width where the ratio is the same in all', () => {
    const { mean, low, high } = ratioEstimate([20, 22, 24], [10, 11, 12])!
    expect([mean, low, high]).toEqual([2, expect.closeTo(2, 12), expect.closeTo(2, 12)])
  })

  it('is near the delta method', () => {
    // 200 pairs around 6 / 3: var(θ) ≈ var(x − θ y) / (n ȳ²)
    const noise = Array.from({ length: 200 }, (_, index) => Math.sin(12.9898 * (index + 1)))
    const bottoms = noise.map((value) => 3 + 0.3 * value)
    const tops = noise.map((_, index) => 6 + noise[(index * 7 + 3) % 200])
    const { mean, high } = ratioEstimate(tops, bottoms)!
    const residuals = tops.map((value, index) => value - mean * bottoms[index])
    const average = residuals.reduce((sum, value) => sum + value, 0) / 200
    const variance = residuals.reduce((sum, value) => sum + (value - average) ** 2, 0) / 199
    const error = Math.sqrt(variance / 200) / (bottoms.reduce((sum, value) => sum + value, 0) / 200)
    // t(.975, 199) = 1.971957
    expect((high! - mean) / (1.971957 * error)).toBeCloseTo(1, 2)
  })

  it('is none where the denominator may be 0, and has no interval from one replication', () => {
    expect(ratioEstimate([1, 2, 3], [-1, 0.5, 1])).toBeNull()
    expect(ratioEstimate([1], [0])).toBeNull()
    expect(ratioEstimate([6], [3])).toEqual({ mean: 2, low: null, high: null, sd: null, n: 1 })
  })
})
