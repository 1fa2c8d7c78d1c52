import type { PlainTable } from './helpers.js'

/**
 * A fair of exhibitors (two segments), visitors and partners small enough to check by hand: one edition, and one that is
 * cancelled. Levers share 1,000 out: 600 advertising, 60 visitor promotion, 240 service, 60 research, 40 win-back; rewards
 * of 50 each for one exhibitor and one visitor won, 20 for a tactic.
 */
export const twoSidedFair: PlainTable = {
  editions: 2,
  held: [true, false],
  segments: [
    { id: 'small', kind: 'exhibitor', ownSpend: 2 },
    { id: 'large', kind: 'exhibitor', ownSpend: 1 },
    { id: 'people', kind: 'visitor' },
    { id: 'press', kind: 'partner' }
  ],
  tactics: ['club'],
  contactsPerVisitor: 5,
  dealRate: 0.1,
  rows: [
    { edition: 1, segment: 'small', stage: 'cultivation', customers: 30 },
    {
      ...{
        edition: 1,
        segment: 'small',
        stage: 'confirmation',
        cohort: 1,
        customers: 6,
        attended: 6,
        joined: 6,
        referred: 1
      },
      ...{
        area: 60,
        listRevenue: 3000,
        discountGiven: 300,
        revenue: 2700,
        provision: 1700,
        economicValue: 1000,
        reward: 50
      },
      ...{
        satisfied: 3,
        promoters: 2,
        detractors: 3,
        complaints: 2,
        detected: 0,
        remedied: 1,
        influence: 3,
        needGap: 72
      },
      ...{
        loyalTrue: 1,
        loyalSpurious: 5,
        leftDissatisfied: 2,
        leftSilently: 1,
        'left.price': 1,
        'left.disappointment': 1
      },
      moves: { disappearance: 2, trust: 3 },
      ...{ trustReached: 3, editionsToTrust: 3, contactsLost: 1 }
    },
    {
      ...{
        edition: 1,
        segment: 'large',
        stage: 'trust',
        cohort: 0,
        tenure: 4,
        customers: 5,
        attended: 4,
        expected: 5,
        repeated: 4
      },
      ...{
        area: 140,
        listRevenue: 6000,
        revenue: 6000,
        provision: 5500,
        economicValue: 500,
        tacticCost: 20,
        closed: 1
      },
      ...{ satisfied: 4, promoters: 3, detractors: 0, influence: 40, needGap: 20, loyalTrue: 3, loyalSpurious: 1 },
      ...{ loyalLatent: 1, 'left.exogenous': 1 }
    },
    {
      ...{
        edition: 1,
        segment: 'people',
        stage: 'confirmation',
        cohort: 1,
        customers: 50,
        attended: 40,
        joined: 20,
        referred: 1
      },
      ...{
        listRevenue: 400,
        revenue: 400,
        provision: 100,
        economicValue: 300,
        reward: 50,
        promoters: 10,
        detractors: 30
      },
      ...{ 'left.missed': 5, disloyal: 10, loyalSpurious: 40 },
      moves: { disappearance: 5 }
    },
    {
      ...{
        edition: 1,
        segment: 'press',
        stage: 'trust',
        cohort: 0,
        tenure: 3,
        customers: 2,
        attended: 2,
        influence: 20
      },
      ...{ economicValue: -100, provision: 100, expected: 2, repeated: 2 }
    }
  ],
  ledger: [
    { edition: 1, item: 'advertising', kind: 'initial', booked: 600 },
    { edition: 1, item: 'visitorPromotion', kind: 'initial', booked: 60 },
    { edition: 1, item: 'referral', kind: 'initial', booked: 100 },
    { edition: 1, item: 'service', kind: 'maintenance', booked: 240 },
    { edition: 1, item: 'research', kind: 'maintenance', booked: 60 },
    { edition: 1, item: 'winBack', kind: 'winBack', booked: 40 },
    { edition: 1, item: 'club', kind: 'maintenance', booked: 20 }
  ],
  customers: [
    { segment: 'small', visits: 1, missed: 1, potential: 100 },
    { segment: 'small', visits: 2, missed: 0, potential: 50, stage: 'closed' },
    { segment: 'large', visits: 1, missed: 0, potential: 300 },
    { segment: 'people', visits: 1, missed: 2, potential: 1 },
    { segment: 'people', visits: 1, missed: 1, potential: 2 }
  ]
}
