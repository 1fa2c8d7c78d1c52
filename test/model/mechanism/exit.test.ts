import { describe, expect, it } from 'vitest'
import { type DriverId, noEffects } from '../../../src/model/lifecycle.js'
import { exitShift } from '../../../src/model/mechanism/exit.js'

const towardsTrust = { ...noEffects, satisfaction: 0.5, delight: 0.25, trust: 0.1, tenure: 0.4, loyalty: 1 }
const towardsLoss = {
  ...noEffects,
  satisfaction: -0.5,
  trust: -0.1,
  bonds: -1,
  missed: 0.5,
  strain: 2,
  rival: 0.1,
  loyalty: -1
}

/** What the function takes after the effects. */
type Numbers = Parameters<typeof exitShift> extends [unknown, ...infer Rest] ? Rest : never

describe('the shift of an exit', () => {
  it('is 0 at the reference point, after the first edition', () => {
    expect(exitShift(towardsTrust, 60, 0, 0.5, 0, 0, 0, 60, 0, 0)).toBe(0)
    expect(exitShift(towardsLoss, 60, 0, 0.5, 0, 0, 0, 60, 0, 0)).toBe(0)
  })

  it('towards trust adds up satisfaction, delight, trust, tenure and loyalty', () => {
    // by hand: .5·(95−60)/10 + .25·4 + .1·(.7−.5)·10 + .4·ln 3 + .3 = 1.75 + 1 + .2 + .439445 + .3 = 3.689445
    expect(exitShift(towardsTrust, 95, 4, 0.7, 0.5, 0, 0.2, 70, 1.0986122886681098, 0.3)).toBeCloseTo(3.689445, 6)
  })

  it('towards loss turns the signs about, and adds a missed edition, strain beyond tolerance and the rival', () => {
    // by hand: −.5·(50−60)/10 − .1·(.4−.5)·10 − .2 + .5 + 2·.05·10 + .1·(75−60)/10 + .3 = .5 + .1 − .2 + .5 + 1 + .15 + .3 = 2.35
    expect(exitShift(towardsLoss, 50, 9, 0.4, 0.2, 1, 0.05, 75, 2, -0.3)).toBeCloseTo(2.35, 12)
  })

  it.each<[DriverId, Numbers]>([
    ['satisfaction', [70, 0, 0.5, 0, 0, 0, 60, 0, 0]],
    ['delight', [60, 1, 0.5, 0, 0, 0, 60, 0, 0]],
    ['trust', [60, 0, 0.6, 0, 0, 0, 60, 0, 0]],
    ['bonds', [60, 0, 0.5, 1, 0, 0, 60, 0, 0]],
    ['missed', [60, 0, 0.5, 0, 1, 0, 60, 0, 0]],
    ['strain', [60, 0, 0.5, 0, 0, 0.1, 60, 0, 0]],
    ['rival', [60, 0, 0.5, 0, 0, 0, 70, 0, 0]],
    ['tenure', [60, 0, 0.5, 0, 0, 0, 60, 1, 0]],
    ['loyalty', [60, 0, 0.5, 0, 0, 0, 60, 0, 1]]
  ])('moves by the strength of %s for one unit of it, and by nothing else', (driver, numbers) => {
    expect(exitShift({ ...noEffects, [driver]: 0.7 }, ...numbers)).toBeCloseTo(0.7, 12)
    const everyOther = { ...towardsLoss, delight: 3, tenure: 3, [driver]: 0 }
    expect(exitShift(everyOther, ...numbers)).toBe(0)
  })
})
