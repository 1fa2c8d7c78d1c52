import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../../src/engine/run.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
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
  'without a warm-up': { ...smallBusyFair, horizon: { ...smallBusyFair.horizon, warmUp: 0 } },
  'with usual turnouts given': {
    ...smallBusyFair,
    market: { ...smallBusyFair.market, usualTurnout: { exhibitor: 30 } }
  },
  'with costs shared by heads, and the largest contacted first': {
    ...smallBusyFair,
    allocation: 'heads',
    levers: { ...smallBusyFair.levers, outreach: { spend: 5000, who: 'size' } }
  },
  'with costs shared by area, and no sides but exhibitors': {
    ...smallBusyFair,
    allocation: 'area',
    segments: { large: smallBusyFair.segments.large, small: { ...smallBusyFair.segments.small, standsFor: 3 } },
    tactics: { rebate: smallBusyFair.tactics.rebate, rescue: smallBusyFair.tactics.rescue },
    levers: { outreach: { spend: 4000, who: 'influence' } },
    shocks: { exodus: smallBusyFair.shocks.exodus }
  }
}

describe('the engine against the reference engine', () => {
  it.each([
    [0, busyFair],
    [1, smallBusyFair]
  ])('gives the same bits on a small fair in which everything happens, replication %i', (replication, fair) => {
    const plan = planOf(fair)
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
      expect(difference({ ...smallBusyFair, without: [id] }, smallBusyFair)).toBe(null)
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
      { numRuns: 20 }
    )
  })
})

describe('the comparison with the reference engine', () => {
  it('fails where a customer has another history, and not where customers are listed in another order', () => {
    const table = run(planOf(smallBusyFair), 0)
    const { length, ...columns } = table.customers
    const turned = Object.entries(columns).map(([key, column]) => [key, column.slice().reverse()])
    const customers = { length, ...Object.fromEntries(turned) } as typeof table.customers
    expect(firstDifference(table, { ...table, customers })).toBe(null)
    const shared = table.customers.shared.map((money, row) => (row === 3 ? money + 1e-9 : money))
    expect(firstDifference(table, { ...table, customers: { ...table.customers, shared } })).toMatch(
      /^customers\.shared/
    )
  })
})
