import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delivered, nextSkill, settledSkill, staffTurnover } from '../../../src/model/mechanism/staff.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const part = fc.double({ min: 0, max: 0.95, noNaN: true })

describe('staff turnover', () => {
  it('is the usual with the usual care, and what care has kept away without any', () => {
    expect(staffTurnover(0.15, 0.8, 0.5, 0.5, 0)).toBe(0.15)
    // by hand: .15·1/(1 − .8·.5) = .25; at .9: .15·(1 − .72)/.6 = .07
    expect(staffTurnover(0.15, 0.8, 0, 0.5, 0)).toBeCloseTo(0.25, 12)
    expect(staffTurnover(0.15, 0.8, 0.9, 0.5, 0)).toBeCloseTo(0.07, 12)
  })

  it('adds those who leave at once to those who stayed', () => {
    // by hand: 1 − (1 − .2)(1 − .3) = .44
    expect(staffTurnover(0.2, 0, 0.5, 0.5, 0.3)).toBeCloseTo(0.44, 12)
    expect(staffTurnover(0.2, 0, 0.5, 0.5, 1)).toBe(1)
  })

  it('is a share, falls with care, and is the usual to the last bit without effect or with the usual care', () => {
    fc.assert(
      fc.property(share, part, share, share, share, part, (usual, effect, one, other, shock, reference) => {
        const careless = staffTurnover(usual, effect, Math.min(one, other), reference, shock)
        const careful = staffTurnover(usual, effect, Math.max(one, other), reference, shock)
        expect(careless >= 0 && careless <= 1).toBe(true)
        expect(careful).toBeLessThanOrEqual(careless + 1e-15)
        expect(staffTurnover(usual, effect, reference, reference, 0)).toBe(usual)
        expect(staffTurnover(usual, 0, one, reference, 0)).toBe(usual)
      })
    )
  })
})

describe('the skill of the staff', () => {
  it('is learnt by those who stay and diluted by novices', () => {
    // by hand: those who stay reach .8 + .5·.2 = .9; .85·.9 + .15·.5 = .84
    expect(nextSkill(0.8, 0.15, 0.5, 0.5)).toBeCloseTo(0.84, 12)
  })

  it('settles where learning and turnover balance', () => {
    // by hand, turnover .15, learning .5, novices .5: (.85·.5 + .075)/(1 − .85·.5) = .5/.575 = .869565
    const settled = settledSkill(0.15, 0.5, 0.5)
    expect(settled).toBeCloseTo(0.5 / 0.575, 12)
    let skill = 0.1
    for (let edition = 0; edition < 100; edition++) skill = nextSkill(skill, 0.15, 0.5, 0.5)
    expect(skill).toBeCloseTo(settled, 12)
  })

  it('of a staff that never leaves is full, learns it or not; of one replaced every edition that of novices', () => {
    expect([settledSkill(0, 0.5, 0.2), settledSkill(0, 0, 0.2)]).toEqual([1, 1])
    expect(settledSkill(1, 0.5, 0.2)).toBe(0.2)
  })

  it('stays a share, and settled skill stays put', () => {
    fc.assert(
      fc.property(share, share, share, share, (skill, turnover, learning, novice) => {
        const next = nextSkill(skill, turnover, learning, novice)
        expect(next >= 0 && next <= 1 + 1e-15).toBe(true)
        const settled = settledSkill(turnover, learning, novice)
        expect(settled >= 0 && settled <= 1 + 1e-12).toBe(true)
        expect(nextSkill(settled, turnover, learning, novice)).toBeCloseTo(settled, 9)
      })
    )
  })
})

describe('what of a service is delivered', () => {
  it('is its response in proportion to skill', () => {
    // by hand: .6·.7/.84 = .5
    expect(delivered(0.6, 0.7, 0.84)).toBeCloseTo(0.5, 12)
    expect(delivered(0.6, 0, 0)).toBe(0.6)
  })

  it('is the response to the last bit where skill is the usual', () => {
    fc.assert(
      fc.property(share, share, (response, skill) => {
        expect(delivered(response, skill, skill)).toBe(response)
      })
    )
  })
})
