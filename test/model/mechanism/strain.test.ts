import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  grievanceAtLeaving,
  strainAfterMiss,
  strainAfterVisit,
  strainBeyond
} from '../../../src/model/mechanism/strain.js'

describe('strain', () => {
  it('keeps .7 of itself and adds shortfalls of value, a hundredth a point', () => {
    // by hand: .7·.2 + .01·10 = .24; a surplus adds nothing: .7·.2 = .14
    expect(strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 0)).toBeCloseTo(0.24, 12)
    expect(strainAfterVisit(0.2, 75, 60, 0.7, 0.01, 0)).toBeCloseTo(0.14, 12)
  })

  it('is spared what is blamed on the market', () => {
    // by hand: .7·.2 + .01·(10 − 4) = .2; a shortfall blamed whole, or more than whole, adds nothing
    expect(strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 4)).toBeCloseTo(0.2, 12)
    expect(strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 10)).toBe(0.7 * 0.2)
    expect(strainAfterVisit(0.2, 50, 60, 0.7, 0.01, 25)).toBe(0.7 * 0.2)
  })

  it('is what it was, to the last bit, where nothing is blamed; and never more where something is', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true })
    const amount = fc.double({ min: 0, max: 5, noNaN: true })
    fc.assert(
      fc.property(amount, points, points, points, (strain, value, expectation, blamed) => {
        const shortfall = expectation - value
        const plain = 0.7 * strain + (shortfall > 0 ? 0.01 * shortfall : 0)
        expect(strainAfterVisit(strain, value, expectation, 0.7, 0.01, 0)).toBe(plain)
        expect(strainAfterVisit(strain, value, expectation, 0.7, 0.01, blamed)).toBeLessThanOrEqual(plain)
      })
    )
  })

  it('adds .05 for a missed edition', () => {
    expect(strainAfterMiss(0.2, 0.7, 0.05)).toBeCloseTo(0.19, 12)
  })

  it('of staying away for ever approaches .05/(1 − .7)', () => {
    let strain = 0
    for (let edition = 0; edition < 100; edition++) strain = strainAfterMiss(strain, 0.7, 0.05)
    expect(strain).toBeCloseTo(0.05 / 0.3, 12)
  })

  it('tips beyond the tolerance only', () => {
    expect(strainBeyond(0.3, 0.25)).toBeCloseTo(0.05, 12)
    expect([strainBeyond(0.25, 0.25), strainBeyond(0.1, 0.25)]).toEqual([0, 0])
  })
})

describe('the grievance of a leaver', () => {
  it('is strain as a share of the tolerance, at most whole', () => {
    expect(grievanceAtLeaving(0.1, 0.25)).toBeCloseTo(0.4, 12)
    expect([grievanceAtLeaving(0.25, 0.25), grievanceAtLeaving(9, 0.25)]).toEqual([1, 1])
    expect(grievanceAtLeaving(0, 0.25)).toBe(0)
  })

  it('of those who tolerate nothing is whole with any strain, and none without', () => {
    expect([grievanceAtLeaving(1e-9, 0), grievanceAtLeaving(0, 0)]).toEqual([1, 0])
  })

  it('lies between 0 and 1', () => {
    const amount = fc.double({ min: 0, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(amount, amount, (strain, tolerance) => {
        const grievance = grievanceAtLeaving(strain, tolerance)
        expect(grievance >= 0 && grievance <= 1).toBe(true)
      })
    )
  })
})
