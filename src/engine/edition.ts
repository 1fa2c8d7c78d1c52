import { fillUniforms } from '../core/random/threefry.js'
import { netWordOfMouth } from '../model/mechanism/wordOfMouth.js'
import { leverIds } from '../model/parameters/lever.js'
import { type CostKind, moneyScale, scoreScale } from '../model/runTable.js'
import { closeEdition, move, voiceGrievance } from './after.js'
import { decide } from './before.js'
import { type Conditions, conditionsOf } from './conditions.js'
import { experience, stayAway } from './during.js'
import { enterItem, firstAccount, type Ledger } from './ledger.js'
import { type LeverState, spendOn } from './levers.js'
import type { EditionPlan, Plan, TacticEdition } from './plan.js'
import { groupByStage, type Population } from './population.js'
import { purpose } from './purposes.js'
import { bookMoves, bookShow, bookTactics, countClosed, countCustomers, countJustLost, writeRows } from './recorder.js'
import type { SegmentStreams } from './segmentStreams.js'
import { buildBonds, careForLeavers, listLeavers, offer, resetBonds, resetOffers } from './targeting.js'
import { blockSize, type Workspace } from './workspace.js'

/** Everything that changes while a replication is played. */
export interface State {
  readonly plan: Plan
  readonly workspace: Workspace
  readonly streams: readonly SegmentStreams[]
  readonly ledger: Ledger
  readonly levers: LeverState
  readonly observe: ((edition: number, populations: readonly Population[]) => void) | undefined
  /** Newcomers of the last edition held in the target stages of each tactic. */
  readonly registrations: Float64Array
  /** Net word of mouth of the last edition held. */
  wordOfMouth: number
}

/**
 * Plays one edition: targeting, before, during, after. Each phase reads only totals that an earlier phase closed, so the
 * order in which customers are visited cannot matter. Returns how many customers attended.
 */
export function playEdition(state: State, edition: EditionPlan, editionNumber: number): number {
  const { plan, workspace } = state
  const gone = plan.stages.length + 1
  workspace.populations.forEach((population, index) => {
    groupByStage(population, workspace.groups[index]!, gone)
    resetOffers(population, edition.segments[index]!.discount)
  })
  const treatments = offerTactics(state, edition, editionNumber)
  const conditions = openBefore(state, edition, editionNumber)
  for (const segment of plan.segments.keys()) decideSegment(state, segment, conditions[segment]!)
  buildAllBonds(state, edition, editionNumber, treatments)
  const attendance = plan.segments.reduce((sum, _, segment) => sum + attending(state, segment), 0)
  state.observe?.(editionNumber, workspace.populations)
  const service = plan.levers.service
  const response = spendOn(
    service,
    itemOf(plan, 'service'),
    attendance,
    edition,
    editionNumber,
    state.levers,
    state.ledger
  )
  const { base } = plan.scenario.mechanisms.value
  const quality = base + service.effect * (response - service.usualResponse)
  const voices: Voices = { satisfied: 0, grievance: 0 }
  for (const segment of plan.segments.keys()) {
    playSegment(state, segment, conditions[segment]!, quality, edition, voices)
  }
  const marketSize = edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0)
  state.wordOfMouth = netWordOfMouth(
    voices.satisfied,
    attendance - voices.satisfied,
    voices.grievance / scoreScale,
    marketSize,
    plan.scenario.mechanisms.wordOfMouth
  )
  return attendance
}

interface Voices {
  satisfied: number
  /** Whole numbers of 2^-24. */
  grievance: number
}

function itemOf(plan: Plan, id: string): number {
  return plan.context.items.findIndex((item) => item.id === id && item.kind === 'lever')
}

/** Customers in groups of a stage: those who do not attend, then those who do. */
function stageCount(state: State, segment: number, stage: number): number {
  const starts = state.workspace.groups[segment]!
  return starts[2 * stage + 2]! - starts[2 * stage]!
}

function countStages(state: State, wanted: (stage: number) => boolean): number {
  const { plan } = state
  let total = 0
  plan.segments.forEach((_, segment) => {
    plan.stages.forEach((_, stage) => {
      if (wanted(stage)) total += stageCount(state, segment, stage)
    })
  })
  return total
}

function attending(state: State, segment: number): number {
  const starts = state.workspace.groups[segment]!
  return state.plan.stages.reduce((sum, _, stage) => sum + starts[2 * stage + 2]! - starts[2 * stage + 1]!, 0)
}

/** Phase 0: every tactic is offered to those it targets, by what is known at the end of the last edition. */
function offerTactics(state: State, edition: EditionPlan, editionNumber: number): readonly Treatment[] {
  const { plan, workspace, streams } = state
  return edition.tactics.map((tactic, index) => {
    const { definition } = tactic
    const coverage = affordableCoverage(state, tactic, index)
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
interface Treatment {
  readonly coverage: number
  readonly treated: Map<CostKind, number>
}

function addTreated(treated: Map<CostKind, number>, kind: CostKind, count: number): void {
  if (count > 0) treated.set(kind, (treated.get(kind) ?? 0) + count)
}

/** The coverage that a tactic's money pays for: for those in its target stages and as many newcomers as last time. */
function affordableCoverage(state: State, tactic: TacticEdition, index: number): number {
  const { plan } = state
  const { definition, coverage, cost, spend } = tactic
  if (spend === null || cost === 0) return coverage
  let eligible = state.registrations[index]!
  plan.segments.forEach((_, segment) => {
    plan.stages.forEach((_, stage) => {
      if (definition.segments[segment]! && definition.stages[stage]!) eligible += stageCount(state, segment, stage)
    })
  })
  return eligible === 0 ? coverage : Math.min(coverage, spend / (cost * eligible))
}

/** Between decisions and show: newcomers are treated on registering, and bonds build. */
function buildAllBonds(
  state: State,
  edition: EditionPlan,
  editionNumber: number,
  treatments: readonly Treatment[]
): void {
  const { plan, workspace, streams } = state
  if (edition.tactics.length === 0) return
  for (const population of workspace.populations) resetBonds(population)
  edition.tactics.forEach((tactic, index) => {
    const { coverage, treated } = treatments[index]!
    let registrations = 0
    workspace.populations.forEach((population, segment) => {
      const stock = population.bondStocks[index]!
      if (stock.length === 0) return
      const starts = workspace.groups[segment]!
      const reach = tactic.definition.segments[segment]! ? coverage : 0
      plan.stages.forEach((stage, stageIndex) => {
        const count = buildBonds(
          tactic,
          stock,
          population,
          starts[2 * stageIndex]!,
          starts[2 * stageIndex + 2]!,
          stageIndex,
          plan.stages.length - 1,
          stage.attends,
          editionNumber,
          reach,
          streams[segment]!,
          workspace.decision
        )
        addTreated(treated, stage.cost, count)
        registrations += count
      })
    })
    state.registrations[index] = coverage > 0 ? registrations / coverage : 0
    if (edition.part !== 'warmUp') enterTactic(state, edition, editionNumber, index, treated)
  })
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
  const total = kinds.reduce((sum, kind) => sum + (treated.get(kind) ?? 0) * cost, 0)
  const unspent = tactic.spend === null || edition.part === 'tail' ? 0 : Math.round(tactic.spend * moneyScale) - total
  kinds.forEach((kind, order) => {
    const count = treated.get(kind) ?? 0
    const booked = count * cost
    const planned = booked + (order === kinds.length - 1 ? unspent : 0)
    enterItem(ledger, editionNumber, item, kind, count, planned, booked)
  })
}

/** Spends the money that works before the show and returns what each segment meets. */
function openBefore(state: State, edition: EditionPlan, editionNumber: number): readonly Conditions[] {
  const { plan, workspace, streams, levers, ledger } = state
  const inTail = edition.part === 'tail'
  const prospects = countStages(state, (stage) => isStart(plan, stage))
  const lost = countStages(state, (stage) => isReturn(plan, stage))
  const marketSize = edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0)
  const spend = (id: 'advertising' | 'outreach' | 'farewell' | 'winBack', heads: number) =>
    spendOn(plan.levers[id], itemOf(plan, id), heads, edition, editionNumber, levers, ledger)
  const responses = {
    advertising: spend('advertising', inTail ? 0 : marketSize),
    outreach: spend('outreach', prospects),
    winBack: spend('winBack', lost)
  }
  const lostStage = plan.stages.length - 1
  const leavers = workspace.populations.map((population, segment) => {
    const starts = workspace.groups[segment]!
    return listLeavers(population, starts[2 * lostStage]!, starts[2 * lostStage + 2]!)
  })
  const heads = leavers.reduce((sum, count) => sum + count, 0)
  const cared = spend('farewell', heads)
  return plan.segments.map((_, segment) => {
    const key = streams[segment]!.of(purpose.farewell, editionNumber)
    const population = workspace.populations[segment]!
    careForLeavers(population, leavers[segment]!, key, cared, plan.levers.farewell.effect, workspace.decision)
    return conditionsOf(plan, edition, editionNumber, segment, responses, state.wordOfMouth)
  })
}

/** Stage 0 is where newcomers wait; other stages that do not attend but can start are those of the lost. */
function isStart(plan: Plan, stage: number): boolean {
  return stage === 0 && plan.stages[stage]!.start !== null
}

function isReturn(plan: Plan, stage: number): boolean {
  return stage > 0 && plan.stages[stage]!.start !== null
}

/** Phase 1: conversion, attendance and win-back; afterwards customers are grouped by the stage of the show. */
function decideSegment(state: State, segment: number, conditions: Conditions): void {
  const { plan, workspace, streams } = state
  const population = workspace.populations[segment]!
  const starts = workspace.groups[segment]!
  plan.stages.forEach((stage, index) => {
    const [from, to] = [starts[2 * index]!, starts[2 * index + 2]!]
    decide(stage, population, from, to, conditions, streams[segment]!, workspace.decision, workspace.extra)
  })
  groupByStage(population, starts, plan.stages.length + 1)
}

/** Phases 2 and 3: the show, the books, the moves. */
function playSegment(
  state: State,
  segment: number,
  conditions: Conditions,
  quality: number,
  edition: EditionPlan,
  voices: Voices
): void {
  const { plan, workspace, streams } = state
  const { recorder } = workspace
  const { mechanisms } = plan.scenario
  const population = workspace.populations[segment]!
  const starts = workspace.groups[segment]!
  const recording = edition.part !== 'warmUp'
  const key = streams[segment]!.of(purpose.experience, conditions.edition)
  const closed = plan.stages.length
  const { first, second } = workspace.decision
  for (let group = 0; group < 2 * closed; group++) {
    const stage = group >> 1
    const isAttending = (group & 1) === 1
    const { exits, attends } = plan.stages[stage]!
    for (let from = starts[group]!; from < starts[group + 1]!; from += blockSize) {
      const to = Math.min(from + blockSize, starts[group + 1]!)
      if (attends) fillUniforms(key, population.entry, population.ordinal, population.order, from, to, first, second)
      if (isAttending) {
        voices.satisfied += experience(population, from, to, quality, conditions, mechanisms, first)
      } else if (attends) {
        stayAway(population, from, to, mechanisms)
      }
      if (recording) {
        countCustomers(recorder, population, from, to, stage)
        bookTactics(recorder, population, from, to)
        if (isAttending) bookShow(recorder, population, from, to, conditions, mechanisms.satisfaction.threshold)
        else if (!attends && stage > 0) countJustLost(recorder, population, from, to)
      }
      if (!attends && stage > 0) {
        voices.grievance += voiceGrievance(population, from, to, mechanisms.wordOfMouth.grievanceKeep)
      }
      if (exits.length > 0) {
        const { delightFrom } = mechanisms.satisfaction
        move(
          exits,
          population,
          from,
          to,
          isAttending,
          conditions.rival,
          delightFrom,
          closed - 1,
          second,
          workspace.weights
        )
      }
      if (recording) bookMoves(recorder, population, from, to, stage)
    }
  }
  if (recording) {
    countClosed(recorder, population, starts[2 * closed]!, starts[2 * closed + 2]!, closed)
    writeRows(recorder, conditions.edition, segment)
  }
  closeEdition(population, closed, closed + 1)
}
