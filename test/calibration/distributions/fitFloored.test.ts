import { describe, expect, it } from 'vitest'
import { fitDistribution } from '../../../src/calibration/distributions/fitDistribution.js'
import { fitFloored } from '../../../src/calibration/distributions/fitFloored.js'
import { exp } from '../../../src/core/math/exp.js'
import { normalQuantile } from '../../../src/core/math/normalQuantile.js'
import { drawsOf } from '../../support/fitted.js'

/** Lognormal stands of mean `exp(mu + sigma²/2)`, those below the floor raised to it, as the model draws them. */
function stands(mu: number, sigma: number, floor: number, count: number, seed: string): number[] {
  const draw = drawsOf(seed)
  return Array.from({ length: count }, () => Math.max(floor, exp(mu + sigma * normalQuantile(draw()))))
}

describe('a lognormal with a floor', () => {
  it('is the ordinary lognormal where nobody stands at the floor', () => {
    const values = stands(3, 0.5, 1e-9, 200, 'plain')
    const fit = fitFloored(values, { floor: 1e-9 })
    const plain = fitDistribution(values, 'lognormal')
    expect(fit.parameters.sigma).toBeCloseTo(plain.parameters.sdlog!, 6)
    expect(fit.logLikelihood).toBeCloseTo(plain.logLikelihood, 6)
    // sd/√(2n) of a normal's standard deviation
    expect(fit.standardErrors.sigma).toBeCloseTo(plain.parameters.sdlog! / Math.sqrt(400), 4)
  })

  it('recovers mean and spread in 36 to 40 of 40 samples of which a fifth stands at the floor', () => {
    // Φ((ln 9 − 2.9)/.8) = .19; mean e^(2.9 + .32)
    const truth = { mean: exp(2.9 + 0.32), sigma: 0.8 }
    const covered = { mean: 0, sigma: 0 }
    for (let sample = 0; sample < 40; sample++) {
      const { intervals } = fitFloored(stands(2.9, 0.8, 9, 300, `floor ${sample}`), { floor: 9 })
      for (const name of ['mean', 'sigma'] as const) {
        if (intervals[name].low! <= truth[name] && truth[name] <= intervals[name].high!) covered[name]++
      }
    }
    // 95 % of 40 is 38; binomial, fewer than 34 with probability .005
    expect(covered.mean).toBeGreaterThanOrEqual(34)
    expect(covered.sigma).toBeGreaterThanOrEqual(34)
  })

  it('does not take those at the floor for what they are worth, as the ordinary fit does', () => {
    const values = stands(2.9, 0.8, 9, 2000, 'biased')
    expect(fitDistribution(values, 'lognormal').parameters.sdlog).toBeLessThan(0.75)
    expect(fitFloored(values).parameters.sigma).toBeGreaterThan(0.75)
    expect(fitFloored(values).atFloor.expected).toBeCloseTo(fitFloored(values).atFloor.observed, -2)
  })

  it('refuses what cannot be', () => {
    expect(() => fitFloored([9, 9])).toThrow('at least three are needed')
    expect(() => fitFloored([9, 9, 9, 12])).toThrow('fewer than two sizes')
    expect(() => fitFloored([9, 12, -1])).toThrow('must be above 0')
    expect(() => fitFloored([9, 12, 20], { floor: 10 })).toThrow('lies below the floor of 10')
  })
})
