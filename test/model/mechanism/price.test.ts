import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { feePaid, nextReferencePrice, pricePoints } from '../../../src/model/mechanism/price.js'

describe('the fee paid', () => {
  it('is area times rent less the discount, and the fixed fee, which is never discounted', () => {
    // EuroCIS: 28.5 m² at 280 EUR/m² and a media fee of 800 EUR: 7,980 + 800
    expect(feePaid(28.5, 280, 800, 0)).toBeCloseTo(8780, 9)
    // 10 % off: 7,182 + 800
    expect(feePaid(28.5, 280, 800, 0.1)).toBeCloseTo(7982, 9)
    expect(feePaid(28.5, 280, 800, 1)).toBe(800)
  })
})

describe('a price in points', () => {
  it('is 5 points for 10 % of the whole price at 50 points', () => {
    expect(pricePoints(1100, 1000, 50)).toBeCloseTo(5, 12)
    expect(pricePoints(900, 1000, 50)).toBeCloseTo(-5, 12)
    expect(pricePoints(1000, 1000, 50)).toBe(0)
    expect(pricePoints(0, 1000, 50)).toBe(-50)
  })

  it('is none where the fair started free', () => {
    expect(pricePoints(500, 0, 50)).toBe(0)
  })

  it('is the same in any money: only the ratio of prices counts', () => {
    const money = fc.double({ min: 1, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(money, money, (price, base) => {
        expect(pricePoints(2 * price, 2 * base, 50)).toBe(pricePoints(price, base, 50))
      })
    )
  })
})

describe('the reference price', () => {
  it('follows the price met by .7 of the gap', () => {
    // from 0 by a discount of 5 points, twice, then back: −3.5, −4.55, −1.365
    let reference = 0
    const course = [-5, -5, 0].map((price) => {
      reference = nextReferencePrice(reference, price, 0.7)
      return reference
    })
    course.forEach((value, index) => {
      expect(value).toBeCloseTo([-3.5, -4.55, -1.365][index]!, 12)
    })
  })

  it('never moves with a memory of 0 and is the price met with 1', () => {
    expect(nextReferencePrice(3, -5, 0)).toBe(3)
    expect(nextReferencePrice(3, -5, 1)).toBe(-5)
  })
})
