import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DriverId, noEffects } from '../../../src/model/lifecycle.js'
import { exitShift } from '../../../src/model/mechanism/exit.js'

const towardsTrust = {
  ...noEffects,
  satisfaction: 0.5,
  delight: 0.25,
  trust: 0.1,
  tenure: 0.4,
  loyalty: 1,
  needGap: -0.2,
  remedy: 0.6
}
const towardsLoss = {
  ...noEffects,
  satisfaction: -0.5,
  trust: -0.1,
  bonds: -1,
  missed: 0.5,
  strain: 2,
  rival: 0.1,
  loyalty: -1,
  needGap: 0.3,
  remedy: -0.6
}

/** What the function takes after the effects. */
type Numbers = Parameters<typeof exitShift> extends [unknown, ...infer Rest] ? Rest : never

describe('the shift of an exit', () => {
  it('is 0 at the reference point, after the first edition', () => {
    expect(exitShift(towardsTrust, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 0, 0)).toBe(0)
    expect(exitShift(towardsLoss, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 0, 0)).toBe(0)
  })

  it('towards trust adds up satisfaction, delight, trust, tenure and loyalty', () => {
    // by hand: .5·(95−60)/10 + .25·4 + .1·(.7−.5)·10 + .4·ln 3 + .3 = 1.75 + 1 + .2 + .439445 + .3 = 3.689445
    expect(exitShift(towardsTrust, 95, 4, 0.7, 0.5, 0, 0.2, 70, 1.0986122886681098, 0.3, 0, 0)).toBeCloseTo(3.689445, 6)
  })

  it('towards loss turns the signs about, and adds a missed edition, strain beyond tolerance and the rival', () => {
    // by hand: −.5·(50−60)/10 − .1·(.4−.5)·10 − .2 + .5 + 2·.05·10 + .1·(75−60)/10 + .3 = .5 + .1 − .2 + .5 + 1 + .15 + .3 = 2.35
    expect(exitShift(towardsLoss, 50, 9, 0.4, 0.2, 1, 0.05, 75, 2, -0.3, 0, 0)).toBeCloseTo(2.35, 12)
  })

  it.each<[DriverId, Numbers]>([
    ['satisfaction', [70, 0, 0.5, 0, 0, 0, 60, 0, 0, 0, 0]],
    ['delight', [60, 1, 0.5, 0, 0, 0, 60, 0, 0, 0, 0]],
    ['trust', [60, 0, 0.6, 0, 0, 0, 60, 0, 0, 0, 0]],
    ['bonds', [60, 0, 0.5, 1, 0, 0, 60, 0, 0, 0, 0]],
    ['missed', [60, 0, 0.5, 0, 1, 0, 60, 0, 0, 0, 0]],
    ['strain', [60, 0, 0.5, 0, 0, 0.1, 60, 0, 0, 0, 0]],
    ['rival', [60, 0, 0.5, 0, 0, 0, 70, 0, 0, 0, 0]],
    ['tenure', [60, 0, 0.5, 0, 0, 0, 60, 1, 0, 0, 0]],
    ['loyalty', [60, 0, 0.5, 0, 0, 0, 60, 0, 1, 0, 0]],
    ['needGap', [60, 0, 0.5, 0, 0, 0, 60, 0, 0, 10, 0]],
    ['remedy', [60, 0, 0.5, 0, 0, 0, 60, 0, 0, 0, 1]]
  ])('moves by the strength of %s for one unit of it, and by nothing else', (driver, numbers) => {
    expect(exitShift({ ...noEffects, [driver]: 0.7 }, ...numbers)).toBeCloseTo(0.7, 12)
    const everyOther = { ...towardsLoss, delight: 3, tenure: 3, [driver]: 0 }
    expect(exitShift(everyOther, ...numbers)).toBe(0)
  })

  it('counts the need gap by tens of points and a remedy whole, with opposite signs towards trust and towards loss', () => {
    // by hand, 15 points above the usual gap and a remedy: −.2·1.5 + .6 = .3 towards trust, .3·1.5 − .6 = −.15 towards loss
    expect(exitShift(towardsTrust, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 15, 1)).toBeCloseTo(0.3, 12)
    expect(exitShift(towardsLoss, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, 15, 1)).toBeCloseTo(-0.15, 12)
    // a fair that meets needs better than is usual keeps its customers: −10 points
    expect(exitShift(towardsLoss, 60, 0, 0.5, 0, 0, 0, 60, 0, 0, -10, 0)).toBeCloseTo(-0.3, 12)
  })

  it('with the usual need gap and no remedy is the sum without them, to the last bit', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const without = { ...towardsLoss, needGap: 0, remedy: 0 }
    fc.assert(
      fc.property(points, share, share, share, points, share, (cumulative, trust, bonds, strain, rival, loyalty) => {
        const shift = (effects: typeof towardsLoss, needGap: number, remedied: number) =>
          exitShift(effects, cumulative, 0, trust, bonds, 0, strain, rival, 0, loyalty, needGap, remedied)
        expect(shift(towardsLoss, 0, 0)).toBe(shift(without, 0, 0))
        expect(shift(without, 20, 1)).toBe(shift(without, 0, 0))
      })
    )
  })
})
