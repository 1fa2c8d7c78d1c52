import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionRows } from '../../../src/core/linear/region.js'
import { polished } from '../../../src/experiment/optimise/polish.js'

const total = (names: readonly string[], atMost: number) => ({
  name: 'total',
  coefficients: Object.fromEntries(names.map((name) => [name, 1])),
  atMost
})

describe('polishing a plan whose result has no luck', () => {
  it('settles Σ a √x at spends as a², 9 : 16 : 144, by Cauchy–Schwarz', () => {
    const names = ['a', 'b', 'c']
    const region = { variables: names.map((name) => ({ name })), constraints: [total(names, 1690)] }
    const play = ([a, b, c]: Float64Array) => 3 * Math.sqrt(a!) + 4 * Math.sqrt(b!) + 12 * Math.sqrt(c!)
    const { plan } = polished(region, [563, 563, 564], play)
    expect(Math.max(...[90, 160, 1440].map((best, at) => Math.abs(plan[at]! / best - 1)))).toBeLessThan(1e-4)
  })

  it('leaves a lesser hill for the next one', () => {
    // of two steep S-curves only one can be climbed: 100 at 60 or 120 at 60
    const hill = (x: number, top: number) => (top * x ** 8) / (50 ** 8 + x ** 8)
    const region = { variables: [{ name: 'a' }, { name: 'b' }], constraints: [total(['a', 'b'], 60)] }
    const { plan } = polished(region, [60, 0], ([a, b]) => hill(a!, 100) + hill(b!, 120))
    expect([...plan]).toEqual([0, 60])
  })

  it('moves money at the rate at which a limit counts it', () => {
    // 2a + b ≤ 30 with a + b to be as great as possible but at most 12 of b: a = 9, b = 12
    const limit = { name: 'hours', coefficients: { a: 2, b: 1 }, atMost: 30 }
    const region = { variables: [{ name: 'a' }, { name: 'b', high: 12 }], constraints: [limit] }
    const { plan } = polished(region, [15, 0], ([a, b]) => a! + b!)
    expect(plan[0]).toBeCloseTo(9, 4)
    expect(plan[1]).toBeCloseTo(12, 4)
  })

  it('keeps every limit, and is never worse', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(share, { minLength: 9, maxLength: 9 }), (shares) => {
        const [a, b, c, ...rest] = shares
        const region = {
          variables: [{ name: 'a', high: 50 }, { name: 'b', low: 2 }, { name: 'c' }],
          constraints: [
            total(['a', 'b', 'c'], 100),
            { name: 'pair', coefficients: { a: 0.3 + rest[0]!, c: 0.1 + rest[1]! }, atMost: 40 }
          ]
        }
        const play = (plan: Float64Array) =>
          rest.slice(2, 5).reduce((sum, weight, at) => sum + weight * Math.sin(plan[at]! / 9) + Math.sqrt(plan[at]!), 0)
        const start = Float64Array.of(15 * a!, 2 + 20 * b!, 15 * c!)
        const { plan } = polished(region, start, play)
        expect(play(plan)).toBeGreaterThanOrEqual(play(start))
        for (const { coefficients, low, high } of regionRows(region)) {
          const sum = coefficients.reduce((all, each, at) => all + each * plan[at]!, 0)
          expect(sum).toBeGreaterThan(low - 1e-9)
          expect(sum).toBeLessThan(high + 1e-9)
        }
      }),
      { numRuns: 20 }
    )
  })
})
