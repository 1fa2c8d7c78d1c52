import type { LeverId } from '../model/parameters/lever.js'
import { decide } from './before.js'
import { latestClimate } from './climate.js'
import { type Conditions, conditionsOf, type Responses } from './conditions.js'
import { loseContacts } from './contactLoss.js'
import { careForLeavers, countLeavers } from './farewell.js'
import type { EditionPlan } from './plan.js'
import { blocksOf, flag, groupByStage, groupStart } from './population.js'
import { purpose } from './purposes.js'
import { byInfluence, bySize, firstOf, gather, headsOf, ranked } from './ranking.js'
import { readRecords } from './records.js'
import { turnStaffOver } from './staff.js'
import { type State, stageCount } from './state.js'
import { offerTactics } from './tactics.js'
import { resetOffers } from './targeting.js'
import type { Treatment } from './treatment.js'
import { heardOf } from './voices.js'

type Spend = (id: LeverId, heads: number) => void

/**
 * What comes before anybody decides: staff and contacts turn over, records are read, tactics are offered, and the money
 * that works before the show is spent. Returns what each segment meets, and whom tactics treat.
 */
export function openBefore(
  state: State,
  edition: EditionPlan,
  editionNumber: number,
  responses: Responses,
  spend: Spend
): { readonly conditions: readonly Conditions[]; readonly offered: readonly Treatment[] } {
  const { plan, workspace } = state
  const gone = plan.stages.length + 1
  workspace.populations.forEach((population, segment) => {
    groupByStage(population, gone)
    resetOffers(population, edition.segments[segment]!.discount)
  })
  spend('staffCare', members(state, edition, 'staffCare'))
  const turnover = turnStaffOver(state.staff, edition, edition.levers.staffCare, responses.staffCare!)
  loseContacts(state, edition, editionNumber, turnover)
  spend('customerData', members(state, edition, 'customerData'))
  readRecords(state, edition, editionNumber, responses)
  const offered = offerTactics(state, edition, editionNumber)
  const inTail = edition.part === 'tail'
  for (const id of ['advertising', 'visitorPromotion'] as const) spend(id, inTail ? 0 : market(edition, id))
  spend(
    'outreach',
    inStages(state, edition, 'outreach', (stage) => stage === 0)
  )
  for (const id of ['innovation', 'research', 'serviceBefore'] as const) spend(id, members(state, edition, id))
  spend(
    'winBack',
    inStages(state, edition, 'winBack', (stage) => stage === plan.stages.length - 1)
  )
  sayFarewell(state, edition, editionNumber, responses, spend)
  singleOut(state, edition, responses)
  const voices = heardOf(plan, edition, state.spoken)
  const climate = latestClimate(state.climate, plan, edition)
  const conditions = plan.segments.map((_, segment) =>
    conditionsOf(plan, edition, editionNumber, segment, responses, voices, climate, state.climate.usual)
  )
  return { conditions, offered }
}

/** Customers in some stages, over the segments that a lever serves. */
function inStages(state: State, edition: EditionPlan, id: LeverId, wanted: (stage: number) => boolean): number {
  const { plan } = state
  return plan.segments.reduce((sum, _, segment) => {
    if (!edition.levers[id].serves[segment]!) return sum
    return plan.stages.reduce(
      (count, _, stage) => (wanted(stage) ? count + stageCount(state, segment, stage) : count),
      sum
    )
  }, 0)
}

/** Customers of the fair: those in stages that attend. */
function members(state: State, edition: EditionPlan, id: LeverId): number {
  return inStages(state, edition, id, (stage) => state.plan.stages[stage]!.attends)
}

/** Firms in the market of the segments that a lever serves. */
function market({ segments, levers }: EditionPlan, id: LeverId): number {
  const { serves } = levers[id]
  return segments.reduce((sum, { marketSize }, segment) => (serves[segment]! ? sum + marketSize : sum), 0)
}

/** Those who left after the last edition are cared for. */
function sayFarewell(
  state: State,
  edition: EditionPlan,
  editionNumber: number,
  responses: Responses,
  spend: Spend
): void {
  const { plan, workspace, streams } = state
  const { decision, scratch } = workspace
  const { farewell } = edition.levers
  const lost = plan.stages.length - 1
  const leavers = workspace.populations.map((population) => {
    let count = 0
    for (let block = 0; block < blocksOf(population); block++) {
      const end = groupStart(population, block, 2 * lost + 2)
      count += countLeavers(population, groupStart(population, block, 2 * lost), end)
    }
    return count
  })
  spend(
    'farewell',
    leavers.reduce((sum, count, segment) => {
      return farewell.serves[segment]! ? sum + plan.segments[segment]!.standsFor * count : sum
    }, 0)
  )
  workspace.populations.forEach((population, segment) => {
    const share = farewell.serves[segment]! ? responses.farewell! : farewell.reference
    const key = streams[segment]!.of(purpose.farewell, editionNumber)
    for (let block = 0; block < blocksOf(population) && leavers[segment]! > 0; block++) {
      const from = groupStart(population, block, 2 * lost)
      const to = groupStart(population, block, 2 * lost + 2)
      careForLeavers(population, from, to, key, share, farewell.effect, scratch.rows, decision)
    }
  })
}

/**
 * Outreach that contacts the best first singles them out: as large a share of the prospects as it reaches, by influence or
 * size.
 */
function singleOut({ plan, workspace }: State, { levers, contactedFirst }: EditionPlan, responses: Responses): void {
  if (contactedFirst === 'any') return
  const { populations } = workspace
  const prospects = gather(plan, populations, levers.outreach.serves, ({ stage }, row) => stage[row] === 0)
  const score = contactedFirst === 'size' ? bySize : byInfluence
  const best = ranked(populations, prospects, score)
  for (const { segment, row } of firstOf(plan, best, responses.outreach! * headsOf(plan, best))) {
    populations[segment]!.flags[row]! |= flag.contacted
  }
}

/**
 * Phase 1: conversion, attendance and win-back; afterwards customers are grouped by the stage of the show. Returns how many
 * start who would not without recommendation, each member for as many as it stands for.
 */
export function decideSegment(state: State, segment: number, edition: EditionPlan, conditions: Conditions): number {
  const { plan, workspace, streams } = state
  const population = workspace.populations[segment]!
  const keys = {
    decision: streams[segment]!.of(purpose.decision, conditions.edition),
    approach: streams[segment]!.of(purpose.approach, conditions.edition)
  }
  let recommended = 0
  for (let block = 0; block < blocksOf(population); block++) {
    for (let stage = 0; stage < plan.stages.length; stage++) {
      const from = groupStart(population, block, 2 * stage)
      const to = groupStart(population, block, 2 * stage + 2)
      recommended += decide(edition.rules.stages[stage]!, population, from, to, conditions, keys, workspace)
    }
  }
  groupByStage(population, plan.stages.length + 1)
  return plan.segments[segment]!.standsFor * recommended
}
