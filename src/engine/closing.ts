import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { moneyScale } from '../model/runTable.js'
import { closeEdition, dismiss, driftNeeds, growStands, voiceGrievance } from './after.js'
import type { Conditions, Responses } from './conditions.js'
import { accumulate, learn, listCases, remedy } from './during.js'
import { settleFees, settleTactics } from './fees.js'
import {
  type HistoryEdition,
  rememberAbsence,
  rememberPotential,
  rememberVisits,
  type Shared,
  shareOut
} from './history.js'
import { move } from './moves.js'
import type { EditionPlan } from './plan.js'
import { blocksOf, groupStart, type Population, wholeTrait } from './population.js'
import { purpose } from './purposes.js'
import { writeRows } from './recordedRows.js'
import { bookMoves, bookShow, countClosed, countCustomers, countJustLost } from './recorder.js'
import type { Drift } from './show.js'
import type { State } from './state.js'
import type { SegmentVoices } from './voices.js'
import type { Workspace } from './workspace.js'

/** All that the end of an edition needs to know of one segment. */
export interface Closing {
  readonly segment: number
  readonly edition: EditionPlan
  readonly conditions: Conditions
  readonly population: Population
  readonly experienceKey: StreamKey
  readonly remedyKey: StreamKey
  /** Share of cases remedied in time; 0 where there is no recovery. */
  readonly remedied: number
  readonly shared: Shared
  readonly history: HistoryEdition
  readonly drift: Drift | null
  readonly voices: SegmentVoices
}

/** What the end of an edition needs to know of a segment; no voices have been counted yet. */
export function closingOf(
  state: State,
  edition: EditionPlan,
  segment: number,
  conditions: Conditions,
  responses: Responses,
  shared: Shared,
  drift: Drift | null
): Closing {
  const { streams, workspace, lastHeld } = state
  const { recovery, referral } = edition.levers
  const recovers = edition.rules.recovery && recovery.serves[segment]!
  return {
    segment,
    edition,
    conditions,
    population: workspace.populations[segment]!,
    experienceKey: streams[segment]!.of(purpose.experience, conditions.edition),
    remedyKey: streams[segment]!.of(purpose.remedy, conditions.edition),
    remedied: recovers ? recovery.effect * responses.recovery![segment]! : 0,
    shared,
    history: {
      isLast: conditions.edition === lastHeld,
      reward: referral.serves[segment]! ? Math.round((edition.leverSpend.referral ?? 0) * moneyScale) : 0,
      discount: discountInTail(state, conditions.edition)
    },
    drift,
    voices: { satisfied: 0, dissatisfied: 0, grievance: 0 }
  }
}

/**
 * Remedy, the books, the moves and the close of a segment, block by block. Returns who would speak, of those who came and
 * of the lost.
 */
export function finish(state: State, closing: Closing): SegmentVoices {
  const { plan, workspace } = state
  const { population, segment, edition, conditions, voices } = closing
  const closed = plan.stages.length
  const inTail = edition.part === 'tail'
  for (let block = 0; block < blocksOf(population); block++) {
    for (let group = 0; group < 2 * closed; group++) {
      const from = groupStart(population, block, group)
      const to = groupStart(population, block, group + 1)
      if (from < to) finishGroup(state, closing, group, from, to)
    }
    const from = groupStart(population, block, 2 * closed)
    const to = groupStart(population, block, 2 * closed + 2)
    if (edition.part !== 'warmUp') countClosed(workspace.recorder.cells, population, from, to, closed, inTail)
    dismiss(population, from, to, closed + 1)
  }
  if (edition.part !== 'warmUp') {
    writeRows(
      workspace.recorder.rows,
      workspace.recorder.cells,
      conditions.edition,
      segment,
      plan.segments[segment]!.standsFor,
      plan.stages.map(({ attends }) => attends)
    )
  }
  return voices
}

/** The same for one group of a block: customers in one stage, all attending or all absent. */
function finishGroup(state: State, closing: Closing, group: number, from: number, to: number): void {
  const { plan, workspace } = state
  const { population, edition, conditions, voices, drift } = closing
  const { mechanisms, stages } = conditions.rules
  const { decision, scratch, recorder } = workspace
  const stage = group >> 1
  const isPresent = (group & 1) === 1
  const { attends } = plan.stages[stage]!
  const isBooked = edition.part !== 'warmUp'
  settleTactics(population, from, to, conditions, scratch.fees)
  if (isPresent) {
    settleFees(population, from, to, conditions, scratch.fees)
    remedyCases(closing, from, to, workspace)
    accumulate(population, from, to, mechanisms.satisfaction.memory)
    listen(population, from, to, mechanisms.satisfaction.threshold, voices)
  }
  if (isBooked) record(state, closing, stage, isPresent, from, to)
  if (isPresent) learn(population, from, to, mechanisms.expectation.learning)
  if (!attends && stage > 0) {
    voices.grievance += voiceGrievance(population, from, to, mechanisms.wordOfMouth.grievanceKeep)
  }
  if (attends) {
    const { entry, ordinal, order } = population
    fillUniforms(closing.experienceKey, entry, ordinal, order, from, to, decision.first, decision.second)
    move(plan, stages[stage]!, population, stage, from, to, isPresent, conditions, decision.second, workspace.moves)
  }
  if (isBooked) bookMoves(recorder.cells, population, from, to, stage, attends, plan.stages.length - 1, scratch.places)
  if (isPresent && conditions.takesSpace) growStands(population, from, to, stages, mechanisms.standGrowth.most)
  if (drift !== null) driftNeeds(population, from, to, drift.drift, drift.closing)
  closeEdition(population, from, to, isPresent, plan.stages.length, plan.stages.length + 1)
}

/** Remedies the cases among attending customers of one block. */
function remedyCases(
  { population, remedyKey, remedied, conditions }: Closing,
  from: number,
  to: number,
  { extra, scratch }: Workspace
): void {
  if (remedied === 0) return
  const { entry, ordinal } = population
  const count = listCases(population, from, to, scratch.rows)
  fillUniforms(remedyKey, entry, ordinal, scratch.rows, 0, count, extra.first, extra.second)
  remedy(population, scratch.rows, count, remedied, conditions.rules.mechanisms, extra.first)
}

/** Who would recommend, and who would warn, of attending customers: weighted by their propensity to, × 2^24. */
function listen(
  { order, latest, referral }: Population,
  from: number,
  to: number,
  threshold: number,
  voices: SegmentVoices
): void {
  let [satisfied, dissatisfied] = [0, 0]
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const weight = wholeTrait(referral, row)
    if (latest[row]! >= threshold) satisfied += weight
    else dissatisfied += weight
  }
  voices.satisfied += satisfied
  voices.dissatisfied += dissatisfied
}

/** Books of one group of a block, whose fees are settled. */
function record(
  { plan, workspace }: State,
  { population, segment, edition, conditions, history, shared }: Closing,
  stage: number,
  isPresent: boolean,
  from: number,
  to: number
): void {
  const { scratch, histories } = workspace
  const { cells } = workspace.recorder
  const { fees, places } = scratch
  const { attends } = plan.stages[stage]!
  const inTail = edition.part === 'tail'
  const booked = { stage, attends, attending: isPresent, inTail }
  countCustomers(cells, population, from, to, booked, conditions.rules.needGap, fees, places)
  if (!isPresent) {
    if (!attends && stage > 0) countJustLost(cells, population, from, to, places)
    rememberAbsence(histories, population, segment, from, to, attends, inTail, fees, history)
    return
  }
  bookShow(cells, population, from, to, conditions, fees, places, history.reward)
  if (inTail) rememberPotential(histories, population, from, to, fees, history)
  else {
    rememberVisits(histories, population, segment, from, to, fees, history)
    shareOut(histories, plan.context.allocation, population, from, to, conditions, shared)
  }
}

/** Discount factor of a tail edition against the horizon's last one. */
function discountInTail({ plan }: State, editionNumber: number): number {
  const { discountFactors, editions } = plan.context
  return editionNumber > editions ? discountFactors[editionNumber - 1]! / discountFactors[editions - 1]! : 1
}
