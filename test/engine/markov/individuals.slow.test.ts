import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../../src/core/interval.js'
import { compileMarkov, playExact, playIndividuals, whyIndividual } from '../../../src/engine/markov/index.js'
import type { LifecycleTable } from '../../../src/model/lifecycleTable.js'
import { makeLifecycle } from '../../../src/scenario/lifecycle/index.js'
import { asInput, plainLifecycle } from '../../support/lifecycles.js'

const replications = Array.from({ length: 40 }, (_, replication) => replication)

const rules = fc.constantFrom('shares', 'sequential', 'competing', 'logit')

/** Distance of the mean over replications from what is expected, in standard errors; 0 where there is no luck at all. */
function standardErrors(values: readonly number[], expected: number): number {
  const { mean, sd } = estimate(values)
  const distance = Math.abs(mean - expected)
  return distance < 1e-9 ? 0 : distance / (sd! / Math.sqrt(values.length))
}

describe('individuals', () => {
  it('agree with the exact engine: who is where, who moves and what is booked', () => {
    fc.assert(
      fc.property(plainLifecycle, rules, (lifecycle, exits) => {
        const input = asInput(lifecycle, { customers: 500 })
        const scenario = makeLifecycle({ ...input, lifecycle: { ...input.lifecycle, exits } })
        const plan = compileMarkov(scenario)
        const [exact] = playExact(plan)
        const played = replications.map((replication) => playIndividuals(plan, replication)[0])
        const compare = (pick: (table: LifecycleTable) => Float64Array) => {
          pick(exact).forEach((expected, place) => {
            const values = played.map((table) => pick(table)[place])
            // Some hundred numbers in each of a dozen lifecycles: five standard errors of Student's t with 39 degrees of
            // freedom are passed by one in 80,000; rare moves are no normal numbers, so those of under 20 customers are left.
            if (expected * 500 * 40 > 20) expect(standardErrors(values, expected)).toBeLessThan(5)
          })
        }
        compare((table) => table.occupancy)
        compare((table) => table.flows)
        const worth = (table: LifecycleTable) => table.categories[0].undiscounted.reduce((sum, x) => sum + x, 0)
        expect(standardErrors(played.map(worth), worth(exact))).toBeLessThan(5)
      }),
      { numRuns: 12 }
    )
  })

  // A customer who stays with probability 1 − h, h uniform on 0 to ½: E[(1 − h)^k] = (1 − ½^(k+1)) / ((k + 1) ½).
  const frail = {
    customers: 20_000,
    horizon: { cycles: 5, cycleLength: 1 },
    cohort: { start: { here: 1 } },
    traits: { haste: { varies: 'uniform', min: 0, max: 0.5 } },
    lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'haste' } } }
  }

  it('differ by their traits, as the mean over the trait says', () => {
    const plan = compileMarkov(makeLifecycle(frail))
    const tables = replications.slice(0, 20).map((replication) => playIndividuals(plan, replication)[0])
    for (let point = 1; point <= 5; point++) {
      const expected = (1 - 0.5 ** (point + 1)) / ((point + 1) * 0.5)
      expect(
        standardErrors(
          tables.map(({ occupancy }) => occupancy[point * 2]),
          expected
        )
      ).toBeLessThan(4)
      // Falsifying twin: without persistent differences .75^k, far away.
      if (point > 1)
        expect(
          standardErrors(
            tables.map(({ occupancy }) => occupancy[point * 2]),
            0.75 ** point
          )
        ).toBeGreaterThan(20)
    }
  })

  it('are needed for traits, and the exact engine says so', () => {
    const plan = compileMarkov(makeLifecycle(frail))
    expect(whyIndividual(plan)).toEqual([
      {
        path: 'lifecycle.transitions.here.gone',
        reason: {
          en: 'haste differs between customers, and here → gone depends on it',
          zh: '“haste”因客户而异，而“here”→“gone”取决于它'
        }
      }
    ])
    expect(() => playExact(plan)).toThrow('the exact engine follows shares of a cohort, not customers')
  })

  // Everybody attends at time 0; the chance to leave is 1 after the second edition attended: all are gone at time 2.
  it('know how often they have attended', () => {
    const counted = {
      customers: 100,
      horizon: { cycles: 3, cycleLength: 1 },
      cohort: { start: { here: 1 } },
      lifecycle: {
        stages: { here: { attends: true }, gone: {} },
        transitions: { here: { gone: 'attended >= 2 ? 1 : 0' } }
      }
    }
    const [table] = playIndividuals(compileMarkov(makeLifecycle(counted)), 0)
    expect([...table.occupancy]).toEqual([1, 0, 1, 0, 0, 1, 0, 1])
    expect([...table.neverLapsed]).toEqual([1, 1, 0, 0])
  })

  it('share their luck between strategies: where nothing differs, nothing differs', () => {
    const strategies = { one: {}, two: {}, three: { parameters: { p: 0.3 } } }
    const shared = {
      customers: 1000,
      horizon: { cycles: 5, cycleLength: 1 },
      cohort: { start: { here: 1 } },
      parameters: { p: 0.2 },
      lifecycle: { stages: ['here', 'gone'], transitions: { here: { gone: 'p' } } },
      strategies
    }
    const [one, two, three] = playIndividuals(compileMarkov(makeLifecycle(shared)), 3)
    expect(two.occupancy).toEqual(one.occupancy)
    // Nobody who leaves at .2 stays at .3.
    for (let point = 1; point <= 5; point++)
      expect(three.occupancy[point * 2]).toBeLessThanOrEqual(one.occupancy[point * 2])
  })

  it('give the same bits again, and others for another seed or replication', () => {
    const plan = (seed: string) => compileMarkov(makeLifecycle({ ...frail, customers: 500, seed }))
    const [first] = playIndividuals(plan('a'), 1)
    expect(playIndividuals(plan('a'), 1)[0].occupancy).toEqual(first.occupancy)
    expect(playIndividuals(plan('a'), 2)[0].occupancy).not.toEqual(first.occupancy)
    expect(playIndividuals(plan('b'), 1)[0].occupancy).not.toEqual(first.occupancy)
  })
})
