import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { marginalDesign } from '../../../src/analysis/budget/marginalDesign.js'
import { marginalReturns } from '../../../src/analysis/budget/marginalReturns.js'

const levers = [100, 200, 300, 400, 500, 0].map((spend) => ({ spend, typical: 250 }))

describe('a marginal design', () => {
  it('has each lever as often below as above, and no two alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), (count) => {
        const { codes } = marginalDesign(Array.from({ length: count }, () => ({ spend: 1, typical: 1 })))
        expect(codes.length).toBeLessThan(4 * count + 1)
        for (let one = 0; one < count; one++) {
          expect(codes.reduce((sum, row) => sum + row[one]!, 0)).toBe(0)
          for (let other = 0; other < one; other++) {
            expect(codes.reduce((sum, row) => sum + row[one]! * row[other]!, 0)).toBe(0)
          }
        }
      })
    )
  })

  it('plays 10 % below and above, cut at bounds, and something where nothing is spent', () => {
    const cut = [
      { spend: 100, typical: 1, high: 104 },
      { spend: 100, typical: 1, low: 95 }
    ]
    expect(marginalDesign([...levers, ...cut]).ranges).toEqual([
      [90, 110],
      [180, 220],
      [270, 330],
      [360, 440],
      [450, 550],
      [0, 50],
      [90, 104],
      [95, 110]
    ])
    expect(() => marginalDesign([{ spend: 100, typical: 1, low: 100, high: 100 }])).toThrow('needs room')
    expect(() => marginalDesign(levers, 1)).toThrow('between 0 and 1')
  })
})

describe('marginal returns', () => {
  const design = marginalDesign(levers)

  it('are those of each lever alone, whatever curvature, pairs and luck there is', () => {
    // slope of lever i: 1 + i; squares and products of pairs around the plan, which must not count
    const middle = design.ranges.map(([low, high]) => (low + high) / 2)
    const value = (plan: Float64Array, luck: number) => {
      const steps = middle.map((spend, at) => plan[at]! - spend)
      const pairs = steps.reduce((sum, step, at) => sum + 0.3 * step * step + 0.7 * step * steps[(at + 1) % 6]!, 0)
      return steps.reduce((sum, step, at) => sum + (1 + at) * step, pairs + luck)
    }
    const { slopes, byReplication } = marginalReturns(
      design,
      design.plans.map((plan) => [5, -100, 1000].map((luck) => value(plan, luck)))
    )
    slopes.forEach(({ mean, low, high }, at) => {
      expect(mean).toBeCloseTo(1 + at, 9)
      expect(high! - low!).toBeLessThan(1e-9)
      expect(byReplication[at]).toHaveLength(3)
    })
  })

  it('leave out replications in which some run failed', () => {
    const values = design.plans.map((plan, at) => [plan[0]!, at === 3 ? null : plan[0]!, plan[0]!])
    const { slopes, leftOut } = marginalReturns(design, values)
    expect(leftOut).toBe(1)
    expect(slopes[0]).toMatchObject({ mean: expect.closeTo(1, 9), n: 2 })
    expect(() => marginalReturns(design, values.slice(1))).toThrow('16 plans; got values of 15')
  })
})
