import { makeScenario } from '../../src/scenario/makeScenario.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'

/** Shares of customers in the five stages. */
export type Mix = NonNullable<Scenario['segments'][string]['initialStages']>

/** Base rates by stage and where to. */
export type Rates = NonNullable<NonNullable<ScenarioInput['lifecycle']>['rates']>

/** What of the full model may differ. */
export interface Size {
  /** Exhibitors in the market, of all segments together. */
  readonly customers: number
  readonly editions: number
  readonly segments?: number
  /** Tactics; two where absent. */
  readonly tactics?: number
  /** Newcomers before each edition; where absent as many as close. */
  readonly inflow?: number
  /** Stages before the first edition. */
  readonly mix?: Mix
  /** Editions before the first that is recorded; none where absent. */
  readonly warmUp?: number
  /** Other base rates of the lifecycle. */
  readonly rates?: Rates
  readonly without?: ScenarioInput['without']
}

/** The settled state of the mature fair, near enough. */
export const settled: Mix = { cultivation: 0.24, confirmation: 0.04, trust: 0.16, weakening: 0.06, disappearance: 0.5 }

/** Money of the mature fair per exhibitor in the market, in its currency. */
const perExhibitor = {
  advertising: 60,
  outreach: 37,
  visitorPromotion: 20,
  serviceBefore: 9.5,
  service: 53,
  serviceAfter: 10.7,
  staffCare: 4.7,
  innovation: 9.5,
  research: 9.5,
  complaintChannel: 5.5,
  recovery: 17,
  customerData: 2,
  farewell: 0.5,
  winBack: 14
}

/** Tactics in turn: personal contact that covers half of confirmation and trust, a discount, a platform that stays. */
const kinds = [
  { level: 'social', personal: true, contacts: 1, stages: ['confirmation', 'trust'], coverage: 0.5, cost: 300 },
  { level: 'financial', discount: 0.05, cost: 10 },
  { level: 'structural', coverage: 0.3, cost: 50 }
] as const satisfies readonly NonNullable<ScenarioInput['tactics']>[string][]

function named<Each>(count: number, prefix: string, each: (index: number) => Each): Record<string, Each> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}${index + 1}`, each(index)]))
}

/**
 * The full exhibition model: every mechanism at work on exhibitors whose stands, margins, influence,
 * loyalty, taste and price sensitivity differ, money on every lever, two tactics, a few visitors and partners.
 */
export function fullModel(size: Size): Scenario {
  const { customers, editions, segments = 1, tactics = 2, inflow, mix = settled, warmUp = 0, rates, without } = size
  const exhibitors = (index: number) => ({
    marketSize: Math.floor((customers + index) / segments),
    standArea: { varies: 'lognormal', mean: 30, sigma: 1.2, min: 9, max: 250 },
    margin: { varies: 'normal', mean: 0.45, sd: 0.1, min: -0.5, max: 0.9 },
    priceSensitivity: { varies: 'lognormal', mean: 1, sigma: 0.5, max: 10 },
    correlations: { standArea: { influence: 0.6, margin: -0.4 } },
    initialStages: mix,
    ...(inflow === undefined ? {} : { inflow: Math.round(inflow / segments) })
  })
  const spends = Object.entries(perExhibitor).map(([id, money]) => [id, { spend: Math.round(money * customers) }])
  const input: ScenarioInput = {
    horizon: { editions, warmUp },
    price: { perArea: 250, admission: 15 },
    segments: {
      ...named(segments, 'exhibitors', exhibitors),
      visitors: { kind: 'visitor', marketSize: 100, inflow: 3 },
      partners: { kind: 'partner', marketSize: 20, inflow: 1, referral: 5, knowHow: 5 }
    },
    levers: { ...Object.fromEntries(spends), referral: { reward: 50 } },
    tactics: named(tactics, 'tactic', (index) => kinds[index % kinds.length]!),
    ...(rates === undefined ? {} : { lifecycle: { rates } }),
    ...(without === undefined ? {} : { without })
  }
  return makeScenario(input, 'full')
}
