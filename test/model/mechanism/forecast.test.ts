import { describe, expect, it } from 'vitest'
import { forecastValue } from '../../../src/model/mechanism/forecast.js'

describe('the value forecast', () => {
  it('is the expectation at the reference price', () => {
    expect(forecastValue(63, 4, 4, 2)).toBe(63)
  })

  it('gains what a price below the reference saves, and loses double what one above takes', () => {
    // F = E − Δ for Δ = −5, E − 2Δ for Δ = 5
    expect(forecastValue(60, -5, 0, 2)).toBe(65)
    expect(forecastValue(60, 5, 0, 2)).toBe(50)
    // a discount of 5 points that has become the reference and is withdrawn: a loss of 10, though the price is the list's
    expect(forecastValue(60, 0, -5, 2)).toBe(50)
  })

  it('weighs losses as gains with a weight of 1, and not at all with 0', () => {
    expect(forecastValue(60, 5, 0, 1)).toBe(55)
    expect(forecastValue(60, 5, 0, 0)).toBe(60)
  })
})
