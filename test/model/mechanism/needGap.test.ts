import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingRate, firstNeedGap, nextNeedGap } from '../../../src/model/mechanism/needGap.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const usualShare = fc.double({ min: 1e-6, max: 1, noNaN: true })
const points = fc.double({ min: 0, max: 100, noNaN: true })
const strength = fc.double({ min: 0, max: 10, noNaN: true })

describe('how fast innovation closes the need gap', () => {
  it('is as fast as it drifts at the usual response, and more or less in proportion', () => {
    expect(closingRate(0.5, 0.5, 1, 1)).toBe(1)
    // by hand: 1.2·(1 + 1·(.75/.5 − 1)) = 1.8; 1·(1 + .5·(.25/.5 − 1)) = .75; none at all: 1 + 1·(0 − 1) = 0
    expect(closingRate(0.75, 0.5, 1, 1.2)).toBeCloseTo(1.8, 12)
    expect(closingRate(0.25, 0.5, 0.5, 1)).toBeCloseTo(0.75, 12)
    expect(closingRate(0, 0.5, 1, 1)).toBe(0)
  })

  it('is what capability makes of it: nothing where there is none, the usual to the last bit where all is usual', () => {
    fc.assert(
      fc.property(share, usualShare, strength, strength, (response, usual, effect, capability) => {
        expect(closingRate(response, usual, effect, 0)).toBe(0)
        expect(closingRate(usual, usual, effect, capability)).toBe(capability)
        expect(closingRate(response, 0, effect, capability)).toBe(capability)
        expect(closingRate(response, usual, effect, capability)).toBeGreaterThanOrEqual(0)
      })
    )
  })
})

describe('the need gap after an edition', () => {
  it('drifts by what is not closed', () => {
    // by hand: 10 + 2·(1 − 1.8) = 8.4
    expect(nextNeedGap(10, 2, 1.8)).toBeCloseTo(8.4, 12)
    expect(nextNeedGap(10, 2, 0.25)).toBe(11.5)
    expect([nextNeedGap(99.5, 2, 0), nextNeedGap(0.5, 2, 3)]).toEqual([100, 0])
  })

  it('stays as it is, to the last bit, where innovation keeps pace or nothing drifts', () => {
    fc.assert(
      fc.property(points, points, strength, (gap, drift, closing) => {
        expect(nextNeedGap(gap, drift, 1)).toBe(gap)
        expect(nextNeedGap(gap, 0, closing)).toBe(gap)
        const next = nextNeedGap(gap, drift, closing)
        expect(next >= 0 && next <= 100).toBe(true)
      })
    )
  })

  it('without innovation takes 45 editions from 10 to 100 at 2 points each (twin: with it, it stays)', () => {
    let [drifting, kept] = [10, 10]
    for (let edition = 0; edition < 45; edition++) {
      drifting = nextNeedGap(drifting, 2, closingRate(0, 0.5, 1, 1))
      kept = nextNeedGap(kept, 2, closingRate(0.5, 0.5, 1, 1))
    }
    expect([drifting, kept]).toEqual([100, 10])
  })
})

describe('the need gap of a newcomer', () => {
  it('is smaller the more is known of needs', () => {
    // by hand: 10·(1 − .5·(.7 − .3)) = 8; research ended: 10·(1 + .5·.3) = 11.5
    expect(firstNeedGap(10, 0.7, 0.3, 0.5)).toBeCloseTo(8, 12)
    expect(firstNeedGap(10, 0, 0.3, 0.5)).toBeCloseTo(11.5, 12)
  })

  it('is the own to the last bit at the usual research, and always on its scale', () => {
    fc.assert(
      fc.property(points, share, share, strength, (gap, research, usual, size) => {
        expect(firstNeedGap(gap, usual, usual, size)).toBe(gap)
        expect(firstNeedGap(gap, research, usual, 0)).toBe(gap)
        const first = firstNeedGap(gap, research, usual, size)
        expect(first >= 0 && first <= 100).toBe(true)
      })
    )
  })
})
