import { describe, expect, it } from 'vitest'
import { type DriverId, noEffects } from '../../../src/model/lifecycle.js'
import { startShift } from '../../../src/model/mechanism/start.js'

const prospect = { ...noEffects, awareness: 1.6, outreach: 1, wordOfMouth: 4, forecast: 0.3 }
const lost = { ...noEffects, winBack: 1, wordOfMouth: 4, forecast: 0.3, grievance: -1, lapse: -0.2 }

/** What the function takes after the effects. */
type Numbers = Parameters<typeof startShift> extends [unknown, ...infer Rest] ? Rest : never

describe('the shift of a start or return', () => {
  it('is 0 with the usual efforts, nobody talking, and a fair worth its rival; for the lost in the first edition after', () => {
    expect(startShift(prospect, 0, 0, 0, 0, 60, 60, 0, 1)).toBe(0)
    expect(startShift(lost, 0, 0, 0, 0, 60, 60, 0, 1)).toBe(0)
  })

  it('of a prospect adds up awareness, outreach, word of mouth and forecast', () => {
    // by hand: 1.6·.1 + 1·(1 − .2) + 4·.05 + .3·(70 − 60)/10 = .16 + .8 + .2 + .3 = 1.46; how long waited is no matter
    expect(startShift(prospect, 0.1, 0.8, 0.9, 0.05, 70, 60, 0, 7)).toBeCloseTo(1.46, 12)
  })

  it('of the lost adds up the offer, word of mouth, forecast, grievance and time since', () => {
    // by hand: 1·(1 − .1) − 4·.05 + .3·(50 − 60)/10 − 1·.4 − .2·(3 − 1) = .9 − .2 − .3 − .4 − .4 = −.4
    expect(startShift(lost, 0.1, 0.8, 0.9, -0.05, 50, 60, 0.4, 3)).toBeCloseTo(-0.4, 12)
  })

  it.each<[DriverId, Numbers]>([
    ['awareness', [1, 0, 0, 0, 60, 60, 0, 1]],
    ['outreach', [0, 1, 0, 0, 60, 60, 0, 1]],
    ['winBack', [0, 0, 1, 0, 60, 60, 0, 1]],
    ['wordOfMouth', [0, 0, 0, 1, 60, 60, 0, 1]],
    ['forecast', [0, 0, 0, 0, 70, 60, 0, 1]],
    ['rival', [0, 0, 0, 0, 70, 70, 0, 1]],
    ['grievance', [0, 0, 0, 0, 60, 60, 1, 1]],
    ['lapse', [0, 0, 0, 0, 60, 60, 0, 2]]
  ])('moves by the strength of %s for one unit of it, and by nothing else', (driver, numbers) => {
    expect(startShift({ ...noEffects, [driver]: 0.7 }, ...numbers)).toBeCloseTo(0.7, 12)
    const everyOther = { ...prospect, ...lost, awareness: 1.6, outreach: 1, rival: 0.4, [driver]: 0 }
    expect(startShift(everyOther, ...numbers)).toBe(0)
  })
})
