import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DriverId, noEffects } from '../../../src/model/lifecycle.js'
import { attendanceShift } from '../../../src/model/mechanism/attendance.js'

/** The strengths of the theory: log-odds per 10 points, 10 points, tenth of trust, weighted bond, log-odds of loyalty, response. */
const effects = { ...noEffects, satisfaction: 0.2, forecast: 0.5, trust: 0.1, bonds: 1, loyalty: 1, reminder: 0.5 }

/** What the function takes after the effects. */
type Numbers = Parameters<typeof attendanceShift> extends [unknown, ...infer Rest] ? Rest : never

describe('the shift in attendance', () => {
  it('is 0 at the reference point: satisfied 60, forecast as the rival, trust one half, no bonds, no loyalty', () => {
    expect(attendanceShift(effects, 60, 60, 60, 0.5, 0, 0, 0)).toBe(0)
    // it is the rival's value, not 60, that the forecast is held against
    expect(attendanceShift(effects, 60, 72, 72, 0.5, 0, 0, 0)).toBe(0)
  })

  it('adds up the drivers', () => {
    // by hand: .2·(75−60)/10 + .5·(66−62)/10 + .1·(.8−.5)·10 + .35 − .4 = .3 + .2 + .3 + .35 − .4 = .75
    expect(attendanceShift(effects, 75, 66, 62, 0.8, 0.35, -0.4, 0)).toBeCloseTo(0.75, 12)
    // dissatisfied, a better rival, distrust: −.2·2 − .5·1 − .1·3 = −1.2; and reminded beyond the usual by .2: + .5·.2
    expect(attendanceShift(effects, 40, 50, 60, 0.2, 0, 0, 0)).toBeCloseTo(-1.2, 12)
    expect(attendanceShift(effects, 40, 50, 60, 0.2, 0, 0, 0.2)).toBeCloseTo(-1.1, 12)
  })

  it.each<[DriverId, Numbers]>([
    ['satisfaction', [70, 60, 60, 0.5, 0, 0, 0]],
    ['forecast', [60, 70, 60, 0.5, 0, 0, 0]],
    ['trust', [60, 60, 60, 0.6, 0, 0, 0]],
    ['bonds', [60, 60, 60, 0.5, 1, 0, 0]],
    ['loyalty', [60, 60, 60, 0.5, 0, 1, 0]],
    ['reminder', [60, 60, 60, 0.5, 0, 0, 1]]
  ])('moves by the strength of %s for one unit of it, and by nothing else', (driver, numbers) => {
    const shift = (strength: number) => attendanceShift({ ...noEffects, [driver]: strength }, ...numbers)
    expect(shift(0.7)).toBeCloseTo(0.7, 12)
    const others = { ...effects, [driver]: 0 }
    expect(attendanceShift(others, ...numbers)).toBe(0)
  })

  it('with the usual reminders is the sum without them, to the last bit', () => {
    const points = fc.double({ min: 0, max: 100, noNaN: true })
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const { reminder: _, ...others } = effects
    fc.assert(
      fc.property(points, points, points, share, share, share, (cumulative, forecast, rival, trust, bonds, loyalty) => {
        const shift = (reminder: number, strength: number) =>
          attendanceShift(
            { ...others, reminder: strength },
            cumulative,
            forecast,
            rival,
            trust,
            bonds,
            loyalty,
            reminder
          )
        expect(shift(0, 0.5)).toBe(shift(0, 0))
        expect(shift(0.3, 0)).toBe(shift(0, 0))
        expect(shift(0.3, 0.5)).toBeGreaterThan(shift(0, 0.5))
      })
    )
  })
})
