import { describe, expect, it } from 'vitest'
import { leastSquares } from './leastSquares.js'

describe('leastSquares', () => {
  it('finds what each column costs where nothing is left to chance', () => {
    const rows = [
      [100, 0],
      [0, 100],
      [30, 70],
      [500, 20]
    ]
    const fit = leastSquares(
      rows,
      rows.map(([waiting, coming]) => 3 * waiting! + 50 * coming!)
    )
    expect(fit.coefficients[0]).toBeCloseTo(3, 9)
    expect(fit.coefficients[1]).toBeCloseTo(50, 9)
    expect(fit.explained).toBeCloseTo(1, 12)
    expect(fit.greatest).toBeLessThan(1e-12)
  })

  it('weighs deviations as shares of what was observed', () => {
    // One column of ones against 1 and 3. Relative deviations c − 1 and c/3 − 1 have the least squares where
    // (c − 1) + (c/3 − 1)/3 = 0: c = 6/5, deviations .2 and −.6. One degree of freedom: variance .4, and the
    // standard error √(.4/(1 + 1/9)) = .6. Plain residuals .2 and −1.8 leave 3.28 of a variance about the mean of 2.
    const fit = leastSquares([[1], [1]], [1, 3])
    expect(fit.coefficients[0]).toBeCloseTo(1.2, 12)
    expect(fit.errors[0]).toBeCloseTo(0.6, 12)
    expect(fit.deviation).toBeCloseTo(Math.sqrt(0.4), 12)
    expect(fit.greatest).toBeCloseTo(0.6, 12)
    expect(fit.explained).toBeCloseTo(1 - 3.28 / 2, 12)
  })
})
