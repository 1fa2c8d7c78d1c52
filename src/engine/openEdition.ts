import type { LeverId } from '../model/parameters/lever.js'
import { decide } from './before.js'
import { latestClimate } from './climate.js'
import { type Conditions, conditionsOf, type Responses } from './conditions.js'
import { loseContacts } from './contactLoss.js'
import { careForLeavers, countLeavers } from './farewell.js'
import type { EditionPlan, LeverPlan, Plan } from './plan.js'
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

type Spend = (id: LeverId, heads: readonly number[]) => void

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
  // staff care has one purse: every segment meets the same staff
  const turnover = turnStaffOver(state.staff, edition, edition.levers.staffCare, responses.staffCare![0]!)
  loseContacts(state, edition, editionNumber, turnover)
  spend('customerData', members(state, edition, 'customerData'))
  readRecords(state, edition, editionNumber, responses)
  const offered = offerTactics(state, edition, editionNumber)
  const inTail = edition.part === 'tail'
  for (const id of ['advertising', 'visitorPromotion'] as const) spend(id, inTail ? nobody(plan) : market(edition, id))
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

function nobody({ segments }: Plan): readonly number[] {
  return segments.map(() => 0)
}

/** Customers in some stages by segment, of those that a lever serves. */
function inStages(
  state: State,
  edition: EditionPlan,
  id: LeverId,
  wanted: (stage: number) => boolean
): readonly number[] {
  const { plan } = state
  return plan.segments.map((_, segment) => {
    if (!edition.levers[id].serves[segment]!) return 0
    return plan.stages.reduce(
      (count, _, stage) => (wanted(stage) ? count + stageCount(state, segment, stage) : count),
      0
    )
  })
}

/** Customers of the fair: those in stages that attend. */
function members(state: State, edition: EditionPlan, id: LeverId): readonly number[] {
  return inStages(state, edition, id, (stage) => state.plan.stages[stage]!.attends)
}

/** Firms in the market by segment, of those that a lever serves. */
function market({ segments, levers }: EditionPlan, id: LeverId): readonly number[] {
  const { serves } = levers[id]
  return segments.map(({ marketSize }, segment) => (serves[segment]! ? marketSize : 0))
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
    leavers.map((count, segment) => (farewell.serves[segment]! ? plan.segments[segment]!.standsFor * count : 0))
  )
  workspace.populations.forEach((population, segment) => {
    const share = farewell.serves[segment]! ? responses.farewell![segment]! : farewell.reference
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
 * size. Money that is for one segment contacts the best of that segment.
 */
function singleOut({ plan, workspace }: State, { levers, contactedFirst }: EditionPlan, responses: Responses): void {
  if (contactedFirst === 'any') return
  const { populations } = workspace
  const score = contactedFirst === 'size' ? bySize : byInfluence
  for (const { response, segments } of contactedTogether(levers.outreach, responses.outreach!)) {
    const prospects = gather(plan, populations, segments, ({ stage }, row) => stage[row] === 0)
    const best = ranked(populations, prospects, score)
    for (const { segment, row } of firstOf(plan, best, response * headsOf(plan, best))) {
      populations[segment]!.flags[row]! |= flag.contacted
    }
  }
}

/** The segments served among whose prospects the best are singled out together: those of one purse that respond alike. */
function contactedTogether(
  { serves, purses }: LeverPlan,
  responses: readonly number[]
): readonly { readonly response: number; readonly segments: readonly boolean[] }[] {
  const keys = serves.map((isServed, segment) => (isServed ? `${purses[segment]} ${responses[segment]}` : null))
  return [...new Set(keys)].flatMap((key) => {
    if (key === null) return []
    return { response: responses[keys.indexOf(key)]!, segments: keys.map((each) => each === key) }
  })
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
