import { leverIds } from '../model/parameters/lever.js'
import { type CostKind, moneyScale } from '../model/runTable.js'
import { enterItem, firstAccount } from './ledger.js'
import type { EditionPlan, TacticPlan } from './plan.js'
import { type State, stageCount } from './state.js'
import { buildBonds, countRegistering, offer, resetBonds } from './targeting.js'

/** Phase 0: every tactic is offered to those it targets, by what is known at the end of the last edition. */
export function offerTactics(state: State, edition: EditionPlan, editionNumber: number): readonly Treatment[] {
  const { plan, workspace, streams } = state
  return edition.tactics.map((tactic, index) => {
    const { definition } = tactic
    const coverage = affordableCoverage(state, edition, index)
    const treated = new Map<CostKind, number>()
    workspace.populations.forEach((population, segment) => {
      if (coverage === 0 || !definition.segments[segment]!) return
      const starts = workspace.groups[segment]!
      plan.stages.forEach((stage, stageIndex) => {
        if (!definition.stages[stageIndex]!) return
        const [from, to] = [starts[2 * stageIndex]!, starts[2 * stageIndex + 2]!]
        const key = streams[segment]!
        const count = offer(tactic, population, from, to, editionNumber, coverage, key, workspace.decision)
        addTreated(treated, stage.cost, count)
      })
    })
    return { coverage, treated }
  })
}

/** How much of its targets a tactic reaches, and how many it has treated so far, by the account they are booked to. */
export interface Treatment {
  readonly coverage: number
  readonly treated: Map<CostKind, number>
}

function addTreated(treated: Map<CostKind, number>, kind: CostKind, count: number): void {
  if (count > 0) treated.set(kind, (treated.get(kind) ?? 0) + count)
}

/**
 * The coverage that a tactic's money pays for: for those in its target stages and as many newcomers as last time. In the
 * tail it stays what it was.
 */
function affordableCoverage(state: State, edition: EditionPlan, index: number): number {
  const { plan } = state
  const { definition, coverage, cost, spend } = edition.tactics[index]!
  if (edition.part === 'tail') return state.coverages[index]!
  if (spend === null || cost === 0) return coverage
  let eligible = state.registrations[index]!
  plan.segments.forEach((_, segment) => {
    plan.stages.forEach((_, stage) => {
      if (definition.segments[segment]! && definition.stages[stage]!) eligible += stageCount(state, segment, stage)
    })
  })
  return eligible === 0 ? coverage : Math.min(coverage, spend / (cost * eligible))
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
  edition.tactics.forEach((tactic, index) => {
    const { definition } = tactic
    const treatment = treatments[index]!
    const registering = countAllRegistering(state, definition)
    const onRegistering = newcomerCoverage(edition, index, treatment, registering)
    workspace.populations.forEach((population, segment) => {
      const stock = population.bondStocks[index]!
      if (stock.length === 0) return
      const starts = workspace.groups[segment]!
      const isTargeted = definition.segments[segment]!
      plan.stages.forEach((stage, stageIndex) => {
        const count = buildBonds(
          tactic,
          stock,
          population,
          starts[2 * stageIndex]!,
          starts[2 * stageIndex + 2]!,
          stageIndex,
          lostStage,
          stage.attends,
          editionNumber,
          isTargeted ? treatment.coverage : 0,
          isTargeted ? onRegistering : 0,
          streams[segment]!,
          workspace.decision
        )
        addTreated(treatment.treated, stage.cost, count)
      })
    })
    state.registrations[index] = registering
    state.coverages[index] = treatment.coverage
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
      total += countRegistering(definition, population, from, to, stage, plan.stages.length - 1)
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
