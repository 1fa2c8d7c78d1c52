import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/**
 * A small fair with everything in it: exhibitors of two kinds, visitors and partners; money on every lever; tactics of
 * every level, some for the best by rank, one that lets customers of little value go; correlated traits; shocks of every
 * event; a budget, a rival, public support.
 */
export const wholeFair = {
  seed: 'whole',
  horizon: { editions: 7, warmUp: 6, cancelled: [5] },
  price: { perArea: { 1: 250, 3: 290 }, fixed: 300, admission: { 1: 20, 4: 30 }, partnership: 400 },
  segments: {
    large: {
      marketSize: 60,
      correlations: { standArea: { margin: -0.4, influence: 0.6 } },
      margin: { varies: 'normal', mean: 0.3, sd: 0.2 },
      standArea: { varies: 'lognormal', mean: 90, sigma: 0.8, min: 20, max: 900 },
      influence: { varies: 'lognormal', mean: 5, sigma: 1, max: 80 },
      contacts: 2,
      servingCost: 500,
      priceSensitivity: 0.8,
      trust: 0.6
    },
    small: {
      marketSize: 140,
      growth: 0.04,
      needDrift: 3,
      ownCost: { 1: 0, 3: 4 },
      burden: { varies: 'normal', mean: 0, sd: 3 },
      referral: { varies: 'lognormal', mean: 1, sigma: 0.5, max: 5 },
      knowHow: { varies: 'uniform', min: 0.2, max: 2 }
    },
    guests: { kind: 'visitor', marketSize: 1000, standsFor: 2, servingCost: 3 },
    media: { kind: 'partner', marketSize: 40, servingCost: 200, trust: 0.55 }
  },
  levers: {
    advertising: { spend: { 1: 12_000, 3: 20_000 }, promise: { 1: 2, 4: 8 } },
    outreach: { spend: 5000, who: 'influence', perContact: 120 },
    referral: { reward: 150 },
    visitorPromotion: { spend: { 1: 900, 2: 1500 }, form: 'hill' },
    serviceBefore: { spend: 9000 },
    service: { spend: { 1: 30_000, 3: 24_000 }, carryOver: 0.2 },
    serviceAfter: { spend: 7000, form: 'quadratic', peak: 150 },
    staffCare: { spend: { 1: 4000, 2: 1000 } },
    innovation: { spend: 8000, form: 'adbudg', atZero: 0.1, atHalfMore: 0.6 },
    customerData: { spend: 1500 },
    research: { spend: 3000 },
    complaintChannel: { spend: 600 },
    recovery: { spend: 5000 },
    farewell: { spend: { 1: 300, 2: 900 } },
    winBack: { spend: { 1: 900, 3: 4000 } }
  },
  tactics: {
    platform: { level: 'structural', cost: 100, coverage: 0.5, build: 0.4 },
    leaders: { level: 'social', cost: 300, rank: 'influence', top: 0.3, spend: 6000, contacts: 1, personal: true },
    care: {
      level: 'social',
      cost: 60,
      rank: 'risk',
      spend: { 1: 1000, 2: 3000 },
      stages: ['confirmation', 'weakening']
    },
    rebate: {
      level: 'financial',
      discount: { 1: 0, 2: 0.1, 6: 0 },
      segments: ['large', 'small'],
      spend: 900,
      cost: 10
    },
    parting: { release: true, valueBelow: -200, cost: 5, coverage: { 1: 0, 3: 1 }, stages: ['trust', 'weakening'] }
  },
  shocks: {
    rival: { event: 'rivalLaunch', edition: 2, lasts: 2 },
    failing: { event: 'rivalFailure', edition: 6 },
    slump: { event: 'slump', edition: 3, lasts: 2, size: 15 },
    boom: { event: 'boom', edition: 7 },
    reshuffle: { event: 'contactChange', edition: 4 },
    exodus: { event: 'customersLeave', edition: 4, size: 4, segments: ['large'], grievance: 0.5 },
    strike: { event: 'staffLeave', edition: 6 }
  },
  market: { support: { 1: 0, 4: 2 }, state: { 1: 0, 6: 3 } },
  competition: { rivalValue: { 1: 60, 4: 64 } },
  budget: 130_000
} as const satisfies ScenarioInput
