import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { oddsRatio } from '../../../src/core/probability/oddsRatio.js'
import { rateToProbability } from '../../../src/core/probability/rateToProbability.js'
import { competingExits, logitExits, sequentialExits } from '../../../src/model/markov/exits.js'

/** Shares of up to five exits that sum to at most one. */
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }).chain((parts) =>
  fc.double({ min: 0, max: 1, noNaN: true }).map((total) => {
    const sum = parts.reduce((all, part) => all + part, 0)
    return Float64Array.from(parts, (part) => (sum > 0 ? (part / sum) * total : 0))
  })
)
const hazards = fc
  .array(
    fc.oneof(fc.constant(0), fc.double({ min: 0, max: 5, noNaN: true }), fc.double({ min: 0, max: 1e-9, noNaN: true })),
    {
      minLength: 1,
      maxLength: 5
    }
  )
  .map((list) => Float64Array.from(list))

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0)
}

function sequential(list: readonly number[], steps: readonly number[]): Float64Array {
  const result = Float64Array.from(list)
  sequentialExits(result, Int32Array.from(steps), list.length)
  return result
}

function competing(list: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(list)
  competingExits(result, list.length)
  return result
}

function logit(list: ArrayLike<number>, factors: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(list)
  logitExits(result, Float64Array.from(factors), list.length)
  return result
}

describe('sequential exits', () => {
  it('act on those whom the earlier steps left', () => {
    // by hand: dying .1 first; of the .9 left, .2 and .3; of the .45 left, all
    const [die, ill, well, rest] = sequential([0.1, 0.2, 0.3, 1], [0, 1, 1, 2])
    expect(die).toBe(0.1)
    expect(ill).toBeCloseTo(0.18, 15)
    expect(well).toBeCloseTo(0.27, 15)
    expect(rest).toBeCloseTo(0.45, 15)
  })

  it('of one step are shares, unchanged', () => {
    fc.assert(
      fc.property(shares, (list) => {
        expect(
          sequential(
            [...list],
            [...list].map(() => 7)
          )
        ).toEqual(list)
      })
    )
  })

  it('leave the product of what each step leaves', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 6 }), (list) => {
        const left = list.reduce((product, each) => product * (1 - each), 1)
        const steps = list.map((_, step) => step)
        expect(1 - sum(sequential(list, steps))).toBeCloseTo(left, 14)
        expect(sum(sequential(list, steps))).toBeLessThanOrEqual(1 + 1e-15)
      })
    )
  })

  it('touch no more than they are told', () => {
    const list = new Float64Array([0.5, 0.5, 9])
    sequentialExits(list, new Int32Array([0, 1, 2]), 2)
    expect([...list]).toEqual([0.5, 0.25, 9])
  })
})

describe('competing exits', () => {
  it('share the probability of any exit by their hazards', () => {
    fc.assert(
      fc.property(hazards, (list) => {
        const exits = competing(list)
        expect(sum(exits)).toBeCloseTo(rateToProbability(sum(list)), 14)
        expect(sum(exits)).toBeLessThanOrEqual(1 + 1e-15)
        for (let i = 0; i < list.length; i++) {
          expect(exits[i] * list[0]).toBeCloseTo(exits[0] * list[i], 14)
          // each is rarer than it would be alone
          expect(exits[i]).toBeLessThanOrEqual(rateToProbability(list[i]) * (1 + 1e-15))
        }
      })
    )
  })

  it('do not depend on how a cycle is divided', () => {
    fc.assert(
      fc.property(hazards, (list) => {
        const half = competing(list.map((hazard) => hazard / 2))
        const whole = competing(list)
        const left = 1 - sum(half)
        half.forEach((exit, index) => {
          expect(exit + left * exit).toBeCloseTo(whole[index], 14)
        })
      })
    )
  })

  it('are not shares of one: hazards from probabilities of .5 and .5 leave a quarter, split evenly', () => {
    // by hand: Σh = 2 ln 2, 1 − e^(−Σh) = ¾, half of it each
    expect(competing([Math.LN2, Math.LN2])[0]).toBeCloseTo(0.375, 15)
  })

  it('are 0 without hazards and tend to the hazards as these vanish', () => {
    expect([...competing([0, 0])]).toEqual([0, 0])
    expect([...competing([1e-300, 3e-300])]).toEqual([1e-300, 3e-300])
  })

  it('leave to an infinite hazard everything, to several no answer', () => {
    expect([...competing([0.3, Infinity, 0])]).toEqual([0, 1, 0])
    expect([...competing([Infinity, 0.3, Infinity])]).toEqual([NaN, 0, NaN])
    expect(competing([NaN, 1])).toEqual(new Float64Array([NaN, NaN]))
  })

  it('show a negative hazard as a negative probability, be the sum 0', () => {
    expect(competing([-0.1, 0.3])[0]).toBeLessThan(0)
    expect(competing([-0.1, 0.1])[0]).toBeLessThan(0)
  })
})

describe('logit exits', () => {
  const factor = fc.double({ min: 0, max: 20, noNaN: true })

  it('multiply the odds of each exit against staying', () => {
    fc.assert(
      fc.property(shares, fc.array(factor, { minLength: 5, maxLength: 5 }), (list, factors) => {
        const stayBefore = 1 - sum(list)
        if (stayBefore < 1e-6) return
        const exits = logit(list, factors)
        const stay = 1 - sum(exits)
        expect(sum(exits)).toBeLessThanOrEqual(1 + 1e-15)
        exits.forEach((exit, index) => {
          const wanted = (list[index] / stayBefore) * factors[index]
          expect(Math.abs(exit / stay - wanted)).toBeLessThanOrEqual(1e-8 * (1 + wanted))
        })
      })
    )
  })

  it('of a single exit are the odds ratio', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        (p, f) => {
          expect(logit([p], [f])[0]).toBeCloseTo(oddsRatio(p, f), 14)
        }
      )
    )
  })

  it('change no bit at factors of 1', () => {
    // 1 − .01 − .06 + (.01 + .06) is not 1 in doubles
    expect([...logit([0.01, 0.06], [1, 1])]).toEqual([0.01, 0.06])
    fc.assert(
      fc.property(shares, (list) => {
        expect(
          logit(
            list,
            list.map(() => 1)
          )
        ).toEqual(list)
      })
    )
  })

  it('share one where nobody stays, in the limit: .25·4 against .75·1', () => {
    // by hand: 1 / 1.75 and .75 / 1.75
    const [one, other] = logit([0.25, 0.75], [4, 1])
    expect(one).toBeCloseTo(4 / 7, 15)
    expect(other).toBeCloseTo(3 / 7, 15)
    expect([...logit([0.25, 0.75], [0, 0])]).toEqual([NaN, NaN])
  })

  it('show exits that sum to more than one as such, whatever the factors', () => {
    fc.assert(
      fc.property(factor, factor, (one, other) => {
        const exits = logit([0.6, 0.6], [one, other])
        const isRow = exits.every((exit) => exit >= 0) && sum(exits) <= 1 + 1e-12
        expect(isRow).toBe(false)
      })
    )
  })
})
