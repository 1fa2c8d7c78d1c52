import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/engine/compile.js'
import { initialEntry } from '../../src/engine/newcomers.js'
import { blockSize, flag, rowsAlive } from '../../src/engine/population.js'
import { purpose } from '../../src/engine/purposes.js'
import { run } from '../../src/engine/run.js'
import { switchIds } from '../../src/model/switches.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { type Draw, drawsOf } from '../reference/draws.js'
import { referenceRun } from '../reference/referenceRun.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { smallBusyFair } from '../support/busyFair.js'
import { invariantFaults } from '../support/invariants.js'
import { planOf } from '../support/plans.js'
import { firstDifference } from '../support/runTables.js'
import { shippedNames, shippedPlan } from '../support/shipped.js'
import { withValues } from '../support/variants.js'

/** A scenario with at most about so many members in each segment: each stands for more. */
function coarser(scenario: Scenario, members = 60): Scenario {
  const sizes = Object.entries(scenario.segments).map(([id, { marketSize }]) => [
    `segments.${id}.standsFor`,
    Math.max(1, Math.round(marketSize[0]! / members))
  ])
  return withValues(scenario, Object.fromEntries(sizes))
}

describe('the engine against the reference engine, at length', () => {
  it.each(shippedNames)(
    'gives the same bits, and a sound table, on %s with fewer members that stand for more',
    (name) => {
      const { scenario, baseline } = shippedPlan(name)
      const plan = compile(coarser(scenario), coarser(baseline))
      const table = run(plan, 1)
      expect(firstDifference(table, referenceRun(plan, 1))).toBe(null)
      expect(invariantFaults(plan, table)).toEqual([])
    }
  )

  it.each(shippedNames.filter((name) => !name.includes('/')))('gives a sound table on all of %s', (name) => {
    const plan = shippedPlan(name)
    expect(invariantFaults(plan, run(plan, 1))).toEqual([])
  })

  it.each(switchIds)('gives the same bits on a busy fair without %s', (id) => {
    const plan = planOf({ ...smallBusyFair, without: [id] }, smallBusyFair)
    expect(firstDifference(run(plan, 2), referenceRun(plan, 2))).toBe(null)
  })

  it('gives the same bits on random scenarios of many sizes, and sound tables', () => {
    const sizes = fc.constantFrom(
      { customers: 20, segments: 3, tactics: 3, editions: 6, warmUp: 4 },
      { customers: 80, segments: 2, tactics: 2, editions: 3, warmUp: 1 },
      { customers: 4, segments: 3, tactics: 1, editions: 6, warmUp: 9 }
    )
    const inputs = sizes.chain((each) =>
      fc.tuple(arbitraryScenario(each), fc.option(arbitraryScenario(each), { freq: 2 }))
    )
    fc.assert(
      fc.property(inputs, fc.nat({ max: 99_999 }), ([input, baseline], replication) => {
        const plan = planOf(input, baseline ?? undefined)
        const table = run(plan, replication)
        expect(firstDifference(table, referenceRun(plan, replication))).toBe(null)
        expect(invariantFaults(plan, table)).toEqual([])
      }),
      { numRuns: 100 }
    )
  })

  it('gives the same bits where blocks of customers are cut: one fewer, as many, and one more', () => {
    const [less, more] = [blockSize - 1, blockSize + 1]
    for (const marketSize of [less, blockSize, more, blockSize + more]) {
      const plan = planOf({
        horizon: { editions: 3, warmUp: 1 },
        lifecycle: { closure: 0.8 },
        // those who enter before the third edition get the rows of firms that closed after the first
        segments: { all: { marketSize, inflow: { 1: more, 2: 0, 3: more }, initialStages: { cultivation: 1 } } },
        tactics: {
          club: { stages: ['cultivation', 'confirmation'], coverage: 0.5, cost: 1 },
          leaders: { rank: 'influence', top: 0.5, stages: ['cultivation', 'weakening'], spend: 500, cost: 1 }
        }
      })
      expect([marketSize, firstDifference(run(plan, 0, { tail: true }), referenceRun(plan, 0))]).toEqual([
        marketSize,
        null
      ])
    }
  })

  it('gives the same bits on a busy fair of which a segment fills several blocks, and a sound table', () => {
    const { large } = smallBusyFair.segments
    const plan = planOf({
      ...smallBusyFair,
      segments: {
        ...smallBusyFair.segments,
        large: { ...large, marketSize: 2 * blockSize + 300, inflow: { 1: 400, 3: 900 } }
      }
    })
    const table = run(plan, 3)
    expect(firstDifference(table, referenceRun(plan, 3))).toBe(null)
    expect(invariantFaults(plan, table)).toEqual([])
  })

  it('fails where a constant of one mechanism is off by a thousandth', () => {
    const table = run(planOf(smallBusyFair), 0)
    const twins = [
      { strain: { keep: 0.7007 } },
      { expectation: { learning: 0.15015 } },
      { satisfaction: { loss: 0.5005 } },
      { crossSide: { effect: 10.01 } },
      { needGap: { weight: 0.5005 } },
      { contacts: { personal: 0.8008 } },
      { forbearance: { price: 0.5005 } }
    ]
    for (const twin of twins) {
      const mechanisms = { ...smallBusyFair.mechanisms, ...twin }
      const other = referenceRun(planOf({ ...smallBusyFair, mechanisms }), 0)
      expect([twin, firstDifference(table, other)]).not.toEqual([twin, null])
    }
  })

  it('fails where one attending customer has another luck in one edition', () => {
    const plan = planOf(smallBusyFair)
    const table = run(plan, 0)
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
        for (const row of rowsAlive({ order, alive })) {
          if (entry[row] === initialEntry && flags[row]! & flag.attends) attending.add(ordinal[row]!)
        }
      }
    })
    const ordinals = Array.from({ length: 25 }, (_, ordinal) => ordinal)
    const present = ordinals.filter((ordinal) => attending.has(ordinal)).slice(0, 3)
    const absent = ordinals.filter((ordinal) => !attending.has(ordinal)).slice(0, 3)
    expect([present.length, absent.length]).toEqual([3, 3])
    for (const ordinal of [...present, ...absent]) {
      const found = firstDifference(table, referenceRun(plan, 0, drawWith(ordinal)))
      expect([ordinal, found !== null]).toEqual([ordinal, attending.has(ordinal)])
    }
  })
})
