import { describe, expect, it } from 'vitest'
import { gradientOf, hessianOf } from '../../../src/core/optimise/derivatives.js'
import { minimise } from '../../../src/core/optimise/minimise.js'

/** Rosenbrock (1960), least at (1, 1). */
const rosenbrock = ([x, y]: Float64Array) => (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x)

describe('the search for the least value', () => {
  it.each([
    [-1.2, 1],
    [5, -5],
    [0, 0]
  ])("finds the bottom of Rosenbrock's valley from (%d, %d)", (x, y) => {
    const { point, converged, iterations } = minimise(rosenbrock, [x, y])
    expect(converged).toBe(true)
    expect(iterations).toBeLessThan(100)
    expect(Math.abs(point[0] - 1)).toBeLessThan(1e-4)
    expect(Math.abs(point[1] - 1)).toBeLessThan(1e-4)
  })

  it('stops at limits, and says which', () => {
    // Within x ≤ ½ the least is where y = x² = ¼.
    const { point, atLimit, converged } = minimise(rosenbrock, [-1, 1], { high: [0.5, 9] })
    expect(converged).toBe(true)
    expect(atLimit).toEqual([0])
    expect(point[0]).toBe(0.5)
    expect(point[1]).toBeCloseTo(0.25, 5)
  })

  it('goes round places where there is no value', () => {
    const { point } = minimise(([x]) => (x <= 0 ? NaN : x - 2 * Math.log(x)), [0.01])
    expect(point[0]).toBeCloseTo(2, 4)
  })

  it('says so when it ran out of steps', () => {
    expect(minimise(rosenbrock, [-1.2, 1], { mostIterations: 3 }).converged).toBe(false)
  })

  it('takes a gradient of its user', () => {
    let calls = 0
    const gradient = ([x]: Float64Array) => {
      calls++
      return Float64Array.of(2 * (x - 3))
    }
    expect(minimise(([x]) => (x - 3) * (x - 3), [0], { gradient }).point[0]).toBeCloseTo(3, 8)
    expect(calls).toBeGreaterThan(1)
  })
})

describe('derivatives', () => {
  // f = x² y + y³: gradient (2xy, x² + 3y²), second derivatives 2y, 2x, 6y
  const f = ([x, y]: Float64Array) => x * x * y + y * y * y
  it('are those of calculus', () => {
    const [dx, dy] = gradientOf(f, Float64Array.of(3, 2))
    expect(dx).toBeCloseTo(12, 6)
    expect(dy).toBeCloseTo(21, 6)
    const matrix = hessianOf(f, Float64Array.of(3, 2))
    ;[4, 6, 6, 12].forEach((each, index) => {
      expect(matrix[index]).toBeCloseTo(each, 5)
    })
  })
})
