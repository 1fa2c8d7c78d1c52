import { describe, expect, it } from 'vitest'
import { responseOf } from '../../../src/model/mechanism/response.js'
import { leverIds } from '../../../src/model/parameters/lever.js'
import { makeScenario } from '../../../src/scenario/makeScenario.js'

const curve = { usual: 10, response: 0.5, ceiling: 0.8, shape: 3 }

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

  it('is nothing without money, and rises to its ceiling, for every lever in both forms', () => {
    const { levers } = makeScenario({})
    for (const id of leverIds) {
      for (const form of ['exponential', 'hill'] as const) {
        const lever = { ...levers[id], form }
        const response = responseOf(lever)
        const course = [0, 0.1, 0.5, 1, 2, 10, 1e6].map((times) => response(times * lever.usual))
        expect(course[0]).toBe(0)
        expect(course[3]).toBeCloseTo(lever.response, 12)
        for (let index = 1; index < course.length; index++) expect(course[index]).toBeGreaterThan(course[index - 1]!)
        expect(course.at(-1)).toBeLessThanOrEqual(lever.ceiling)
        expect(course.at(-1)).toBeCloseTo(lever.ceiling, 9)
      }
    }
  })
})
