import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dot } from '../../../src/core/linear/quadraticProgramme.js'
import { planAt, pointOf, reducedRegion } from '../../../src/core/linear/reducedRegion.js'

const names = ['a', 'b', 'c', 'd']
const sum = { a: 1, b: 1, c: 1, d: 1 }

describe('a reduced region', () => {
  it('loses a dimension to each condition without room', () => {
    const variables = names.map((name) => ({ name, low: 10 }))
    const all = (limit: object) =>
      reducedRegion({ variables, constraints: [{ name: 't', coefficients: sum, ...limit }] })
    expect(all({ atMost: 100 }).dimension).toBe(4)
    expect(all({ equals: 100 }).dimension).toBe(3)
    expect(all({ atMost: 40 }).dimension).toBe(0)
    expect(planAt(all({ atMost: 40 }), [])).toEqual(Float64Array.of(10, 10, 10, 10))
  })

  it('finds conditions that leave no room only together', () => {
    const variables = names.map((name) => ({ name }))
    const constraints = [
      { name: 'most', coefficients: { a: 1, b: 1 }, atMost: 50 },
      { name: 'least', coefficients: { a: 2, b: 2 }, atLeast: 100 },
      { name: 't', coefficients: sum, atMost: 80 }
    ]
    const reduced = reducedRegion({ variables, constraints })
    expect(reduced.dimension).toBe(3)
    const [a, b] = planAt(reduced, new Float64Array(3))
    expect(a! + b!).toBeCloseTo(50, 6)
  })

  it('refuses what nothing limits, and what no plan meets', () => {
    expect(() => reducedRegion({ variables: [{ name: 'a' }] })).toThrow('nothing limits "a" from above')
    expect(() => reducedRegion({ variables: [{ name: 'a', low: 2, high: 1 }] })).toThrow('no plan meets')
  })

  it('takes points to plans and back, with the conditions of one those of the other', () => {
    const coordinate = fc.double({ min: -1, max: 1, noNaN: true })
    const variables = names.map((name, at) => ({ name, low: at, high: 1e5 * (at + 1) }))
    const region = { variables, constraints: [{ name: 't', coefficients: { ...sum, c: 2 }, equals: 123_456 }] }
    const reduced = reducedRegion(region)
    fc.assert(
      fc.property(coordinate, coordinate, coordinate, (x, y, z) => {
        const point = Float64Array.of(x, y, z)
        if (reduced.halfSpaces.some(({ normal, limit }) => dot(normal, point) > limit)) return
        const plan = planAt(reduced, point)
        expect(plan[0]! + plan[1]! + 2 * plan[2]! + plan[3]!).toBeCloseTo(123_456, 3)
        for (const [at, { low, high }] of variables.entries()) {
          expect(plan[at]).toBeGreaterThanOrEqual(low)
          expect(plan[at]).toBeLessThanOrEqual(high)
        }
        pointOf(reduced, plan).forEach((value, at) => {
          expect(value).toBeCloseTo(point[at]!, 7)
        })
      })
    )
  })
})
