import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellQuantile } from '../../src/core/cellQuantile.js'

describe('the quantile of a distribution that is even within equal cells', () => {
  it('is the number itself where all cells are as probable', () => {
    const even = [0.25, 0.5, 0.75, 1]
    for (const uniform of [1e-12, 0.1, 0.25, 0.6, 1 - 1e-12])
      expect(cellQuantile(even, uniform)).toBeCloseTo(uniform, 14)
  })

  it('passes cells without a share over, and stays below 1 where rounding leaves the last bound below it', () => {
    expect(cellQuantile([0, 0.5, 0.5, 1], 0.25)).toBe(0.375)
    expect(cellQuantile([0, 0.5, 0.5, 1], 0.75)).toBe(0.875)
    expect(cellQuantile([0.5, 1 - 1e-9], 1 - 1e-12)).toBe(1)
  })

  it('rises with the uniform number, and falls on each cell as often as its share says', () => {
    const shares = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 })
      .filter((all) => all.some((each) => each > 0))
    fc.assert(
      fc.property(shares, (all) => {
        const total = all.reduce((sum, each) => sum + each, 0)
        const bounds = all.map((_, cell) => all.slice(0, cell + 1).reduce((sum, each) => sum + each, 0) / total)
        const uniforms = Array.from({ length: 100 * total }, (_, index) => (index + 0.5) / (100 * total))
        const found = uniforms.map((uniform) => cellQuantile(bounds, uniform))
        expect(found.every((each, index) => index === 0 || each > found[index - 1]!)).toBe(true)
        const counts = all.map((_, cell) => found.filter((each) => Math.floor(each * all.length) === cell).length)
        expect(counts).toEqual(all.map((each) => 100 * each))
      })
    )
  })
})
