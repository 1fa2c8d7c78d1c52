import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aggregateOf } from '../../src/analysis/aggregate.js'
import { costRates, customerValue } from '../../src/analysis/customerValue.js'
import { costOfWinning, initialCost } from '../../src/analysis/initialCost.js'
import { outcomesOf } from '../../src/analysis/outcomes.js'
import { plainTable } from './arbitraryTable.js'
import { type PlainBooking, type PlainTable, runTable, valueAt } from './helpers.js'

const edition = 1
const [confirmation, trust, disappearance] = ['confirmation', 'trust', 'disappearance'] as const

/**
 * One edition. Exhibitors: 12 attend, 4 of them new and 8 again; 10 are lost, 4 of them just now; 18 had joined before.
 * Visitors: 40 attend, 10 of them new; 90 are lost, 46 just now.
 */
const fair: PlainTable = {
  editions: 1,
  segments: ['small', 'large', { id: 'people', kind: 'visitor' }],
  tactics: ['invitation'],
  serves: { invitation: ['people'] },
  rows: [
    { edition, segment: 'small', stage: confirmation, cohort: 1, customers: 4, attended: 4, joined: 4, area: 40 },
    {
      ...{ edition, segment: 'small', stage: trust, cohort: 0, tenure: 2 },
      ...{ customers: 6, attended: 6, expected: 6, repeated: 6, area: 60 }
    },
    { edition, segment: 'small', stage: disappearance, cohort: 0, tenure: 2, customers: 5, justLost: 2 },
    {
      ...{ edition, segment: 'large', stage: trust, cohort: 0, tenure: 2 },
      ...{ customers: 2, attended: 2, expected: 2, repeated: 2, area: 100 }
    },
    { edition, segment: 'large', stage: disappearance, cohort: 0, tenure: 2, customers: 5, justLost: 2 },
    { edition, segment: 'people', stage: 'cultivation', customers: 70, tacticCost: 150 },
    {
      ...{ edition, segment: 'people', stage: confirmation, cohort: 1, tacticCost: 50 },
      ...{ customers: 10, attended: 10, joined: 10 }
    },
    {
      ...{ edition, segment: 'people', stage: trust, cohort: 0, tenure: 2 },
      ...{ customers: 40, attended: 30, expected: 30, repeated: 30 }
    },
    { edition, segment: 'people', stage: disappearance, cohort: 0, tenure: 2, customers: 90, justLost: 46 }
  ]
}
const invitation: PlainBooking = { edition, item: 'invitation', kind: 'initial', booked: 200 }

const outcomesWith = (ledger: PlainBooking[], serves: PlainTable['serves'] = {}) => {
  const rows = outcomesOf(runTable({ ...fair, ledger, serves: { ...fair.serves, ...serves } }))
  return (outcome: string, segment: string | null = null) => valueAt(rows, outcome, { segment })
}

// Expected values are worked out by hand from the rows of the fair.
describe('money for the lost', () => {
  const ledger: PlainBooking[] = [
    { edition, item: 'farewell', kind: 'ending', heads: 4, booked: 40 },
    { edition, item: 'winBack', kind: 'winBack', heads: 10, booked: 100 }
  ]

  it('is borne by the lost of the segments that a lever serves, however many others are lost', () => {
    const at = outcomesWith(ledger)
    // 40 for 4 just lost and 100 for 10 lost, half of them each of small and large; 11, 7 and 18 customers of before
    expect(at('valueFromNow')).toBeCloseTo(-140 / 18, 12)
    expect(at('valueFromNow', 'small')).toBeCloseTo(-70 / 11, 12)
    expect(at('valueFromNow', 'large')).toBeCloseTo(-70 / 7, 12)
    expect(at('valueFromNow', 'people')).toBeCloseTo(0, 12)
    expect(at('customerEquity.present')).toBeCloseTo(-140, 12)
  })

  it('is borne by each according to the levers that serve it', () => {
    // win-back: 100 for the 5 of small alone; farewell: 40 for the 48 of large and people
    const at = outcomesWith(ledger, { winBack: ['small'], farewell: ['large', 'people'] })
    expect(at('valueFromNow', 'small')).toBeCloseTo(-100 / 11, 12)
    expect(at('valueFromNow', 'large')).toBeCloseTo(-(40 * 2) / 48 / 7, 12)
    expect(at('valueFromNow', 'people')).toBeCloseTo(-(40 * 46) / 48 / 130, 12)
    expect(at('customerEquity.present')).toBeCloseTo(-140, 12)
  })
})

describe('maintenance', () => {
  const ledger: PlainBooking[] = [
    { edition, item: 'service', kind: 'maintenance', heads: 12, booked: 120 },
    { edition, item: 'research', kind: 'maintenance', heads: 50, booked: 60 },
    { edition, item: 'serviceAfter', kind: 'maintenance', heads: 40, booked: 80 }
  ]
  const serves = { research: ['small', 'people'], serviceAfter: ['people'] }

  it('stands in the stages of the segments that each lever serves', () => {
    const at = outcomesWith(ledger, serves)
    // service 120: 4 of 12 in confirmation. Research 60: 14 of 50. Service after the show 80: 10 of 40.
    expect(at('cost.inStage.confirmation')).toBeCloseTo(40 + 16.8 + 20, 12)
    expect(at('cost.inStage.trust')).toBeCloseTo(80 + 43.2 + 60, 12)
  })

  it('keeps exhibitors with the part that serves them', () => {
    const at = outcomesWith(ledger, serves)
    // service 120 for 12 exhibitors, 8 of them again; research 60 for 50, of whom 6 are exhibitors again
    expect(at('costPerRetainedCustomer')).toBeCloseTo((80 + 7.2) / 8, 12)
    expect(outcomesWith(ledger)('costPerRetainedCustomer')).toBeCloseTo((260 * 8) / 12 / 8, 12)
  })

  it('is charged by the key of allocation, or by head, to the segments that each lever serves', () => {
    const at = outcomesWith(ledger, serves)
    // by area: service 120 for 200 m², research 60 for the 100 m² of small; what serves visitors only by head, 2 each
    expect(at('lifetimeValue.maintenance')).toBeCloseTo((40 * 0.6 + 40 * 0.6) / 4, 12)
    expect(at('valueFromNow', 'large')).toBeCloseTo(-(100 * 0.6) / 7, 12)
    // the invitation of 50 stays with the visitors who accepted it
    expect(at('lifetimeValue.maintenance', 'people')).toBeCloseTo((10 * 2 + 50) / 10, 12)
    expect(at('customerEquity.present')).toBeCloseTo(-(60 * 1.2 + 60 + 30 * 2), 12)
  })
})

describe('maintenance of segments that nobody comes from', () => {
  it('is borne by all their customers in the stages that attend, the others bearing none of it', () => {
    // 90 for segments of whom nobody comes: 6 customers of small in trust, 3 of large in weakening; the 10 lost are none
    const away: PlainTable = {
      ...{ editions: 1, segments: ['small', 'large', 'key'] },
      rows: [
        { edition, segment: 'small', stage: trust, cohort: 0, tenure: 2, customers: 6, expected: 6 },
        { edition, segment: 'small', stage: disappearance, cohort: 0, tenure: 2, customers: 10 },
        { edition, segment: 'large', stage: 'weakening', cohort: 0, tenure: 2, customers: 3 },
        { edition, segment: 'key', stage: trust, cohort: 0, tenure: 2, customers: 5, attended: 4, area: 100 }
      ],
      ledger: [
        { edition, item: 'research', kind: 'maintenance', heads: 9, booked: 90 },
        { edition, item: 'service', kind: 'maintenance', heads: 4, booked: 20 }
      ],
      serves: { research: ['small', 'large'], service: ['key'] }
    }
    const at = (segment: string | null) => valueAt(outcomesOf(runTable(away)), 'valueFromNow', { segment })
    expect(at('small')).toBeCloseTo(-60 / 16, 12)
    expect(at('large')).toBeCloseTo(-30 / 3, 12)
    expect(at('key')).toBeCloseTo(-20 / 5, 12)
    expect(valueAt(outcomesOf(runTable(away)), 'customerEquity.present')).toBeCloseTo(-110, 12)
  })
})

describe('winning customers', () => {
  const ledger: PlainBooking[] = [
    { edition, item: 'advertising', kind: 'initial', booked: 400 },
    { edition, item: 'visitorPromotion', kind: 'initial', booked: 60 },
    invitation
  ]

  it('costs exhibitors nothing of a tactic for visitors, whether they join or not', () => {
    expect(outcomesWith(ledger)('costPerNewCustomer')).toBe(400 / 4)
    const at = outcomesWith(ledger)
    expect(at('lifetimeValue.initial')).toBe(400 / 4)
    // promotion 60, and 150 for visitors who did not join
    expect(at('lifetimeValue.initial', 'people')).toBe(210 / 10)
  })

  it('goes by customers won where a lever serves several kinds', () => {
    const outreach: PlainBooking = { edition, item: 'outreach', kind: 'initial', booked: 140 }
    const at = outcomesWith([...ledger, outreach], { outreach: ['small', 'people'] })
    // 4 exhibitors and 10 visitors won: 40 and 100
    expect(at('costPerNewCustomer')).toBe(440 / 4)
    expect(at('lifetimeValue.initial', 'small')).toBe(440 / 4)
    expect(at('lifetimeValue.initial', 'people')).toBe(310 / 10)
    // nobody of large was won: the visitors' promotion alone
    expect(outcomesWith([...ledger, outreach], { outreach: ['large', 'people'] })('costPerNewCustomer')).toBe(100)
  })

  it('goes by what tactics cost for prospects and newcomers where a tactic is for several kinds', () => {
    const prospects = { edition, segment: 'large', stage: 'cultivation' as const, customers: 9, tacticCost: 50 }
    const table = runTable({
      ...fair,
      serves: { invitation: ['large', 'people'] },
      rows: [...fair.rows, prospects],
      ledger: [{ ...invitation, booked: 250 }]
    })
    // 250 for 50 of exhibitors and 200 of visitors
    expect(valueAt(outcomesOf(table), 'costPerNewCustomer')).toBe(50 / 4)
  })

  it('leaves a lever that won nobody to the kinds that have prospects, else to all it serves alike', () => {
    const idle = (rows: PlainTable['rows']) => {
      const booked: PlainBooking[] = [{ edition, item: 'advertising', kind: 'initial', booked: 90 }]
      const serves = { advertising: ['small', 'people'] }
      const aggregate = aggregateOf(runTable({ ...fair, rows, serves, ledger: booked }))
      return costOfWinning(aggregate)[0]
    }
    const cultivation = { edition, stage: 'cultivation' as const }
    expect(
      idle([
        { ...cultivation, segment: 'small', customers: 20 },
        { ...cultivation, segment: 'people', customers: 10 }
      ])
    ).toBe(600_000)
    expect(idle([])).toBe(450_000)
  })
})

const items = ['advertising', 'visitorPromotion', 'service', 'research', 'farewell', 'winBack', 'club']
const segments = ['small', 'large', 'people', 'press']
const servedTable = fc
  .record({
    plain: plainTable,
    serves: fc.dictionary(fc.constantFrom(...items), fc.subarray(segments, { minLength: 1 }))
  })
  .map(({ plain, serves }) => {
    const others = (plain.ledger ?? []).filter(({ item }) => item !== 'referral')
    const rewards = plain.rows.map(({ edition: of, reward = 0 }): PlainBooking => {
      return { edition: of, item: 'referral', kind: 'initial', booked: reward }
    })
    return runTable({ ...plain, serves, ledger: [...others, ...rewards] })
  })

describe('the parts of kinds', () => {
  it('add up to what the show spent on winning customers, to the last unit, whomever levers and tactics serve', () => {
    fc.assert(
      fc.property(servedTable, (table) => {
        const aggregate = aggregateOf(table)
        const { grid, ledger } = aggregate
        if (grid.kinds.length === 0) return
        const places = grid.kinds.map((_, kind) => grid.segments + 1 + kind)
        const sum = (part: (place: number) => number) => places.reduce((total, place) => total + part(place), 0)
        for (let each = 1; each <= grid.editions; each++) {
          expect(sum((place) => costOfWinning(aggregate, place)[each])).toBe(ledger.cost.initial[each])
          expect(sum((place) => initialCost(aggregate, each, place))).toBe(initialCost(aggregate, each))
        }
        expect(sum((place) => costOfWinning(aggregate, place)[0])).toBe(ledger.cost.initial[0])
      }),
      { numRuns: 30 }
    )
  })

  it('add up to what customers are worth', () => {
    fc.assert(
      fc.property(servedTable, (table) => {
        const aggregate = aggregateOf(table)
        const { grid, cohorts } = aggregate
        const rates = costRates(aggregate)
        const costs = (place: number) => customerValue(aggregate, rates, cohorts.joined, place, 1, grid.lastEdition)
        for (const part of ['value', 'maintenance', 'ending', 'winBack'] as const) {
          const parts = Array.from({ length: grid.segments }, (_, segment) => costs(segment)[part])
          expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(costs(grid.segments)[part], 6)
        }
      }),
      { numRuns: 30 }
    )
  })
})
