import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLeverState, spendOn } from '../../src/engine/levers.js'
import { flag, rowsAlive } from '../../src/engine/population.js'
import { byInfluence } from '../../src/engine/ranking.js'
import { moneyScale, type RunTable } from '../../src/model/runTable.js'
import { indirectSwitches } from '../../src/model/switches.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { planOf } from '../support/plans.js'
import { entryOf, everybodyComes, played } from '../support/played.js'

/** Two segments between which nothing passes: no word of mouth, demonstration, know-how, or other side. */
const apart = {
  seed: 'purses',
  horizon: { editions: 4, warmUp: 2 },
  segments: { large: { marketSize: 64 }, small: { marketSize: 128 } },
  without: [...indirectSwitches]
} as const satisfies ScenarioInput

/** All that the rows of a table say of a segment. */
function rowsOf({ rows, context }: RunTable, segment: string): number[][] {
  const columns = [rows.edition, rows.stage, rows.tenure, rows.cohort, ...Object.values(rows.sums), ...rows.moves]
  return Array.from({ length: rows.length }, (_, row) => row)
    .filter((row) => context.segments[rows.segment[row]!]!.id === segment)
    .map((row) => columns.map((column) => column[row]!))
}

describe('the purse of a segment', () => {
  const everybody: ScenarioInput = {
    horizon: { editions: 2, warmUp: 0 },
    segments: {
      large: { marketSize: 10, initialStages: { trust: 1 } },
      small: { marketSize: 40, initialStages: { trust: 1 } },
      tiny: { marketSize: 50, initialStages: { trust: 1 } }
    },
    lifecycle: { ...everybodyComes, rates: { ...everybodyComes.rates, trust: { weakening: 0, disappearance: 0 } } },
    levers: { service: { spend: { 1: 900, 2: 1800 }, bySegment: { large: { 1: 500, 2: 2500 } } } }
  }

  it('is spread over the heads of the segment, and the spend over those of all others', () => {
    const table = played(everybody)
    const money = (planned: number, heads: number) => ({ heads, planned, booked: planned, unspent: 0 })
    expect(entryOf(table, 'service_large', 1)).toEqual(money(500, 10))
    expect(entryOf(table, 'service_large', 2)).toEqual(money(2500, 10))
    expect(entryOf(table, 'service', 1)).toEqual(money(900, 90))
    expect(entryOf(table, 'service', 2)).toEqual(money(1800, 90))
  })

  it('is an item of the ledger that serves the segment alone', () => {
    const { items, segments } = planOf(everybody).context
    const names = segments.map(({ id }) => id)
    const served = (id: string) => items.find((item) => item.id === id)!.segments.map((index) => names[index])
    expect([served('service_large'), served('service')]).toEqual([['large'], ['small', 'tiny']])
    expect(items.find(({ id }) => id === 'service')!.title).toBe('Service: all other segments')
    expect(items.find(({ id }) => id === 'serviceAfter')!.title).toBe('Service after the show')
  })

  it('goes on in the tail at its last spend per head, within its last spend', () => {
    const [large, others] = ['service_large', 'service'].map((id) => {
      const { heads, planned, booked } = entryOf(played({ ...everybody, lifecycle: { closure: 0 } }), id, 3)
      expect(booked).toBe(planned)
      return { heads, planned }
    })
    expect(large!.planned).toBeLessThanOrEqual(2500)
    expect(others!.planned).toBeLessThanOrEqual(1800)
    // the tail of the fair in which everybody comes has as many heads as the last edition: 250 and 20 a head
    const full = played(everybody)
    expect(entryOf(full, 'service_large', 3).planned).toBe(2500)
    expect(entryOf(full, 'service', 3).planned).toBe(1800)
  })

  it('stays unspent where the edition is cancelled, and where the segment has nobody', () => {
    const cancelled = played({ ...everybody, horizon: { editions: 2, warmUp: 0, cancelled: [2] } })
    expect(entryOf(cancelled, 'service_large', 2)).toEqual({ heads: 0, planned: 2500, booked: 0, unspent: 2500 })
    expect(entryOf(cancelled, 'service', 2)).toEqual({ heads: 0, planned: 1800, booked: 0, unspent: 1800 })
    const empty = { ...everybody, levers: { farewell: { bySegment: { large: 70 } } } }
    expect(entryOf(played(empty), 'farewell_large', 1)).toEqual({ heads: 0, planned: 70, booked: 0, unspent: 70 })
  })

  it('leaves the spend to nobody where all segments served have one', () => {
    const bySegment = { large: 500, small: 600, tiny: 700 }
    const table = played({ ...everybody, levers: { service: { spend: 900, bySegment } } })
    expect(entryOf(table, 'service', 1)).toEqual({ heads: 0, planned: 900, booked: 0, unspent: 900 })
    const none = played({ ...everybody, levers: { service: { bySegment } } })
    expect(entryOf(none, 'service', 1)).toEqual({ heads: 0, planned: 0, booked: 0, unspent: 0 })
  })

  it('starts settled at what the baseline spent on the segment, whether it had a purse there or not', () => {
    /** Effective spend per head after the first edition: half of what is spent now, half of what always was. */
    const effective = (service: object, before: object) => {
      const input = { ...everybody, levers: { service: { ...service, usual: 500, carryOver: 0.5 } } }
      const plan = planOf(input, { ...everybody, levers: { service: before } })
      const [edition] = plan.editions
      const state = createLeverState(plan)
      spendOn(edition!.levers.service, [10, 40, 50], edition!, 1, state, { rows: [] })
      return state.effective.service
    }
    // 500 on 10 heads after 900 on 100; the others have the usual 500 each
    expect(effective({ bySegment: { large: 500 } }, { spend: 900 })).toEqual([29.5, 254.5, 254.5])
    // 900 on 100 heads; before, small had 40 for its 40 heads, the others the usual 500 each
    expect(effective({ spend: 900 }, { bySegment: { small: 40 } })).toEqual([254.5, 5, 254.5])
    // 900 on 60 heads and 80 on 40; before, 6,000 on the same 60 and 4,000 on the same 40
    const [large, small] = effective(
      { spend: 900, bySegment: { small: 80 } },
      { spend: 6000, bySegment: { small: 4000 } }
    )
    expect([large, small]).toEqual([57.5, 51])
  })
})

describe('purses of segments', () => {
  it('conserve money: what is planned is what was given, and is booked or unspent, item by item', () => {
    const amounts = fc.integer({ min: 0, max: 40_000 })
    const lever = fc.record({ spend: amounts, large: amounts, small: fc.option(amounts, { nil: undefined }) })
    fc.assert(
      fc.property(lever, lever, ({ spend, large, small }, after) => {
        const bySegment = (one: number, other: number | undefined) =>
          other === undefined ? { large: one } : { large: one, small: other }
        const table = played(
          {
            ...apart,
            horizon: { editions: 2, warmUp: 1, cancelled: [2] },
            levers: {
              service: { spend, bySegment: bySegment(large, small) },
              recovery: { spend: after.spend, bySegment: bySegment(after.large, after.small) }
            }
          },
          { tail: false }
        )
        for (const [id, given] of [
          ['service', { spend, large, small }],
          ['recovery', after]
        ] as const) {
          for (const edition of [1, 2]) {
            const [shared, one, other] = [id, `${id}_large`, `${id}_small`].map((item) => entryOf(table, item, edition))
            expect([shared!.planned, one!.planned, other!.planned]).toEqual([
              given.spend,
              given.large,
              given.small ?? 0
            ])
            for (const { planned, booked, unspent } of [shared!, one!, other!]) expect(booked + unspent).toBe(planned)
          }
        }
        const total = table.ledger.booked.reduce((sum, booked) => sum + booked, 0)
        const byItem = table.context.items.map(({ id }) => entryOf(table, id, 1).booked + entryOf(table, id, 2).booked)
        expect(byItem.reduce((sum, booked) => sum + booked, 0) * moneyScale).toBeCloseTo(total, 0)
      }),
      { numRuns: 25 }
    )
  })

  it('that come to the same per head play like one purse, bit by bit', () => {
    // 192 firms in the market at 50 a head: 3,200 for 64 of them and 6,400 for 128
    const one = played({ ...apart, levers: { advertising: { spend: 9600, carryOver: 0.4 } } })
    const two = played({
      ...apart,
      levers: { advertising: { carryOver: 0.4, bySegment: { large: 3200, small: 6400 } } }
    })
    const other = played({
      ...apart,
      levers: { advertising: { carryOver: 0.4, bySegment: { large: 9000, small: 600 } } }
    })
    for (const segment of ['large', 'small']) {
      expect(rowsOf(two, segment)).toEqual(rowsOf(one, segment))
      expect(rowsOf(other, segment)).not.toEqual(rowsOf(one, segment))
    }
  })

  it.each([
    'advertising',
    'outreach',
    'serviceBefore',
    'service',
    'serviceAfter',
    'innovation',
    'research',
    'complaintChannel',
    'recovery',
    'farewell',
    'winBack',
    'visitorPromotion'
  ] as const)('change their own segment alone where nothing passes between segments: %s', (id) => {
    // money that both share would pass on what befalls either: none is shared
    const kind = id === 'visitorPromotion' ? 'visitor' : 'exhibitor'
    const levers = kind === 'visitor' ? {} : { recovery: { bySegment: { large: 3000, small: 3000 } } }
    const fair = (bySegment: object): ScenarioInput => ({
      ...apart,
      segments: { large: { marketSize: 400, kind }, small: { marketSize: 400, kind } },
      levers: { ...levers, [id]: { spend: 200, bySegment } },
      // farewell acts on those who left in anger and may come back
      lifecycle: { rates: { disappearance: { confirmation: 0.4 } }, drivers: { grievance: { return: -15 } } }
    })
    const [poor, rich, rest] = [{ large: 300 }, { large: 90_000 }, { small: 90_000 }].map((each) =>
      // the tail of a side ends for all its segments together
      played(fair(each), { tail: false })
    )
    expect(rowsOf(rich!, 'small')).toEqual(rowsOf(poor!, 'small'))
    expect(rowsOf(rich!, 'large')).not.toEqual(rowsOf(poor!, 'large'))
    // the purse of the other segment, and what is left of the spend, change it
    expect(rowsOf(rest!, 'small')).not.toEqual(rowsOf(poor!, 'small'))
  })

  it('reach the other segment through what customers tell each other', () => {
    const fair = (large: number): ScenarioInput => ({
      ...apart,
      without: [],
      levers: { service: { spend: 4000, bySegment: { large } } }
    })
    expect(rowsOf(played(fair(90_000)), 'small')).not.toEqual(rowsOf(played(fair(1000)), 'small'))
  })

  it('show what customer data shows of their own segment', () => {
    const fair = (large: number): ScenarioInput => ({
      ...apart,
      segments: { large: { marketSize: 300 }, small: { marketSize: 300 } },
      tactics: { club: { level: 'social', cost: 10, coverage: 1, stages: ['trust', 'weakening'] } },
      levers: { customerData: { spend: 500, bySegment: { large } } }
    })
    const [poor, rich] = [played(fair(100)), played(fair(90_000))]
    expect(rowsOf(rich, 'small')).toEqual(rowsOf(poor, 'small'))
    expect(rowsOf(rich, 'large')).not.toEqual(rowsOf(poor, 'large'))
  })

  it('of outreach contact the best of their own segment, whatever the others are like', () => {
    const influence = { varies: 'uniform', min: 1, max: 2 } as const
    const contacts = (bySegment: object) => {
      const counted: Record<string, { contacted: number; isBest: boolean }> = {}
      const input: ScenarioInput = {
        ...apart,
        segments: { large: { marketSize: 100, influence: 9 }, small: { marketSize: 100, influence } },
        levers: { outreach: { perContact: 100, carryOver: 0, who: 'influence', spend: 0, bySegment } }
      }
      played(input, {
        tail: false,
        observe: (edition, populations) => {
          if (edition !== 1) return
          for (const [index, population] of populations.entries()) {
            const prospects = [...rowsAlive(population)].filter(
              (row) => population.stage[row] === 0 || population.flags[row]! & flag.joins
            )
            const isContacted = (row: number) => (population.flags[row]! & flag.contacted) > 0
            const [yes, no] = [prospects.filter(isContacted), prospects.filter((row) => !isContacted(row))]
            const scores = (rows: number[]) => rows.map((row) => byInfluence(population, row))
            counted[['large', 'small'][index]!] = {
              contacted: yes.length,
              isBest: Math.min(...scores(yes)) >= Math.max(...scores(no))
            }
          }
        }
      })
      return counted
    }
    expect(contacts({ small: 700 })).toEqual({
      large: { contacted: 0, isBest: true },
      small: { contacted: 7, isBest: true }
    })
    expect(contacts({ large: 300, small: 500 })).toMatchObject({ large: { contacted: 3 }, small: { contacted: 5 } })
  })
})
