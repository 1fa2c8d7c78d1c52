import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialEntry } from '../../src/engine/newcomers.js'
import { flag } from '../../src/engine/population.js'
import { purpose } from '../../src/engine/purposes.js'
import { run } from '../../src/engine/run.js'
import { type Draw, drawsOf } from '../reference/draws.js'
import { referenceRun } from '../reference/referenceRun.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair } from '../support/busyFair.js'
import { planOf, smallSizes } from '../support/plans.js'
import { firstDifference } from '../support/runTables.js'

describe('the engine against the reference engine', () => {
  it('gives the same bits on a small fair with several segments, tactics and a cancelled edition', () => {
    const plan = planOf(busyFair)
    for (const replication of [0, 1]) {
      expect(run(plan, replication).context).toEqual(referenceRun(plan, replication).context)
      expect(firstDifference(run(plan, replication), referenceRun(plan, replication))).toBe(null)
    }
  })

  it('gives the same bits on random scenarios, after a warm-up under their own or another baseline', () => {
    const scenarios = arbitraryScenario(smallSizes)
    fc.assert(
      fc.property(
        scenarios,
        fc.option(scenarios, { freq: 2 }),
        fc.nat({ max: 99_999 }),
        (input, baseline, replication) => {
          const plan = planOf(input, baseline ?? undefined)
          expect(firstDifference(run(plan, replication), referenceRun(plan, replication))).toBe(null)
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe('the comparison with the reference engine', () => {
  const plan = planOf(busyFair)
  const table = run(plan, 0)

  it('fails where a constant of one mechanism is off by a thousandth', () => {
    const twins = [
      { mechanisms: { strain: { keep: 0.7007 }, bonds: busyFair.mechanisms.bonds } },
      { mechanisms: { expectation: { learning: 0.15015 }, bonds: busyFair.mechanisms.bonds } },
      { mechanisms: { satisfaction: { loss: 0.5005 }, bonds: busyFair.mechanisms.bonds } }
    ]
    for (const twin of twins) {
      expect(firstDifference(table, referenceRun(planOf({ ...busyFair, ...twin }), 0))).not.toBe(null)
    }
  })

  it('fails where one attending customer has another luck in one edition', () => {
    const own = drawsOf(plan.scenario.seed, 0, plan.segments)
    const drawWith = (ordinal: number): Draw => {
      return (customer, what, edition) => {
        const [first, second] = own(customer, what, edition)
        const isTheOne = customer.segment === 0 && customer.entry === initialEntry && customer.ordinal === ordinal
        return isTheOne && what === purpose.experience && edition === 2 ? [1 - first, second] : [first, second]
      }
    }
    const attending = new Set<number>()
    run(plan, 0, {
      observe: (edition, [population]) => {
        const { order, alive, entry, ordinal, flags } = population!
        if (edition !== 2) return
        for (const row of order.subarray(0, alive)) {
          if (entry[row] === initialEntry && flags[row]! & flag.attends) attending.add(ordinal[row]!)
        }
      }
    })
    expect(attending.size).toBeGreaterThan(5)
    for (let ordinal = 0; ordinal < 25; ordinal++) {
      const difference = firstDifference(table, referenceRun(plan, 0, drawWith(ordinal)))
      expect([ordinal, difference !== null]).toEqual([ordinal, attending.has(ordinal)])
    }
  })
})
