import { describe, expect, it } from 'vitest'
import { flag, rowsAlive } from '../../src/engine/population.js'
import { byInfluence } from '../../src/engine/ranking.js'
import { measures } from '../../src/model/runTable.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { entryOf, played } from '../support/played.js'

/** A fair whose levers have money per head, so that nothing depends on how many heads there are. */
const fair = (standsFor: number, change: ScenarioInput = {}): ScenarioInput => ({
  horizon: { editions: 3, warmUp: 3 },
  segments: {
    firms: { marketSize: 90 * standsFor, standsFor },
    guests: { kind: 'visitor', marketSize: 200 * standsFor, standsFor }
  },
  levers: { recovery: { spend: null } },
  tactics: { club: { level: 'social', cost: 40, coverage: 0.5 } },
  ...change
})

describe('customers who stand for several', () => {
  const [one, many] = [played(fair(1)), played(fair(7))]

  it('do what one would do, and everything they do counts so often', () => {
    expect([...many.rows.edition]).toEqual([...one.rows.edition])
    for (const measure of measures) {
      expect([measure, [...many.rows.sums[measure]]]).toEqual([
        measure,
        [...one.rows.sums[measure]].map((sum) => 7 * sum)
      ])
    }
    one.rows.moves.forEach((column, stage) => {
      expect([...many.rows.moves[stage]!]).toEqual([...column].map((sum) => 7 * sum))
    })
    expect([...many.inflow]).toEqual([...one.inflow].map((firms) => 7 * firms))
  })

  it('cost so often as much', () => {
    for (const item of ['service', 'advertising', 'winBack', 'club', 'visitorPromotion']) {
      const [single, several] = [entryOf(one, item, 2), entryOf(many, item, 2)]
      expect([item, several.heads, several.booked]).toEqual([item, 7 * single.heads, 7 * single.booked])
    }
  })

  it('have a history each, as one of those they stand for', () => {
    expect(many.customers.length).toBe(one.customers.length)
    for (const name of ['visits', 'missed', 'revenue', 'ownCost', 'lastValue', 'potential'] as const) {
      expect([name, [...many.customers[name]]]).toEqual([name, [...one.customers[name]]])
    }
    const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
    expect(sum(many.customers.shared) / sum(one.customers.shared)).toBeCloseTo(1, 9)
  })

  it('take a spend seven times as large to be reached as well', () => {
    const given = (standsFor: number, times: number) =>
      played(
        fair(standsFor, { levers: { service: { spend: 9000 * times }, advertising: { spend: 20_000 * times } } }),
        {
          tail: false
        }
      )
    const [single, several, poor] = [given(1, 1), given(7, 7), given(7, 1)]
    expect([...several.rows.sums.value]).toEqual([...single.rows.sums.value].map((sum) => 7 * sum))
    expect([...poor.rows.sums.value]).not.toEqual([...single.rows.sums.value].map((sum) => 7 * sum))
  })

  it('let a ranked tactic treat no more than its money pays for', () => {
    const tactics = { key: { level: 'social', cost: 100, spend: 2500, rank: 'influence' } } as const
    const { heads, booked } = entryOf(played(fair(7, { tactics }), { tail: false }), 'key', 2)
    // 25 customers are paid for: three of those who stand for seven each
    expect([heads, booked]).toEqual([21, 2100])
  })

  it('do as one would where the best share of them is treated or contacted', () => {
    const change = {
      levers: { outreach: { who: 'size', response: 0.3, carryOver: 0 } },
      tactics: { key: { level: 'social', cost: 10, rank: 'risk', top: 0.3 } }
    } as const
    const [single, several] = [1, 7].map((each) => played(fair(each, change), { tail: false })) as [
      ReturnType<typeof played>,
      ReturnType<typeof played>
    ]
    for (const measure of ['tacticCost', 'joined', 'attended'] as const) {
      expect([...several.rows.sums[measure]]).toEqual([...single.rows.sums[measure]].map((sum) => 7 * sum))
    }
  })

  it('leave by a shock as long as all they stand for do', () => {
    const left = (size: number) => {
      const shocks = { exodus: { event: 'customersLeave', edition: 2, size, segments: ['firms'] } } as const
      const baseline = fair(7, { lifecycle: { closure: 0 } })
      const table = played({ ...baseline, shocks }, { tail: false, baseline })
      const calm = played(baseline, { tail: false })
      return [table, calm].map((each) => entryOf(each, 'farewell', 3).heads) as [number, number]
    }
    const [few, none] = left(6)
    expect(few).toBe(none)
    const [some, usual] = left(14)
    expect(some - usual).toBeGreaterThan(0)
    expect((some - usual) % 7).toBe(0)
  })
})

describe('members who stand for different numbers of customers, ranked together', () => {
  /** As many customers in either segment, the influential ones ten to a member. */
  const mixed = (change: ScenarioInput): ScenarioInput => ({
    horizon: { editions: 1, warmUp: 4 },
    segments: {
      leaders: { marketSize: 1000, standsFor: 10, influence: { varies: 'uniform', min: 2, max: 3 } },
      others: { marketSize: 1000, influence: { varies: 'uniform', min: 0, max: 1 } }
    },
    without: ['customerData'],
    ...change
  })

  interface Seen {
    readonly chosen: boolean
    readonly influence: number
    readonly heads: number
  }

  /** Who could be chosen in edition 1, and who was, the most influential first. */
  function seenIn(input: ScenarioInput, of: 'prospects' | 'customers'): Seen[] {
    const seen: Seen[] = []
    played(input, {
      tail: false,
      observe: (edition, populations) => {
        if (edition !== 1) return
        populations.forEach((population, segment) => {
          const { order, alive, stage, flags, treated } = population
          for (const row of rowsAlive({ order, alive })) {
            const bits = flags[row]!
            const wasProspect = stage[row] === 0 || (bits & flag.joins) > 0
            if (stage[row]! > 3 || bits & flag.returned || wasProspect !== (of === 'prospects')) continue
            const chosen = of === 'prospects' ? (bits & flag.contacted) > 0 : treated[0]![row] === 1
            seen.push({ chosen, influence: byInfluence(population, row), heads: segment === 0 ? 10 : 1 })
          }
        })
      }
    })
    return seen.sort((a, b) => b.influence - a.influence)
  }

  const headsOf = (seen: readonly Seen[]) => seen.reduce((sum, { heads }) => sum + heads, 0)

  it.each([0.1, 0.3, 0.7])('have a top share of %d of the customers, not of the members', (top) => {
    const tactics = { key: { level: 'social', rank: 'influence', top } } as const
    const seen = seenIn(mixed({ tactics }), 'customers')
    const chosen = seen.filter((each) => each.chosen)
    // the best, as few as make up the share
    expect(seen.slice(0, chosen.length)).toEqual(chosen)
    expect(headsOf(chosen)).toBeGreaterThanOrEqual(top * headsOf(seen))
    expect(headsOf(chosen.slice(0, -1))).toBeLessThan(top * headsOf(seen))
    // the twin: the same share of the members would be another one of the customers
    const ofMembers = headsOf(seen.slice(0, Math.ceil(top * seen.length)))
    expect(Math.abs(ofMembers - top * headsOf(seen))).toBeGreaterThan(20)
  })

  it('are contacted as far as outreach reaches customers', () => {
    for (const money of [4500, 15_000, 45_000]) {
      const outreach = { spend: money, usual: 40, perContact: 150, ceiling: 1, carryOver: 0, who: 'influence' } as const
      const seen = seenIn(mixed({ levers: { outreach } }), 'prospects')
      const chosen = seen.filter((each) => each.chosen)
      expect(seen.slice(0, chosen.length)).toEqual(chosen)
      // 30, 100 or 300 contacts at 150 each, to the nearest member
      expect(Math.abs(headsOf(chosen) - money / 150)).toBeLessThanOrEqual(5)
      const ofMembers = headsOf(seen.slice(0, Math.round((seen.length * money) / 150 / headsOf(seen))))
      expect(Math.abs(ofMembers - money / 150)).toBeGreaterThan(20)
    }
  })
})
