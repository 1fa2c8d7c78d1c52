import type { PlainTable } from './helpers.js'

/**
 * A fair small enough to check by hand: two segments, two editions and one edition of tail, discount factors 1, ½, ¼.
 * Service: 1 per m² (100 m²) in edition 1, then, where no area is sold, 10 per head (attending 12, 7). Per head: farewell
 * 10, 15, 3 (just lost 4, 2, 3); win-back 2 (lost before the show 10, 11, 4).
 */
export const smallFair: PlainTable = {
  editions: 2,
  segments: ['small', 'large'],
  discountFactors: [1, 0.5, 0.25],
  budget: [500, 400],
  tactics: ['club'],
  rows: [
    { edition: 1, segment: 'small', stage: 'cultivation', customers: 50 },
    {
      ...{ edition: 1, segment: 'small', stage: 'confirmation', cohort: 1 },
      ...{ customers: 4, attended: 4, joined: 4, satisfied: 3, satisfaction: 240, trust: 2 },
      ...{ area: 20, listRevenue: 1000, discountGiven: 100, revenue: 900, provision: 500, economicValue: 400 },
      moves: { trust: 1, weakening: 1, disappearance: 1, confirmation: 1 }
    },
    {
      ...{ edition: 1, segment: 'small', stage: 'trust', tenure: 3, cohort: 0 },
      ...{ customers: 6, attended: 5, expected: 6, repeated: 5, neverLapsed: 4, renewed: 3, satisfied: 5 },
      ...{ satisfaction: 350, trust: 4.8, strain: 0.6, tacticCost: 60 },
      ...{ area: 50, listRevenue: 2000, revenue: 2000, provision: 1000, economicValue: 1000 },
      moves: { trust: 5, weakening: 1 }
    },
    {
      ...{ edition: 1, segment: 'large', stage: 'confirmation', tenure: 1, cohort: 0 },
      ...{ customers: 2, attended: 1, expected: 2, repeated: 1, neverLapsed: 2, renewed: 1 },
      ...{ satisfaction: 50, trust: 0.8, area: 30, listRevenue: 800, revenue: 800, provision: 300, economicValue: 500 },
      moves: { confirmation: 1, disappearance: 1 }
    },
    {
      ...{ edition: 1, segment: 'small', stage: 'disappearance', tenure: 2, cohort: 0 },
      ...{ customers: 10, justLost: 4, closed: 1 }
    },

    { edition: 2, segment: 'small', stage: 'cultivation', customers: 47 },
    {
      ...{ edition: 2, segment: 'small', stage: 'confirmation', tenure: 1, cohort: 1, economicValue: 100 },
      ...{ customers: 1, attended: 1, expected: 1, repeated: 1, neverLapsed: 1, renewed: 1 }
    },
    {
      ...{ edition: 2, segment: 'small', stage: 'trust', tenure: 1, cohort: 1, economicValue: 120 },
      ...{ customers: 1, attended: 1, expected: 1, repeated: 1, neverLapsed: 1, renewed: 1 }
    },
    {
      ...{ edition: 2, segment: 'small', stage: 'weakening', tenure: 1, cohort: 1 },
      ...{ customers: 1, expected: 1, neverLapsed: 1 },
      moves: { disappearance: 1 }
    },
    {
      ...{ edition: 2, segment: 'small', stage: 'disappearance', tenure: 1, cohort: 1 },
      ...{ customers: 1, expected: 1, neverLapsed: 1, justLost: 1 }
    },
    {
      ...{ edition: 2, segment: 'small', stage: 'trust', tenure: 4, cohort: 0, economicValue: 1000, tacticCost: 50 },
      ...{ customers: 5, attended: 5, expected: 5, repeated: 5, neverLapsed: 3, renewed: 3 }
    },
    { edition: 2, segment: 'small', stage: 'weakening', tenure: 3, cohort: 0, customers: 1 },
    {
      ...{ edition: 2, segment: 'small', stage: 'confirmation', tenure: 2, cohort: 0 },
      ...{ customers: 1, attended: 1, returned: 1, economicValue: 150 }
    },
    { edition: 2, segment: 'small', stage: 'disappearance', tenure: 2, cohort: 0, customers: 8 },
    {
      ...{ edition: 2, segment: 'small', stage: 'confirmation', cohort: 2 },
      ...{ customers: 3, attended: 3, joined: 3, economicValue: 300 }
    },
    {
      ...{ edition: 2, segment: 'large', stage: 'confirmation', tenure: 2, cohort: 0, economicValue: 500 },
      ...{ customers: 1, attended: 1, expected: 1, repeated: 1, neverLapsed: 1, renewed: 1 }
    },
    { edition: 2, segment: 'large', stage: 'disappearance', tenure: 1, cohort: 0, customers: 1, justLost: 1 },

    {
      ...{ edition: 3, segment: 'small', stage: 'trust', tenure: 2, cohort: 1, economicValue: 100 },
      ...{ customers: 2, attended: 1, expected: 2, repeated: 1, neverLapsed: 2, renewed: 1 }
    },
    {
      ...{ edition: 3, segment: 'small', stage: 'confirmation', tenure: 1, cohort: 1, economicValue: 40 },
      ...{ customers: 1, attended: 1, returned: 1, justLost: 1 }
    },
    { edition: 3, segment: 'small', stage: 'disappearance', tenure: 1, cohort: 1, customers: 1 },
    {
      ...{ edition: 3, segment: 'small', stage: 'trust', tenure: 5, cohort: 0, economicValue: 800, tacticCost: 40 },
      ...{ customers: 6, attended: 4 }
    },
    { edition: 3, segment: 'small', stage: 'disappearance', tenure: 1, cohort: 2, customers: 2, justLost: 2 },
    {
      ...{ edition: 3, segment: 'large', stage: 'confirmation', cohort: 3 },
      ...{ customers: 1, attended: 1, joined: 1, economicValue: 60 }
    }
  ],
  ledger: [
    { edition: 1, item: 'advertising', kind: 'initial', heads: 72, booked: 200 },
    { edition: 1, item: 'service', kind: 'maintenance', heads: 10, booked: 100 },
    { edition: 1, item: 'farewell', kind: 'ending', heads: 4, booked: 40 },
    { edition: 1, item: 'winBack', kind: 'winBack', heads: 10, booked: 20, unspent: 5 },
    { edition: 1, item: 'club', kind: 'maintenance', heads: 6, booked: 60 },
    { edition: 2, item: 'advertising', kind: 'initial', heads: 71, booked: 150 },
    { edition: 2, item: 'service', kind: 'maintenance', heads: 12, booked: 120 },
    { edition: 2, item: 'farewell', kind: 'ending', heads: 2, booked: 30 },
    { edition: 2, item: 'winBack', kind: 'winBack', heads: 11, booked: 22 },
    { edition: 2, item: 'club', kind: 'maintenance', heads: 5, booked: 50 },
    { edition: 3, item: 'advertising', kind: 'initial', heads: 13, booked: 80 },
    { edition: 3, item: 'service', kind: 'maintenance', heads: 7, booked: 70 },
    { edition: 3, item: 'farewell', kind: 'ending', heads: 3, booked: 9 },
    { edition: 3, item: 'winBack', kind: 'winBack', heads: 4, booked: 8 },
    { edition: 3, item: 'club', kind: 'maintenance', heads: 4, booked: 40 }
  ]
}
