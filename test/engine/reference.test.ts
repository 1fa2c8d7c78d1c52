import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialEntry } from '../../src/engine/newcomers.js'
import { flag } from '../../src/engine/population.js'
import { purpose } from '../../src/engine/purposes.js'
import { run } from '../../src/engine/run.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { type Draw, drawsOf } from '../reference/draws.js'
import { referenceRun } from '../reference/referenceRun.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair, otherBaseline, smallBusyFair } from '../support/busyFair.js'
import { planOf, smallSizes } from '../support/plans.js'
import { firstDifference } from '../support/runTables.js'

/** Where engine and reference engine differ first on a scenario; `null` where they do not. */
function difference(input: ScenarioInput, baseline?: ScenarioInput, replication = 0): string | null {
  const plan = planOf(input, baseline)
  return firstDifference(run(plan, replication), referenceRun(plan, replication))
}

const variants: Readonly<Record<string, ScenarioInput>> = {
  'without a warm-up': { ...busyFair, horizon: { ...busyFair.horizon, warmUp: 0 } },
  'with usual turnouts given': { ...busyFair, market: { ...busyFair.market, usualTurnout: { exhibitor: 30 } } },
  'with costs shared by heads, and the largest contacted first': {
    ...busyFair,
    allocation: 'heads',
    levers: { ...busyFair.levers, outreach: { spend: 5000, who: 'size' } }
  },
  'with costs shared by area, and no sides but exhibitors': {
    ...busyFair,
    allocation: 'area',
    segments: { large: busyFair.segments.large, small: { ...busyFair.segments.small, standsFor: 3 } },
    tactics: { rebate: busyFair.tactics.rebate, rescue: busyFair.tactics.rescue },
    levers: { outreach: { spend: 4000, who: 'influence' } },
    shocks: { exodus: busyFair.shocks.exodus }
  }
}

describe('the engine against the reference engine', () => {
  it.each([0, 1])('gives the same bits on a small fair in which everything happens, replication %i', (replication) => {
    const plan = planOf(busyFair)
    const [table, reference] = [run(plan, replication), referenceRun(plan, replication)]
    expect(table.context).toEqual(reference.context)
    expect(firstDifference(table, reference)).toBe(null)
  })

  it.each(Object.keys(variants))('gives the same bits on it %s', (name) => {
    expect(difference(variants[name]!)).toBe(null)
  })

  it('gives the same bits after a warm-up under another baseline, other mechanisms being switched off in each', () => {
    expect(difference({ ...busyFair, without: ['capability', 'reminder', 'strain'] }, otherBaseline)).toBe(null)
  })

  it.each(['bonds', 'copying', 'price', 'strain'] as const)(
    'gives the same bits where the strategy alone is without %s',
    (id) => {
      expect(difference({ ...busyFair, without: [id] }, busyFair)).toBe(null)
    }
  )

  it('gives the same bits on random scenarios, after a warm-up under their own or another baseline', () => {
    const scenarios = arbitraryScenario(smallSizes)
    fc.assert(
      fc.property(
        scenarios,
        fc.option(scenarios, { freq: 2 }),
        fc.nat({ max: 99_999 }),
        (input, baseline, replication) => {
          expect(difference(input, baseline ?? undefined, replication)).toBe(null)
        }
      ),
      { numRuns: 30 }
    )
  })
})

describe('the comparison with the reference engine', () => {
  const plan = planOf(smallBusyFair)
  const table = run(plan, 0)

  it('fails where a constant of one mechanism is off by a thousandth', () => {
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

  it('fails where a customer has another history, and not where customers are listed in another order', () => {
    const { length, ...columns } = table.customers
    const turned = Object.entries(columns).map(([key, column]) => [key, column.slice().reverse()])
    const customers = { length, ...Object.fromEntries(turned) } as typeof table.customers
    expect(firstDifference(table, { ...table, customers })).toBe(null)
    const shared = table.customers.shared.map((money, row) => (row === 3 ? money + 1e-9 : money))
    expect(firstDifference(table, { ...table, customers: { ...table.customers, shared } })).toMatch(
      /^customers\.shared/
    )
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
