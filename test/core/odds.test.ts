import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { happens, mayHappen, nearness, nearOddsFactor, oddsFactor, shiftedProbability } from '../../src/core/odds.js'
import { fillUniforms } from '../../src/core/random/threefry.js'

const probability = fc.double({ min: 0, max: 1, noNaN: true })
const shift = fc.oneof(
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.constantFrom(0, -0, 1e-12, -1e-12, 40, -40, 1e9, -1e9, Infinity, -Infinity)
)
/** The middles of 2^32 equal cells, as the streams draw them. */
const uniform = fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((cell) => (cell + 0.5) / 2 ** 32)

/** So many uniform numbers of a stream, in two columns, the same in every run. */
function uniforms(stream: number, count: number): readonly [Float64Array, Float64Array] {
  const rows = Int32Array.from({ length: count }, (_, row) => row)
  const [first, second] = [new Float64Array(count), new Float64Array(count)]
  fillUniforms({ word0: stream, word1: 0 }, rows, new Uint32Array(count), rows, 0, count, first, second)
  return [first, second]
}

/** Whether something happens, written plainly: the exponential for every draw. */
function plainly(uniform: number, probability: number, shift: number): boolean {
  const odds = probability * oddsFactor(shift)
  return uniform * (1 - probability + odds) < odds
}

/** The same with the near factor alone, which is wrong near the edge. */
function nearly(uniform: number, probability: number, shift: number): boolean {
  const odds = probability * nearOddsFactor(shift)
  return uniform * (1 - probability + odds) < odds
}

/** Probabilities and shifts of many events, from tiny to sure and from one bound to the other and beyond. */
function events(stream: number, count: number): readonly (readonly [probability: number, shift: number])[] {
  const [first, second] = uniforms(stream, count)
  return Array.from({ length: count }, (_, index) => {
    const probability = index % 3 === 0 ? 10 ** (-12 * first[index]!) : index % 3 === 1 ? first[index]! : 0.02
    const width = index % 2 === 0 ? 8 : 90
    return [probability, width * (second[index]! - 0.5)]
  })
}

/** How far from an edge draws are placed, relative to it: from well outside any doubt to the last bits. */
const distances = Array.from({ length: 11 }, (_, power) => 10 ** (-6 - power)).flatMap((size) => [-size, size])

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

describe('the near factor on odds', () => {
  const offBy = (shift: number) => Math.abs(nearOddsFactor(shift) / oddsFactor(shift) - 1)

  it('is within its nearness of the factor, over a dense grid and beyond both bounds', () => {
    let worst = 0
    for (let step = -410_000; step <= 410_000; step++) worst = Math.max(worst, offBy(step / 10_000))
    expect(worst).toBeLessThan(nearness)
    // (1/64)^4 / 24, the first term left out: the bound is not a loose one
    expect(worst).toBeGreaterThan(2.4e-9)
  })

  it('is within its nearness at random shifts and on either side of where the nearest knot changes', () => {
    const [first] = uniforms(1, 200_000)
    let worst = 0
    for (const uniform of first) worst = Math.max(worst, offBy(84 * (uniform - 0.5)))
    for (let knot = -1280; knot < 1280; knot++) {
      const edge = (knot + 0.5) / 32
      for (const shift of [edge, edge - 1e-12, edge + 1e-12, knot / 32]) worst = Math.max(worst, offBy(shift))
    }
    expect(worst).toBeLessThan(nearness)
  })

  it('is the factor itself at the knots, as no shift, and at and beyond the bounds', () => {
    for (const shift of [0, -0, 1, -7.5, 39.96875, 40, -40]) expect(offBy(shift)).toBe(0)
    expect(nearOddsFactor(Infinity)).toBe(oddsFactor(40))
    expect(nearOddsFactor(-Infinity)).toBe(oddsFactor(-40))
    expect(nearOddsFactor(1e300)).toBe(oddsFactor(40))
    expect(nearOddsFactor(Number.NaN)).toBeNaN()
  })
})

describe('whether something happens, decided by the near factor where that will do', () => {
  it('is what the plain form says, for 400,000 random draws', () => {
    const many = events(2, 200_000)
    const [first, second] = uniforms(3, many.length)
    let [wrong, yes] = [0, 0]
    many.forEach(([probability, shift], index) => {
      for (const draw of [first[index]!, second[index]! ** 4]) {
        const expected = plainly(draw, probability, shift)
        if (expected) yes++
        if (happens(draw, probability, shift) !== expected) wrong++
      }
    })
    expect(wrong).toBe(0)
    // both answers occur often
    expect(yes).toBeGreaterThan(50_000)
    expect(yes).toBeLessThan(350_000)
  })

  it('is what the plain form says for draws placed within 1e-6 to 1e-16 of the edge, where the near factor errs', () => {
    let [draws, wrong, erring] = [0, 0, 0]
    for (const [probability, shift] of events(4, 20_000)) {
      const edge = shiftedProbability(probability, shift)
      for (const draw of [edge, ...distances.map((distance) => edge * (1 + distance))]) {
        if (!(draw > 0 && draw < 1)) continue
        draws++
        const expected = plainly(draw, probability, shift)
        if (happens(draw, probability, shift) !== expected) wrong++
        if (nearly(draw, probability, shift) !== expected) erring++
      }
    }
    expect(wrong).toBe(0)
    expect(draws).toBeGreaterThan(300_000)
    // these were decided by the exponential and not by the number near it: the doubtful branch has run
    expect(erring).toBeGreaterThan(20_000)
  })

  it('is what the plain form says for certain, impossible and tiny probabilities, and false for no number', () => {
    const shifts = [0, 1, -1, 39.9, -39.9, 1e9, -Infinity, Infinity]
    const draws = [2 ** -33, 1e-30, 1e-300, 0.5, 1 - 2 ** -33, 1 - 2 ** -53]
    for (const probability of [0, 1, 1 - 2 ** -53, 2 ** -53, 1e-30, 1e-300, 5e-324]) {
      for (const shift of shifts) {
        const edge = shiftedProbability(probability, shift)
        for (const draw of [...draws, edge, edge * (1 - 1e-9), edge * (1 + 1e-9)]) {
          expect(happens(draw, probability, shift)).toBe(plainly(draw, probability, shift))
        }
      }
    }
    expect(happens(Number.NaN, 0.5, 0)).toBe(false)
    expect(happens(0.1, Number.NaN, 0)).toBe(false)
    expect(happens(0.1, 0.5, Number.NaN)).toBe(false)
  })
})

describe('whether something may happen', () => {
  it('is never denied where it happens for a shift of that size or less', () => {
    fc.assert(
      fc.property(uniform, probability, shift, shift, (u, p, one, other) => {
        if (happens(u, p, Math.min(one, other))) expect(mayHappen(u, p, Math.max(one, other))).toBe(true)
      }),
      { numRuns: 2000, endOnFailure: true }
    )
  })

  it('is never denied at the edge itself, where the greatest shift just makes it happen', () => {
    let happening = 0
    for (const [probability, shift] of events(5, 20_000)) {
      const edge = shiftedProbability(probability, shift)
      for (const draw of [edge, ...distances.map((distance) => edge * (1 + distance))]) {
        if (!(draw > 0 && draw < 1) || !happens(draw, probability, shift)) continue
        happening++
        if (!mayHappen(draw, probability, shift)) expect([draw, probability, shift]).toBe('may happen')
      }
    }
    expect(happening).toBeGreaterThan(100_000)
  })

  it('rules out nearly all for which it cannot happen', () => {
    // .1 at .5 more is .1548 (.1/.9 × e^.5 = .183191; / 1.183191): every thousandth of the unit interval once
    const left = Array.from({ length: 1000 }, (_, index) => mayHappen((index + 0.5) / 1000, 0.1, 0.5)).filter(Boolean)
    expect(left.length).toBe(155)
    let idle = 0
    const many = events(6, 100_000)
    const [draws] = uniforms(7, many.length)
    many.forEach(([p, most], index) => {
      if (mayHappen(draws[index]!, p, most) && !happens(draws[index]!, p, most)) idle++
    })
    expect(idle).toBeLessThanOrEqual(1)
  })
})
