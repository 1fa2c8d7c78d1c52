import { describe, expect, it } from 'vitest'
import { fitPositive } from '../../../src/calibration/likelihood/fitPositive.js'

describe('maximum likelihood of numbers above zero', () => {
  // 12 events in 30 years: rate .4, standard error .4 / √12
  const poisson = fitPositive({ logLikelihood: ([rate]) => 12 * Math.log(rate) - 30 * rate, starts: [[1], [0.01]] })

  it('finds the top, and its curvature', () => {
    expect(poisson.values[0]).toBeCloseTo(0.4, 6)
    expect(poisson.standardErrors[0]).toBeCloseTo(0.4 / Math.sqrt(12), 5)
    expect(poisson.agreed).toBe(2)
    expect(poisson.atLimit).toEqual([])
  })

  it('has ends where the likelihood has fallen by 1.92', () => {
    const [{ low, high }] = poisson.intervals(0.95)
    for (const end of [low as number, high as number]) {
      expect(poisson.logLikelihood - (12 * Math.log(end) - 30 * end)).toBeCloseTo(1.9207, 3)
    }
    expect(low).toBeLessThan(0.4)
    // The profile of 99 % is wider.
    expect(poisson.intervals(0.99)[0].high).toBeGreaterThan(high as number)
  })

  it('has no end where the data set none, and no error at a limit', () => {
    // No event in 30 years: the rate is as near 0 as can be.
    const none = fitPositive({ logLikelihood: ([rate]) => -30 * rate, starts: [[1]] })
    expect(none.atLimit).toEqual([0])
    expect(none.standardErrors).toEqual([null])
    const [{ low, high }] = none.intervals(0.95)
    expect(low).toBe(null)
    expect(high).toBeCloseTo(1.9207 / 30, 4)
  })

  it('takes the best of several tops', () => {
    const twoTops = ([x]: Float64Array) => {
      const at = Math.log(x)
      return Math.log(Math.exp(-((at - 2) ** 2) * 8) + 0.3 * Math.exp(-((at + 2) ** 2) * 8))
    }
    const fit = fitPositive({ logLikelihood: twoTops, starts: [[Math.exp(-2.1)], [Math.exp(1.9)]] })
    expect(Math.log(fit.values[0])).toBeCloseTo(2, 4)
    expect(fit.agreed).toBe(1)
  })
})
