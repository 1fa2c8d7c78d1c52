import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import type { Scenario, Segment, Tactic } from '../scenario/scenario.js'
import type { EditionPlan, SegmentEdition, TacticEdition, TacticPlan } from './plan.js'

/**
 * What is set for each edition of the warm-up (all that changes by edition as in the first edition of `baseline`: levers,
 * tactics, prices, market, inflow, rival) and of the ledger (as in `scenario`). Assumptions that hold throughout, such as
 * traits and the lifecycle, are those of `scenario` in both.
 */
export function compileEditions(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  tacticIds: readonly string[]
): readonly EditionPlan[] {
  const { warmUp, editions, cancelled } = scenario.horizon
  const launches = new Map(tacticIds.map((id) => [id, launchOf(id, scenario, baseline)]))
  const inflows = segmentIds.map((id) => inflowsOf(scenario, scenario.segments[id]!, baseline.segments[id]))
  const plans: EditionPlan[] = []
  for (let edition = 1 - warmUp; edition <= editions; edition++) {
    const warm = edition < 1
    const managed = warm ? baseline : scenario
    const index = warm ? 0 : edition - 1
    plans.push({
      edition,
      part: warm ? 'warmUp' : 'ledger',
      held: warm || !cancelled.includes(edition),
      rent: managed.price.perArea[index]!,
      fixedFee: managed.price.fixed[index]!,
      rivalValue: managed.competition.rivalValue[index]!,
      segments: segmentIds.map((id, segment) =>
        segmentEdition(managed.segments[id] ?? scenario.segments[id]!, index, inflows[segment]![edition + warmUp - 1]!)
      ),
      leverSpend: Object.fromEntries(leverIds.map((id) => [id, managed.levers[id].spend?.[index] ?? null])) as Record<
        LeverId,
        number | null
      >,
      tactics: tacticIds.map((id) =>
        tacticEdition(id, managed.tactics[id], scenario.tactics[id] ?? baseline.tactics[id]!, {
          launch: launches.get(id)!,
          scenario,
          segmentIds,
          index
        })
      )
    })
  }
  return plans
}

/** The plan of the tail: the last edition held, played on without newcomers. */
export function tailOf(editions: readonly EditionPlan[]): EditionPlan {
  const last = [...editions].reverse().find((edition) => edition.held) ?? editions.at(-1)!
  return {
    ...last,
    edition: editions.at(-1)!.edition + 1,
    part: 'tail',
    held: true,
    segments: last.segments.map((segment) => ({ ...segment, inflow: 0 }))
  }
}

function segmentEdition(segment: Segment, index: number, inflow: number): SegmentEdition {
  return {
    marketSize: segment.marketSize[index]!,
    inflow,
    ownCost: segment.ownCost[index]!,
    discount: segment.discount[index]!
  }
}

/**
 * Newcomers before each edition, warm-up first. Where a scenario gives none, as many as keep the expected number of firms
 * at the size of the market; what rounding leaves, and what a shrinking market has too many of, is carried on.
 */
function inflowsOf(scenario: Scenario, segment: Segment, before: Segment = segment): readonly number[] {
  const { warmUp, editions } = scenario.horizon
  let expected = initialFirms(scenario, segment, before)
  return Array.from({ length: warmUp + editions }, (_, place) => {
    const index = place - warmUp
    const { inflow, marketSize } = index < 0 ? before : segment
    const now = Math.max(0, index)
    if (place > 0) expected *= 1 - scenario.lifecycle.closure
    const entering = inflow === null ? Math.max(0, Math.round(marketSize[now]! - expected)) : inflow[now]!
    expected += entering
    return entering
  })
}

/** Firms in the market when the simulation starts: of the warm-up's market, where there is a warm-up. */
export function initialFirms(scenario: Scenario, segment: Segment, before: Segment = segment): number {
  return (scenario.horizon.warmUp > 0 ? before : segment).marketSize[0]!
}

interface TacticContext {
  readonly launch: number
  readonly scenario: Scenario
  readonly segmentIds: readonly string[]
  readonly index: number
}

/** A tactic in one edition; where it is not in force (`tactic` absent), bonds once built still follow `known`. */
function tacticEdition(id: string, tactic: Tactic | undefined, known: Tactic, context: TacticContext): TacticEdition {
  const definition = tacticPlan(id, tactic ?? known, context)
  if (tactic === undefined) return { definition, coverage: 0, spend: null, cost: 0, discount: 0 }
  const { index } = context
  return {
    definition,
    coverage: tactic.coverage[index]!,
    spend: tactic.spend?.[index] ?? null,
    cost: tactic.cost[index]!,
    discount: tactic.discount[index]!
  }
}

function tacticPlan(id: string, tactic: Tactic, { launch, scenario, segmentIds }: TacticContext): TacticPlan {
  const { level } = tactic
  const { bonds } = scenario.mechanisms
  return {
    id,
    level,
    keep: bonds.keep[level],
    build: tactic.build ?? bonds.build[level],
    weight: scenario.lifecycle.drivers.bonds[level],
    copyTime: scenario.competition.copies ? scenario.competition.copyTime[level] : Number.POSITIVE_INFINITY,
    stages: exhibitionStages.map((stage) => tactic.stages.includes(stage.id)),
    segments: segmentIds.map((segment) => tactic.segments?.includes(segment) ?? true),
    launch
  }
}

/** The first edition in which a tactic treats anybody; never: an edition beyond all. */
function launchOf(id: string, scenario: Scenario, baseline: Scenario): number {
  const { warmUp, cancelled } = scenario.horizon
  const before = baseline.tactics[id]
  if (warmUp > 0 && before !== undefined && isInForce(before, 0)) return 1 - warmUp
  const own = scenario.tactics[id]
  const first = own?.coverage.findIndex((_, index) => isInForce(own, index) && !cancelled.includes(index + 1)) ?? -1
  return first >= 0 ? first + 1 : Number.POSITIVE_INFINITY
}

/** Whether a tactic may treat anybody in the edition with an index: it has coverage, and money where treating costs any. */
function isInForce({ coverage, spend, cost }: Tactic, index: number): boolean {
  return coverage[index]! > 0 && (spend === null || spend[index]! > 0 || cost[index] === 0)
}
