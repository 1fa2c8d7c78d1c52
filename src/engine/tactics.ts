import { leverIds } from '../model/parameters/lever.js'
import { type CostKind, moneyScale } from '../model/runTable.js'
import { enterItem, firstAccount } from './ledger.js'
import type { EditionPlan, TacticPlan } from './plan.js'
import { offerRanked } from './rankedOffer.js'
import type { State } from './state.js'
import { actingWeight, buildBonds, countRegistering, isAimedAt, offer, resetBonds } from './targeting.js'
import { addTreated, type Treatment } from './treatment.js'

/** Phase 0: every tactic is offered to those it is aimed at, by what records show. */
export function offerTactics(state: State, edition: EditionPlan, editionNumber: number): readonly Treatment[] {
  const { plan, workspace, streams } = state
  return edition.tactics.map((tactic, index) => {
    const { definition } = tactic
    if (definition.rank !== 'none') return offerRanked(state, edition, editionNumber, index)
    const coverage = affordableCoverage(state, edition, index)
    const treated = new Map<CostKind, number>()
    workspace.populations.forEach((population, segment) => {
      if (coverage === 0 || !definition.segments[segment]!) return
      const starts = workspace.groups[segment]!
      plan.stages.forEach((stage, stageIndex) => {
        if (!stage.attends && !definition.stages[stageIndex]!) return
        const [from, to] = [starts[2 * stageIndex]!, starts[2 * stageIndex + 2]!]
        const key = streams[segment]!
        const count = offer(tactic, index, population, from, to, editionNumber, coverage, key, workspace.decision)
        addTreated(treated, stage.cost, plan.segments[segment]!.standsFor * count)
      })
    })
    return { coverage, treated }
  })
}

/**
 * The coverage that a tactic's money pays for: for those it is aimed at and as many newcomers as last time. In the tail it
 * stays what it was.
 */
function affordableCoverage(state: State, edition: EditionPlan, index: number): number {
  const { definition, coverage, cost, spend } = edition.tactics[index]!
  if (edition.part === 'tail') return state.coverages[index]!
  if (spend === null || cost === 0) return coverage
  const eligible = state.registrations[index]! + countAimedAt(state, definition)
  return eligible === 0 ? coverage : Math.min(coverage, spend / (cost * eligible))
}

function countAimedAt({ plan, workspace }: State, definition: TacticPlan): number {
  let count = 0
  workspace.populations.forEach((population, segment) => {
    if (!definition.segments[segment]!) return
    const starts = workspace.groups[segment]!
    const end = starts[2 * plan.stages.length]!
    const each = plan.segments[segment]!.standsFor
    for (let place = 0; place < end; place++) {
      if (isAimedAt(definition, population, population.order[place]!)) count += each
    }
  })
  return count
}

/** The coverage of `registering` newcomers that is paid for by what a tactic's money leaves over. */
function newcomerCoverage(edition: EditionPlan, index: number, treatment: Treatment, registering: number): number {
  const { cost, spend } = edition.tactics[index]!
  if (spend === null || cost === 0 || registering === 0 || edition.part === 'tail') return treatment.coverage
  const treated = [...treatment.treated.values()].reduce((sum, count) => sum + count, 0)
  return Math.min(treatment.coverage, Math.max(0, spend - cost * treated) / (cost * registering))
}

/** Between decisions and show: newcomers are treated on registering, and bonds build. */
export function buildAllBonds(
  state: State,
  edition: EditionPlan,
  editionNumber: number,
  treatments: readonly Treatment[]
): void {
  const { plan, workspace, streams } = state
  const lostStage = plan.stages.length - 1
  for (const population of workspace.populations) resetBonds(population)
  edition.tactics.forEach(({ definition }, index) => {
    const treatment = treatments[index]!
    const registering = countAllRegistering(state, definition)
    const onRegistering = newcomerCoverage(edition, index, treatment, registering)
    const acting = actingWeight(definition, editionNumber)
    state.acting[index] = acting
    workspace.populations.forEach((population, segment) => {
      if (population.bondStocks[index]!.length === 0) return
      const starts = workspace.groups[segment]!
      const coverage = definition.segments[segment]! ? onRegistering : 0
      const key = streams[segment]!.tactic(definition.id, editionNumber)
      plan.stages.forEach((stage, stageIndex) => {
        const [from, to] = [starts[2 * stageIndex]!, starts[2 * stageIndex + 2]!]
        const block = workspace.decision
        const count = buildBonds(
          edition,
          index,
          acting,
          population,
          from,
          to,
          stageIndex,
          lostStage,
          key,
          coverage,
          block
        )
        addTreated(treatment.treated, stage.cost, plan.segments[segment]!.standsFor * count)
      })
    })
    state.registrations[index] = registering
    if (edition.part !== 'tail') state.coverages[index] = treatment.coverage
    if (edition.part !== 'warmUp') enterTactic(state, edition, editionNumber, index, treatment.treated)
  })
}

function countAllRegistering(state: State, definition: TacticPlan): number {
  const { plan, workspace } = state
  let total = 0
  workspace.populations.forEach((population, segment) => {
    if (!definition.segments[segment]!) return
    const starts = workspace.groups[segment]!
    plan.stages.forEach((_, stage) => {
      // Newcomers attend: they are in the second half of a stage's group.
      const [from, to] = [starts[2 * stage + 1]!, starts[2 * stage + 2]!]
      total +=
        plan.segments[segment]!.standsFor *
        countRegistering(definition, population, from, to, stage, plan.stages.length - 1)
    })
  })
  return total
}

function enterTactic(
  state: State,
  edition: EditionPlan,
  editionNumber: number,
  index: number,
  treated: ReadonlyMap<CostKind, number>
): void {
  const { plan, ledger } = state
  const tactic = edition.tactics[index]!
  const cost = Math.round(tactic.cost * moneyScale)
  const item = leverIds.length + index
  const kinds = treated.size > 0 ? [...treated.keys()].sort() : [firstAccount(plan, tactic.definition)]
  const given = tactic.spend === null || edition.part === 'tail' ? null : Math.round(tactic.spend * moneyScale)
  let left = given ?? 0
  kinds.forEach((kind, order) => {
    const count = treated.get(kind) ?? 0
    const booked = count * cost
    // Of a given spend each account plans what it booked, as far as the money goes; the last one plans the rest.
    const planned = given === null ? booked : order === kinds.length - 1 ? left : Math.min(booked, left)
    left -= planned
    enterItem(ledger, editionNumber, item, kind, count, planned, booked)
  })
}
