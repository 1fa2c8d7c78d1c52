import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CycleCounting, cyclePart, isByCycle, pointWeights } from '../../../src/model/markov/counting.js'

const cycles = fc.integer({ min: 1, max: 40 })
const byCycle: readonly CycleCounting[] = ['start', 'end', 'life-table']

describe('weights of time points', () => {
  // by hand, from the definitions of the conventions
  it.each([
    ['start', [1, 1, 1, 0]],
    ['end', [0, 1, 1, 1]],
    ['life-table', [0.5, 1, 1, 0.5]],
    ['half-cycle', [0.5, 1, 1, 0.5]]
  ] as const)('of %s are %j', (counting, weights) => {
    expect([...pointWeights(counting, 3)]).toEqual(weights)
  })

  it('count as the cycles do: Σ w(k)·x(k) = Σ (a·x(t−1) + b·x(t))', () => {
    const cohort = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(fc.constantFrom(...byCycle), cohort, (counting, x) => {
        const { start, end } = cyclePart(counting)
        const weights = pointWeights(counting, x.length - 1)
        let counted = 0
        for (let t = 1; t < x.length; t++) counted += start * x[t - 1] + end * x[t]
        expect(x.reduce((sum, share, k) => sum + weights[k] * share, 0)).toBeCloseTo(counted, 11)
      })
    )
  })

  it('sum to the number of cycles: an unchanging cohort counts the same by every convention', () => {
    fc.assert(
      fc.property(fc.constantFrom(...byCycle, 'half-cycle' as const), cycles, (counting, n) => {
        expect(pointWeights(counting, n).reduce((sum, weight) => sum + weight, 0)).toBe(n)
      })
    )
  })

  it('of a list are the list, which must have one for each time point', () => {
    // Simpson's rule over two cycles
    expect([...pointWeights([1 / 3, 4 / 3, 1 / 3], 2)]).toEqual([1 / 3, 4 / 3, 1 / 3])
    expect(() => pointWeights([0.5, 1, 0.5], 3)).toThrow(new RangeError('3 cycles have 4 time points, not 3'))
  })
})

it('cycles count by start, end and life table; time points by half-cycle and lists', () => {
  for (const counting of byCycle) expect(isByCycle(counting)).toBe(true)
  expect(isByCycle('half-cycle')).toBe(false)
  expect(isByCycle([1, 1])).toBe(false)
})
