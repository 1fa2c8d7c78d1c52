import { type LeverId, leverIds } from '../../src/model/parameters/lever.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import type { ScenarioInput } from '../../src/scenario/scenarioInput.js'
import { busyFair } from './busyFair.js'

type Form = Scenario['levers']['service']['form']

const { segments, tactics, shocks, levers } = busyFair

/** Answers that every form of a response curve needs, so that any of them may be chosen. */
const answers = { response: 0.3, ceiling: 0.9, atZero: 0.1, atHalfMore: 0.5, shape: 1.5, usual: 100, peak: 120 }

/** Money that comes to about the usual spend per head; a fair spends less of it first, and more later. */
const money: Readonly<Partial<Record<LeverId, number>>> = {
  advertising: 120_000,
  outreach: 40_000,
  visitorPromotion: 180_000,
  recovery: 4000,
  farewell: 1500,
  winBack: 110_000
}

/** The levers of the busy fair with more money, and curves of one form, carried over. */
function leversOf(form: Form): NonNullable<ScenarioInput['levers']> {
  const ids = leverIds.filter((id) => id !== 'referral' && id !== 'outreach')
  const curve = { ...answers, form, carryOver: 0.3 }
  const spendOf = (id: LeverId) => ({ 1: 0.5 * (money[id] ?? 20_000), 3: 2 * (money[id] ?? 20_000) })
  return {
    ...Object.fromEntries(ids.map((id) => [id, { ...levers[id], ...curve, spend: spendOf(id) }])),
    outreach: { ...curve, spend: spendOf('outreach') },
    referral: { ...levers.referral, ...curve, effect: 3 }
  }
}

/**
 * The busy fair, larger and happier, in which every number of the catalogue has something to do: usual turnouts are given,
 * stands change fast, contacts reach their limit, drivers are strong, and every lever has a curve of the given form.
 */
export function fullFair(form: Form = 'hill') {
  return {
    ...busyFair,
    segments: {
      large: { ...segments.large, marketSize: { 1: 300, 3: 350 }, growth: 0.02 },
      small: { ...segments.small, marketSize: 600 },
      paying: { ...segments.paying, marketSize: 300, growth: 0.02 },
      press: { ...segments.press, marketSize: 80, growth: 0.02, needGap: 12, influence: 8 },
      visitors: { ...segments.visitors, marketSize: 1800, growth: 0.02 }
    },
    market: { ...busyFair.market, usualTurnout: { exhibitor: 80, visitor: 120 } },
    levers: leversOf(form),
    tactics: {
      ...tactics,
      club: { ...tactics.club, spend: { 1: 10_000, 2: 30_000 }, contacts: 3 },
      rebate: { ...tactics.rebate, spend: 3000 },
      pruning: { ...tactics.pruning, valueBelow: 900, coverage: 0.3, segments: ['small', 'paying'] },
      data: { level: 'structural', cost: 20, coverage: 0.8, valueBelow: 3000 }
    },
    shocks: { ...shocks, exodus: { ...shocks.exodus, size: 12 } },
    competition: { ...busyFair.competition, copyTime: { financial: 5 } },
    lifecycle: {
      closure: 0.04,
      drivers: {
        bonds: { financial: 1, social: 1, structural: 1 },
        rival: { loss: 1 },
        grievance: { return: -3 },
        reminder: { attendance: 2 }
      }
    },
    budget: 900_000,
    viability: { attendance: 0.5, reserve: 1e6 },
    mechanisms: {
      ...busyFair.mechanisms,
      value: { base: 68 },
      satisfaction: { delightFrom: 60, delight: 1, promoterFrom: 90, detractorBelow: 30 },
      standGrowth: { trust: 0.5, weakening: 0.5, most: 1.6 }
    }
  } as const satisfies ScenarioInput
}
