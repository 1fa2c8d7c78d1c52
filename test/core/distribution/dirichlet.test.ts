import { describe, expect, it } from 'vitest'
import { dirichletMoments, dirichletShares } from '../../../src/core/distribution/dirichlet.js'
import { quantileOf } from '../../../src/core/distribution/quantileOf.js'
import { deriveKey, seedKey } from '../../../src/core/random/streams.js'

/** Row by row independent uniform draws. */
function uniforms(row: number, columns: number): number[] {
  const root = deriveKey(seedKey('dirichlet'), row)
  return Array.from({ length: columns }, (_, column) => (deriveKey(root, column).word0 + 0.5) / 2 ** 32)
}

describe('shares', () => {
  // the first row of the transition counts of Chancellor et al. 1997
  const counts = [1251, 350, 116, 17]

  it('sum to one, with the means and standard deviations of the Dirichlet distribution', () => {
    const draw = dirichletShares({ dist: 'dirichlet', counts })
    const rows = Array.from({ length: 4000 }, (_, row) => draw(uniforms(row, 4)))
    for (const row of rows) expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 14)
    dirichletMoments({ dist: 'dirichlet', counts }).forEach(({ mean, sd }, at) => {
      // Briggs, Claxton & Sculpher 2006, section 4.4.4: mean 1251/1734 and so on
      expect(mean).toBeCloseTo(counts[at]! / 1734, 14)
      const sampleMean = rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length
      const sampleSd = Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - sampleMean) ** 2, 0) / rows.length)
      expect(Math.abs(sampleMean - mean)).toBeLessThan((4 * sd) / Math.sqrt(rows.length))
      expect(Math.abs(sampleSd / sd - 1)).toBeLessThan(4 / Math.sqrt(2 * rows.length))
    })
  })

  it('of two parts are a beta number: the draws have its quantiles', () => {
    const draw = dirichletShares({ dist: 'dirichlet', shares: [1, 3], sum: 6 })
    const first = Array.from({ length: 4000 }, (_, row) => draw(uniforms(row, 2))[0]!)
    const quantile = quantileOf({ dist: 'beta', alpha: 1.5, beta: 4.5 })
    for (const p of [0.05, 0.25, 0.5, 0.75, 0.95]) {
      const below = first.filter((share) => share <= quantile(p)).length / first.length
      expect(Math.abs(below - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / first.length))
    }
  })

  it('rise with their own draw and fall with those of others; a count of zero stays zero', () => {
    const draw = dirichletShares({ dist: 'dirichlet', counts: [5, 0, 3] })
    const [low, high] = [draw([0.2, 0.5, 0.5]), draw([0.8, 0.5, 0.5])]
    expect(high[0]).toBeGreaterThan(low[0]!)
    expect(high[2]).toBeLessThan(low[2]!)
    expect([low[1], high[1]]).toEqual([0, 0])
  })

  it('of next to nothing known are all one or the other, never no number', () => {
    const draw = dirichletShares({ dist: 'dirichlet', shares: [0.5, 0.5], sum: 1e-4 })
    expect(draw([0.1, 0.2])).toEqual([0, 1])
    expect(draw([0.2, 0.1])).toEqual([1, 0])
  })

  it('refuse what makes no sense', () => {
    expect(() => dirichletShares({ dist: 'dirichlet', counts: [4, 0] })).toThrow('counts needs at least two above 0')
    expect(() => dirichletShares({ dist: 'dirichlet', counts: [4, -1] })).toThrow('not below 0; got -1')
    expect(() => dirichletShares({ dist: 'dirichlet', shares: [1, 1], sum: 0 })).toThrow('sum must be above 0')
    expect(() => dirichletShares({ dist: 'dirichlet', counts: [4, 1] })([0.5])).toThrow('got 1 draws for 2 shares')
  })
})
