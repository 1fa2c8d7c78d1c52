import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hillHalfSaturation, hillResponse } from '../../../src/model/mechanism/hillResponse.js'

describe('a Hill response', () => {
  it("is Robyn's saturation_hill with alpha 3 and the half at 100", () => {
    // x = 100 … 200, alpha 3, gamma .5 of the greatest, run in R (project reference response_transforms)
    const published = { 100: 0.5, 150: 0.7714285714, 170: 0.8308811094, 190: 0.8727573483, 200: 0.8888888889 }
    for (const [spend, response] of Object.entries(published)) {
      expect(hillResponse(Number(spend), 100, 1, 3)).toBeCloseTo(response, 9)
    }
    // kappa 10, slope 1 at adstocks 10, 4, 21.6 (same source)
    const sequence = { 10: 0.5, 4: 0.2857142857, 21.6: 0.6835443038 }
    for (const [spend, response] of Object.entries(sequence)) {
      expect(hillResponse(Number(spend), 10, 1, 1)).toBeCloseTo(response, 9)
    }
  })

  it('is Michaelis–Menten with shape 1: Vmax 5, Km .5', () => {
    // mic_men of Robyn at 5, 6, …, 10 (same source), in fifths since a ceiling is at most 1
    const published = [4.545454545, 4.615384615, 4.666666667, 4.705882353, 4.736842105, 4.761904762]
    published.forEach((response, index) => {
      expect(5 * hillResponse(5 + index, 0.5, 1, 1)).toBeCloseTo(response, 8)
    })
  })

  it('starts at nothing, passes through the known point, and is half its ceiling at the half saturation', () => {
    const part = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    const money = fc.double({ min: 0.01, max: 1e5, noNaN: true })
    const shape = fc.double({ min: 0.1, max: 20, noNaN: true })
    fc.assert(
      fc.property(money, part, part, shape, (spend, share, ceiling, steepness) => {
        const half = hillHalfSaturation(spend, share * ceiling, ceiling, steepness)
        expect(hillResponse(0, half, ceiling, steepness)).toBe(0)
        expect(hillResponse(spend, half, ceiling, steepness)).toBeCloseTo(share * ceiling, 9)
        expect(hillResponse(half, half, ceiling, steepness)).toBeCloseTo(ceiling / 2, 9)
        expect(hillResponse(1e300, half, ceiling, steepness)).toBeLessThanOrEqual(ceiling)
      })
    )
  })

  it('starts slowly where its shape exceeds one: a tenth of the half brings less than a tenth of the response there', () => {
    expect(hillResponse(10, 100, 1, 3)).toBeLessThan(0.05)
    expect(hillResponse(10, 100, 1, 0.5)).toBeGreaterThan(0.05)
  })
})
