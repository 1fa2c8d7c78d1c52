import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clamp, neutral, neutralTrust } from '../../src/model/scale.js'

describe('the scales', () => {
  it('have their neutral points where the theory has them', () => {
    expect([neutral, neutralTrust]).toEqual([60, 0.5])
  })

  it('hold a number within bounds and leave it alone there', () => {
    expect([clamp(-1, 0, 100), clamp(0, 0, 100), clamp(59.5, 0, 100), clamp(100, 0, 100), clamp(101, 0, 100)]).toEqual([
      0, 0, 59.5, 100, 100
    ])
    const number = fc.double({ noNaN: true })
    fc.assert(
      fc.property(number, number, number, (value, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(clamp(value, low, high)).toBe(Math.max(low, Math.min(value, high)))
      })
    )
  })
})
