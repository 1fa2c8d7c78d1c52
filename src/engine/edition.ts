import { fillUniforms } from '../core/random/threefry.js'
import { netWordOfMouth } from '../model/mechanism/wordOfMouth.js'
import { leverIds } from '../model/parameters/lever.js'
import { scoreScale } from '../model/runTable.js'
import { closeEdition, move, voiceGrievance } from './after.js'
import { decide } from './before.js'
import { type Conditions, conditionsOf } from './conditions.js'
import { experience, stayAway } from './during.js'
import { spendOn } from './levers.js'
import type { EditionPlan, Plan } from './plan.js'
import { groupByStage } from './population.js'
import { purpose } from './purposes.js'
import { bookMoves, bookShow, bookTactics, countClosed, countCustomers, countJustLost, writeRows } from './recorder.js'
import { type State, stageCount } from './state.js'
import { buildAllBonds, offerTactics } from './tactics.js'
import { careForLeavers, listLeavers, resetOffers } from './targeting.js'
import { blockSize } from './workspace.js'

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
    leverIds.indexOf('service'),
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
  state.wordOfMouth = netWordOfMouth(
    voices.satisfied,
    attendance - voices.satisfied,
    voices.grievance / scoreScale,
    marketOf(edition),
    plan.scenario.mechanisms.wordOfMouth
  )
  return attendance
}

interface Voices {
  satisfied: number
  /** Whole numbers of 2^-24. */
  grievance: number
}

/** Firms in the market, all segments together. */
function marketOf(edition: EditionPlan): number {
  return edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0)
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

/** Spends the money that works before the show and returns what each segment meets. */
function openBefore(state: State, edition: EditionPlan, editionNumber: number): readonly Conditions[] {
  const { plan, workspace, streams, levers, ledger } = state
  const inTail = edition.part === 'tail'
  const prospects = countStages(state, (stage) => isStart(plan, stage))
  const lost = countStages(state, (stage) => isReturn(plan, stage))
  const spend = (id: 'advertising' | 'outreach' | 'farewell' | 'winBack', heads: number) =>
    spendOn(plan.levers[id], leverIds.indexOf(id), heads, edition, editionNumber, levers, ledger)
  const responses = {
    advertising: spend('advertising', inTail ? 0 : marketOf(edition)),
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
