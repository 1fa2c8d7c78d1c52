import { yearsBetween } from '../core/calendar.js'
import { power } from '../core/math/power.js'
import { exhibitionLifecycle, exhibitionStages } from '../model/exhibitionLifecycle.js'
import { responseOf } from '../model/mechanism/response.js'
import type { TraitSpec } from '../model/parameter.js'
import { type LeverId, leverIds, leverLabels } from '../model/parameters/lever.js'
import type { CostKind, RunContext } from '../model/runTable.js'
import { compileTrait } from '../model/trait.js'
import type { Horizon, Scenario } from '../scenario/scenario.js'
import { compileEditions, initialFirms, tailOf } from './compileEditions.js'
import { compileLifecycle } from './compileLifecycle.js'
import { refuseInexactSums, refuseUnpayableFees } from './exactness.js'
import type { LeverPlan, Plan, SegmentPlan, Trait } from './plan.js'

/** The longest tail that is played, in editions. */
export const longestTail = 300

/** The account that each lever's spending is booked to. */
const leverCosts: Readonly<Record<LeverId, CostKind>> = {
  advertising: 'initial',
  outreach: 'initial',
  service: 'maintenance',
  farewell: 'ending',
  winBack: 'winBack'
}

/**
 * Compiles a scenario to the numbers that the engine plays. The warm-up runs under the levers, tactics and prices of
 * `baseline` (the scenario itself where absent), with the assumptions of `scenario`, so that every strategy compared
 * starts from the same settled fair; prices in points of value are relative to the baseline's first edition. Pure; the
 * plan is immutable and serves any number of replications. Throws an InputError where whole-number sums could exceed
 * 2^53.
 *
 * @example
 * compile(makeScenario({ perennial: 1 })).stages.length // => 5
 */
export function compile(scenario: Scenario, baseline: Scenario = scenario): Plan {
  const { levers, lifecycle, mechanisms } = scenario
  const segmentIds = Object.keys(scenario.segments).sort()
  const tacticIds = [...new Set([...Object.keys(baseline.tactics), ...Object.keys(scenario.tactics)])].sort()
  const startLevers = {
    advertising: levers.advertising.effect,
    outreach: levers.outreach.effect,
    winBack: levers.winBack.effect
  }
  const stages = compileLifecycle(exhibitionLifecycle(lifecycle, startLevers, mechanisms.satisfaction.delight))
  const editions = compileEditions(scenario, baseline, segmentIds, tacticIds)
  const segments = segmentIds.map((id) => compileSegment(id, scenario, baseline))
  const capacity = segments.map((segment, index) =>
    editions.reduce((sum, edition) => sum + edition.segments[index]!.inflow, segment.initialCustomers)
  )
  const plan: Plan = {
    scenario,
    baseline,
    context: contextOf(scenario, baseline, segmentIds, tacticIds),
    stages,
    closure: lifecycle.closure,
    segments,
    levers: Object.fromEntries(leverIds.map((id) => [id, compileLever(id, scenario, baseline)])) as Record<
      LeverId,
      LeverPlan
    >,
    tacticIds,
    baseRent: baseline.price.perArea[0]!,
    baseFixedFee: baseline.price.fixed[0]!,
    editions,
    tail: tailOf(editions),
    capacity
  }
  refuseUnpayableFees(plan)
  refuseInexactSums(plan)
  return plan
}

function compileSegment(id: string, scenario: Scenario, baseline: Scenario): SegmentPlan {
  const segment = scenario.segments[id]!
  let bound = 0
  const initialStageBounds = exhibitionStages.map((stage) => {
    bound += segment.initialStages[stage.id] ?? 0
    return bound
  })
  const trait = (spec: TraitSpec): Trait => (typeof spec === 'number' ? spec : compileTrait(spec))
  return {
    id,
    initialCustomers: initialFirms(scenario, segment, baseline.segments[id]),
    initialStageBounds,
    traits: {
      standArea: trait(segment.standArea),
      fee: segment.fee === null ? null : trait(segment.fee),
      margin: trait(segment.margin),
      expectation: trait(segment.expectation),
      tolerance: trait(segment.tolerance),
      loyalty: trait(segment.loyalty),
      taste: trait(segment.taste),
      trust: trait(segment.trust)
    }
  }
}

function compileLever(id: LeverId, scenario: Scenario, baseline: Scenario): LeverPlan {
  const lever = scenario.levers[id]
  return {
    id,
    cost: leverCosts[id],
    usual: lever.usual,
    usualResponse: lever.response,
    firstSpend: baseline.levers[id].spend?.[0] ?? null,
    carryOver: lever.carryOver,
    effect: lever.effect,
    response: responseOf(lever)
  }
}

function contextOf(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  tacticIds: readonly string[]
): RunContext {
  const { horizon } = scenario
  const named = (
    id: string,
    titles: { readonly title: string | null; readonly titleZh: string | null } | undefined
  ) => ({
    id,
    title: titles?.title ?? id,
    titleZh: titles?.titleZh ?? titles?.title ?? id
  })
  return {
    currency: scenario.currency,
    editions: horizon.editions,
    held: Array.from({ length: horizon.editions }, (_, index) => !horizon.cancelled.includes(index + 1)),
    discountFactors: Array.from({ length: horizon.editions + longestTail }, (_, index) =>
      power(1 + horizon.discountRate, -yearsUntil(horizon, index))
    ),
    budget: scenario.budget,
    segments: segmentIds.map((id) => named(id, scenario.segments[id])),
    stages: exhibitionStages.map((stage) => ({ id: stage.id, attends: stage.attends })),
    items: [
      ...leverIds.map((id) => ({ id, kind: 'lever' as const, title: leverLabels[id].en, titleZh: leverLabels[id].zh })),
      ...tacticIds.map((id) => ({
        kind: 'tactic' as const,
        ...named(id, scenario.tactics[id] ?? baseline.tactics[id])
      }))
    ],
    notice: scenario.notice,
    noticeZh: scenario.noticeZh ?? scenario.notice
  }
}

/** Years from the first edition to the one with the given index; beyond the dates given, editions are evenly spaced. */
function yearsUntil(horizon: Horizon, index: number): number {
  if (horizon.dates === null) return index / horizon.editionsPerYear
  const last = horizon.dates.length - 1
  if (index <= last) return yearsBetween(horizon.dates[0]!, horizon.dates[index]!)
  return yearsBetween(horizon.dates[0]!, horizon.dates[last]!) + (index - last) / horizon.editionsPerYear
}
