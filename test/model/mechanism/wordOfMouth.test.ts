import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recommendations, warnings } from '../../../src/model/mechanism/wordOfMouth.js'

/** Positive three times as frequent, negative twice as strong (East et al. 2007, 2008). */
const satisfiedRate = 0.3
const rates = { dissatisfied: 0.1, lost: 0.1, negativeStrength: 2 }

const people = fc.double({ min: 0, max: 1e6, noNaN: true })

describe('recommendations', () => {
  it('are those of the satisfied, per firm in the market', () => {
    // by hand: .3·200/1000 = .06
    expect(recommendations(200, 1000, satisfiedRate, 1)).toBeCloseTo(0.06, 12)
    expect(recommendations(0, 1000, satisfiedRate, 1)).toBe(0)
  })

  it('are multiplied by a referral programme, and left to the last bit as they are without', () => {
    expect(recommendations(200, 1000, satisfiedRate, 1.5)).toBeCloseTo(0.09, 12)
    fc.assert(
      fc.property(people, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), (satisfied, market) => {
        expect(recommendations(satisfied, market, satisfiedRate, 1)).toBe((satisfiedRate * satisfied) / market)
      })
    )
  })
})

describe('warnings', () => {
  it('are those of the dissatisfied and the lost by grievance, each outweighing two recommendations', () => {
    // by hand: 2·(.1·100 + .1·50)/1000 = .03; 2·(.1·40 + .1·10)/100 = .1
    expect(warnings(100, 50, 1000, rates)).toBeCloseTo(0.03, 12)
    expect(warnings(40, 10, 100, rates)).toBeCloseTo(0.1, 12)
  })

  it('rise with either, and are none where nobody has cause', () => {
    expect(warnings(0, 0, 1000, rates)).toBe(0)
    fc.assert(
      fc.property(people, people, people, (dissatisfied, grievance, more) => {
        const few = warnings(dissatisfied, grievance, 1000, rates)
        expect(few).toBeGreaterThanOrEqual(0)
        expect(warnings(dissatisfied + more, grievance, 1000, rates)).toBeGreaterThanOrEqual(few)
        expect(warnings(dissatisfied, grievance + more, 1000, rates)).toBeGreaterThanOrEqual(few)
      })
    )
  })
})

describe('net word of mouth', () => {
  const net = (satisfied: number, dissatisfied: number, grievance: number, market: number) =>
    recommendations(satisfied, market, satisfiedRate, 1) - warnings(dissatisfied, grievance, market, rates)

  it('is even where two in five are satisfied and none is lost', () => {
    // .3·s = 2·.1·(1 − s) at s = .4
    expect(net(40, 60, 0, 1000)).toBeCloseTo(0, 12)
    // the falsifying twin: a warning that weighs as much as a recommendation is outweighed there
    expect(warnings(60, 0, 1000, { ...rates, negativeStrength: 1 })).toBeLessThan(
      recommendations(40, 1000, satisfiedRate, 1)
    )
  })

  it('is the same in a market twice as large with twice the people', () => {
    expect(net(400, 200, 100, 2000)).toBe(net(200, 100, 50, 1000))
  })

  it('is silence where there is no market', () => {
    expect([recommendations(10, 0, satisfiedRate, 1), warnings(10, 10, 0, rates)]).toEqual([0, 0])
  })
})
