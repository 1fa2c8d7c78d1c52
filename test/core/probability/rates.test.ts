import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { probabilityOver } from '../../../src/core/probability/probabilityOver.js'
import { probabilityToRate } from '../../../src/core/probability/probabilityToRate.js'
import { rateToProbability } from '../../../src/core/probability/rateToProbability.js'

const probability = fc.double({ min: 0, max: 0.999, noNaN: true })
const years = fc.double({ min: 0.01, max: 100, noNaN: true })

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual / expected - 1)
}

describe('rates and probabilities', () => {
  it('keep their digits however rare the event', () => {
    // mpmath 1.3, 40 digits: 1 − e^(−1e−10); −ln(1 − 1e−12); 1 − (1 − 1e−10)^(1/12)
    expect(relativeError(rateToProbability(1e-10, 1), 9.999999999500001e-11)).toBeLessThan(1e-15)
    expect(relativeError(probabilityToRate(1e-12, 1), 1.0000000000005e-12)).toBeLessThan(1e-15)
    expect(relativeError(probabilityOver(1e-10, 1, 1 / 12), 8.333333333715278e-12)).toBeLessThan(1e-15)
  })

  it('are those of the literature', () => {
    // mpmath 1.3: a five-year probability of .7 as a rate and as a yearly one, a yearly one of .02 as a monthly one
    expect(probabilityToRate(0.7, 5)).toBeCloseTo(0.24079456086518716, 15)
    expect(probabilityOver(0.7, 5, 1)).toBeCloseTo(0.2139969144033772, 15)
    expect(probabilityOver(0.02, 1, 1 / 12)).toBeCloseTo(0.0016821425527395345, 16)
  })

  it('come back by their inverse', () => {
    fc.assert(
      fc.property(probability, years, (p, t) => {
        expect(Math.abs(rateToProbability(probabilityToRate(p, t), t) - p)).toBeLessThanOrEqual(1e-14 * p + 1e-320)
      })
    )
  })

  it('do not depend on how a span of time is divided', () => {
    fc.assert(
      fc.property(probability, years, years, years, (p, from, between, to) => {
        const direct = probabilityOver(p, from, to)
        const divided = probabilityOver(probabilityOver(p, from, between), between, to)
        // by the rate where the probability has rounded to 1 on the way
        if (probabilityOver(p, from, between) > 0.999) return
        expect(divided).toBeCloseTo(direct, 10)
      })
    )
  })

  it('compound: twelve months at the monthly probability are a year at the yearly one', () => {
    fc.assert(
      fc.property(probability, (p) => {
        const monthly = probabilityOver(p, 1, 1 / 12)
        let survival = 1
        for (let month = 0; month < 12; month++) survival *= 1 - monthly
        expect(1 - survival).toBeCloseTo(p, 13)
      })
    )
  })

  it.each([
    [rateToProbability(0), 0],
    [rateToProbability(Infinity), 1],
    [rateToProbability(NaN), NaN],
    [probabilityToRate(0), 0],
    [probabilityToRate(1), Infinity],
    [probabilityToRate(1.1), NaN],
    [probabilityOver(1, 1, 12), 1],
    [probabilityOver(0.3, 2, 2), 0.3],
    [probabilityOver(0.3, 2, 0), 0]
  ])('at the edge: %d is exactly %d', (actual, expected) => {
    expect(actual).toBe(expected)
  })
})
