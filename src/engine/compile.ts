import { yearsBetween } from '../core/calendar.js'
import { power } from '../core/math/power.js'
import { type Titled, titlesOf } from '../i18n/titles.js'
import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import { leverIds } from '../model/parameters/lever.js'
import type { RunContext } from '../model/runTable.js'
import type { Horizon, Scenario } from '../scenario/scenario.js'
import { compileEditions, tailOf } from './compileEditions.js'
import { compileSegment } from './compileSegment.js'
import { refuseInexactSums, refuseUnpayableFees } from './exactness.js'
import type { EditionPlan, Plan } from './plan.js'
import { purseLabel, purseName, pursesOf, sharedLabel } from './purses.js'
import { requireSameMoney } from './sameMoney.js'
import { cancelledEditions } from './shocks.js'

/** The longest tail that is played, in editions. */
export const longestTail = 300

/**
 * Compiles a scenario to the numbers that the engine plays. The warm-up runs under the levers, tactics and prices of
 * `baseline` (the scenario itself where absent), with the assumptions of `scenario`, so that every strategy compared
 * starts from the same settled fair; prices in points of value are relative to the baseline's first edition. Pure; the
 * plan is immutable and serves any number of replications. Throws an InputError where whole-number sums could exceed
 * 2^53, where a fee has no price to act on, and where the baseline counts in another currency.
 *
 * @example
 * compile(makeScenario({ perennial: 1 })).stages.length // => 5
 */
export function compile(scenario: Scenario, baseline: Scenario = scenario): Plan {
  requireSameMoney(scenario, baseline)
  const segmentIds = Object.keys(scenario.segments).sort()
  const tacticIds = [...new Set([...Object.keys(baseline.tactics), ...Object.keys(scenario.tactics)])].sort()
  const editions = compileEditions(scenario, baseline, segmentIds, tacticIds)
  const first = editions.find(({ edition }) => edition === 1)!
  const segments = segmentIds.map((id) => compileSegment(id, scenario, baseline, first.rules.stages))
  const capacity = segments.map((segment, index) =>
    editions.reduce((sum, edition) => sum + edition.segments[index]!.inflow, segment.initialCustomers)
  )
  const stageIds = exhibitionStages.map(({ id }) => id)
  const plan: Plan = {
    scenario,
    baseline,
    context: contextOf(scenario, baseline, segmentIds, tacticIds, editions[editions.length - 1]!),
    stages: exhibitionStages,
    trustStage: stageIds.indexOf('trust'),
    weakeningStage: stageIds.indexOf('weakening'),
    closure: scenario.lifecycle.closure,
    segments,
    tacticIds,
    editions,
    tail: tailOf(scenario, editions, segmentIds),
    capacity
  }
  refuseUnpayableFees(plan)
  refuseInexactSums(plan)
  return plan
}

function contextOf(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  tacticIds: readonly string[],
  { levers, tactics }: EditionPlan
): RunContext {
  const { horizon, market } = scenario
  const cancelled = cancelledEditions(scenario)
  const named = (id: string, titled: Titled | undefined) => {
    const { en, zh } = titlesOf(titled, id)
    return { id, title: en, titleZh: zh }
  }
  return {
    currency: scenario.currency,
    allocation: scenario.allocation,
    viability: scenario.viability,
    contactsPerVisitor: market.contactsPerVisitor,
    dealRate: market.dealRate,
    editions: horizon.editions,
    held: Array.from({ length: horizon.editions }, (_, index) => !cancelled.has(index + 1)),
    discountFactors: Array.from({ length: horizon.editions + longestTail }, (_, index) =>
      power(1 + horizon.discountRate, -yearsUntil(horizon, index))
    ),
    budget: scenario.budget,
    segments: segmentIds.map((id) => {
      const { kind, standsFor, ownSpend } = scenario.segments[id]!
      return { ...named(id, scenario.segments[id]), kind, standsFor, ownSpend }
    }),
    stages: exhibitionStages.map((stage) => ({ id: stage.id, attends: stage.attends })),
    items: [
      ...leverIds.map((id) => {
        const { en, zh } = sharedLabel(id, scenario)
        const { serves, purses } = levers[id]
        const shares = serves.map((isServed, index) => isServed && purses[index] === null)
        return { id, kind: 'lever' as const, title: en, titleZh: zh, segments: indicesOf(shares) }
      }),
      ...tacticIds.map((id, index) => ({
        kind: 'tactic' as const,
        ...named(id, scenario.tactics[id] ?? baseline.tactics[id]),
        segments: indicesOf(tactics[index]!.definition.segments)
      })),
      ...pursesOf(scenario, segmentIds).map((purse) => {
        const { en, zh } = purseLabel(purse, scenario)
        const segments = [segmentIds.indexOf(purse.segment)]
        return { id: purseName(purse), kind: 'lever' as const, title: en, titleZh: zh, segments }
      })
    ],
    notice: scenario.notice,
    noticeZh: scenario.noticeZh ?? scenario.notice
  }
}

/** Where a list is true. */
function indicesOf(list: readonly boolean[]): number[] {
  return list.flatMap((each, index) => (each ? [index] : []))
}

/** Years from the first edition to the one with the given index; beyond the dates given, editions are evenly spaced. */
function yearsUntil(horizon: Horizon, index: number): number {
  if (horizon.dates === null) return index / horizon.editionsPerYear
  const last = horizon.dates.length - 1
  if (index <= last) return yearsBetween(horizon.dates[0]!, horizon.dates[index]!)
  return yearsBetween(horizon.dates[0]!, horizon.dates[last]!) + (index - last) / horizon.editionsPerYear
}
