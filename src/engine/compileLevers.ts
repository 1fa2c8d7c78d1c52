import { responseOf } from '../model/mechanism/response.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import type { CostKind } from '../model/runTable.js'
import type { Lever, Scenario } from '../scenario/scenario.js'
import { servesSegment } from './compileEditions.js'
import type { LeverPlan } from './plan.js'

/** The account that each lever's spending is booked to. */
const leverCosts: Readonly<Record<LeverId, CostKind>> = {
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

/** Every lever of a scenario, its effective spend starting from the baseline's. */
export function compileLevers(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[]
): Readonly<Record<LeverId, LeverPlan>> {
  return Object.fromEntries(leverIds.map((id) => [id, compileLever(id, scenario, baseline, segmentIds)])) as Record<
    LeverId,
    LeverPlan
  >
}

function compileLever(id: LeverId, scenario: Scenario, baseline: Scenario, segmentIds: readonly string[]): LeverPlan {
  const lever = scenario.levers[id]
  const absent = absentByDefault.has(id)
  const response = id === 'outreach' ? outreachResponse(scenario) : responseOf(lever)
  const perContact = id === 'outreach' && scenario.levers.outreach.perContact !== null
  return {
    id,
    cost: leverCosts[id],
    perHeadIfAbsent: id === 'referral' ? baseline.levers.referral.reward[0]! : absent ? 0 : lever.usual,
    reference: absent ? response(0) : perContact ? response(lever.usual) : lever.response,
    firstSpend: id === 'referral' ? null : ((baseline.levers[id] as Lever).spend?.[0] ?? null),
    carryOver: lever.carryOver,
    effect: lever.effect,
    response,
    serves: segmentIds.map((segment) =>
      servesSegment(scenario, lever.segments, segment, id === 'visitorPromotion' ? 'visitor' : 'exhibitor')
    )
  }
}

/** The share of prospects reached: by the curve, or, where a contact has its price, by as many contacts as money buys. */
function outreachResponse({ levers }: Scenario): (spendPerHead: number) => number {
  const { perContact, ceiling } = levers.outreach
  if (perContact === null) return responseOf(levers.outreach)
  return (spendPerHead) => Math.min(ceiling, spendPerHead / perContact)
}
