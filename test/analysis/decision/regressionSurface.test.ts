import { describe, expect, it } from 'vitest'
import { naturalSpline } from '../../../src/analysis/decision/naturalSpline.js'
import { product } from '../../../src/analysis/decision/orthonormal.js'
import { regressionSurface } from '../../../src/analysis/decision/regressionSurface.js'
import { randomDesign } from '../../../src/core/design/randomDesign.js'
import { seedKey } from '../../../src/core/random/streams.js'

const draws = 1000
const names = ['x', 'y', 'noise']
const design = randomDesign(draws, names, seedKey('surface'))
const [x, y, noise] = names.map((_, at) =>
  Float64Array.from({ length: draws }, (_each, row) => design[row * 3 + at]!)
) as [Float64Array, Float64Array, Float64Array]

describe('a natural spline', () => {
  it('bends continuously, and not at all at its ends', () => {
    const values = Array.from({ length: 1001 }, (_, at) => at / 1000)
    for (const column of naturalSpline(values, 4).slice(1)) {
      const bend = (at: number) => (column[at + 1]! - 2 * column[at]! + column[at - 1]!) * 1e6
      expect(Math.abs(bend(1))).toBeLessThan(0.1)
      expect(Math.abs(bend(999))).toBeLessThan(0.1)
      for (let at = 2; at < 1000; at++) expect(Math.abs(bend(at) - bend(at - 1))).toBeLessThan(0.1)
      expect(Math.max(...values.slice(1, -1).map((_, at) => Math.abs(bend(at + 1))))).toBeGreaterThan(1)
    }
  })

  it('with a column less than there are values passes through any value of each', () => {
    const kinds = Array.from(x, (value) => Math.floor(value * 5) ** 2)
    const wanted: Record<number, number> = { 0: 4, 1: -1, 4: 7, 9: 7.5, 16: 0 }
    const { residuals, basis } = regressionSurface([Float64Array.from(kinds, (kind) => wanted[kind]!)], [kinds])
    expect(basis.length).toBe(5)
    expect(Math.max(...residuals[0]!.map(Math.abs))).toBeLessThan(1e-12)
  })
})

describe('a regression surface', () => {
  it('has orthonormal columns, and residuals at right angles to them', () => {
    const response = x.map((value, row) => Math.sin(6 * value) * y[row]! + 0.1 * noise[row]!)
    const { basis, residuals, coefficients } = regressionSurface([response], [x, y])
    basis.forEach((one, at) => {
      basis.forEach((other, place) => {
        expect(Math.abs(product(one, other) - (at === place ? 1 : 0))).toBeLessThan(1e-12)
      })
      expect(Math.abs(product(one, residuals[0]!))).toBeLessThan(1e-9)
    })
    // the response is what the columns say and what they do not
    const back = basis.reduce(
      (sum, column, at) => sum.map((each, row) => each + coefficients[0]![at]! * column[row]!),
      residuals[0]!
    )
    expect(Math.max(...back.map((each, row) => Math.abs(each - response[row]!)))).toBeLessThan(1e-10)
    const spread = (values: Float64Array) => product(values, values)
    expect(spread(residuals[0]!) / spread(response)).toBeLessThan(0.02)
  })

  it('takes no more columns than there is evidence for', () => {
    expect(regressionSurface([noise], [x]).basis.length).toBe(1)
    expect(regressionSurface([noise], [x, y]).basis.length).toBe(1)
    expect(regressionSurface([x.map((value, row) => value + 0.2 * noise[row]!)], [x]).basis.length).toBe(2)
    expect(regressionSurface([x.map((value, row) => value + 2 * y[row]!)], [x, y]).basis.length).toBe(3)
    expect(regressionSurface([x.map((value, row) => value * y[row]!)], [x, y]).basis.length).toBe(4)
  })

  it('has but a constant where the draws are few or the variable never changes', () => {
    expect(regressionSurface([x.slice(0, 12)], [x.slice(0, 12)]).basis.length).toBe(1)
    expect(regressionSurface([x], [x.map(() => 3)]).basis.length).toBe(1)
  })

  it('takes one set of columns for several responses', () => {
    const { coefficients, basis } = regressionSurface([x, x.map((value) => 5 - 2 * value)], [x])
    expect(basis.length).toBe(2)
    expect(coefficients[1]![1]! / coefficients[0]![1]!).toBeCloseTo(-2, 10)
  })
})
