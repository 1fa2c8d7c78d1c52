import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStand } from '../../../src/model/mechanism/standGrowth.js'

describe('the stand after an edition', () => {
  it('grows in trust and shrinks in weakening', () => {
    // by hand: 50·1.03 = 51.5; 50·.95 = 47.5
    expect(nextStand(50, 50, 0.03, 2)).toBeCloseTo(51.5, 12)
    expect(nextStand(50, 50, -0.05, 2)).toBeCloseTo(47.5, 12)
  })

  it('reaches twice its start after 24 editions of trust, and half of it after 14 of weakening, and no more', () => {
    // ln 2/ln 1.03 = 23.4; ln .5/ln .95 = 13.5
    const course = (rate: number, editions: number) => {
      let area = 50
      for (let edition = 0; edition < editions; edition++) area = nextStand(area, 50, rate, 2)
      return area
    }
    expect(course(0.03, 23)).toBeLessThan(100)
    expect([course(0.03, 24), course(0.03, 99)]).toEqual([100, 100])
    expect(course(-0.05, 13)).toBeGreaterThan(25)
    expect([course(-0.05, 14), course(-0.05, 99)]).toEqual([25, 25])
  })

  it('keeps within its bounds, and stays to the last bit without a rate or with no room', () => {
    const area = fc.double({ min: 0.01, max: 1e5, noNaN: true })
    const times = fc.double({ min: 1, max: 10, noNaN: true })
    const rate = fc.double({ min: -0.9, max: 5, noNaN: true })
    fc.assert(
      fc.property(area, times, rate, rate, (start, most, one, other) => {
        const now = nextStand(start, start, one, most)
        const next = nextStand(now, start, other, most)
        expect(next >= start / most && next <= start * most).toBe(true)
        expect(nextStand(now, start, 0, most)).toBe(now)
        expect(nextStand(start, start, one, 1)).toBe(start)
      })
    )
  })
})
