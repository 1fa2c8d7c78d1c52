import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import type { Scenario, Segment, Tactic } from '../scenario/scenario.js'
import type { EditionPlan, SegmentEdition, TacticEdition, TacticPlan } from './plan.js'

/**
 * What is set for each edition of the warm-up (levers, tactics and prices of the first edition of `baseline`) and of the
 * ledger (those of `scenario`). Market, inflow and every other assumption are those of `scenario` throughout.
 */
export function compileEditions(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  tacticIds: readonly string[]
): readonly EditionPlan[] {
  const { warmUp, editions, cancelled } = scenario.horizon
  const launches = new Map(tacticIds.map((id) => [id, launchOf(id, scenario, baseline)]))
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
      rivalValue: scenario.competition.rivalValue[index]!,
      segments: segmentIds.map((id) =>
        segmentEdition(scenario, scenario.segments[id]!, managed.segments[id], index, warm)
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

function segmentEdition(
  scenario: Scenario,
  segment: Segment,
  managed: Segment | undefined,
  index: number,
  warm: boolean
): SegmentEdition {
  const marketSize = segment.marketSize[index]!
  const growth = index > 0 ? marketSize - segment.marketSize[index - 1]! : 0
  const balancing = Math.max(0, Math.round(scenario.lifecycle.closure * marketSize + growth))
  return {
    marketSize,
    inflow: segment.inflow === null ? balancing : segment.inflow[index]!,
    ownCost: segment.ownCost[index]!,
    discount: (warm ? (managed ?? segment) : segment).discount[index]!
  }
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
