import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileAt, quantiles } from '../../../src/analysis/uncertainty/quantiles.js'
import { rankCorrelation } from '../../../src/analysis/uncertainty/rankCorrelation.js'
import { seedKey } from '../../../src/core/random/streams.js'
import { uniforms } from '../../../src/core/random/uniforms.js'

describe('quantiles', () => {
  it('are those of type 7', () => {
    // R: quantile(c(2, 7, 1, 8, 2, 8), c(.05, .25, .5, .9)) is 1.25, 2, 4.5, 8
    expect(quantiles([2, 7, 1, 8, 2, 8], [0.05, 0.25, 0.5, 0.9]).map(({ value }) => value)).toEqual([1.25, 2, 4.5, 8])
    expect(quantileAt([3], 0.9)).toBe(3)
  })

  it.each([0.05, 0.25, 0.5, 0.95])(
    'have intervals that hold the quantile %f of the source in 19 of 20 samples',
    (p) => {
      const next = uniforms(seedKey('quantiles'))
      const covered = Array.from({ length: 1000 }, () => {
        const [{ low, high }] = quantiles(Array.from({ length: 100 }, next), [p])
        return (low === null || low <= p) && (high === null || high >= p)
      }).filter(Boolean)
      expect(covered.length).toBeGreaterThan(925)
    }
  )

  it('leave an end open that lies beyond the sample', () => {
    const of = (n: number) =>
      quantiles(
        Array.from({ length: n }, (_, at) => at),
        [0.05, 0.95]
      )
    // the lower rank n p − z √(n p (1 − p)) − ½ comes to ½ between n = 109 and 110
    expect([of(109)[0]!.low, of(109)[1]!.high]).toEqual([null, null])
    expect([of(110)[0]!.low, of(110)[1]!.high]).not.toContain(null)
    expect(quantiles([1, 1, 1], [0.5], 3)[0]).toEqual({ p: 0.5, value: 1, low: null, high: null })
  })

  it('are wider where the values are worth fewer', () => {
    const values = Array.from({ length: 400 }, (_, at) => at)
    const [all, few] = [400, 100].map((number) => quantiles(values, [0.5], number)[0]!)
    // ± 1.96 × √(1/4 / 400) × 400 = 19.6 + ½, and twice that and 2
    expect(all!.high! - all!.low!).toBeCloseTo(2 * 20.1, 0)
    expect(few!.high! - few!.low!).toBeCloseTo(2 * 41.2, 0)
  })

  it('never cross', () => {
    const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, (each) => {
        const [low, middle, high] = quantiles(each, [0.05, 0.5, 0.95])
        expect(low!.value).toBeLessThanOrEqual(middle!.value)
        expect(middle!.value).toBeLessThanOrEqual(high!.value)
        expect(middle!.low ?? -Infinity).toBeLessThanOrEqual(middle!.value)
      })
    )
  })
})

describe('rankCorrelation', () => {
  it('is the example of IQ and hours of television: −29/165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    const { value, low, high } = rankCorrelation(iq, hours)!
    expect(value).toBeCloseTo(-29 / 165, 12)
    // tanh(atanh(−29/165) ± 1.96 √(1.06 / 7))
    expect(low).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) - 1.959963985 * Math.sqrt(1.06 / 7)), 8)
    expect(high).toBeCloseTo(Math.tanh(Math.atanh(-29 / 165) + 1.959963985 * Math.sqrt(1.06 / 7)), 8)
  })

  it('gives ties their middle rank', () => {
    // ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: 4.5 / √(4.5 × 5)
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])!.value).toBeCloseTo(4.5 / Math.sqrt(22.5), 12)
    expect(rankCorrelation([1], [2])).toBeNull()
  })
})
