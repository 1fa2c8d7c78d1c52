import betaCdf from '@stdlib/math-base-special-betainc'
import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../../../src/core/math/betaQuantile.js'

const near = (actual: number, expected: number, room = 1e-12) =>
  expect(Math.abs(actual / expected - 1), `${actual} against ${expected}`).toBeLessThan(room)

describe('the beta quantile', () => {
  it('is the root where the distribution function is a power: x^a, 1 − (1 − x)^b', () => {
    for (const p of [0.001, 0.3, 0.97]) {
      near(betaQuantile(p, 2, 1)[0], Math.sqrt(p))
      near(betaQuantile(p, 1, 4)[1], (1 - p) ** 0.25)
      near(betaQuantile(p, 0.5, 0.5)[0], Math.sin((Math.PI * p) / 2) ** 2) // the arcsine law
    }
  })

  it('gives the exact limits of Clopper & Pearson 1934: 10 of 100 lie between .04900469 and .17622260', () => {
    // R 4: binom.test(10, 100)$conf.int, whose limits are qbeta(.025, 10, 91) and qbeta(.975, 11, 90)
    near(betaQuantile(0.025, 10, 91)[0], 0.04900469, 1e-7)
    near(betaQuantile(0.975, 11, 90)[0], 0.1762226, 1e-7)
  })

  it('is that of scipy 1.17.1 (scipy.special.betaincinv) at the edges', () => {
    near(betaQuantile(0.3, 0.001, 0.001)[0], 1.4142853421410697e-222, 1e-12)
    near(betaQuantile(0.3, 1e5, 1e5)[0], 0.49941370187173967)
    near(betaQuantile(0.999, 0.001, 5)[0], 0.0569913445527953)
  })

  it('comes back through the distribution function, and its two parts sum to one', () => {
    for (const [alpha, beta] of [
      [0.3, 2],
      [43, 55],
      [1200, 500]
    ] as const) {
      for (const p of [1e-6, 0.03, 0.4, 0.8, 0.999]) {
        const [x, rest] = betaQuantile(p, alpha, beta)
        near(betaCdf(x, alpha, beta), p, 1e-11)
        expect(x + rest).toBeCloseTo(1, 15)
      }
    }
  })

  it('has ends, and nothing beyond them', () => {
    expect(betaQuantile(0, 2, 3)).toEqual([0, 1])
    expect(betaQuantile(1, 2, 3)).toEqual([1, 0])
    expect(betaQuantile(1.5, 2, 3)).toEqual([NaN, NaN])
  })
})
