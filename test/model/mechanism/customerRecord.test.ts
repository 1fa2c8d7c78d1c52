import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordFlaw, wrongStage } from '../../../src/model/mechanism/customerRecord.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('the flaw of customer records', () => {
  it('falls with what is done about it', () => {
    // by hand: .5·(1 − 1·.8) = .1
    expect(recordFlaw(0.8, 1, 0.5)).toBeCloseTo(0.1, 12)
    expect(recordFlaw(0, 1, 0.5)).toBe(0.5)
    expect([recordFlaw(1, 1, 0.5), recordFlaw(0.8, 2, 0.5)]).toEqual([0, 0])
  })

  it('is a share, less with more response, none where records have none', () => {
    fc.assert(
      fc.property(share, share, share, share, (one, other, effect, flaw) => {
        const [little, much] = [Math.min(one, other), Math.max(one, other)]
        const left = recordFlaw(much, effect, flaw)
        expect(left >= 0 && left <= recordFlaw(little, effect, flaw)).toBe(true)
        expect(recordFlaw(little, effect, flaw)).toBeLessThanOrEqual(flaw)
        expect(recordFlaw(one, effect, 0)).toBe(0)
        expect(recordFlaw(one, 0, flaw)).toBe(flaw)
      })
    )
  })
})

describe('a wrong record', () => {
  it('shows each of the other stages as often', () => {
    const draws = Array.from({ length: 900 }, (_, index) => (index + 0.5) / 900)
    const shown = draws.map((uniform) => wrongStage(3, [1, 2, 3, 4], uniform))
    expect([1, 2, 3, 4].map((stage) => shown.filter((each) => each === stage).length)).toEqual([300, 300, 0, 300])
  })

  it('is never the right one, unless there is no other', () => {
    const uniform = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true })
    const stages = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(stages, uniform, (listed, luck) => {
        const shown = wrongStage(listed[0]!, listed, luck)
        expect(listed.slice(1)).toContain(shown)
        // a stage that is not listed has all the listed ones for others
        expect(listed).toContain(wrongStage(10, listed, luck))
      })
    )
    expect([wrongStage(2, [2], 0.5), wrongStage(2, [], 0.5)]).toEqual([2, 2])
  })
})
