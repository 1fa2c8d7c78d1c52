import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hazardRatio } from '../../../src/core/probability/hazardRatio.js'
import { oddsRatio } from '../../../src/core/probability/oddsRatio.js'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const ratio = fc.double({ min: 0, max: 20, noNaN: true })

describe.each([
  ['hazard', hazardRatio],
  ['odds', oddsRatio]
])('a ratio of %s', (_, apply) => {
  it('keeps a probability one, rises with it and with the ratio', () => {
    fc.assert(
      fc.property(probability, probability, ratio, ratio, (p1, p2, r1, r2) => {
        const [low, high] = [Math.min(p1, p2), Math.max(p1, p2)]
        const [less, more] = [Math.min(r1, r2), Math.max(r1, r2)]
        expect(apply(p1, r1)).toBeGreaterThanOrEqual(0)
        expect(apply(p1, r1)).toBeLessThanOrEqual(1)
        expect(apply(low, r1)).toBeLessThanOrEqual(apply(high, r1) + 1e-15)
        expect(apply(p1, less)).toBeLessThanOrEqual(apply(p1, more) + 1e-15)
      })
    )
  })

  it('multiplies: two ratios one after the other are their product', () => {
    const inner = fc.double({ min: 0, max: 0.9, noNaN: true })
    const mild = fc.double({ min: 0, max: 3, noNaN: true })
    fc.assert(
      fc.property(inner, mild, mild, (p, one, other) => {
        expect(apply(apply(p, one), other)).toBeCloseTo(apply(p, one * other), 12)
      })
    )
  })

  it('changes no bit at 1, takes the event away at 0, and leaves what is impossible or sure', () => {
    fc.assert(
      fc.property(probability, fc.double({ min: 0.001, max: 20, noNaN: true }), (p, r) => {
        expect(apply(p, 1)).toBe(p)
        expect(apply(p, 0)).toBe(0)
        expect(apply(0, r)).toBe(0)
        expect(apply(1, r)).toBe(1)
      })
    )
  })

  it('gives no probability of what is none', () => {
    fc.assert(
      fc.property(fc.constantFrom(-0.1, 1.2, NaN, Infinity), ratio, (p, r) => {
        expect(apply(p, r)).toBe(r === 1 ? p : NaN)
      })
    )
    expect(apply(0.5, NaN)).toBe(NaN)
    const negative = apply(0.5, -0.5)
    expect(negative >= 0 && negative <= 1).toBe(false)
  })
})

it('ratios are those of the literature', () => {
  // mpmath 1.3: 1 − .7^2.5, and 1 − (1 − 1e−12)^.509, the relative risk of Chancellor et al. 1997 taken as a hazard ratio
  expect(hazardRatio(0.3, 2.5)).toBeCloseTo(0.590036586998303, 15)
  expect(Math.abs(hazardRatio(1e-12, 0.509) / 5.09000000000125e-13 - 1)).toBeLessThan(1e-15)
  // by hand: odds .2 / .8 = 1/4, times 2 = 1/2, probability 1/3
  expect(oddsRatio(0.2, 2)).toBeCloseTo(1 / 3, 15)
})
