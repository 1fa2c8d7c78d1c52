import { describe, expect, it } from 'vitest'
import { fillUniforms } from '../../src/core/random/threefry.js'
import { compileMarkov, playExact, playIndividuals } from '../../src/engine/markov/index.js'
import { sweepLifecycle } from '../../src/experiment/lifecycle.js'
import { loadLifecycle } from '../../src/node/index.js'
import { makeLifecycle } from '../../src/scenario/lifecycle/index.js'
import { median, report } from './measure.js'

describe('declared lifecycles', () => {
  it('1,000 sets of parameters of a published model, against the limit and against bare loops', () => {
    const scenario = loadLifecycle('preset:published/hiv-dmhee')
    const sets = Array.from({ length: 1000 }, (_, index) => ({ zidovudine: 2000 + index }))
    const own = median(9, () => sweepLifecycle(scenario, sets))
    const bare = median(9, () => bareSweep(1000))
    report('1,000 sets × 2 strategies × 20 cycles, share of the limit of 0.1 s', own / 0.1)
    report('1,000 sets × 2 strategies × 20 cycles, times bare loops with fixed numbers', own / bare)
    expect(own).toBeGreaterThan(0)
  })

  it('time in stage: cost against the number of cycles', () => {
    const plan = (cycles: number, at: object | string) =>
      compileMarkov(
        makeLifecycle({
          horizon: { cycles, cycleLength: 1 },
          cohort: { start: { a: 1 } },
          lifecycle: { stages: ['a', 'b', 'c'], transitions: { a: { b: at, c: 0.01 }, b: { a: at } } }
        })
      )
    const table = { at: 'stay', table: [0.3, 0.25, 0.2, 0.15, 0.1], beyond: 'hold' }
    const weibull = { weibull: { shape: 0.8, scale: 5 } }
    for (const [name, at] of [
      ['a table of five', table],
      ['Weibull', weibull]
    ] as const) {
      const [short, long] = [200, 800].map((cycles) => {
        const compiled = plan(cycles, at)
        return median(15, () => playExact(compiled))
      })
      report(`time in stage by ${name}: 800 cycles against 200 (4 is linear)`, long / short)
    }
  })

  it('individuals: cost of a customer and cycle against that of its draw', () => {
    const customers = 100_000
    const cycles = 20
    const input = {
      customers,
      horizon: { cycles, cycleLength: 1 },
      cohort: { start: { a: 1 } },
      lifecycle: { stages: ['a', 'b', 'c'], transitions: { a: { b: 0.2, c: 0.05 }, b: { a: 0.1, c: 0.1 } } }
    }
    const plan = compileMarkov(makeLifecycle(input))
    const own = median(5, () => playIndividuals(plan, 0))
    const rows = Int32Array.from({ length: customers }, (_, index) => index)
    const ordinal = Uint32Array.from(rows)
    const columns = [new Float64Array(customers), new Float64Array(customers)] as const
    const draws = median(5, () => {
      for (let cycle = 0; cycle < cycles; cycle++) {
        fillUniforms({ word0: 1, word1: cycle }, new Int32Array(customers), ordinal, rows, 0, customers, ...columns)
      }
    })
    report('individuals: customer and cycle against its draw alone', own / draws)
  })
})

/** The same model with everything written into the loop: what a program for this one model would do. */
function bareSweep(sets: number): number {
  const base = [
    [0, 350 / 1734, 116 / 1734, 17 / 1734],
    [0, 0, 512 / 1258, 15 / 1258],
    [0, 0, 0, 437 / 1749],
    [0, 0, 0, 0]
  ]
  const health = [2756, 3052, 9007, 0]
  let total = 0
  for (let set = 0; set < sets; set++) {
    for (let strategy = 0; strategy < 2; strategy++) {
      let cohort = [1, 0, 0, 0]
      for (let cycle = 1; cycle <= 20; cycle++) {
        const early = strategy === 1 && cycle <= 2
        const next = [0, 0, 0, 0]
        for (let from = 0; from < 4; from++) {
          let leaving = 0
          for (let to = 0; to < 4; to++) {
            const p = base[from][to] * (early ? 0.509 : 1)
            leaving += p
            next[to] += cohort[from] * p
          }
          next[from] += cohort[from] * (1 - leaving)
        }
        cohort = next
        const drugs = 2000 + set + (early ? 2086.5 : 0)
        const cost = cohort.reduce((sum, share, stage) => sum + share * (health[stage] + (stage < 3 ? drugs : 0)), 0)
        total += cost / 1.06 ** cycle
      }
    }
  }
  return total
}
