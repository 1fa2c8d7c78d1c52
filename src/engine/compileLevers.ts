import { responseOf } from '../model/mechanism/response.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import type { CostKind } from '../model/runTable.js'
import type { Lever, Scenario } from '../scenario/scenario.js'
import type { LeverPlan } from './plan.js'
import { moneyBySegment, pursesOf } from './purses.js'
import { servesSegment } from './servesSegment.js'

/** The account that each lever's spending is booked to. */
export const leverCosts: Readonly<Record<LeverId, CostKind>> = {
  advertising: 'initial',
  outreach: 'initial',
  referral: 'initial',
  visitorPromotion: 'initial',
  serviceBefore: 'maintenance',
  service: 'maintenance',
  serviceAfter: 'maintenance',
  staffCare: 'maintenance',
  innovation: 'maintenance',
  research: 'maintenance',
  complaintChannel: 'maintenance',
  recovery: 'maintenance',
  customerData: 'maintenance',
  farewell: 'ending',
  winBack: 'winBack'
}

/** Levers that are not there unless money is given: what they do counts from nothing, not from a usual spend. */
const absentByDefault: ReadonlySet<LeverId> = new Set(['referral', 'recovery'])

/**
 * Every lever with the assumptions of `scenario`, decided on by `managed` (the baseline in the warm-up); its effective spend
 * starts from the baseline's. `firstPurse` is the index of the first purse among the items of the ledger.
 */
export function compileLevers(
  scenario: Scenario,
  managed: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  firstPurse: number
): Readonly<Record<LeverId, LeverPlan>> {
  const purses = pursesOf(managed, segmentIds)
  const itemOf = (id: LeverId, segment: string) => {
    const index = purses.findIndex((purse) => purse.lever === id && purse.segment === segment)
    return index < 0 ? null : firstPurse + index
  }
  return Object.fromEntries(
    leverIds.map((id) => {
      const own = segmentIds.map((segment) => itemOf(id, segment))
      return [id, compileLever(id, scenario, managed, baseline, segmentIds, own)]
    })
  ) as Record<LeverId, LeverPlan>
}

function compileLever(
  id: LeverId,
  scenario: Scenario,
  managed: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  purses: LeverPlan['purses']
): LeverPlan {
  const lever = scenario.levers[id]
  const absent = absentByDefault.has(id)
  const perContact = id === 'outreach' ? managed.levers.outreach.perContact : null
  const response = perContact === null ? responseOf(lever) : contactsFor(perContact, lever.ceiling)
  return {
    id,
    cost: leverCosts[id],
    perHeadIfAbsent: id === 'referral' ? baseline.levers.referral.reward[0]! : absent ? 0 : lever.usual,
    reference: absent ? response(0) : perContact === null ? lever.response : response(lever.usual),
    firstSpend: id === 'referral' ? null : ((baseline.levers[id] as Lever).spend?.[0] ?? null),
    carryOver: lever.carryOver,
    effect: lever.effect,
    response,
    serves: segmentIds.map((segment) =>
      servesSegment(scenario, managed.levers[id].segments, segment, id === 'visitorPromotion' ? 'visitor' : 'exhibitor')
    ),
    purses,
    sharing: [...purses.keys()].filter((segment) => purses[segment] === null),
    owning: [...purses.keys()].filter((segment) => purses[segment] !== null),
    firstPurses: segmentIds.map((segment) => moneyBySegment(baseline, id)[segment]?.[0] ?? null)
  }
}

/** The share of prospects reached where a contact has its price: as many contacts as money buys. */
function contactsFor(perContact: number, ceiling: number): (spendPerHead: number) => number {
  return (spendPerHead) => Math.min(ceiling, spendPerHead / perContact)
}
