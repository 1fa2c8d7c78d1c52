import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adbudgCurve, adbudgResponse } from '../../../src/model/mechanism/adbudgResponse.js'

/** The four answers of the project reference response_transforms (Little 1970; calibration checked in numpy and R). */
const answers = { atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 }

describe('an ADBUDG response', () => {
  it('is that of Little 1970 through the four answers of a manager', () => {
    const curve = adbudgCurve(answers)
    expect(curve.shape).toBeCloseTo(1.494914831, 8)
    expect(curve.halfway).toBeCloseTo(2 / 3, 12)
    const published = { 0: 0.35, 0.5: 0.5063051729, 1: 0.62, 1.5: 0.68, 2: 0.7139202883, 4: 0.7651586909 }
    for (const [times, response] of Object.entries(published)) {
      expect(adbudgResponse(Number(times), curve)).toBeCloseTo(response, 9)
    }
  })

  it('worked by hand: answers 0, .5, .6, 1 give d = 1 and c = 1', () => {
    // d = (1 − .5)/(.5 − 0) = 1; c = ln(1·.6/.4)/ln 1.5 = 1: r = x/(1 + x)
    const curve = adbudgCurve({ atZero: 0, response: 0.5, atHalfMore: 0.6, ceiling: 1 })
    expect(curve.halfway).toBe(1)
    expect(curve.shape).toBeCloseTo(1, 12)
    expect(adbudgResponse(3, curve)).toBeCloseTo(0.75, 12)
  })

  const part = fc.double({ min: 0.02, max: 0.9, noNaN: true })
  /** Four rising answers: each a part of the way from the last one to 1. */
  const rising = fc.tuple(part, part, part, part).map(([one, two, three, four]) => {
    const atZero = one / 2
    const response = atZero + two * (1 - atZero)
    const atHalfMore = response + three * (1 - response)
    return { atZero, response, atHalfMore, ceiling: atHalfMore + four * (1 - atHalfMore) }
  })

  it('passes through all four answers, rises all the way, and stays between the ends', () => {
    const times = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(rising, times, times, (given, one, other) => {
        const curve = adbudgCurve(given)
        expect(adbudgResponse(0, curve)).toBe(given.atZero)
        expect(adbudgResponse(1, curve)).toBeCloseTo(given.response, 12)
        expect(adbudgResponse(1.5, curve)).toBeCloseTo(given.atHalfMore, 12)
        expect(adbudgResponse(Infinity, curve)).toBeCloseTo(given.ceiling, 15)
        const low = adbudgResponse(Math.min(one, other), curve)
        const high = adbudgResponse(Math.max(one, other), curve)
        expect(high).toBeGreaterThanOrEqual(low - 1e-15)
        expect(low).toBeGreaterThanOrEqual(given.atZero)
        expect(high).toBeLessThanOrEqual(given.ceiling + 1e-15)
      })
    )
  })

  it('is S-shaped where c exceeds 1, and has falling returns from the start where it does not', () => {
    const gain = (atHalfMore: number) => {
      const curve = adbudgCurve({ atZero: 0, response: 0.3, atHalfMore, ceiling: 0.9 })
      return adbudgResponse(0.2, curve) - 2 * adbudgResponse(0.1, curve)
    }
    // c = ln(2·r⁺/(.9 − r⁺))/ln 1.5 is 1 at r⁺ = .9·.75/1.75 = .385714
    expect(gain(0.5)).toBeGreaterThan(0)
    expect(gain(0.33)).toBeLessThan(0)
  })

  it('needs answers that rise', () => {
    for (const wrong of [
      { atZero: 0.62 },
      { atHalfMore: 0.62 },
      { atHalfMore: 0.6 },
      { ceiling: 0.68 },
      { atZero: NaN }
    ]) {
      expect(() => adbudgCurve({ ...answers, ...wrong })).toThrow(RangeError)
    }
    expect(() => adbudgCurve({ ...answers, atHalfMore: 0.6 })).toThrow('0.35, 0.62, 0.6, 0.8')
  })
})
