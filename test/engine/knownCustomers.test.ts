import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { compile } from '../../src/engine/compile.js'
import { ordinalsOf } from '../../src/engine/compileKnown.js'
import { enter, initialEntry, knownEntry } from '../../src/engine/newcomers.js'
import type { Plan } from '../../src/engine/plan.js'
import { type Population, rowsAlive } from '../../src/engine/population.js'
import { run } from '../../src/engine/run.js'
import { segmentStreams } from '../../src/engine/segmentStreams.js'
import { createWorkspace } from '../../src/engine/workspace.js'
import { leverIds } from '../../src/model/parameters/lever.js'
import { joinedBefore } from '../../src/model/runTable.js'
import { makeScenario } from '../../src/scenario/makeScenario.js'
import { scenarioHash } from '../../src/scenario/scenarioHash.js'
import type { KnownCustomerInput, ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { referenceRun } from '../reference/referenceRun.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { smallBusyFair } from '../support/busyFair.js'
import { invariantFaults } from '../support/invariants.js'
import { mixedCustomers } from '../support/knownCustomers.js'
import { planOf, smallSizes } from '../support/plans.js'
import { firstDifference, sumRows } from '../support/runTables.js'

const noSpend = Object.fromEntries(leverIds.filter((id) => id !== 'referral').map((id) => [id, { spend: 0 }]))

/** Traits at the reference at which the rates of the lifecycle are stated, so that chances are known by hand. */
const atReference = {
  expectation: 60,
  trust: 0.5,
  loyalty: 0,
  taste: 0,
  burden: 0,
  needGap: 10,
  standArea: 24,
  margin: 0.25
}

/** A fair of one edition whose only segment has these customers, and no prospects unless the market is larger. */
function fairOf(customers: readonly KnownCustomerInput[], segment: object = {}): ScenarioInput {
  const exhibitors = { ...atReference, marketSize: customers.length, customers, ...segment }
  return { horizon: { editions: 1, warmUp: 0 }, lifecycle: { closure: 0 }, segments: { exhibitors } }
}

function inTrust(count: number, more: Partial<KnownCustomerInput> = {}): KnownCustomerInput[] {
  return Array.from({ length: count }, (_, index) => ({ id: index, tenure: 5, stages: { trust: 1 }, ...more }))
}

/** The customers of the first segment as they stand at the start, before anything is played. */
function atStart(plan: Plan, replication = 0): Population {
  const population = createWorkspace(plan).populations[0]!
  const [segment] = plan.segments
  const streams = segmentStreams(plan.scenario.seed, replication, segment!.id, [])
  enter(plan, segment!, population, streams, createWorkspace(plan).decision, knownEntry, segment!.known.length)
  return population
}

describe('customers who are known', () => {
  it('come to the first edition, all in trust, as trust attends at the reference', () => {
    const table = run(planOf(fairOf(inTrust(4000))), 0)
    const attended = sumRows(table, (row) => (table.rows.edition[row] === 1 ? table.rows.sums.attended[row]! : 0))
    // attendance of trust .93 (model page, section 7): standard error √(4000·.93·.07) = 16.1
    expect(Math.abs(attended - 4000 * 0.93)).toBeLessThan(4 * 16.1)
  })

  it('come as often as is known of them, whatever stage they were said to be in', () => {
    // half trust, half weakening attend .93 and .6: wished .7, .9 and, beyond what they can, .99
    const half = { trust: 0.5, weakening: 0.5 }
    for (const [wished, inTrustThen, comes] of [
      [0.7, 0.1 / 0.33, 0.7],
      [0.9, 0.3 / 0.33, 0.9],
      [0.99, 1, 0.93]
    ] as const) {
      const plan = planOf(fairOf(inTrust(4000, { stages: half, attends: wished })))
      expect(plan.segments[0]!.known[0]!.stageBounds[2]).toBeCloseTo(inTrustThen, 6)
      const table = run(plan, 0)
      const attended = sumRows(table, (row) => (table.rows.edition[row] === 1 ? table.rows.sums.attended[row]! : 0))
      expect(Math.abs(attended - 4000 * comes)).toBeLessThan(4 * Math.sqrt(4000 * comes * (1 - comes)))
    }
  })

  it('come as their score has it', () => {
    const table = run(planOf(fairOf(inTrust(4000, { score: 100 }))), 0)
    const attended = sumRows(table, (row) => (table.rows.edition[row] === 1 ? table.rows.sums.attended[row]! : 0))
    // log-odds ln(.93/.07) + .2 · (100 − 60)/10 = 2.5867 + .8, so 1/(1 + e^−3.3867) = .9673; √(4000·.9673·.0327) = 11.2
    expect(Math.abs(attended - 4000 * 0.9673)).toBeLessThan(4 * 11.2)
  })

  it('belong to those who joined before, with their tenure, and are expected where their stage attends', () => {
    const stages = { weakening: 1 }
    const customers = [
      ...inTrust(30),
      ...inTrust(20, { tenure: 19, stages }).map((one) => ({ ...one, id: `w${one.id}` }))
    ]
    const table = run(planOf(fairOf(customers)), 0)
    const { edition, tenure, cohort, stage, sums } = table.rows
    const first = [...edition.keys()].filter((row) => edition[row] === 1)
    expect(first.map((row) => [stage[row], tenure[row], cohort[row], sums.customers[row], sums.expected[row]])).toEqual(
      [
        [2, 5, joinedBefore, 30, 30],
        // from 16 editions on tenures are counted together
        [3, 16, joinedBefore, 20, 20]
      ]
    )
  })

  it('are expected where they missed no edition since the last they attended, and else are not', () => {
    const missed = (count: number, from: number, stage: string) =>
      inTrust(10).map((one) => ({ ...one, id: from + Number(one.id), missed: count, stages: { [stage]: 1 } }))
    const customers = [...missed(0, 0, 'trust'), ...missed(2, 10, 'trust'), ...missed(0, 20, 'disappearance')]
    const plan = planOf(fairOf([...customers, ...missed(4, 30, 'disappearance')]))
    const { stage, lapse } = atStart(plan)
    // those lost left after the last edition attended
    expect([...lapse.subarray(0, 40)].sort()).toEqual([...Array(30).fill(0), ...Array(10).fill(4)])
    expect([...stage.subarray(0, 40)].filter((each) => each === 4)).toHaveLength(20)
    const table = run(plan, 0)
    const first = (measure: 'expected' | 'justLost') =>
      sumRows(table, (row) => (table.rows.edition[row] === 1 ? table.rows.sums[measure][row]! : 0))
    expect([first('expected'), first('justLost')]).toEqual([20, 10])
    expect(invariantFaults(plan, table)).toEqual([])
  })

  it('leave the rest of the market to prospects, and nobody is lost on the way', () => {
    const plan = planOf(fairOf(inTrust(300), { marketSize: 1000 }))
    const table = run(plan, 0)
    const { edition, cohort, stage, sums } = table.rows
    const customers = (passes: (row: number) => boolean) =>
      sumRows(table, (row) => (edition[row] === 1 && passes(row) ? sums.customers[row]! : 0))
    expect(customers((row) => cohort[row] === joinedBefore)).toBe(300)
    // prospects, or those of them who have just come for the first time
    expect(customers((row) => cohort[row] !== joinedBefore)).toBe(700)
    expect(customers((row) => cohort[row] !== joinedBefore && stage[row]! > 1)).toBe(0)
    expect(invariantFaults(plan, table)).toEqual([])
  })

  it('keep customers and money conserved in a fair in which everything happens', () => {
    const plan = planOf(busyWithKnown)
    for (const replication of [0, 1, 2]) expect(invariantFaults(plan, run(plan, replication))).toEqual([])
  })

  it('have the stand that is known, and pay for it; their value from now is all that they bring', () => {
    const scenario = makeScenario({
      ...fairOf(inTrust(50, { area: 40 })),
      price: { perArea: 250, fixed: 100 },
      levers: noSpend
    })
    const table = run(planOf(scenario), 0, { tail: false })
    const attended = sumRows(table, (row) => table.rows.sums.attended[row]!)
    expect(sumRows(table, (row) => table.rows.sums.area[row]!)).toBe(attended * 40 * 10_000)
    // 40 · 250 + 100 = 10,100 EUR a stand, of which 25 % is left; nothing is spent
    const value = outcomesOf(table).find(({ outcome, segment }) => outcome === 'valueFromNow' && segment === null)
    expect(value?.value).toBeCloseTo((attended * 10_100 * 0.25) / 50, 6)
  })

  it('start in stages by their own probabilities, drawn afresh in each replication', () => {
    const stages = { confirmation: 0.1, trust: 0.5, weakening: 0.25, disappearance: 0.15 }
    const plan = planOf(fairOf(inTrust(100, { stages })))
    const counts = [0, 0, 0, 0, 0]
    for (let replication = 0; replication < 100; replication++) {
      const { order, alive, stage } = atStart(plan, replication)
      for (const row of rowsAlive({ order, alive })) counts[stage[row]!]!++
    }
    expect(counts[0]).toBe(0)
    // binomial: 10,000 draws, four standard errors
    Object.values(stages).forEach((share, index) => {
      expect(Math.abs(counts[index + 1]! - 10_000 * share)).toBeLessThan(4 * Math.sqrt(10_000 * share * (1 - share)))
    })
  })

  it('draw their stages independently of one another', () => {
    const plan = planOf(fairOf(inTrust(2, { stages: { trust: 0.5, weakening: 0.5 } })))
    let alike = 0
    for (let replication = 0; replication < 400; replication++) {
      const { stage } = atStart(plan, replication)
      if (stage[0] === stage[1]) alike++
    }
    // half of 400, standard error 10
    expect(Math.abs(alike - 200)).toBeLessThan(40)
  })

  it('start with neutral satisfaction where no score is known, and with trust moved to the fair by each edition', () => {
    const population = atStart(planOf(fairOf([{ id: 'A', tenure: 3, stages: { trust: 1 } }])))
    expect(population.satisfaction[0]).toBe(60)
    expect([population.trust[0], population.expectation[0], population.strain[0], population.bonds[0]]).toEqual([
      0.5, 60, 0, 0
    ])
    // what an edition leaves of the tie to persons is .8 (mechanisms.contacts.personal): .8³
    expect(population.personal[0]).toBeCloseTo(0.512, 6)
  })

  it('have traits that go with the stand that is known', () => {
    const segment = {
      standArea: { varies: 'lognormal', mean: 30, sigma: 1 },
      influence: { varies: 'normal', mean: 10, sd: 2, min: 0 },
      correlations: { standArea: { influence: 0.8 } }
    }
    // a stand of mean·e^(2σ − σ²/2) = 30·e^1.5 lies two standard deviations above the middle
    const large = atStart(planOf(fairOf(inTrust(2000, { area: 134.4507 }), segment)))
    const mean = large.influence.subarray(0, 2000).reduce((sum, each) => sum + each, 0) / 2000
    // 10 + 2 · .8 · 2 = 13.2; what is left varies by 2·√(1 − .64) = 1.2, so the mean by 1.2/√2000 = .027
    expect(Math.abs(mean - 13.2)).toBeLessThan(4 * 0.027)
    expect(large.area[7]).toBeCloseTo(134.4507, 4)
  })
})

describe('who known customers are', () => {
  it('does not hang on the order in which they are written', () => {
    const customers = mixedCustomers(60)
    const [one, other] = [customers, [...customers].reverse()].map((list) => {
      return makeScenario(fairOf(list, { marketSize: 200 }))
    })
    expect(scenarioHash(one!)).toBe(scenarioHash(other!))
    expect(firstDifference(run(planOf(one!), 3), run(planOf(other!), 3))).toBe(null)
  })

  it('does not hang on who else is known: all others have the same luck', () => {
    const customers = mixedCustomers(60)
    const seen = [customers, customers.slice(1)].map((list) => {
      const population = atStart(planOf(fairOf(list, { standArea: { varies: 'lognormal', mean: 30, sigma: 1 } })), 5)
      const { order, alive, ordinal, stage, area } = population
      return new Map([...rowsAlive({ order, alive })].map((row) => [ordinal[row]!, [stage[row], area[row]]]))
    })
    expect([seen[0]!.size, seen[1]!.size]).toEqual([60, 59])
    for (const [ordinal, values] of seen[1]!) expect(seen[0]!.get(ordinal)).toEqual(values)
  })

  it('is told apart from prospects, and from an id with the same hash', () => {
    // a meeting of FNV-1a, 32 bits, found by its users
    const [one, other] = ordinalsOf(['costarring', 'liquid'])
    expect(other).toBe(one! + 1)
    expect(knownEntry).not.toBe(initialEntry)
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 })
    fc.assert(
      fc.property(ids, (list) => {
        expect(new Set(ordinalsOf([...list].sort())).size).toBe(list.length)
      })
    )
  })
})

const { large, paying, press, ...otherSegments } = smallBusyFair.segments
const busyWithKnown: ScenarioInput = {
  ...smallBusyFair,
  horizon: { ...smallBusyFair.horizon, warmUp: 0 },
  segments: {
    ...otherSegments,
    large: { ...large, marketSize: 60, customers: mixedCustomers(25) },
    paying: { ...paying, marketSize: 40, customers: mixedCustomers(40) },
    press: { ...press, marketSize: 20, customers: mixedCustomers(5, false) }
  }
}

describe('a fair of known customers against the reference engine', () => {
  it.each([0, 1])('gives the same bits where everything happens, replication %i', (replication) => {
    const plan = planOf(busyWithKnown)
    expect(firstDifference(run(plan, replication), referenceRun(plan, replication))).toBe(null)
  })

  it('gives the same bits where known stands say where correlated traits lie', () => {
    const correlations = { fee: { influence: 0.5 } }
    const segments = { ...busyWithKnown.segments, paying: { ...busyWithKnown.segments!.paying, correlations } }
    const plan = planOf({ ...busyWithKnown, segments })
    expect(plan.segments.map(({ known }) => known.filter(({ areaScore }) => areaScore !== null).length)).toEqual([
      // of the large, two in three of 25; of the paying, of 40, now that their fee comes first
      16, 26, 0, 0, 0
    ])
    expect(firstDifference(run(plan, 0), referenceRun(plan, 0))).toBe(null)
  })

  it('gives the same bits on random scenarios', () => {
    fc.assert(
      fc.property(
        arbitraryScenario(smallSizes),
        fc.nat({ max: 99_999 }),
        fc.nat({ max: 12 }),
        (input, replication, count) => {
          const [[name, segment] = ['all', {}]] = Object.entries(input.segments ?? {})
          const isExhibitor = (segment?.kind ?? 'exhibitor') === 'exhibitor'
          const known = { marketSize: 24, standsFor: 1, customers: mixedCustomers(count + 1, isExhibitor) }
          const plan = planOf({
            ...input,
            horizon: { ...input.horizon, warmUp: 0 },
            segments: { ...input.segments, [name]: { ...segment, ...known } }
          })
          expect(firstDifference(run(plan, replication), referenceRun(plan, replication))).toBe(null)
        }
      ),
      { numRuns: 20 }
    )
  })
})

describe('a stand that is known', () => {
  it('counts among those whose money must stay exact', () => {
    const fair = (area: number) => ({
      ...fairOf([{ id: 'A', tenure: 1, stages: { trust: 1 }, area }]),
      price: { perArea: 1e7 }
    })
    expect(() => planOf(fair(1000))).not.toThrow()
    // 1,000,000 m² at 10,000,000 is 10^13, in whole numbers of 1/10,000 10^17 and beyond 2^53
    expect(() => makeScenarioPlan(fair(1e6))).toThrow('segments.exhibitors')
  })
})

function makeScenarioPlan(input: ScenarioInput): Plan {
  return compile(makeScenario(input))
}
