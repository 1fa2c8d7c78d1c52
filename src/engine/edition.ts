import { fillUniforms } from '../core/random/threefry.js'
import type { LeverId } from '../model/parameters/lever.js'
import { leverIds } from '../model/parameters/lever.js'
import { moneyScale, scoreScale } from '../model/runTable.js'
import { closeEdition, growStands, move, voiceGrievance } from './after.js'
import { type Climate, latestClimate, meetClimate } from './climate.js'
import type { Conditions, Responses } from './conditions.js'
import { experience, remedy, type Show, stayAway } from './during.js'
import { noteValues, rememberAbsence, rememberVisits, shareOut } from './history.js'
import { rewardFor, spendOn } from './levers.js'
import { decideSegment, openBefore } from './openEdition.js'
import type { EditionPlan } from './plan.js'
import { at, flag } from './population.js'
import { purpose } from './purposes.js'
import { byInfluence, gather, ranked } from './ranking.js'
import {
  bookMoves,
  bookShow,
  bookTactics,
  countClosed,
  countCustomers,
  countJustLost,
  countLoyalty,
  countVoices,
  writeRows
} from './recorder.js'
import { driftNeeds, showOf } from './show.js'
import type { State } from './state.js'
import { buildAllBonds } from './tactics.js'
import type { SegmentVoices } from './voices.js'
import { blockSize } from './workspace.js'

/**
 * Plays one edition: targeting, before, during, after. Each phase reads only totals that an earlier phase closed, so the
 * order in which customers are visited cannot matter. Returns how many customers of each segment attended.
 */
export function playEdition(state: State, edition: EditionPlan, editionNumber: number): readonly number[] {
  const { plan, workspace } = state
  const { populations } = workspace
  const responses: Responses = {}
  const spend = (id: LeverId, heads: number) => {
    responses[id] = spendOn(edition.levers[id], heads, edition, editionNumber, state.levers, state.ledger)
  }
  const { conditions, offered } = openBefore(state, edition, editionNumber, responses, spend)
  for (const segment of plan.segments.keys()) decideSegment(state, segment, edition, conditions[segment]!)
  payRewards(state, edition, editionNumber, responses)
  buildAllBonds(state, edition, editionNumber, offered)
  meetClimate(state.climate, plan, edition, populations)
  state.observe?.(editionNumber, populations)
  for (const id of ['service', 'serviceAfter', 'complaintChannel'] as const)
    spend(id, headsAttending(state, edition, id))
  const climate = latestClimate(state.climate, plan, edition)!
  const shows = plan.segments.map((_, segment) => showOf(state, edition, segment, responses, climate))
  const cases = plan.segments.map((_, segment) => visit(state, segment, shows[segment]!, conditions[segment]!))
  spend(
    'recovery',
    sumServed(state, edition, 'recovery', (segment) => cases[segment]!)
  )
  takeAway(state, edition)
  const voices = plan.segments.map((_, segment) => finish(state, segment, edition, conditions[segment]!, responses))
  if (edition.part === 'ledger') {
    shareOut(state.histories, plan, populations, conditions, leverMoney(state, editionNumber))
  }
  closeAfter(state, edition, responses, climate)
  if (edition.part !== 'tail') {
    const marketSizes = edition.segments.map(({ marketSize }) => marketSize)
    state.spoken = { voices, boosts: boostsOf(state, edition, responses), marketSizes }
  }
  return plan.segments.map((_, segment) => attending(state, segment))
}

/** How many customers of a segment attend, after they have been grouped. */
function attending(state: State, segment: number): number {
  const starts = state.workspace.groups[segment]!
  const members = state.plan.stages.reduce((sum, _, stage) => sum + starts[2 * stage + 2]! - starts[2 * stage + 1]!, 0)
  return state.plan.segments[segment]!.standsFor * members
}

/** A count over the segments that a lever serves. */
function sumServed({ plan }: State, { levers }: EditionPlan, id: LeverId, count: (segment: number) => number): number {
  const { serves } = levers[id]
  return plan.segments.reduce((sum, _, segment) => sum + (serves[segment]! ? count(segment) : 0), 0)
}

function headsAttending(state: State, edition: EditionPlan, id: LeverId): number {
  return sumServed(state, edition, id, (segment) => attending(state, segment))
}

/** Rewards for newcomers won by recommendation, in the segments that the programme serves. */
function payRewards(state: State, edition: EditionPlan, editionNumber: number, responses: Responses): void {
  const { plan, workspace, levers, ledger } = state
  const referred = sumServed(state, edition, 'referral', (segment) => {
    const { order, alive, flags } = workspace.populations[segment]!
    let count = 0
    for (let index = 0; index < alive; index++) if (flags[order[index]!]! & flag.referred) count++
    return plan.segments[segment]!.standsFor * count
  })
  responses.referral = rewardFor(edition.levers.referral, referred, edition, editionNumber, levers, ledger)
}

/** By how much the referral programme multiplies recommendations in each segment. */
function boostsOf({ plan }: State, { levers }: EditionPlan, responses: Responses): readonly number[] {
  const { effect, reference, serves } = levers.referral
  return plan.segments.map((_, segment) =>
    serves[segment]! ? 1 + effect * ((responses.referral ?? reference) - reference) : 1
  )
}

/** The show for everybody of a segment: those who attend, and those who stay away. Returns the cases for recovery. */
function visit(state: State, segment: number, show: Show, conditions: Conditions): number {
  const { plan, workspace, streams } = state
  const population = workspace.populations[segment]!
  const { entry, ordinal, order } = population
  const starts = workspace.groups[segment]!
  const experienceKey = streams[segment]!.of(purpose.experience, conditions.edition)
  const voiceKey = streams[segment]!.of(purpose.voice, conditions.edition)
  const { decision, extra } = workspace
  let cases = 0
  plan.stages.forEach(({ attends }, stage) => {
    if (!attends) return
    const [absent, present, end] = [starts[2 * stage]!, starts[2 * stage + 1]!, starts[2 * stage + 2]!]
    stayAway(population, absent, present, conditions.rules.mechanisms)
    for (let from = present; from < end; from += blockSize) {
      const to = Math.min(from + blockSize, end)
      fillUniforms(experienceKey, entry, ordinal, order, from, to, decision.first, decision.second)
      if (conditions.rules.recovery) fillUniforms(voiceKey, entry, ordinal, order, from, to, extra.first, extra.second)
      cases += experience(population, from, to, show, conditions, decision.first, extra)
    }
  })
  return plan.segments[segment]!.standsFor * cases
}

/** Marks the most influential customers of the fair whom shocks take away after this show. */
function takeAway({ plan, workspace }: State, edition: EditionPlan): void {
  const { populations } = workspace
  for (const { count, grievance, segments } of edition.leaving) {
    const customers = gather(plan, populations, segments, ({ stage, flags }, row) => {
      return (plan.stages[stage[row]!]?.attends ?? false) && !(flags[row]! & flag.leaves)
    })
    let left = count
    for (const { segment, row } of ranked(populations, customers, byInfluence)) {
      left -= plan.segments[segment]!.standsFor
      if (left < 0) break
      populations[segment]!.flags[row]! |= flag.leaves
      populations[segment]!.grievance[row] = grievance
    }
  }
}

/** Remedy, the books and the moves of a segment. Returns who would speak, of those who came and of the lost. */
function finish(
  state: State,
  segment: number,
  edition: EditionPlan,
  conditions: Conditions,
  responses: Responses
): SegmentVoices {
  const { plan, workspace } = state
  const population = workspace.populations[segment]!
  const starts = workspace.groups[segment]!
  const closed = plan.stages.length
  const voices: SegmentVoices = { satisfied: 0, dissatisfied: 0, grievance: 0 }
  for (let group = 0; group < 2 * closed; group++) {
    for (let from = starts[group]!; from < starts[group + 1]!; from += blockSize) {
      const to = Math.min(from + blockSize, starts[group + 1]!)
      finishBlock(state, segment, group, from, to, edition, conditions, responses, voices)
    }
  }
  if (edition.part !== 'warmUp') {
    const [from, to] = [starts[2 * closed]!, starts[2 * closed + 2]!]
    countClosed(workspace.recorder, population, from, to, closed, edition.part === 'tail')
    writeRows(workspace.recorder, conditions.edition, segment, plan.segments[segment]!.standsFor)
  }
  return voices
}

function finishBlock(
  state: State,
  segment: number,
  group: number,
  from: number,
  to: number,
  edition: EditionPlan,
  conditions: Conditions,
  responses: Responses,
  voices: SegmentVoices
): void {
  const { plan, workspace, streams } = state
  const { decision, extra, weights } = workspace
  const population = workspace.populations[segment]!
  const { mechanisms, recovery } = conditions.rules
  const stage = group >> 1
  const isPresent = (group & 1) === 1
  const stagePlan = conditions.rules.stages[stage]!
  const { attends } = stagePlan
  const fill = (what: number, block: typeof extra) => {
    const key = streams[segment]!.of(what, conditions.edition)
    fillUniforms(key, population.entry, population.ordinal, population.order, from, to, block.first, block.second)
  }
  if (isPresent) {
    if (recovery && edition.levers.recovery.serves[segment]!) {
      fill(purpose.remedy, extra)
      remedy(population, from, to, edition.levers.recovery.effect * responses.recovery!, mechanisms, extra.first)
    }
    listen(population, from, to, mechanisms.satisfaction.threshold, voices)
    noteValues(population, from, to, conditions)
  }
  if (edition.part !== 'warmUp') record(state, segment, group, from, to, edition, conditions)
  if (!attends && stage > 0) {
    voices.grievance += voiceGrievance(population, from, to, mechanisms.wordOfMouth.grievanceKeep)
  }
  if (attends) {
    fill(purpose.experience, decision)
    move(plan, stagePlan, population, from, to, isPresent, conditions, decision.second, weights)
  }
  if (edition.part !== 'warmUp') {
    bookMoves(workspace.recorder, population, from, to, stage, attends, plan.stages.length - 1)
  }
}

/** Who would recommend, and who would warn, of attending customers: weighted by their propensity to, × 2^24. */
function listen(
  { order, latest, referral }: State['workspace']['populations'][number],
  from: number,
  to: number,
  threshold: number,
  voices: SegmentVoices
): void {
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const weight = Math.round(at(referral, row) * scoreScale)
    if (latest[row]! >= threshold) voices.satisfied += weight
    else voices.dissatisfied += weight
  }
}

/** Books of one block of customers in a group. */
function record(
  state: State,
  segment: number,
  group: number,
  from: number,
  to: number,
  edition: EditionPlan,
  conditions: Conditions
): void {
  const { plan, workspace, histories } = state
  const { recorder } = workspace
  const population = workspace.populations[segment]!
  const { rules } = conditions
  const stage = group >> 1
  const isPresent = (group & 1) === 1
  const { attends } = plan.stages[stage]!
  const reward = edition.levers.referral.serves[segment]!
    ? Math.round((edition.leverSpend.referral ?? 0) * moneyScale)
    : 0
  const historyEdition = {
    part: edition.part === 'tail' ? ('tail' as const) : ('ledger' as const),
    isLast: conditions.edition === state.lastHeld,
    reward,
    discount: discountInTail(state, conditions.edition)
  }
  countCustomers(recorder, population, from, to, stage, rules.needGap, edition.part === 'tail')
  bookTactics(recorder, population, from, to, conditions)
  if (attends) countLoyalty(recorder, population, from, to, isPresent)
  if (isPresent) {
    countVoices(recorder, population, from, to, rules.mechanisms.satisfaction)
    bookShow(recorder, population, from, to, conditions, reward)
    rememberVisits(histories, population, segment, from, to, conditions, historyEdition)
  } else {
    if (!attends && stage > 0) countJustLost(recorder, population, from, to)
    rememberAbsence(histories, population, segment, from, to, attends, conditions, historyEdition)
  }
}

/** Discount factor of a tail edition against the horizon's last one. */
function discountInTail({ plan }: State, editionNumber: number): number {
  const { discountFactors, editions } = plan.context
  return editionNumber > editions ? discountFactors[editionNumber - 1]! / discountFactors[editions - 1]! : 1
}

/** What levers cost in an edition, the rewards apart, which are booked to customers; whole numbers of 1/10,000. */
function leverMoney({ ledger }: State, editionNumber: number): number {
  const referral = leverIds.indexOf('referral')
  return ledger.rows.reduce((sum, { edition, item, booked }) => {
    return edition === editionNumber && item < leverIds.length && item !== referral ? sum + booked : sum
  }, 0)
}

/** Stands grow, needs move on, histories roll on, firms close. */
function closeAfter(state: State, edition: EditionPlan, responses: Responses, climate: Climate): void {
  const { plan, workspace } = state
  const closed = plan.stages.length
  const { most } = edition.rules.mechanisms.standGrowth
  plan.segments.forEach(({ kind }, segment) => {
    if (kind !== 'exhibitor') return
    const starts = workspace.groups[segment]!
    plan.stages.forEach((_, stage) => {
      const [from, to] = [starts[2 * stage + 1]!, starts[2 * stage + 2]!]
      growStands(workspace.populations[segment]!, from, to, edition.rules.stages, most)
    })
  })
  driftNeeds(state, edition, responses, climate)
  for (const population of workspace.populations) closeEdition(population, closed, closed + 1)
}
