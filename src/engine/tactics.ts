import { leverIds } from '../model/parameters/lever.js'
import { type CostKind, moneyScale } from '../model/runTable.js'
import { enterItem, firstAccount } from './ledger.js'
import type { EditionPlan, TacticPlan } from './plan.js'
import { blocksOf, groupStart } from './population.js'
import { offerRanked } from './rankedOffer.js'
import type { State } from './state.js'
import {
  actingWeight,
  buildBonds,
  countRegistering,
  isAimedAt,
  offer,
  resetBonds,
  treatNewcomers
} from './targeting.js'
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
      const key = streams[segment]!.tactic(definition.id, editionNumber)
      const { decision, scratch } = workspace
      for (let block = 0; block < blocksOf(population); block++) {
        plan.stages.forEach((stage, stageIndex) => {
          if (!stage.attends && !definition.stages[stageIndex]!) return
          const from = groupStart(population, block, 2 * stageIndex)
          const to = groupStart(population, block, 2 * stageIndex + 2)
          const count = offer(tactic, index, population, from, to, coverage, key, scratch.rows, decision)
          addTreated(treated, stage.cost, plan.segments[segment]!.standsFor * count)
        })
      }
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
    const each = plan.segments[segment]!.standsFor
    for (let block = 0; block < blocksOf(population); block++) {
      const end = groupStart(population, block, 2 * plan.stages.length)
      for (let place = groupStart(population, block, 0); place < end; place++) {
        if (isAimedAt(definition, population, population.order[place]!)) count += each
      }
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
  const { most } = edition.rules.mechanisms.contacts
  const { decision, scratch } = workspace
  for (const population of workspace.populations) resetBonds(population)
  edition.tactics.forEach(({ definition }, index) => {
    const treatment = treatments[index]!
    const registering = countAllRegistering(state, definition)
    const onRegistering = newcomerCoverage(edition, index, treatment, registering)
    const acting = actingWeight(definition, editionNumber)
    state.acting[index] = acting
    workspace.populations.forEach((population, segment) => {
      if (population.bondStocks[index]!.length === 0) return
      const coverage = definition.segments[segment]! ? onRegistering : 0
      const key = streams[segment]!.tactic(definition.id, editionNumber)
      for (let block = 0; block < blocksOf(population); block++) {
        plan.stages.forEach((stage, each) => {
          const from = groupStart(population, block, 2 * each + 1)
          const to = groupStart(population, block, 2 * each + 2)
          const count = treatNewcomers(
            definition,
            index,
            population,
            from,
            to,
            each,
            lostStage,
            coverage,
            key,
            scratch.rows,
            decision
          )
          addTreated(treatment.treated, stage.cost, plan.segments[segment]!.standsFor * count)
        })
        const [from, to] = [groupStart(population, block, 0), groupStart(population, block, 2 * plan.stages.length)]
        buildBonds(definition, index, acting, most, population, from, to)
      }
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
    for (let block = 0; block < blocksOf(population); block++) {
      plan.stages.forEach((_, stage) => {
        // Newcomers attend: they are in the second half of a stage's groups.
        const from = groupStart(population, block, 2 * stage + 1)
        const to = groupStart(population, block, 2 * stage + 2)
        total +=
          plan.segments[segment]!.standsFor *
          countRegistering(definition, population, from, to, stage, plan.stages.length - 1)
      })
    }
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
