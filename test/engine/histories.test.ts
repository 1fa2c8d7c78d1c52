import { describe, expect, it } from 'vitest'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { everybodyComes, played, sumOf } from '../support/played.js'

/** Nothing is left to luck: ten firms of 20 m², five visitors and two partners come to every edition. */
const certain: ScenarioInput = {
  horizon: { editions: 3, warmUp: 0, discountRate: 0.1 },
  price: { perArea: 200, fixed: 500, admission: 30, partnership: 400 },
  segments: {
    firms: { marketSize: 10, inflow: 0, initialStages: { cultivation: 1 }, standArea: 20, margin: 0.4 },
    guests: { kind: 'visitor', marketSize: 5, inflow: 0, initialStages: { cultivation: 1 }, margin: 1, servingCost: 8 },
    media: { kind: 'partner', marketSize: 2, inflow: 0, initialStages: { cultivation: 1 }, margin: 0.5 }
  },
  levers: { service: { spend: 900 }, advertising: { spend: 600 }, winBack: { spend: 0 } },
  lifecycle: everybodyComes
}
const leverIds = ['outreach', 'visitorPromotion', 'serviceBefore', 'serviceAfter', 'staffCare', 'innovation'] as const
const rest = ['customerData', 'research', 'complaintChannel', 'farewell'] as const
/** Only service and advertising cost anything. */
const free = Object.fromEntries([...leverIds, ...rest].map((id) => [id, { spend: 0 }]))
const fair = (change: ScenarioInput = {}): ScenarioInput => ({
  ...certain,
  levers: { ...free, ...certain.levers },
  ...change
})

/** A column of the histories of one segment. */
function columnOf(
  input: ScenarioInput,
  name: 'revenue' | 'shared' | 'potential' | 'ownCost' | 'visits' | 'missed' | 'economicValue' | 'lastValue',
  segment: string
) {
  const { customers, context } = played(input)
  return Array.from(customers[name]).filter((_, row) => context.segments[customers.segment[row]!]!.id === segment)
}

describe('the history of a customer', () => {
  it('has what he paid and brought, edition by edition, and in the last one', () => {
    // 20 · 200 + 500 = 4,500 a visit, .4 of it margin; 30 less 8 of hosting; 400, half of it margin
    expect(columnOf(fair(), 'revenue', 'firms')).toEqual(Array(10).fill(3 * 4500))
    expect(columnOf(fair(), 'economicValue', 'firms')).toEqual(Array(10).fill(3 * 1800))
    expect(columnOf(fair(), 'lastValue', 'firms')).toEqual(Array(10).fill(1800))
    expect(columnOf(fair(), 'revenue', 'guests')).toEqual(Array(5).fill(90))
    expect(columnOf(fair(), 'economicValue', 'guests')).toEqual(Array(5).fill(66))
    expect(columnOf(fair(), 'revenue', 'media')).toEqual(Array(2).fill(1200))
    expect(columnOf(fair(), 'economicValue', 'media')).toEqual(Array(2).fill(600))
    expect(columnOf(fair(), 'visits', 'media')).toEqual([3, 3])
  })

  it('bears a part of what levers cost, by stand area, heads or revenue', () => {
    const shares = (allocation: 'area' | 'heads' | 'revenue') =>
      ['firms', 'guests', 'media'].map((segment) => columnOf(fair({ allocation }), 'shared', segment)[0]!)
    // 1,500 an edition; ten stands of 20 m² take all of it; 17 heads alike; 45,000 + 150 + 800 of revenue
    const expected = {
      area: [450, 0, 0],
      heads: [1, 1, 1].map((head) => (3 * 1500 * head) / 17),
      revenue: [4500, 30, 400].map((paid) => (3 * 1500 * paid) / 45_950)
    }
    for (const [allocation, amounts] of Object.entries(expected)) {
      const found = shares(allocation as keyof typeof expected)
      for (const [index, amount] of amounts.entries()) expect(found[index]).toBeCloseTo(amount, 8)
    }
  })

  it('bears nothing where nobody brings what costs are shared by: they stay with the fair', () => {
    const { guests, media } = certain.segments!
    const input = fair({
      segments: { guests: guests!, media: media! },
      levers: { ...free, visitorPromotion: { spend: 70 } }
    })
    expect(columnOf(input, 'shared', 'guests')).toEqual(Array(5).fill(0))
    const byHeads = columnOf({ ...input, allocation: 'heads' }, 'shared', 'guests')
    for (const share of byHeads) expect(share).toBeCloseTo((3 * 70) / 7, 9)
  })

  it('has tactics and rewards of its own, also of editions missed', () => {
    const tactics = { club: { level: 'social', cost: 12 } } as const
    expect(columnOf(fair({ tactics, without: ['customerData'] }), 'ownCost', 'firms')).toEqual(Array(10).fill(36))
    const lifecycle = { ...certain.lifecycle, attendance: { confirmation: 0 } }
    const away = fair({ tactics, lifecycle, without: ['customerData'] })
    expect(columnOf(away, 'visits', 'firms')).toEqual(Array(10).fill(1))
    expect(columnOf(away, 'missed', 'firms')).toEqual(Array(10).fill(2))
    expect(columnOf(away, 'ownCost', 'firms')).toEqual(Array(10).fill(36))
  })

  it('has what is still to come: margins less tactics of the tail, discounted to the last edition', () => {
    const tactics = { club: { level: 'social', cost: 12, segments: ['firms'] } } as const
    const potential = columnOf(fair({ tactics, without: ['customerData'] }), 'potential', 'firms')
    // all come for ever, the tail ends after 300 editions: 1,788 (1/1.1 + … + 1/1.1^300) = 1,788 · (1 − 1.1^−300) / .1
    const expected = (1788 * (1 - 1.1 ** -300)) / 0.1
    for (const value of potential) expect(value).toBeCloseTo(expected, 6)
  })

  it('has what was spent on him, and what he missed, before he came for the first time', () => {
    const table = played({
      horizon: { editions: 12, warmUp: 0 },
      segments: { firms: { marketSize: 60, inflow: 0, initialStages: { trust: 1 } } },
      tactics: { club: { level: 'social', cost: 12 } },
      lifecycle: {
        attendance: { trust: 0.5 },
        rates: { trust: { weakening: 0, disappearance: 0 } },
        closure: 0
      },
      without: ['customerData']
    })
    const { customers } = table
    expect(customers.length).toBe(60)
    expect(new Set(customers.ownCost)).toEqual(new Set([12 * 12]))
    for (const [row, visits] of customers.visits.entries()) expect(visits + customers.missed[row]!).toBe(12)
    expect(Math.max(...customers.missed)).toBeGreaterThan(0)
  })

  it('knows an edition that did not take place neither as a visit nor as missed', () => {
    const input = fair({ horizon: { ...certain.horizon, cancelled: [3] } })
    expect(columnOf(input, 'visits', 'firms')).toEqual(Array(10).fill(2))
    expect(columnOf(input, 'missed', 'firms')).toEqual(Array(10).fill(0))
    // the last edition held is the second
    expect(columnOf(input, 'lastValue', 'firms')).toEqual(Array(10).fill(1800))
  })
})

describe('histories in sum', () => {
  it('are the rows of the tail too, discounted, where everybody has a history', () => {
    const table = played({
      horizon: { editions: 4, warmUp: 0, discountRate: 0.08 },
      segments: { firms: { marketSize: 120, inflow: 0, initialStages: { trust: 1 } } },
      lifecycle: { attendance: { trust: 1, confirmation: 1, weakening: 1 } },
      tactics: { club: { level: 'social', cost: 30 } }
    })
    const { discountFactors, editions } = table.context
    let expected = 0
    for (const edition of new Set(table.rows.edition)) {
      if (edition <= editions) continue
      const money = sumOf(table, 'economicValue', { edition }) - sumOf(table, 'tacticCost', { edition })
      expected += ((discountFactors[edition - 1]! / discountFactors[editions - 1]!) * money) / 1e4
    }
    const potential = table.customers.potential.reduce((sum, value) => sum + value, 0)
    expect(expected).toBeGreaterThan(1000)
    expect(Math.abs(potential / expected - 1)).toBeLessThan(1e-9)
    const own = table.customers.ownCost.reduce((sum, value) => sum + value, 0)
    expect(own).toBeCloseTo(sumOf(table, 'tacticCost', { upTo: editions }) / 1e4, 6)
  })
})
