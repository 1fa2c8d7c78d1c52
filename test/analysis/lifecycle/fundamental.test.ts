import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absorption } from '../../../src/analysis/lifecycle/absorption.js'
import { chainValues } from '../../../src/analysis/lifecycle/chainValues.js'
import { chainValuesWithin } from '../../../src/analysis/lifecycle/chainValuesWithin.js'
import { cyclesToAbsorption } from '../../../src/analysis/lifecycle/cyclesToAbsorption.js'
import { editionsBeforeLapse } from '../../../src/analysis/lifecycle/editionsBeforeLapse.js'
import { expectedCyclesByStage } from '../../../src/analysis/lifecycle/expectedCycles.js'
import { meanSojourn } from '../../../src/analysis/lifecycle/meanSojourn.js'
import { stageClasses, transientStages } from '../../../src/analysis/lifecycle/stageClasses.js'
import type { StationaryChain } from '../../../src/model/lifecycleTable.js'
import { gambler, product } from './chains.js'

describe("the gambler's ruin with 4 coins", () => {
  it('is won with i / 4 in a fair game, after i (4 − i) rounds', () => {
    // Feller (1968), An Introduction to Probability Theory, vol. 1, XIV.2–3
    const { endings, probabilities } = absorption(gambler(0.5))
    expect(endings).toEqual([[0], [4]])
    probabilities.forEach(([lost, won], coins) => {
      expect(won).toBeCloseTo(coins / 4, 14)
      expect(lost).toBeCloseTo(1 - coins / 4, 14)
    })
    cyclesToAbsorption(gambler(0.5)).forEach(({ mean }, coins) => {
      expect(mean).toBeCloseTo(coins * (4 - coins), 12)
    })
  })

  it('is won with (1 − r^i) / (1 − r^4) in an unfair one, r = q / p', () => {
    const r = 0.6 / 0.4
    const power = (exponent: number) =>
      Array.from({ length: exponent }, () => r).reduce((left, right) => left * right, 1)
    absorption(gambler(0.4)).probabilities.forEach(([, won], coins) => {
      expect(won).toBeCloseTo((1 - power(coins)) / (1 - power(4)), 14)
    })
  })

  it('has the fundamental matrix found by hand', () => {
    // (I − Q)⁻¹ for Q = ½ between neighbours of 1, 2, 3: ½ × [[3, 2, 1], [2, 4, 2], [1, 2, 3]]
    const n = expectedCyclesByStage(gambler(0.5))
    const wanted = [
      [1.5, 1, 0.5],
      [1, 2, 1],
      [0.5, 1, 1.5]
    ]
    wanted.forEach((row, from) => {
      row.forEach((cycles, to) => {
        expect(n[from + 1][to + 1]).toBeCloseTo(cycles, 14)
      })
    })
    // who has lost never plays again; who plays may stay at either end for ever
    expect(n[0]).toEqual([null, 0, 0, 0, 0])
    expect(n[2][0]).toBe(null)
  })

  it('takes a variable time: from 2 coins, pairs of rounds each ending with probability ½', () => {
    // geometric in pairs: mean 2 × 2, variance 4 × (½ / ¼) = 8
    const { mean, variance } = cyclesToAbsorption(gambler(0.5))[2]
    expect(mean).toBeCloseTo(4, 12)
    expect(variance).toBeCloseTo(8, 12)
  })
})

describe('classes of stages', () => {
  it('finds those that cannot be left, also of several stages, and one stage with no move at all', () => {
    const matrix = [
      [0.5, 0.2, 0, 0.3, 0],
      [0, 0, 1, 0, 0],
      [0, 1, 0, 0, 0],
      [0.1, 0, 0, 0.8, 0.1],
      [0, 0, 0, 0, 1]
    ]
    expect(stageClasses(matrix)).toEqual([
      { stages: [0, 3], recurrent: false },
      { stages: [1, 2], recurrent: true },
      { stages: [4], recurrent: true }
    ])
    expect(meanSojourn(matrix)).toEqual([2, 1, 1, 1 / 0.2, null])
  })

  it('knows a stage that is left with a probability below rounding', () => {
    // 1 − 1e-17 is 1 in a double; the moves away still are 1e-17
    const seldom = [
      [1, 1e-17],
      [0, 1]
    ]
    expect(transientStages(seldom)).toEqual([0])
    expect(expectedCyclesByStage(seldom)[0][0]).toBe(1e17)
    expect(meanSojourn(seldom)[0]).toBe(1e17)
  })
})

describe('editions in a row', () => {
  it('are without end where some never lapse, also one move away, and finite beside it', () => {
    // a ↔ b may lapse; c moves to d, which stays for good; e is away
    const chain = {
      attends: [true, true, true, true, false],
      matrix: [
        [0.5, 0.25, 0, 0, 0.25],
        [0.5, 0, 0, 0, 0.5],
        [0, 0, 0.5, 0.25, 0.25],
        [0, 0, 0, 1, 0],
        [1, 0, 0, 0, 0]
      ]
    }
    const [a, b, ...rest] = editionsBeforeLapse(chain)
    // by hand: a = 1 + a/2 + b/4, b = 1 + a/2: a = 10/3, b = 8/3
    expect(a).toBeCloseTo(10 / 3, 14)
    expect(b).toBeCloseTo(8 / 3, 14)
    expect(rest).toEqual([null, null, 0])
  })
})

/** A way to lapse from every stage to the last: rows of whole weights, the last stage absorbing. */
const absorbingMatrix = fc.integer({ min: 2, max: 6 }).chain((size) =>
  fc
    .array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size - 1,
      maxLength: size - 1
    })
    .map((weights) => {
      const rows = weights.map((row) => {
        const positive = row.map((weight, to) => (to === size - 1 ? weight + 1 : weight))
        const sum = positive.reduce((total, weight) => total + weight, 0)
        return positive.map((weight) => weight / sum)
      })
      return [...rows, rows[0].map((_, to) => (to === size - 1 ? 1 : 0))]
    })
)

/** Any chain, with none, one or several recurrent classes. */
const anyMatrix = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: size - 1 }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: size, maxLength: size })
      )
      .map(([certain, weights]) => {
        const positive = weights.map((weight, to) => Math.max(0, weight - 1) + (to === certain ? 1 : 0))
        const sum = positive.reduce((total, weight) => total + weight, 0)
        return positive.map((weight) => weight / sum)
      }),
    { minLength: size, maxLength: size }
  )
)

function chainOf(matrix: number[][], factor: number, perCycle: number[]): StationaryChain {
  return {
    stages: matrix.map((_, stage) => `s${stage}`),
    attends: matrix.map((_, stage) => stage < matrix.length - 1),
    matrix,
    start: matrix.map((_, stage) => (stage === 0 ? 1 : 0)),
    categories: [{ category: 'value', factor, initial: perCycle.map((amount) => amount / 7), perCycle }]
  }
}

const valuesOf = (chain: StationaryChain) => chainValues(chain).map(({ value }) => value)

describe('for any chain', () => {
  it('ends somewhere for certain', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const { endings, probabilities } = absorption(matrix)
        expect(endings.length).toBeGreaterThan(0)
        for (const row of probabilities) {
          expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12)
          for (const p of row) expect(p).toBeGreaterThanOrEqual(-1e-15)
        }
      })
    )
  })

  it('spends in transient stages as long as it takes to leave them: N = I + Q N, rows of N sum to t', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const transient = transientStages(matrix)
        const all = expectedCyclesByStage(matrix)
        const n = transient.map((from) => transient.map((to) => all[from][to] ?? Number.NaN))
        const q = transient.map((from) => transient.map((to) => matrix[from][to]))
        const times = cyclesToAbsorption(matrix)
        if (transient.length === 0) return
        product(q, n).forEach((row, from) => {
          row.forEach((later, to) => {
            expect(n[from][to]).toBeCloseTo((from === to ? 1 : 0) + later, 9)
          })
          const whole = n[from].reduce((sum, cycles) => sum + cycles, 0)
          expect(times[transient[from]].mean).toBeCloseTo(whole, 9)
        })
      })
    )
  })

  it('has values that double when the amounts do, and that obey V = amount + f P V', () => {
    const amounts = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(anyMatrix, amounts, fc.double({ min: 0.1, max: 0.99, noNaN: true }), (matrix, list, factor) => {
        const perCycle = list.slice(0, matrix.length)
        const once = valuesOf(chainOf(matrix, factor, perCycle)).map(Number)
        const twice = valuesOf(
          chainOf(
            matrix,
            factor,
            perCycle.map((amount) => 2 * amount)
          )
        )
        once.forEach((value, from) => {
          expect(twice[from]).toBeCloseTo(2 * value, 9)
          const later = matrix[from].reduce((sum, p, to) => sum + p * (once[to] - perCycle[to] / 7), 0)
          expect(value).toBeCloseTo(perCycle[from] / 7 + perCycle[from] + factor * later, 7)
        })
      })
    )
  })

  it('has values without end that those within a growing number of cycles come to', () => {
    const amounts = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 6, maxLength: 6 })
    fc.assert(
      fc.property(absorbingMatrix, amounts, fc.boolean(), (matrix, list, discounted) => {
        const perCycle = list.slice(0, matrix.length).map((amount, stage) => (stage < matrix.length - 1 ? amount : 0))
        const chain = chainOf(matrix, discounted ? 0.9 : 1, perCycle)
        // the last stage is reached with at least 1/46 in each cycle, so after 2,000 next to nobody is left
        const within = chainValuesWithin(chain, 2000).map(({ value }) => value)
        valuesOf(chain).forEach((value, stage) => {
          expect(value).toBeCloseTo(Number(within[stage]), 8)
        })
      })
    )
  })

  it('has values that come to the undiscounted ones as the factor comes to 1', () => {
    fc.assert(
      fc.property(absorbingMatrix, (matrix) => {
        const perCycle = matrix.map((_, stage) => (stage < matrix.length - 1 ? 10 : 0))
        const undiscounted = valuesOf(chainOf(matrix, 1, perCycle))
        valuesOf(chainOf(matrix, 1 - 1e-12, perCycle)).forEach((value, stage) => {
          expect(Math.abs(Number(value) - Number(undiscounted[stage]))).toBeLessThan(1e-6)
        })
      })
    )
  })
})

describe('values that do not exist', () => {
  // from a: to b, which ends free of charge, or to c ↔ d, which go on for ever
  const matrix = [
    [0, 0.5, 0.5, 0],
    [0, 1, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 1, 0]
  ]

  it('are null, with the stages that have no end, and only where those can be reached', () => {
    const rows = chainValues(chainOf(matrix, 1, [7, 0, 0, 5]))
    expect(rows.map(({ value }) => value)).toEqual([null, 0, null, null])
    expect(rows[0].reason?.en).toBe(
      'who comes to "s2, s3" never leaves, and books an amount there without discount: the sum has no end'
    )
    expect(rows[0].reason?.zh).toContain('s2、s3')
    expect(rows[1].reason).toBe(null)
  })

  it('exist with a discount, or when the class books nothing', () => {
    expect(valuesOf(chainOf(matrix, 0.5, [0, 0, 0, 6]))).not.toContain(null)
    // initial 7 / 7, then 7 once
    expect(valuesOf(chainOf(matrix, 1, [7, 0, 0, 0]))).toEqual([8, 0, 0, 0])
  })

  it('are null where later amounts count ever more, but not where there are none', () => {
    const rows = chainValues(chainOf(matrix, 1.1, [7, 0, 0, 0]))
    expect(rows.map(({ value }) => value)).toEqual([null, 0, 0, 0])
    expect(rows[0].reason?.en).toContain('1.1')
  })

  it('make the totals that need them null, and no others', () => {
    const chain = chainOf(matrix, 1, [7, 0, 0, 5])
    const [endless] = chain.categories
    const both = { ...chain, categories: [endless, { ...endless, category: 'once', perCycle: [7, 0, 0, 0] }] }
    const rows = chainValues(both, { all: { value: 1, once: 1 }, twice: { once: 2 } })
    const values = (category: string) => rows.flatMap((row) => (row.category === category ? [row.value] : []))
    expect(values('all')).toEqual([null, 0, null, null])
    // 2 × (7 / 7 + 7); from d: 2 × 5 / 7 at the start
    expect(values('twice')).toEqual([16, 0, 0, (2 * 5) / 7])
    expect(rows.find(({ category }) => category === 'all')?.reason?.en).toContain('s2, s3')
    expect(() => chainValues(both, { all: { valeu: 1 } })).toThrow('did you mean "value"?')
  })

  it('are refused within half a cycle', () => {
    expect(() => chainValuesWithin(chainOf(matrix, 1, [1, 0, 0, 0]), 1.5)).toThrow('whole number')
    expect(chainValuesWithin(chainOf(matrix, 1, [7, 0, 0, 0]), 0).map(({ value }) => value)).toEqual([1, 0, 0, 0])
  })
})
