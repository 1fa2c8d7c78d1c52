import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/**
 * A small fair in which every mechanism is at work: three segments, money on every lever, tactics of every level, a
 * price rise, discounts, costs of taking part, a strong rival that copies, closures, a cancelled edition.
 */
export const busyFair = {
  seed: 'busy',
  horizon: { editions: 6, warmUp: 3, cancelled: [4] },
  price: { perArea: { 1: 250, 3: 290 }, fixed: { 1: 300, 2: 400 } },
  segments: {
    large: {
      marketSize: { 1: 60, 3: 90 },
      discount: 0.1,
      margin: { varies: 'normal', mean: 0.3, sd: 0.2 },
      trust: 0.6
    },
    small: { marketSize: 120, inflow: { 1: 15, 5: 25 }, ownCost: { 1: 0, 3: 6 } },
    paying: { marketSize: 60, fee: { varies: 'lognormal', mean: 6000, sigma: 0.8, min: 1500 } }
  },
  levers: {
    advertising: { spend: { 1: 9000, 3: 20_000 } },
    outreach: { spend: { 1: 4000, 4: 1000 }, form: 'hill', carryOver: 0.3 },
    service: { spend: { 1: 30_000, 3: 24_000 }, carryOver: 0.2 },
    farewell: { spend: { 1: 300, 2: 900 }, carryOver: 0.2 },
    winBack: { spend: { 1: 900, 3: 4000 }, form: 'hill', carryOver: 0.2 }
  },
  tactics: {
    platform: { level: 'structural', cost: 100, coverage: 0.5, build: 0.4 },
    club: { level: 'social', cost: 60, spend: { 1: 1000, 2: 3000 }, stages: ['confirmation', 'weakening'] },
    rebate: { level: 'financial', discount: { 1: 0, 2: 0.1, 5: 0 }, segments: ['large', 'small'], spend: 900, cost: 10 }
  },
  competition: { rivalValue: { 1: 62, 4: 68 }, copyTime: { financial: 0.5 } },
  mechanisms: { bonds: { keep: { financial: 0.3, structural: 0.95 } } }
} as const satisfies ScenarioInput
