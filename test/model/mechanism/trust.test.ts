import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextTrust } from '../../../src/model/mechanism/trust.js'

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
