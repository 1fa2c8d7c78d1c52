import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happens, oddsFactor, shiftedProbability } from '../../src/core/odds.js'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const shift = fc.oneof(
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.constantFrom(0, -0, 1e-12, -1e-12, 40, -40, 1e9, -1e9, Infinity, -Infinity)
)
/** The middles of 2^32 equal cells, as the streams draw them. */
const uniform = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((cell) => (cell + 0.5) / 2 ** 32)

describe('the factor on odds', () => {
  it('is e to the power of the shift, held where it outweighs any probability', () => {
    // e and e^−2 to 16 digits (Abramowitz & Stegun, table 4.4)
    expect(oddsFactor(1)).toBeCloseTo(Math.E, 14)
    expect(oddsFactor(-2)).toBeCloseTo(0.1353352832366127, 15)
    expect(oddsFactor(41)).toBe(oddsFactor(40))
    expect(oddsFactor(-Infinity)).toBe(oddsFactor(-40))
  })
})

describe('a shifted probability', () => {
  it('is what the logit says: .14 one log-odds up is .3068', () => {
    // by hand: .14 / .86 = .162791; × e = .442511; / 1.442511 = .306764
    expect(shiftedProbability(0.14, 1)).toBeCloseTo(0.306764, 6)
    expect(shiftedProbability(0.5, Math.log(3))).toBeCloseTo(0.75, 12)
  })

  it('stays a probability, rises with the shift, and leaves what is sure or impossible', () => {
    fc.assert(
      fc.property(probability, shift, shift, (p, one, other) => {
        const shifted = shiftedProbability(p, one)
        expect(shifted >= 0 && shifted <= 1).toBe(true)
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(shiftedProbability(p, low)).toBeLessThanOrEqual(shiftedProbability(p, high) * (1 + 1e-15))
        expect(shiftedProbability(0, one)).toBe(0)
        expect(shiftedProbability(1, one)).toBe(1)
      })
    )
  })

  it('comes back by the opposite shift', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: -8, max: 8, noNaN: true }),
        (p, s) => {
          expect(shiftedProbability(shiftedProbability(p, s), -s)).toBeCloseTo(p, 9)
        }
      )
    )
  })
})

describe('whether something happens', () => {
  it('is the uniform number below the shifted probability, but for the last bits', () => {
    fc.assert(
      fc.property(uniform, probability, shift, (u, p, s) => {
        const threshold = shiftedProbability(p, s)
        if (Math.abs(u - threshold) <= 1e-15) return
        expect(happens(u, p, s)).toBe(u < threshold)
      }),
      { numRuns: 2000 }
    )
  })

  it('never happens against better odds: a greater shift or a smaller number changes no to yes only', () => {
    fc.assert(
      fc.property(uniform, uniform, probability, shift, shift, (u1, u2, p, s1, s2) => {
        const [lucky, unlucky] = [Math.min(u1, u2), Math.max(u1, u2)]
        const [low, high] = [Math.min(s1, s2), Math.max(s1, s2)]
        if (happens(unlucky, p, low)) expect(happens(lucky, p, high)).toBe(true)
      })
    )
  })

  it('leaves what is sure or impossible, whatever the luck', () => {
    fc.assert(
      fc.property(uniform, shift, (u, s) => {
        expect(happens(u, 1, s)).toBe(true)
        expect(happens(u, 0, s)).toBe(false)
      })
    )
  })

  it('happens as often as the shifted probability says', () => {
    // every thousandth of the unit interval once: .3 at −.5 is .2063 (.3/.7 × e^−.5 = .259942; / 1.259942)
    const count = Array.from({ length: 1000 }, (_, index) => happens((index + 0.5) / 1000, 0.3, -0.5)).filter(Boolean)
    expect(count.length).toBe(206)
  })
})
