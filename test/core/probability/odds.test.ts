import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logistic } from '../../../src/core/probability/logistic.js'
import { logit } from '../../../src/core/probability/logit.js'
import { oddsRatio } from '../../../src/core/probability/oddsRatio.js'

describe('log-odds', () => {
  // mpmath 1.3, 40 digits
  it.each([
    [1e-12, -27.63102111592755],
    [0.3, -0.8472978603872037],
    [0.5000001, 3.99999999789463e-7],
    [0.75, 1.0986122886681098],
    [0.9999, 9.21024036697596]
  ])('of %d are %d', (p, expected) => {
    expect(Math.abs(logit(p) / expected - 1)).toBeLessThan(1e-15)
  })

  // mpmath 1.3, 40 digits
  it.each([
    [-700, 9.85967654375977e-305],
    [-30, 9.357622968839299e-14],
    [-1, 0.2689414213699951],
    [1e-9, 0.50000000025],
    [3, 0.9525741268224333]
  ])('%d are the probability %d', (x, expected) => {
    expect(Math.abs(logistic(x) / expected - 1)).toBeLessThan(1e-15)
  })

  it('come back by their inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        // next to 1 a probability holds 2^-53 of its distance: e^x of it is what the log-odds lose
        expect(Math.abs(logit(logistic(x)) - x)).toBeLessThanOrEqual(1e-14 + 2e-16 * Math.exp(x))
      })
    )
  })

  it('are symmetric: of the complement they have the other sign', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
        expect(logit(1 - p) + logit(p)).toBeCloseTo(0, 9)
        expect(logistic(logit(p)) + logistic(-logit(p))).toBeCloseTo(1, 14)
      })
    )
  })

  it('shift by the log of an odds ratio', () => {
    const inner = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(inner, fc.double({ min: 0.1, max: 10, noNaN: true }), (p, ratio) => {
        expect(logistic(logit(p) + Math.log(ratio))).toBeCloseTo(oddsRatio(p, ratio), 12)
      })
    )
  })

  it('are infinite of 0 and 1, and none outside', () => {
    expect([logit(0), logit(1), logit(-0.1), logit(1.1)]).toEqual([-Infinity, Infinity, NaN, NaN])
    expect([logistic(-Infinity), logistic(0), logistic(Infinity), logistic(NaN)]).toEqual([0, 0.5, 1, NaN])
  })
})
