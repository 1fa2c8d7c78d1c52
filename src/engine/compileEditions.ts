import { power } from '../core/math/power.js'
import { exhibitionStages } from '../model/exhibitionLifecycle.js'
import { type LeverId, leverIds } from '../model/parameters/lever.js'
import { indirectSwitches } from '../model/switches.js'
import type { Scenario, Segment, Tactic } from '../scenario/scenario.js'
import { compileLevers } from './compileLevers.js'
import type { EditionPlan, LeverPlan, Rules, SegmentEdition, TacticEdition, TacticPlan } from './plan.js'
import { moneyBySegment } from './purses.js'
import { neutralRival, rulesOf } from './rules.js'
import { segmentPrices } from './segmentPrices.js'
import { servesSegment } from './servesSegment.js'
import { cancelledEditions, leavingOf, shocksOf, staffShockOf } from './shocks.js'

/**
 * What is set for each edition of the warm-up (all that changes by edition as in the first edition of `baseline`: levers,
 * tactics, prices, market, inflow, rival, and the mechanisms switched off) and of the ledger (as in `scenario`, shocks
 * included). Assumptions that hold throughout, such as traits and the lifecycle, are those of `scenario` in both.
 */
export function compileEditions(
  scenario: Scenario,
  baseline: Scenario,
  segmentIds: readonly string[],
  tacticIds: readonly string[]
): readonly EditionPlan[] {
  const { warmUp, editions } = scenario.horizon
  const launches = new Map(tacticIds.map((id) => [id, launchOf(id, scenario, baseline)]))
  const inflows = segmentIds.map((id) => inflowsOf(scenario, scenario.segments[id]!, baseline.segments[id]))
  const rules = { warm: rulesOf(scenario, baseline.without), ledger: rulesOf(scenario, scenario.without) }
  const firstPurse = leverIds.length + tacticIds.length
  const levers = {
    warm: compileLevers(scenario, baseline, baseline, segmentIds, firstPurse),
    ledger: compileLevers(scenario, scenario, baseline, segmentIds, firstPurse)
  }
  const plans: EditionPlan[] = []
  for (let edition = 1 - warmUp; edition <= editions; edition++) {
    const warm = edition < 1
    plans.push(
      editionPlan(edition, warm ? baseline : scenario, {
        scenario,
        baseline,
        segmentIds,
        tacticIds,
        launches,
        rules: warm ? rules.warm : rules.ledger,
        levers: warm ? levers.warm : levers.ledger,
        inflow: (segment) => inflows[segment]![edition + warmUp - 1]!
      })
    )
  }
  return plans
}

interface EditionContext {
  readonly scenario: Scenario
  readonly baseline: Scenario
  readonly segmentIds: readonly string[]
  readonly tacticIds: readonly string[]
  readonly launches: ReadonlyMap<string, number>
  readonly rules: Rules
  readonly levers: Readonly<Record<LeverId, LeverPlan>>
  readonly inflow: (segment: number) => number
}

/** One edition as `managed` sets it, `managed` being the baseline in the warm-up. */
function editionPlan(edition: number, managed: Scenario, context: EditionContext): EditionPlan {
  const { scenario, baseline, segmentIds, tacticIds, launches, rules, levers } = context
  const warm = edition < 1
  const index = warm ? 0 : edition - 1
  return {
    edition,
    part: warm ? 'warmUp' : 'ledger',
    held: warm || !cancelledEditions(scenario).has(edition),
    rules,
    segments: segmentIds.map((id, segment) => {
      const known = managed.segments[id] ?? scenario.segments[id]!
      return segmentEdition(id, known, managed, edition, context.inflow(segment))
    }),
    levers,
    contactedFirst: managed.levers.outreach.who,
    leverSpend: ofLevers((id) => spendIn(managed, id, index)),
    purseSpend: ofLevers((id) => segmentIds.map((segment) => moneyBySegment(managed, id)[segment]?.[index] ?? null)),
    promise: managed.without.includes('promise') ? 0 : managed.levers.advertising.promise[index]!,
    tactics: tacticIds.map((id) =>
      tacticEdition(id, managed.tactics[id], scenario.tactics[id] ?? baseline.tactics[id]!, {
        launch: launches.get(id)!,
        scenario,
        rules,
        copies: scenario.competition.copies && !managed.without.includes('copying'),
        segmentIds,
        index
      })
    ),
    staffShock: warm ? 0 : staffShockOf(scenario, edition),
    leaving: warm ? [] : leavingOf(scenario, edition, segmentIds)
  }
}

function ofLevers<T>(value: (id: LeverId) => T): Readonly<Record<LeverId, T>> {
  return Object.fromEntries(leverIds.map((id) => [id, value(id)])) as Record<LeverId, T>
}

/** The spend of a lever, or the reward of the referral programme, in the edition with an index. */
function spendIn({ levers }: Scenario, id: LeverId, index: number): number | null {
  return id === 'referral' ? levers.referral.reward[index]! : (levers[id].spend?.[index] ?? null)
}

/** The plan of the tail: the last edition held, played on without newcomers, under the shocks that go on. */
export function tailOf(
  scenario: Scenario,
  editions: readonly EditionPlan[],
  segmentIds: readonly string[]
): EditionPlan {
  const last = [...editions].reverse().find((edition) => edition.held) ?? editions.at(-1)!
  const edition = editions.at(-1)!.edition + 1
  const index = Math.max(0, last.edition - 1)
  return {
    ...last,
    edition,
    part: 'tail',
    held: true,
    segments: last.segments.map((segment, place) => ({
      ...segment,
      ...marketIn(scenario, segmentIds[place]!, index, edition),
      inflow: 0
    })),
    staffShock: 0,
    leaving: []
  }
}

function segmentEdition(
  id: string,
  segment: Segment,
  managed: Scenario,
  edition: number,
  inflow: number
): SegmentEdition {
  const index = Math.max(0, edition - 1)
  const support = segment.kind === 'exhibitor' && acts(managed, 'market') ? managed.market.support[index]! : 0
  return {
    marketSize: marketSizeIn(segment, index),
    inflow,
    ownCost: acts(managed, 'price') ? segment.ownCost[index]! - support : 0,
    discount: segment.discount[index]!,
    ...segmentPrices(managed, segment, index),
    contributes: Object.fromEntries(
      indirectSwitches.map((id) => [id, acts(managed, id) && !segment.without.includes(id)])
    ) as SegmentEdition['contributes'],
    ...marketIn(managed, id, index, edition)
  }
}

/** What the market brings a segment: the rival, the state of the economy, contacts that change. */
function marketIn(managed: Scenario, segment: string, index: number, edition: number) {
  const shocks = shocksOf(managed, edition, segment)
  return {
    rivalValue: acts(managed, 'rival') ? shocks.rivalValue(managed.competition.rivalValue[index]!) : neutralRival,
    state: acts(managed, 'market') ? managed.market.state[index]! + shocks.state : 0,
    contactShock: shocks.contactShock
  }
}

function acts(scenario: Scenario, mechanism: Scenario['without'][number]): boolean {
  return !scenario.without.includes(mechanism)
}

/** Firms in a market that grows by a share from edition to edition on top of its schedule. */
export function marketSizeIn({ marketSize, growth }: Segment, index: number): number {
  return growth === 0 ? marketSize[index]! : Math.round(marketSize[index]! * power(1 + growth, index))
}

/**
 * Newcomers before each edition, warm-up first. Where a scenario gives none, as many as keep the expected number of firms
 * at the size of the market; what rounding leaves, and what a shrinking market has too many of, is carried on. Each stands
 * for so many firms.
 */
function inflowsOf(scenario: Scenario, segment: Segment, before: Segment = segment): readonly number[] {
  const { warmUp, editions } = scenario.horizon
  const { standsFor } = segment
  let expected = standsFor * Math.round(initialFirms(scenario, segment, before) / standsFor)
  return Array.from({ length: warmUp + editions }, (_, place) => {
    const index = place - warmUp
    const managed = index < 0 ? before : segment
    const now = Math.max(0, index)
    if (place > 0) expected *= 1 - scenario.lifecycle.closure
    const wanted = managed.inflow === null ? marketSizeIn(managed, now) - expected : managed.inflow[now]!
    const entering = Math.max(0, Math.round(wanted / standsFor))
    expected += standsFor * entering
    return entering
  })
}

/** Firms in the market when the simulation starts: of the warm-up's market, where there is a warm-up. */
export function initialFirms(scenario: Scenario, segment: Segment, before: Segment = segment): number {
  return marketSizeIn(scenario.horizon.warmUp > 0 ? before : segment, 0)
}

interface TacticContext {
  readonly launch: number
  readonly scenario: Scenario
  readonly rules: Rules
  readonly copies: boolean
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

function tacticPlan(id: string, tactic: Tactic, { launch, scenario, rules, copies, segmentIds }: TacticContext) {
  const { level, personal } = tactic
  const { bonds } = rules.mechanisms
  const build = tactic.build ?? bonds.build[level]
  const copyTime = scenario.competition.copyTime[level] * (personal ? bonds.personalCopy : 1)
  const plan: TacticPlan = {
    id,
    level,
    keep: bonds.keep[level],
    build: personal ? Math.min(1, build * (1 + bonds.personal)) : build,
    weight: rules.bondWeights[level],
    copyTime: copies ? copyTime : Number.POSITIVE_INFINITY,
    stages: exhibitionStages.map((stage) => tactic.stages.includes(stage.id)),
    segments: segmentIds.map((segment) => servesSegment(scenario, tactic.segments, segment)),
    rank: tactic.rank,
    top: tactic.top,
    valueBelow: tactic.valueBelow,
    contacts: tactic.contacts,
    release: tactic.release,
    launch
  }
  return plan
}

/** The first edition in which a tactic treats anybody; never: an edition beyond all. */
function launchOf(id: string, scenario: Scenario, baseline: Scenario): number {
  const { warmUp } = scenario.horizon
  const cancelled = cancelledEditions(scenario)
  const before = baseline.tactics[id]
  if (warmUp > 0 && before !== undefined && isInForce(before, 0)) return 1 - warmUp
  const own = scenario.tactics[id]
  const first = own?.coverage.findIndex((_, index) => isInForce(own, index) && !cancelled.has(index + 1)) ?? -1
  return first >= 0 ? first + 1 : Number.POSITIVE_INFINITY
}

/** Whether a tactic may treat anybody in the edition with an index: it has coverage, and money where treating costs any. */
function isInForce({ coverage, spend, cost }: Tactic, index: number): boolean {
  return coverage[index]! > 0 && (spend === null || spend[index]! > 0 || cost[index] === 0)
}
