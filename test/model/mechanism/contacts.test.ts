import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allContactsLost, contactLoss, trustAfterContactLoss } from '../../../src/model/mechanism/contacts.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the share of contacts lost', () => {
  it('is what does not survive any of three causes', () => {
    // by hand: 1 − .85·.9·1 = .235; with half the contacts changed by an event: 1 − .85·.9·.5 = .6175
    expect(contactLoss(0.15, 0.1, 0)).toBeCloseTo(0.235, 12)
    expect(contactLoss(0.15, 0.1, 0.5)).toBeCloseTo(0.6175, 12)
    expect([contactLoss(0, 0, 0), contactLoss(0.2, 0.3, 1)]).toEqual([0, 1])
  })

  it('does not depend on which cause is which, and is at least the greatest', () => {
    fc.assert(
      fc.property(share, share, share, (one, two, three) => {
        const loss = contactLoss(one, two, three)
        expect(contactLoss(three, one, two)).toBeCloseTo(loss, 12)
        expect(loss).toBeGreaterThanOrEqual(Math.max(one, two, three) - 1e-15)
        expect(loss).toBeLessThanOrEqual(1)
      })
    )
  })
})

describe('losing all contacts', () => {
  it('happens with the loss to the power of their number', () => {
    // .235, .235² = .055225, .235³ = .012977875
    for (const [contacts, chance] of [
      [1, 0.235],
      [2, 0.055225],
      [3, 0.012977875]
    ] as const) {
      expect(allContactsLost(chance - 1e-9, 0.235, contacts)).toBe(true)
      expect(allContactsLost(chance + 1e-9, 0.235, contacts)).toBe(false)
    }
  })

  it('happens the less often the more contacts there are, with the same luck', () => {
    const uniform = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(uniform, share, fc.integer({ min: 1, max: 19 }), (luck, loss, contacts) => {
        if (!allContactsLost(luck, loss, contacts)) expect(allContactsLost(luck, loss, contacts + 1)).toBe(false)
        expect(allContactsLost(luck, 0, contacts)).toBe(false)
        expect(allContactsLost(luck, 1, contacts)).toBe(true)
      })
    )
  })

  it('protects by breadth: of a thousand evenly spread draws 235 lose one contact, 55 both of two', () => {
    const draws = Array.from({ length: 1000 }, (_, index) => (index + 0.5) / 1000)
    const lost = (contacts: number) => draws.filter((uniform) => allContactsLost(uniform, 0.235, contacts)).length
    expect([lost(1), lost(2)]).toEqual([235, 55])
  })
})

describe('trust after losing all contacts', () => {
  it('loses what was trust in the person', () => {
    // by hand: .8·(1 − .5·.8) = .48
    expect(trustAfterContactLoss(0.8, 0.8, 0.5)).toBeCloseTo(0.48, 12)
  })

  it('stays to the last bit where trust is in the firm, and is a share of what it was', () => {
    fc.assert(
      fc.property(share, share, share, (trust, personal, taken) => {
        expect(trustAfterContactLoss(trust, 0, taken)).toBe(trust)
        expect(trustAfterContactLoss(trust, personal, 0)).toBe(trust)
        const left = trustAfterContactLoss(trust, personal, taken)
        expect(left >= 0 && left <= trust).toBe(true)
      })
    )
  })
})
