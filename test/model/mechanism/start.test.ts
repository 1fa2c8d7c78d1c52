import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DriverId, noEffects } from '../../../src/model/lifecycle.js'
import { startShift } from '../../../src/model/mechanism/start.js'

const prospect = { ...noEffects, awareness: 1.6, outreach: 1, wordOfMouth: 4, forecast: 0.3, demonstration: 2 }
const lost = { ...noEffects, winBack: 1, wordOfMouth: 4, forecast: 0.3, grievance: -1, lapse: -0.2, needGap: -0.2 }

/** What the function takes after the effects. */
type Numbers = Parameters<typeof startShift> extends [unknown, ...infer Rest] ? Rest : never

describe('the shift of a start or return', () => {
  it('is 0 with the usual efforts, nobody talking, and a fair worth its rival; for the lost in the first edition after', () => {
    expect(startShift(prospect, 0, 0, 0, 0, 0, 60, 60, 0, 1, 0)).toBe(0)
    expect(startShift(lost, 0, 0, 0, 0, 0, 60, 60, 0, 1, 0)).toBe(0)
  })

  it('of a prospect adds up awareness, outreach, word of mouth and forecast', () => {
    // by hand: 1.6·.1 + 1·(1 − .2) + 4·.05 + .3·(70 − 60)/10 = .16 + .8 + .2 + .3 = 1.46; how long waited is no matter
    expect(startShift(prospect, 0.1, 0.8, 0.9, 0.05, 0, 70, 60, 0, 7, 0)).toBeCloseTo(1.46, 12)
  })

  it('of the lost adds up the offer, word of mouth, forecast, grievance and time since', () => {
    // by hand: 1·(1 − .1) − 4·.05 + .3·(50 − 60)/10 − 1·.4 − .2·(3 − 1) = .9 − .2 − .3 − .4 − .4 = −.4
    expect(startShift(lost, 0.1, 0.8, 0.9, -0.05, 0, 50, 60, 0.4, 3, 0)).toBeCloseTo(-0.4, 12)
  })

  it.each<[DriverId, Numbers]>([
    ['awareness', [1, 0, 0, 0, 0, 60, 60, 0, 1, 0]],
    ['outreach', [0, 1, 0, 0, 0, 60, 60, 0, 1, 0]],
    ['winBack', [0, 0, 1, 0, 0, 60, 60, 0, 1, 0]],
    ['wordOfMouth', [0, 0, 0, 1, 0, 60, 60, 0, 1, 0]],
    ['demonstration', [0, 0, 0, 0, 1, 60, 60, 0, 1, 0]],
    ['forecast', [0, 0, 0, 0, 0, 70, 60, 0, 1, 0]],
    ['rival', [0, 0, 0, 0, 0, 70, 70, 0, 1, 0]],
    ['grievance', [0, 0, 0, 0, 0, 60, 60, 1, 1, 0]],
    ['lapse', [0, 0, 0, 0, 0, 60, 60, 0, 2, 0]],
    ['needGap', [0, 0, 0, 0, 0, 60, 60, 0, 1, 10]]
  ])('moves by the strength of %s for one unit of it, and by nothing else', (driver, numbers) => {
    expect(startShift({ ...noEffects, [driver]: 0.7 }, ...numbers)).toBeCloseTo(0.7, 12)
    const everyOther = { ...prospect, ...lost, awareness: 1.6, outreach: 1, rival: 0.4, [driver]: 0 }
    expect(startShift(everyOther, ...numbers)).toBe(0)
  })

  it('of a prospect rises with leaders who attend, of the lost with a need gap closed since', () => {
    // by hand: 2·(−.15) = −.3 where .15 less of the market's influence attends than is usual
    expect(startShift(prospect, 0, 0, 0, 0, -0.15, 60, 60, 0, 1, 30)).toBeCloseTo(-0.3, 12)
    // −.2·(−8)/10 = .16, 8 points better than the usual gap; leaders do not move the lost
    expect(startShift(lost, 0, 0, 0, 0, 0.5, 60, 60, 0, 1, -8)).toBeCloseTo(0.16, 12)
  })

  it('with the usual leaders and the usual need gap is the sum without them, to the last bit', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true })
    const share = fc.double({ min: -1, max: 1, noNaN: true })
    const effects = { ...prospect, ...lost, awareness: 1.6, outreach: 1, demonstration: 2 }
    const without = { ...effects, demonstration: 0, needGap: 0 }
    fc.assert(
      fc.property(share, share, share, share, points, points, (aware, reached, offer, voices, forecast, rival) => {
        const shift = (of: typeof effects, demonstration: number, needGap: number) =>
          startShift(of, aware, reached, offer, voices, demonstration, forecast, rival, 0.2, 3, needGap)
        expect(shift(effects, 0, 0)).toBe(shift(without, 0, 0))
        expect(shift(without, 0.4, 20)).toBe(shift(without, 0, 0))
      })
    )
  })
})
