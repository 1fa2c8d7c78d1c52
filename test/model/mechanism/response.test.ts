import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { responseOf } from '../../../src/model/mechanism/response.js'

const curve = { usual: 10, response: 0.5, ceiling: 0.8, shape: 3, atZero: 0, atHalfMore: null, peak: null }

describe('the response of a lever', () => {
  it('is exponential through the known point: Blattberg & Deighton at twice the spend', () => {
    const response = responseOf({ ...curve, form: 'exponential' })
    expect(response(10)).toBeCloseTo(0.5, 12)
    expect(response(20)).toBeCloseTo(0.6875, 9)
  })

  it('is a Hill curve through the known point', () => {
    const response = responseOf({ ...curve, form: 'hill' })
    expect(response(10)).toBeCloseTo(0.5, 12)
    // by hand: h = 10·(.8/.5 − 1)^(1/3) = 8.434327; at 20: .8/(1 + (8.434327/20)³) = .8/1.075 = .744186
    expect(response(20)).toBeCloseTo(0.744186, 6)
  })

  it('is an ADBUDG curve through four answers, with spend counted in usual ones', () => {
    const answers = { atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 }
    const response = responseOf({ ...curve, ...answers, form: 'adbudg' })
    // project reference response_transforms (Little 1970) at 0, .5, 1, 1.5, 2, 4 times the usual
    const published = [0.35, 0.5063051729, 0.62, 0.68, 0.7139202883, 0.7651586909]
    ;[0, 5, 10, 15, 20, 40].forEach((spend, index) => {
      expect(response(spend)).toBeCloseTo(published[index]!, 9)
    })
  })

  it('is a quadratic through the known point with a peak', () => {
    const response = responseOf({ ...curve, form: 'quadratic', peak: 12 })
    // by hand: .5·(x/10)(24 − x)/14: .514286 at 12, .5 at 14, 0 from 24 on
    expect(response(12)).toBeCloseTo(0.5142857142857142, 12)
    expect(response(14)).toBeCloseTo(0.5, 12)
    expect([response(0), response(24), response(50)]).toEqual([0, 0, 0])
  })

  it('passes through the known point and rises to its ceiling in the three forms that have one', () => {
    const part = fc.double({ min: 0.05, max: 0.9, noNaN: true })
    const form = fc.constantFrom('exponential', 'hill', 'adbudg')
    const money = fc.double({ min: 0.1, max: 1e5, noNaN: true })
    const shape = fc.double({ min: 0.5, max: 10, noNaN: true })
    fc.assert(
      fc.property(form, money, part, part, shape, (name, usual, ceiling, share, steepness) => {
        const response = share * ceiling
        const atHalfMore = response + 0.3 * (ceiling - response)
        const setting = { form: name, usual, response, ceiling, shape: steepness, atZero: 0, atHalfMore, peak: null }
        const course = [0, 0.1, 0.5, 1, 2, 10, 1e12].map((times) => responseOf(setting)(times * usual))
        expect(course[0]).toBe(0)
        expect(course[3]).toBeCloseTo(response, 12)
        for (let index = 1; index < course.length; index++) {
          expect(course[index]).toBeGreaterThanOrEqual(course[index - 1]!)
        }
        expect(course.at(-1)).toBeLessThanOrEqual(ceiling)
        expect(course.at(-1)).toBeCloseTo(ceiling, 4)
      })
    )
  })

  it('needs what its form is set by', () => {
    expect(() => responseOf({ ...curve, form: 'adbudg' })).toThrow('half more')
    expect(() => responseOf({ ...curve, form: 'adbudg', atHalfMore: 0.4 })).toThrow(RangeError)
    expect(() => responseOf({ ...curve, form: 'quadratic' })).toThrow('peak')
    expect(() => responseOf({ ...curve, form: 'quadratic', peak: 5 })).toThrow(RangeError)
  })
})
