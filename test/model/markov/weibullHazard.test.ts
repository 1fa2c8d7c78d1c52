import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weibull } from '../../../src/core/probability/weibull.js'
import { weibullHazard } from '../../../src/model/markov/weibullHazard.js'

// mpmath 1.3, 40 digits: (to/scale)^shape − (from/scale)^shape
it.each([
  [199, 200, 1.2, 30, 0.05842843415411034],
  [199.999, 200, 1.45, 30, 0.00011350243857741515],
  [59.5, 60, 0.7, 12.3, 0.017710612771687055],
  [0, 0.5, 1.45, 30, 0.0026404666522673137]
])('from %d to %d with shape %d and scale %d keeps its digits: %d', (from, to, shape, scale, expected) => {
  expect(Math.abs(weibullHazard(from, to, shape, scale) / expected - 1)).toBeLessThan(1e-14)
})

it('the hazards of the cycles sum to the cumulative hazard', () => {
  const positive = fc.double({ min: 0.2, max: 5, noNaN: true })
  fc.assert(
    fc.property(positive, positive, fc.integer({ min: 1, max: 60 }), positive, (shape, scale, cycles, length) => {
      let sum = 0
      for (let cycle = 1; cycle <= cycles; cycle++) {
        sum += weibullHazard((cycle - 1) * length, cycle * length, shape, scale)
      }
      const total = weibull(cycles * length, shape, scale)
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-12 * total)
    })
  )
})

it('rises with time for shapes above one, falls below, and is constant at one', () => {
  expect(weibullHazard(2, 3, 1.5, 4)).toBeGreaterThan(weibullHazard(1, 2, 1.5, 4))
  expect(weibullHazard(2, 3, 0.5, 4)).toBeLessThan(weibullHazard(1, 2, 0.5, 4))
  expect(weibullHazard(2, 3, 1, 4)).toBeCloseTo(0.25, 15)
  expect(weibullHazard(3, 3, 1.5, 4)).toBe(0)
  expect(weibullHazard(-1, 3, 1.5, 4)).toBe(NaN)
})
