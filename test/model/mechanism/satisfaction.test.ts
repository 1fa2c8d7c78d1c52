import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cumulativeSatisfaction, delight, satisfaction } from '../../../src/model/mechanism/satisfaction.js'

/** S = 30 + .5·v + .25·max(0, v − E) − .5·max(0, E − v): the theory's weights. */
const weights = { base: 30, value: 0.5, gain: 0.25, loss: 0.5 }
const points = fc.double({ min: 0, max: 100, noNaN: true })

describe('satisfaction with an edition', () => {
  it('is neutral where what is expected is received', () => {
    expect(satisfaction(60, 60, weights)).toBe(60)
  })

  it('gains a quarter and loses a half of the gap, besides half of the value', () => {
    // by hand: v = 80, E = 60: 30 + 40 + 5 = 75; v = 40, E = 60: 30 + 20 − 10 = 40; v = 80, E = 100: 30 + 40 − 10 = 60
    expect(satisfaction(80, 60, weights)).toBe(75)
    expect(satisfaction(40, 60, weights)).toBe(40)
    expect(satisfaction(80, 100, weights)).toBe(60)
  })

  it('weighs a shortfall twice as much as a surplus of the same size', () => {
    const surplus = satisfaction(60, 50, weights) - satisfaction(60, 60, weights)
    const shortfall = satisfaction(60, 60, weights) - satisfaction(60, 70, weights)
    expect(shortfall).toBe(2 * surplus)
  })

  it('stays on its scale, rises with value, and falls with expectation', () => {
    fc.assert(
      fc.property(points, points, points, (value, less, expected) => {
        const [low, high] = [Math.min(value, less), Math.max(value, less)]
        const index = satisfaction(high, expected, weights)
        expect(index >= 0 && index <= 100).toBe(true)
        expect(satisfaction(low, expected, weights)).toBeLessThanOrEqual(index)
        expect(satisfaction(expected, high, weights)).toBeLessThanOrEqual(satisfaction(expected, low, weights))
      })
    )
    expect(satisfaction(100, 0, { ...weights, base: 90 })).toBe(100)
    expect(satisfaction(0, 100, { ...weights, base: -90 })).toBe(0)
  })
})

describe('cumulative satisfaction', () => {
  it('is the first experience, then the mean of the first five, then moves by a fifth', () => {
    // CS += max(.2, 1/n)·(S − CS)
    const latest = [70, 50, 90, 60, 80, 100]
    let cumulative = 33
    const course = latest.map((value, index) => {
      cumulative = cumulativeSatisfaction(cumulative, value, index + 1, 0.2)
      return cumulative
    })
    // 70; 60; 70; 67.5; 70 are the running means; then 70 + .2·30 = 76
    course.forEach((value, index) => {
      expect(value).toBeCloseTo([70, 60, 70, 67.5, 70, 76][index]!, 12)
    })
  })
})

describe('delight', () => {
  it('is the square of the tens of points above its start, and nothing below', () => {
    expect(delight(95, 75)).toBe(4)
    expect(delight(80, 75)).toBe(0.25)
    expect([delight(75, 75), delight(40, 75)]).toEqual([0, 0])
  })
})
