import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextBond, uncopiedShare } from '../../../src/model/mechanism/bond.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a bond', () => {
  it('keeps its part and builds a share of what is missing', () => {
    // B ← keep·B + build·(1 − keep·B), by hand: .9·.5 + .25·(1 − .45) = .5875
    expect(nextBond(0.5, true, 0.9, 0.25)).toBeCloseTo(0.5875, 12)
    expect(nextBond(0.5, false, 0.9, 0.25)).toBeCloseTo(0.45, 12)
  })

  it('of each level goes its way over four treatments and two editions without', () => {
    const course = (keep: number, build: number) => {
      let bond = 0
      return [true, true, true, true, false, false].map((treated) => {
        bond = nextBond(bond, treated, keep, build)
        return bond
      })
    }
    // financial (keeps 0, builds 1): there while treated, then gone
    expect(course(0, 1)).toEqual([1, 1, 1, 1, 0, 0])
    // structural (keeps 1, builds .25): 1 − .75^n, and stays
    const structural = [0.25, 0.4375, 0.578125, 0.68359375, 0.68359375, 0.68359375]
    expect(course(1, 0.25)).toEqual(structural)
    // social (keeps .9, builds .25): .25, .41875, .5326, .6095, then times .9
    const social = [0.25, 0.41875, 0.53265625, 0.60954296875, 0.548588671875, 0.4937298046875]
    course(0.9, 0.25).forEach((bond, index) => {
      expect(bond).toBeCloseTo(social[index]!, 12)
    })
  })

  it('stays between nothing and full', () => {
    fc.assert(
      fc.property(share, fc.boolean(), share, share, (bond, treated, keep, build) => {
        const next = nextBond(bond, treated, keep, build)
        expect(next >= 0 && next <= 1).toBe(true)
      })
    )
  })
})

describe('what rivals have not copied', () => {
  it('is all of it until the bond has acted, then e^(−t/τ)', () => {
    expect([uncopiedShare(-3, 4), uncopiedShare(0, 4)]).toEqual([1, 1])
    // e^(−1/4), e^(−1), e^(−5/10) to nine digits
    expect(uncopiedShare(1, 4)).toBeCloseTo(0.778800783, 9)
    expect(uncopiedShare(4, 4)).toBeCloseTo(0.367879441, 9)
    expect(uncopiedShare(5, 10)).toBeCloseTo(0.60653066, 9)
  })

  it('is nothing after one edition with a copying time of 0, and all of it where nobody copies', () => {
    expect([uncopiedShare(0, 0), uncopiedShare(1, 0), uncopiedShare(9, 0)]).toEqual([1, 0, 0])
    expect([uncopiedShare(1, Infinity), uncopiedShare(300, Infinity)]).toEqual([1, 1])
    // a tactic that never starts: an age of minus infinity
    expect(uncopiedShare(-Infinity, 0)).toBe(1)
  })

  it('falls with age and never below nothing', () => {
    fc.assert(
      fc.property(fc.nat({ max: 900 }), fc.double({ min: 0, max: 1000, noNaN: true }), (age, time) => {
        const [now, later] = [uncopiedShare(age, time), uncopiedShare(age + 1, time)]
        expect(later <= now && later >= 0 && now <= 1).toBe(true)
      })
    )
  })
})
