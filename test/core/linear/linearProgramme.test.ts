import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearProgramme } from '../../../src/core/linear/linearProgramme.js'
import { dot, nearestPoint, quadraticProgramme } from '../../../src/core/linear/quadraticProgramme.js'

const infinity = Number.POSITIVE_INFINITY

describe('a linear programme', () => {
  it('solves the Wyndor problem (Hillier & Lieberman, Introduction to Operations Research, section 3.1)', () => {
    const rows = [
      { coefficients: [1, 0], low: 0, high: 4 },
      { coefficients: [0, 2], low: 0, high: 12 },
      { coefficients: [3, 2], low: -infinity, high: 18 }
    ]
    expect(linearProgramme([3, 5], rows)).toEqual({ status: 'optimal', point: Float64Array.of(2, 6), value: 36 })
  })

  it('takes numbers below zero and of very different sizes', () => {
    const rows = [
      { coefficients: [1, 0], low: -5e6, high: 1e6 },
      { coefficients: [0, 1], low: -2e-6, high: 1e-6 },
      { coefficients: [1, 1e12], low: -1e6, high: 1e6 }
    ]
    const found = linearProgramme([-1, 0], rows)
    // x ≥ −1e6 − 1e12 y, least at y = 1e-6
    expect(found).toMatchObject({ status: 'optimal' })
    expect((found as { value: number }).value).toBeCloseTo(2e6, 0)
  })

  it('knows an equality', () => {
    const rows = [
      { coefficients: [1, 1], low: 10, high: 10 },
      { coefficients: [1, 0], low: 0, high: 3 }
    ]
    expect(linearProgramme([1, 0], rows)).toEqual({ status: 'optimal', point: Float64Array.of(3, 7), value: 3 })
  })

  it('is never beaten by a point that meets the conditions', () => {
    const numbers = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(numbers, fc.array(numbers, { minLength: 1, maxLength: 4 }), numbers, (goal, normals, other) => {
        const box = [0, 1, 2].map((at) => ({ coefficients: [0, 1, 2].map((each) => +(each === at)), low: -1, high: 1 }))
        const rows = normals.map((coefficients) => ({ coefficients, low: -infinity, high: 0.5 }))
        const found = linearProgramme(goal, [...box, ...rows])
        if (found.status !== 'optimal') return false
        const holds = normals.every((normal) => dot(normal, found.point) <= 0.5 + 1e-7)
        const beaten = normals.every((normal) => dot(normal, other) <= 0.5) && dot(goal, other) > found.value + 1e-7
        return holds && !beaten
      })
    )
  })
})

describe('a quadratic programme', () => {
  it("solves the example of R's quadprog: solve.QP gives .4761905, 1.0476190, 2.0952381", () => {
    // Dmat = I, dvec = (0, 5, 0), conditions −4x −3y ≥ −8, 2x + y ≥ 2, −2y + z ≥ 0
    const identity = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1]
    ]
    const point = quadraticProgramme([0, 5, 0], identity, [
      { normal: Float64Array.of(4, 3, 0), limit: 8 },
      { normal: Float64Array.of(-2, -1, 0), limit: -2 },
      { normal: Float64Array.of(0, 2, -1), limit: 0 }
    ])
    expect(Array.from(point!, (value) => Number(value.toFixed(7)))).toEqual([0.4761905, 1.047619, 2.0952381])
  })

  it('has no point where conditions contradict each other, or the function has no greatest value', () => {
    const apart = [
      { normal: Float64Array.of(1), limit: 0 },
      { normal: Float64Array.of(-1), limit: -1 }
    ]
    expect(quadraticProgramme([1], [[1]], apart)).toBe(null)
    expect(quadraticProgramme([1], [[-1]], [])).toBe(null)
    expect(nearestPoint(Float64Array.of(3), apart)).toBe(null)
  })
})
