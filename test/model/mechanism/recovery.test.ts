import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { remediedSatisfaction, strainAfterRemedy } from '../../../src/model/mechanism/recovery.js'

const points = fc.double({ min: 0, max: 100, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('satisfaction after a remedy', () => {
  it('wins back what failed, by the quality of the remedy', () => {
    // Sfail + ρR(Spre − Sfail) with ρ = 1.05: 40 + 1.05·.8·20 = 56.8; a perfect one 61, above where it was (the paradox)
    expect(remediedSatisfaction(40, 60, 0.8, 1.05)).toBeCloseTo(56.8, 12)
    expect(remediedSatisfaction(40, 60, 1, 1.05)).toBeCloseTo(61, 12)
    // the falsifying twin: with a ceiling of 1 there is no paradox
    expect(remediedSatisfaction(40, 60, 1, 1)).toBe(60)
  })

  it('of a customer who was no happier before is what it is', () => {
    expect(remediedSatisfaction(60, 40, 1, 1.05)).toBe(60)
    expect(remediedSatisfaction(50, 50, 1, 1.05)).toBe(50)
  })

  it('stays on its scale, never falls below the failure, and leaves no trace without quality', () => {
    expect(remediedSatisfaction(10, 95, 1, 2)).toBe(100)
    fc.assert(
      fc.property(
        points,
        points,
        share,
        fc.double({ min: 0, max: 2, noNaN: true }),
        (failed, before, quality, ceiling) => {
          const after = remediedSatisfaction(failed, before, quality, ceiling)
          expect(after >= failed && after <= 100).toBe(true)
          expect(remediedSatisfaction(failed, before, 0, ceiling)).toBe(failed)
        }
      )
    )
  })
})

describe('strain after a remedy', () => {
  it('is halved by default, gone with a share of 1, and as it was with 0', () => {
    expect(strainAfterRemedy(0.3, 0.5)).toBe(0.15)
    expect(strainAfterRemedy(0.3, 1)).toBe(0)
    fc.assert(
      fc.property(share, share, (strain, taken) => {
        expect(strainAfterRemedy(strain, 0)).toBe(strain)
        expect(strainAfterRemedy(strain, taken)).toBeLessThanOrEqual(strain)
      })
    )
  })
})
