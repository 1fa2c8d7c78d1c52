import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'

describe('normalQuantile', () => {
  // Wichura 1988 (AS 241) gives .25, .001, 1e-20 as its check values; the others are R 4.3's qnorm to 16 digits.
  it.each([
    [0.25, -0.6744897501960817],
    [0.001, -3.090232306167814],
    [1e-20, -9.262340089798409],
    [0.975, 1.959963984540054],
    [0.995, 2.5758293035489],
    [0.9, 1.2815515655446],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0471]
  ])('of %d is the published %d', (p, expected) => {
    const tolerance = expected === -37.0471 ? 1e-6 : 2e-15
    expect(Math.abs(normalQuantile(p) / expected - 1)).toBeLessThan(tolerance)
  })

  it('inverts the distribution function, integrated by Simpson from the density', () => {
    const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
    const below = (z: number) => {
      const steps = 2000
      let sum = density(0) + density(z)
      for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * density((z * step) / steps)
      return 0.5 + ((z / steps) * sum) / 3
    }
    fc.assert(
      fc.property(fc.double({ min: 1e-4, max: 1 - 1e-4, noNaN: true }), (p) => {
        expect(Math.abs(below(normalQuantile(p)) - p)).toBeLessThan(1e-12)
      })
    )
  })

  it('is odd about one half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 30 }), (share) => {
        const p = share / 2 ** 31 // exact, so 1 - p is exact too
        expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0)
      })
    )
  })

  it('never falls, across the seams of its three pieces too', () => {
    for (const seam of [0.075, 0.925, Math.exp(-25), 0.5]) {
      const left = normalQuantile(seam * (1 - 1e-9))
      const right = normalQuantile(seam * (1 + 1e-9))
      expect(right).toBeGreaterThan(left)
      expect(right - left).toBeLessThan(2e-8) // the slope is 7 at .925
    }
  })

  it.each([
    [0, -Infinity],
    [1, Infinity],
    [0.5, 0],
    [-0.1, NaN],
    [1.1, NaN],
    [NaN, NaN]
  ])('of %d is %d', (p, expected) => {
    expect(normalQuantile(p)).toBe(expected)
  })
})
