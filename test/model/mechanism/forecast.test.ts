import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forecastValue } from '../../../src/model/mechanism/forecast.js'

describe('the value forecast', () => {
  it('is the expectation at the reference price', () => {
    expect(forecastValue(63, 4, 4, 2, 1)).toBe(63)
  })

  it('gains what a price below the reference saves, and loses double what one above takes', () => {
    // F = E − Δ for Δ = −5, E − 2Δ for Δ = 5
    expect(forecastValue(60, -5, 0, 2, 1)).toBe(65)
    expect(forecastValue(60, 5, 0, 2, 1)).toBe(50)
    // a discount of 5 points that has become the reference and is withdrawn: a loss of 10, though the price is the list's
    expect(forecastValue(60, 0, -5, 2, 1)).toBe(50)
  })

  it('weighs losses as gains with a weight of 1, and not at all with 0', () => {
    expect(forecastValue(60, 5, 0, 1, 1)).toBe(55)
    expect(forecastValue(60, 5, 0, 0, 1)).toBe(60)
  })

  it('takes the difference as it is with a sensitivity of 1, half of it with .5, none of it with 0', () => {
    // by hand: 60 − 2·(.5·5) = 55; 60 + .5·5 = 62.5
    expect(forecastValue(60, 5, 0, 2, 0.5)).toBe(55)
    expect(forecastValue(60, -5, 0, 2, 0.5)).toBe(62.5)
    expect(forecastValue(60, 5, 0, 2, 0)).toBe(60)
  })

  it('of a sensitivity of 1 is E − Δ or E − 2Δ to the last bit; who minds the price more forecasts less of a dear fair', () => {
    const points = fc.double({ min: -100, max: 100, noNaN: true })
    const sensitivity = fc.double({ min: 0, max: 10, noNaN: true })
    fc.assert(
      fc.property(points, points, points, sensitivity, sensitivity, (expectation, price, reference, one, other) => {
        const difference = price - reference
        const plain = expectation - (difference > 0 ? 2 * difference : difference)
        expect(forecastValue(expectation, price, reference, 2, 1)).toBe(plain)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const gain =
          forecastValue(expectation, price, reference, 2, low) - forecastValue(expectation, price, reference, 2, high)
        expect(gain * Math.sign(difference)).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
