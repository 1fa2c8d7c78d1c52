import { describe, expect, it } from 'vitest'
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
