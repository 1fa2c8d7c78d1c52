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

/** Money for single segments on every lever that may have it: some beside shared money, some of all served, some of none. */
const withPurses = {
  ...smallBusyFair,
  levers: {
    ...smallBusyFair.levers,
    advertising: { ...smallBusyFair.levers.advertising, bySegment: { large: { 1: 3000, 4: 5000 } } },
    outreach: { ...smallBusyFair.levers.outreach, bySegment: { large: 900, small: { 1: 700, 3: 1500 } } },
    visitorPromotion: { ...smallBusyFair.levers.visitorPromotion, spend: null, bySegment: { visitors: 500 } },
    serviceBefore: { bySegment: { paying: 3000 } },
    service: {
      ...smallBusyFair.levers.service,
      bySegment: { large: [4000, 5000, 6000, 7000, 1000, 0, 3000], press: 700 }
    },
    serviceAfter: { spend: 900, bySegment: { large: 900, small: 700, paying: 800 } },
    innovation: { ...smallBusyFair.levers.innovation, bySegment: { small: 900 } },
    research: { spend: 500, bySegment: { large: 700 }, carryOver: 0.6 },
    complaintChannel: { spend: 200, bySegment: { large: 400 } },
    recovery: { spend: 200, bySegment: { paying: 1000 } },
    customerData: { spend: 300, bySegment: { large: 900 }, response: 0.7 },
    farewell: { ...smallBusyFair.levers.farewell, bySegment: { small: 300 } },
    winBack: { ...smallBusyFair.levers.winBack, bySegment: { large: 900 } }
  }
} as const satisfies ScenarioInput

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

  it.each([
    ['of its own', undefined],
    ['of a fair without purses', otherBaseline],
    ['of a fair without purses, none of its own', smallBusyFair]
  ])('gives the same bits where money is set aside by segment, after a warm-up %s', (_, baseline) => {
    expect(difference(withPurses, baseline)).toBe(null)
  })

  it('gives the same bits where the baseline alone sets money aside by segment, and without a warm-up', () => {
    expect(difference(smallBusyFair, withPurses)).toBe(null)
    const cold = { ...withPurses, horizon: { ...withPurses.horizon, warmUp: 0 } }
    expect(difference(cold)).toBe(null)
    expect(difference({ ...smallBusyFair, horizon: cold.horizon }, cold)).toBe(null)
    expect(difference(cold, { ...smallBusyFair, horizon: cold.horizon })).toBe(null)
  })

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
