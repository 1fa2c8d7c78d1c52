import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blamedOnMarket } from '../../../src/model/mechanism/attribution.js'
import { strainAfterVisit } from '../../../src/model/mechanism/strain.js'

describe('what is blamed on the market', () => {
  it('is a share of the shortfall, of no more than the market took', () => {
    // by hand: .5·min(10, 6) = 3; .5·min(4, 6) = 2
    expect(blamedOnMarket(10, -6, 0.5)).toBe(3)
    expect(blamedOnMarket(4, -6, 0.5)).toBe(2)
  })

  it('is nothing without a shortfall, in good times, or where nobody blames the market', () => {
    expect([blamedOnMarket(-5, -6, 0.5), blamedOnMarket(10, 6, 0.5), blamedOnMarket(10, 0, 0.5)]).toEqual([0, 0, 0])
    expect(blamedOnMarket(10, -6, 0)).toBe(0)
  })

  it('never exceeds the shortfall, and is the greater the deeper the slump', () => {
    const points = fc.double({ min: -100, max: 100, noNaN: true })
    fc.assert(
      fc.property(
        points,
        points,
        points,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (shortfall, one, other, share) => {
          const [deep, mild] = [Math.min(one, other), Math.max(one, other)]
          const blamed = blamedOnMarket(shortfall, deep, share)
          expect(blamed).toBeGreaterThanOrEqual(blamedOnMarket(shortfall, mild, share))
          expect(blamed).toBeLessThanOrEqual(Math.max(0, shortfall))
        }
      )
    )
  })

  it('spares strain in a slump (twin: without attribution the fair bears it all)', () => {
    const strain = (share: number) => strainAfterVisit(0, 50, 60, 0.7, 0.01, blamedOnMarket(60 - 50, -10, share))
    expect(strain(0.5)).toBeCloseTo(0.05, 12)
    expect(strain(0)).toBeCloseTo(0.1, 12)
  })
})
