import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OutcomeRow } from '../../src/analysis/outcome.js'
import { findOutcome } from '../../src/analysis/outcomeCatalogue.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { run } from '../../src/engine/run.js'
import type { RunTable } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { arbitraryScenario } from '../support/arbitraryScenario.js'
import { busyFair } from '../support/busyFair.js'
import { planOf, smallSizes } from '../support/plans.js'
import { sumOf } from '../support/played.js'
import { columnsOf, firstDifference, partOf } from '../support/runTables.js'

/**
 * The busy fair with visitors, or without them: two ranked tactics, one with money of its own, a release by value, a
 * referral programme, staff care, records, every kind of shock, costs shared by revenue.
 */
function fair(effect: number, visits: boolean, change: ScenarioInput = {}): ScenarioInput {
  const { visitors, ...others } = busyFair.segments
  const { referral, ...levers } = busyFair.levers
  const { exodus, boom, ...shocks } = busyFair.shocks
  return {
    ...busyFair,
    segments: visits ? { ...others, visitors } : others,
    levers: {
      ...levers,
      referral: { ...referral, segments: ['small'] },
      visitorPromotion: { spend: visits ? 900 : 0 }
    },
    shocks: {
      ...shocks,
      exodus: { ...exodus, segments: ['large', 'small', 'paying'] },
      boom: { ...boom, segments: visits ? ['large', 'visitors'] : ['large'] }
    },
    mechanisms: { ...busyFair.mechanisms, crossSide: { effect } },
    ...change
  }
}

/** Rows and moves of exhibitors and partners, and their histories but for their share of the fair's costs. */
function withoutVisitors(table: RunTable): RunTable {
  const { context, customers, rows } = table
  const stays = (segment: number) => context.segments[segment]!.kind !== 'visitor'
  const places = new Map([...context.segments.keys()].filter(stays).map((segment, place) => [segment, place]))
  const kept = Array.from(customers.segment.keys()).filter((row) => stays(customers.segment[row]!))
  const of = (column: Float64Array) => Float64Array.from(kept, (row) => column[row]!)
  const rest = partOf(
    { ...table, inflow: new Float64Array(0) },
    (row) => stays(rows.segment[row]!),
    () => false
  )
  return {
    ...rest,
    context: { ...context, segments: context.segments.filter(({ kind }) => kind !== 'visitor') },
    rows: { ...rest.rows, segment: rest.rows.segment.map((segment) => places.get(segment)!) },
    customers: {
      length: kept.length,
      segment: Int32Array.from(kept, (row) => places.get(customers.segment[row]!)!),
      entry: Int32Array.from(kept, (row) => customers.entry[row]!),
      ordinal: Uint32Array.from(kept, (row) => customers.ordinal[row]!),
      stage: Uint8Array.from(kept, (row) => customers.stage[row]!),
      visits: Uint16Array.from(kept, (row) => customers.visits[row]!),
      missed: Uint16Array.from(kept, (row) => customers.missed[row]!),
      influence: Float32Array.from(kept, (row) => customers.influence[row]!),
      revenue: of(customers.revenue),
      economicValue: of(customers.economicValue),
      ownCost: of(customers.ownCost),
      shared: new Float64Array(kept.length),
      lastRevenue: of(customers.lastRevenue),
      lastValue: of(customers.lastValue),
      potential: of(customers.potential)
    }
  }
}

const played = (input: ScenarioInput, baseline = input) => withoutVisitors(run(planOf(input, baseline), 0))

/**
 * Outcomes of exhibitors and partners by their keys: those of their segments and kinds, and those of the whole show that are
 * of its exhibitors.
 */
function outcomesOfOthers(input: ScenarioInput): Map<string, number | null> {
  const table = run(planOf(input), 0)
  const visitors = table.context.segments.filter(({ kind }) => kind === 'visitor').map(({ id }) => id)
  const ofExhibitors = /^(costPer(New|Retained)Customer|costRatio|(topFifth|gini|lorenz|tier[A-Z][a-z]+)\..*)$/
  const counts = ({ outcome, segment }: OutcomeRow) =>
    segment === null
      ? ofExhibitors.test(outcome) ||
        findOutcome(outcome)!.definition.en.endsWith('of exhibitors; in a fair without any, of everybody.')
      : segment !== 'kind:visitor' && !visitors.includes(segment)
  const rows = outcomesOf(table).filter(counts)
  return new Map(
    rows.map(({ outcome, segment, edition, tenure, value }) => {
      const keys = [
        segment,
        edition === null ? null : `edition ${edition}`,
        tenure === null ? null : `tenure ${tenure}`
      ]
      return [[outcome, ...keys.filter((key) => key !== null)].join(' '), value]
    })
  )
}

/** The outcomes of exhibitors and partners with and without visitors, on whom nothing is spent. */
function outcomesBoth(allocation: 'area' | 'revenue') {
  const of = (visits: boolean) => {
    const { levers } = fair(0, visits)
    return outcomesOfOthers(fair(0, visits, { allocation, levers: { ...levers, visitorPromotion: { spend: 0 } } }))
  }
  return { alone: of(false), both: of(true) }
}

/** Keys of the outcomes of one fair that another does not have alike. */
function differing(one: ReadonlyMap<string, number | null>, other: ReadonlyMap<string, number | null>): string[] {
  return [...one].filter(([key, value]) => !Object.is(other.get(key), value)).map(([key]) => key)
}

describe('a fair on which turnout has no effect', () => {
  it('is the same for exhibitors and partners with and without visitors, bit by bit, tail and histories included', () => {
    const [alone, both] = [played(fair(0, false)), played(fair(0, true))]
    expect(firstDifference(alone, both)).toBe(null)
    expect(sumOf(both, 'left.released')).toBeGreaterThan(0)
    expect(columnsOf(both).size).toBeGreaterThan(60)
  })

  it('is the same for them whatever is spent on visitors, and however many visitors there are', () => {
    const table = played(fair(0, true))
    const visitorPromotion = { spend: 90_000 }
    const { levers } = fair(0, true)
    expect(firstDifference(table, played(fair(0, true, { levers: { ...levers, visitorPromotion } })))).toBe(null)
    const crowd = { ...busyFair.segments, visitors: { ...busyFair.segments.visitors, marketSize: 2000, influence: 50 } }
    expect(firstDifference(table, played(fair(0, true, { segments: crowd })))).toBe(null)
  })

  it('shares out the same costs where stands bear them and nothing is spent on visitors', () => {
    const shared = (visits: boolean) => {
      const { levers } = fair(0, visits)
      const change: ScenarioInput = { allocation: 'area', levers: { ...levers, visitorPromotion: { spend: 0 } } }
      const { customers, context } = run(planOf(fair(0, visits, change)), 0)
      return Array.from(customers.shared).filter(
        (_, row) => context.segments[customers.segment[row]!]!.kind !== 'visitor'
      )
    }
    expect(shared(true)).toEqual(shared(false))
    expect(Math.max(...shared(false))).toBeGreaterThan(0)
  })

  it('has the same outcomes of exhibitors and partners with and without visitors where stands bear shared costs', () => {
    const { alone, both } = outcomesBoth('area')
    expect(alone.size).toBeGreaterThan(4000)
    expect(alone.has('lifetimeValue.winBack large')).toBe(true)
    expect(alone.has('costPerNewCustomer')).toBe(true)
    expect(differing(alone, both)).toEqual([])
  })

  it('has the same ones where revenue bears shared costs, but for what visitors bear of these', () => {
    // By revenue or by heads visitors take a part of all levers' money, by convention: who bears it is what these tell.
    const borne = /^(cost\.shared|profit|tier(Customers|Share|Profit)\..*)$/
    const { alone, both } = outcomesBoth('revenue')
    const names = differing(alone, both).map((name) => name.split(' ')[0]!)
    expect(names).toContain('cost.shared')
    expect(names.filter((name) => !borne.test(name))).toEqual([])
  })

  it('is another one for them where turnout counts', () => {
    expect(firstDifference(played(fair(10, false)), played(fair(10, true)))).not.toBe(null)
    const { levers } = fair(10, true)
    const more = { levers: { ...levers, visitorPromotion: { spend: { 1: 900, 2: 90_000 } } } }
    expect(firstDifference(played(fair(10, true)), played(fair(10, true, more), fair(10, true)))).not.toBe(null)
  })

  it('is the same for visitors with and without exhibitors', () => {
    const { visitors, ...others } = busyFair.segments
    const only = (segments: object) =>
      run(planOf({ ...fair(0, true), levers: {}, tactics: {}, shocks: {}, segments } as ScenarioInput), 0)
    const [alone, both] = [only({ visitors }), only({ visitors, small: others.small, large: others.large })]
    const rowsOfVisitors = (table: RunTable) => {
      const index = table.context.segments.findIndex(({ kind }) => kind === 'visitor')
      const part = partOf(
        table,
        (row) => table.rows.segment[row] === index,
        () => false
      )
      return { ...part, inflow: new Float64Array(0), rows: { ...part.rows, segment: part.rows.segment.map(() => 0) } }
    }
    expect(firstDifference(rowsOfVisitors(alone), rowsOfVisitors(both))).toBe(null)
  })
})

/** Money of a lever for single segments, of those that it serves. */
function pursesOf(lever: object | null | undefined, served: readonly string[]): object {
  if (!lever || !('bySegment' in lever) || typeof lever.bySegment !== 'object') return {}
  const purses = Object.entries(lever.bySegment ?? {}).filter(([segment]) => served.includes(segment))
  return { bySegment: Object.fromEntries(purses) }
}

/** A random scenario in which nothing but turnout joins the two sides, with its visitors or without. */
function apart(input: ScenarioInput, visits: boolean): ScenarioInput {
  const segments = Object.entries(input.segments ?? {}).filter(([, segment]) => visits || segment?.kind !== 'visitor')
  const others = segments.filter(([, segment]) => segment?.kind !== 'visitor').map(([id]) => id)
  const exhibitors = segments.filter(([, segment]) => (segment?.kind ?? 'exhibitor') === 'exhibitor').map(([id]) => id)
  const everywhere = (group: object | null | undefined, named: object) =>
    Object.fromEntries(Object.entries(group ?? {}).map(([id, item]) => [id, { ...item, ...named }]))
  return {
    ...input,
    segments: Object.fromEntries(segments),
    levers: Object.fromEntries(
      Object.entries(input.levers ?? {}).map(([id, lever]) => {
        const served = id === 'visitorPromotion' ? [] : exhibitors
        return [id, { ...lever, segments: null, ...pursesOf(lever, served) }]
      })
    ),
    tactics: everywhere(input.tactics, { segments: null }),
    shocks: everywhere(input.shocks, { segments: others }),
    mechanisms: { ...input.mechanisms, crossSide: { ...input.mechanisms?.crossSide, effect: 0 } }
  } as ScenarioInput
}

describe('random fairs on which turnout has no effect', () => {
  const twoSided = arbitraryScenario({ ...smallSizes, segments: 3 }).filter(({ segments }) => {
    const kinds = Object.values(segments ?? {}).map((segment) => segment?.kind ?? 'exhibitor')
    return kinds.includes('visitor') && kinds.some((kind) => kind !== 'visitor')
  })

  it('are the same for exhibitors and partners with and without visitors, bit by bit', () => {
    fc.assert(
      fc.property(twoSided, (input) => {
        expect(firstDifference(played(apart(input, false)), played(apart(input, true)))).toBe(null)
      }),
      { numRuns: 60 }
    )
  })

  it('have the same outcomes of their segments with and without visitors where stands bear shared costs', () => {
    // some outcomes are of exhibitors only, or, in a fair without, of everybody
    const withExhibitors = twoSided.filter(({ segments }) =>
      Object.values(segments ?? {}).some((segment) => (segment?.kind ?? 'exhibitor') === 'exhibitor')
    )
    fc.assert(
      fc.property(withExhibitors, (input) => {
        // nothing is spent on visitors: shared costs are those of the whole fair
        const of = (visits: boolean) => {
          const each = apart(input, visits)
          const levers = { ...each.levers, visitorPromotion: { spend: 0 } }
          return outcomesOfOthers({ ...each, levers, allocation: 'area' })
        }
        const [alone, both] = [of(false), of(true)]
        const segments = Object.keys(input.segments ?? {})
        const differ = differing(alone, both).filter((key) => segments.includes(key.split(' ')[1] ?? ''))
        expect(differ).toEqual([])
      }),
      { numRuns: 30 }
    )
  })
})

describe('a fair of one side only', () => {
  const { visitors, press, large } = busyFair.segments

  it.each([
    ['exhibitors', { large }],
    ['visitors', { visitors }],
    ['partners', { press }]
  ])('runs with %s alone, and the effect of turnout does not count', (_, segments) => {
    const alone = (effect: number): ScenarioInput => ({
      horizon: { editions: 4, warmUp: 3 },
      segments,
      mechanisms: { crossSide: { effect } }
    })
    const table = run(planOf(alone(10)), 0)
    expect(sumOf(table, 'attended')).toBeGreaterThan(0)
    expect(firstDifference(table, run(planOf(alone(40)), 0))).toBe(null)
  })
})
