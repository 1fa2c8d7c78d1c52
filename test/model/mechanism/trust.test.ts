import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newcomerTrust, nextTrust } from '../../../src/model/mechanism/trust.js'

describe('trust', () => {
  it('gains a fifth of what is missing when satisfied, loses two fifths of what is there when not', () => {
    // +.2(1 − T), −.4T at T = .5, .9 and .1
    expect(nextTrust(0.5, true, 0.2, 0.4)).toBeCloseTo(0.6, 12)
    expect(nextTrust(0.5, false, 0.2, 0.4)).toBeCloseTo(0.3, 12)
    expect(nextTrust(0.9, true, 0.2, 0.4)).toBeCloseTo(0.92, 12)
    expect(nextTrust(0.1, false, 0.2, 0.4)).toBeCloseTo(0.06, 12)
  })

  it('is slow to build and fast to lose: after one of each it is lower than before', () => {
    for (const trust of [0.4, 0.5, 0.8, 1]) {
      expect(nextTrust(nextTrust(trust, true, 0.2, 0.4), false, 0.2, 0.4)).toBeLessThan(trust)
    }
  })

  it('stays between none and full', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(share, fc.boolean(), share, share, (trust, satisfied, gain, loss) => {
        const next = nextTrust(trust, satisfied, gain, loss)
        expect(next >= 0 && next <= 1).toBe(true)
      })
    )
  })
})

describe('the trust of a newcomer', () => {
  it('is the own, moved by what is heard of the fair', () => {
    // by hand: .5 + .5·.04 = .52; .5 − .5·.2 = .4
    expect(newcomerTrust(0.5, 0.04, 0.5)).toBeCloseTo(0.52, 12)
    expect(newcomerTrust(0.5, -0.2, 0.5)).toBeCloseTo(0.4, 12)
  })

  it('is the own to the last bit where nothing is heard or reputation does not count, and always between none and full', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const voices = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(share, voices, fc.double({ min: 0, max: 100, noNaN: true }), (trust, heard, strength) => {
        expect(newcomerTrust(trust, 0, strength)).toBe(trust)
        expect(newcomerTrust(trust, heard, 0)).toBe(trust)
        const first = newcomerTrust(trust, heard, strength)
        expect(first >= 0 && first <= 1).toBe(true)
        expect((first - trust) * Math.sign(heard)).toBeGreaterThanOrEqual(0)
      })
    )
  })
})
