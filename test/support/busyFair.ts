import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/**
 * A small fair in which every mechanism is at work: exhibitors, visitors and partners whose traits go together, money on
 * every lever and every form of curve, tactics of every level, rank and aim, every kind of shock, a price rise, discounts,
 * costs of taking part, a strong rival that copies, closures, a cancelled edition.
 */
export const busyFair = {
  seed: 'busy',
  allocation: 'revenue',
  horizon: { editions: 7, warmUp: 3, cancelled: [4] },
  price: { perArea: { 1: 250, 3: 290 }, fixed: { 1: 300, 2: 400 }, admission: { 1: 20, 5: 26 }, partnership: 800 },
  segments: {
    large: {
      marketSize: { 1: 60, 3: 90 },
      discount: 0.1,
      margin: { varies: 'normal', mean: 0.3, sd: 0.2 },
      trust: 0.6,
      contacts: 2,
      servingCost: 150,
      correlations: { standArea: { margin: -0.4, influence: 0.6 }, margin: { loyalty: -0.2 } }
    },
    small: {
      marketSize: 120,
      growth: 0.03,
      inflow: { 1: 15, 5: 25 },
      ownCost: { 1: 0, 3: 6 },
      priceSensitivity: { varies: 'lognormal', mean: 1, sigma: 0.5 },
      burden: { varies: 'normal', mean: 0, sd: 3 }
    },
    paying: {
      marketSize: 60,
      fee: { varies: 'lognormal', mean: 6000, sigma: 0.8, min: 1500 },
      correlations: { fee: { influence: 0.5, standArea: 0.3 } },
      without: ['network']
    },
    press: {
      kind: 'partner',
      marketSize: 24,
      referral: { varies: 'uniform', min: 1, max: 4 },
      knowHow: 3,
      servingCost: 100
    },
    visitors: {
      kind: 'visitor',
      marketSize: 300,
      standsFor: 2,
      fit: 1.5,
      referral: { varies: 'uniform', min: 0, max: 2 },
      correlations: { knowHow: { needGap: -0.5 }, referral: { taste: 0.4 } },
      knowHow: { varies: 'uniform', min: 0, max: 2 }
    }
  },
  market: { state: { 1: 0, 2: -6, 5: 3 }, support: { 1: 0, 3: 2 } },
  levers: {
    advertising: { spend: { 1: 9000, 3: 20_000 }, promise: { 1: 0, 2: 5 } },
    outreach: { spend: { 1: 4000, 4: 1000 }, carryOver: 0.3, perContact: 90, who: 'influence' },
    referral: { reward: { 1: 100, 3: 300 }, form: 'hill', carryOver: 0.2, effect: 3, segments: ['small', 'visitors'] },
    visitorPromotion: { spend: { 1: 400, 3: 900 }, form: 'hill', shape: 2 },
    serviceBefore: { spend: { 1: 4000, 5: 9000 }, form: 'quadratic', peak: 180 },
    service: { spend: { 1: 30_000, 3: 24_000 }, carryOver: 0.2, segments: ['large', 'small', 'paying', 'press'] },
    serviceAfter: { spend: { 1: 4000, 2: 7000 }, form: 'adbudg', atZero: 0.1, atHalfMore: 0.7 },
    staffCare: { spend: { 1: 2500, 5: 900 } },
    innovation: { spend: { 1: 5000, 3: 2000 }, form: 'hill' },
    research: { spend: { 1: 800, 3: 3000 } },
    complaintChannel: { spend: { 1: 300, 2: 900 }, form: 'adbudg', atZero: 0.05, atHalfMore: 0.4 },
    recovery: { spend: { 1: 500, 2: 3000 } },
    customerData: { spend: { 1: 700, 3: 1600 }, response: 0.7 },
    farewell: { spend: { 1: 300, 2: 900 }, carryOver: 0.2 },
    winBack: { spend: { 1: 900, 3: 4000 }, form: 'hill', carryOver: 0.2 }
  },
  tactics: {
    platform: { level: 'structural', cost: 100, coverage: 0.5, build: 0.4, personal: true },
    club: {
      level: 'social',
      cost: 60,
      spend: { 1: 1000, 2: 3000 },
      stages: ['confirmation', 'weakening'],
      contacts: 1
    },
    rebate: {
      level: 'financial',
      discount: { 1: 0, 2: 0.1, 5: 0 },
      segments: ['large', 'small'],
      spend: 900,
      cost: 10
    },
    leaders: { level: 'social', rank: 'influence', top: 0.3, cost: 300, spend: 2500, segments: ['large', 'press'] },
    rescue: { level: 'structural', rank: 'risk', top: 0.5, cost: 40, coverage: 0.8, stages: ['weakening', 'trust'] },
    favour: { level: 'financial', rank: 'value', top: 0.2, cost: 20, discount: 0.05, valueBelow: 9000 },
    pruning: { level: 'financial', release: true, valueBelow: 0, cost: 5, coverage: { 1: 0, 2: 0.6 } }
  },
  shocks: {
    launch: { event: 'rivalLaunch', edition: 2, lasts: 3, size: 6 },
    failure: { event: 'rivalFailure', edition: 5, segments: ['small'] },
    slump: { event: 'slump', edition: 3, lasts: 3, size: 8 },
    boom: { event: 'boom', edition: 5, lasts: 5, segments: ['large', 'visitors'] },
    mergers: { event: 'contactChange', edition: 2, size: 0.6 },
    exodus: { event: 'customersLeave', edition: 3, size: 3, grievance: 0.5 },
    attrition: { event: 'customersLeave', edition: 4, size: 9, who: 'any', grievance: 0.25 },
    strike: { event: 'staffLeave', edition: 5, size: 0.4 },
    flood: { event: 'cancelled', edition: 6 }
  },
  competition: { rivalValue: { 1: 62, 4: 68 }, copyTime: { financial: 0.5 } },
  lifecycle: { closure: 0.04 },
  mechanisms: { bonds: { keep: { financial: 0.3, structural: 0.95 } } }
} as const satisfies ScenarioInput

/** The busy fair with fewer small exhibitors, members paying a fee and visitors, to be played by dozens. */
export const smallBusyFair = {
  ...busyFair,
  segments: {
    ...busyFair.segments,
    small: { ...busyFair.segments.small, marketSize: 40, inflow: { 1: 5, 5: 8 } },
    paying: { ...busyFair.segments.paying, marketSize: 30 },
    visitors: { ...busyFair.segments.visitors, marketSize: 80 }
  }
} as const satisfies ScenarioInput

/** Another fair for the busy one to start from: other prices, money and tactics, and mechanisms switched off. */
export const otherBaseline = {
  ...busyFair,
  without: ['recommendation', 'demonstration', 'needGap', 'customerData', 'price'],
  price: { ...busyFair.price, perArea: 220, admission: 15 },
  levers: {
    advertising: { spend: 6000 },
    research: { spend: 2000 },
    recovery: { spend: 4000 },
    referral: { reward: 150 }
  },
  tactics: {
    club: { ...busyFair.tactics.club, level: 'structural', spend: 2000 },
    leaders: { ...busyFair.tactics.leaders, rank: 'value' },
    data: { level: 'structural', cost: 20, coverage: 0.8 }
  }
} as const satisfies ScenarioInput
