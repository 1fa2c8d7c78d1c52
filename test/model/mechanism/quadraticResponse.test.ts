import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quadraticResponse } from '../../../src/model/mechanism/quadraticResponse.js'

describe('a quadratic response', () => {
  it('has the peaks of published business-to-business data, −b₁/(2b₂)', () => {
    // appendix of the theory, supersaturation: log-odds b₁x + b₂x² with .129, −.0027 (retention), .0299, −3.0e−5 (acquisition)
    for (const [linear, square, peak] of [
      [0.129, -0.0027, 23.88888888888889],
      [0.0299, -3e-5, 498.3333333333333]
    ] as const) {
      expect(-linear / (2 * square)).toBeCloseTo(peak, 9)
      const published = (contacts: number) => linear * contacts + square * contacts ** 2
      // the curve through (10, published at 10) with that peak is the published one, wherever it does not repel altogether
      for (const contacts of [0, 1, 10, peak, 30, 47]) {
        const response = quadraticResponse(contacts, 10, published(10), peak)
        expect(response).toBeCloseTo(Math.max(0, published(contacts)), 9)
      }
    }
  })

  it('is worked by hand: .3 at the usual 10 with the peak at 20', () => {
    // .3·(x/10)(40 − x)/30: .4 at 20, .3 at 30, 0 at 40 and beyond
    const course = [0, 10, 20, 30, 40, 1000].map((spend) => quadraticResponse(spend, 10, 0.3, 20))
    const expected = [0, 0.3, 0.4, 0.3, 0, 0]
    course.forEach((value, index) => {
      expect(value).toBeCloseTo(expected[index]!, 12)
    })
  })

  it('passes through nothing and the usual, is greatest at its peak and the same on both sides of it, never below 0', () => {
    const money = fc.double({ min: 0.01, max: 1e5, noNaN: true })
    const factor = fc.double({ min: 0.51, max: 20, noNaN: true })
    const part = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(money, factor, part, part, (usual, times, response, aside) => {
        const peak = times * usual
        const at = (spend: number) => quadraticResponse(spend, usual, response, peak)
        expect(at(0)).toBe(0)
        expect(at(usual)).toBeCloseTo(response, 12)
        const top = at(peak)
        expect(top).toBeCloseTo((response * times * times) / (2 * times - 1), 9)
        const [left, right] = [at(peak * (1 - aside)), at(peak * (1 + aside))]
        expect(left).toBeLessThanOrEqual(top + 1e-12)
        expect(left).toBeCloseTo(right, 9)
        expect(right).toBeGreaterThanOrEqual(0)
        expect(at(peak * (2 + aside))).toBeCloseTo(0, 9)
      })
    )
  })
})
