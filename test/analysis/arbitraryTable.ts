import fc from 'fast-check'
import { type Measure, measures } from '../../src/model/runTable.js'
import type { PlainBooking, PlainCustomer, PlainRow, PlainTable, StageName } from './helpers.js'

const stages: readonly StageName[] = ['cultivation', 'confirmation', 'trust', 'weakening', 'disappearance']
const segments = ['small', 'large', 'people', 'press']
const count = fc.nat({ max: 1000 })
const money = fc.integer({ min: -1_000_000, max: 1_000_000 })
const counts = measures.filter((measure) => measure !== 'economicValue')

/** A row of any numbers, most of its measures 0. */
const plainRow: fc.Arbitrary<PlainRow> = fc
  .record({
    edition: fc.integer({ min: 1, max: 6 }),
    stage: fc.constantFrom(...stages),
    segment: fc.constantFrom(...segments),
    tenure: fc.integer({ min: 0, max: 16 }),
    cohort: fc.integer({ min: -1, max: 6 }),
    economicValue: money,
    sums: fc.dictionary(fc.constantFrom(...counts), count, { minKeys: 8 }),
    moves: fc.record({ trust: count, disappearance: count })
  })
  .map(({ sums, ...row }) => ({
    ...row,
    ...(sums as Partial<Record<Measure, number>>),
    cohort: Math.min(row.cohort, row.edition)
  }))

const booking: fc.Arbitrary<PlainBooking> = fc.record({
  edition: fc.integer({ min: 1, max: 6 }),
  item: fc.constantFrom(
    'advertising',
    'referral',
    'visitorPromotion',
    'service',
    'research',
    'farewell',
    'winBack',
    'club'
  ),
  kind: fc.constantFrom('initial', 'maintenance', 'ending', 'winBack'),
  heads: count,
  booked: count,
  unspent: count
})

const customer: fc.Arbitrary<PlainCustomer> = fc.record({
  segment: fc.constantFrom(...segments),
  entry: fc.nat({ max: 4 }),
  stage: fc.constantFrom(...stages, 'closed' as const),
  visits: fc.integer({ min: 1, max: 4 }),
  missed: fc.nat({ max: 3 }),
  revenue: count,
  economicValue: money,
  ownCost: count,
  shared: count,
  lastRevenue: count,
  lastValue: money,
  influence: fc.nat({ max: 9 }),
  potential: money
})

/** Any numbers at all, possible in a fair or not: what is computed from sums must hold for all sums. */
export const plainTable: fc.Arbitrary<PlainTable> = fc
  .record({
    isTwoSided: fc.boolean(),
    allocation: fc.constantFrom('area', 'revenue', 'heads'),
    held: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    budget: fc.option(fc.array(count, { minLength: 4, maxLength: 4 }), { nil: null }),
    rows: fc.array(plainRow, { maxLength: 30 }),
    ledger: fc.array(booking, { maxLength: 12 }),
    customers: fc.array(customer, { maxLength: 20 })
  })
  .map(({ isTwoSided, ...plain }) => ({
    ...plain,
    editions: 4,
    discountFactors: [1, 0.9, 0.8, 0.7, 0.6, 0.5],
    tactics: ['club'],
    segments: isTwoSided
      ? ['small', 'large', { id: 'people', kind: 'visitor' as const }, { id: 'press', kind: 'partner' as const }]
      : segments
  }))
