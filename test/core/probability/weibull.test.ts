import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rateToProbability } from '../../../src/core/probability/rateToProbability.js'
import { weibull } from '../../../src/core/probability/weibull.js'

const positive = fc.double({ min: 0.1, max: 50, noNaN: true })

it('the cumulative hazard is one at the scale, whatever the shape: 1 − 1/e have had the event', () => {
  fc.assert(
    fc.property(positive, positive, (shape, scale) => {
      expect(weibull(scale, shape, scale)).toBe(1)
    })
  )
  expect(rateToProbability(weibull(7, 1.3, 7))).toBeCloseTo(1 - 1 / Math.E, 15)
})

it('a shape of one is a constant rate', () => {
  fc.assert(
    fc.property(positive, positive, (years, scale) => {
      expect(weibull(years, 1, scale)).toBe(years / scale)
    })
  )
})

it('is a power, of nothing nothing, and none before the clock started', () => {
  // by hand: (4/2)³ = 8, (9/4)^½ = 1.5
  expect(weibull(4, 3, 2)).toBeCloseTo(8, 13)
  expect(weibull(9, 0.5, 4)).toBeCloseTo(1.5, 14)
  expect(weibull(0, 0.5, 4)).toBe(0)
  expect(weibull(-1, 2, 4)).toBe(NaN)
})
