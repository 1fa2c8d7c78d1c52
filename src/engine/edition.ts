import { type LeverId, leverIds } from '../model/parameters/lever.js'
import { latestClimate, meetClimate } from './climate.js'
import { closingOf, finish } from './closing.js'
import type { Responses } from './conditions.js'
import { rewardFor, spendOn } from './levers.js'
import { decideSegment, openBefore } from './openEdition.js'
import type { EditionPlan } from './plan.js'
import { driftOf, showOf } from './show.js'
import { attendingCount, type State } from './state.js'
import { buildAllBonds } from './tactics.js'
import { takeAway } from './takeAway.js'
import { visit } from './visit.js'

/**
 * Plays one edition: targeting, before, during, after. Each phase reads only totals that an earlier phase closed, so the
 * order in which customers are visited cannot matter. Returns how many customers of each segment attended.
 */
export function playEdition(state: State, edition: EditionPlan, editionNumber: number): readonly number[] {
  const { plan, workspace } = state
  const { populations } = workspace
  const responses: Responses = {}
  const spend = (id: LeverId, heads: readonly number[]) => {
    responses[id] = spendOn(edition.levers[id], heads, edition, editionNumber, state.levers, state.ledger)
  }
  const { conditions, offered } = openBefore(state, edition, editionNumber, responses, spend)
  const referred = plan.segments.map((_, segment) => decideSegment(state, segment, edition, conditions[segment]!))
  const rewarded = ofServed(state, edition, 'referral', (segment) => referred[segment]!)
  const won = rewarded.reduce((sum, each) => sum + each, 0)
  responses.referral = rewardFor(edition.levers.referral, won, edition, editionNumber, state.levers, state.ledger)
  buildAllBonds(state, edition, editionNumber, offered)
  meetClimate(state.climate, plan, edition, populations)
  state.observe?.(editionNumber, populations)
  for (const id of ['service', 'serviceAfter', 'complaintChannel'] as const)
    spend(id, headsAttending(state, edition, id))
  const climate = latestClimate(state.climate, plan, edition)!
  const visits = plan.segments.map((_, segment) =>
    visit(state, segment, showOf(state, edition, segment, responses, climate), conditions[segment]!)
  )
  spend(
    'recovery',
    ofServed(state, edition, 'recovery', (segment) => visits[segment]!.cases)
  )
  state.observeShow?.(editionNumber, populations)
  takeAway(state, edition, editionNumber)
  const keys = visits.reduce((sum, visit) => sum + visit.keys, 0)
  const shared = { money: leverMoney(state, editionNumber), keys }
  const voices = plan.segments.map((_, segment) =>
    finish(
      state,
      closingOf(
        state,
        edition,
        segment,
        conditions[segment]!,
        responses,
        shared,
        driftOf(state, edition, segment, responses, climate)
      )
    )
  )
  if (edition.part !== 'tail') {
    const marketSizes = edition.segments.map(({ marketSize }) => marketSize)
    state.spoken = { voices, boosts: boostsOf(state, edition, responses), marketSizes }
  }
  return plan.segments.map((_, segment) => attendingCount(state, segment))
}

/** A count of each segment; nothing for those that a lever does not serve. */
function ofServed(
  { plan }: State,
  { levers }: EditionPlan,
  id: LeverId,
  count: (segment: number) => number
): readonly number[] {
  const { serves } = levers[id]
  return plan.segments.map((_, segment) => (serves[segment]! ? count(segment) : 0))
}

function headsAttending(state: State, edition: EditionPlan, id: LeverId): readonly number[] {
  return ofServed(state, edition, id, (segment) => attendingCount(state, segment))
}

/** By how much the referral programme multiplies recommendations in each segment. */
function boostsOf({ plan }: State, { levers }: EditionPlan, responses: Responses): readonly number[] {
  const { effect, reference, serves } = levers.referral
  return plan.segments.map((_, segment) =>
    serves[segment]! ? 1 + effect * ((responses.referral?.[segment] ?? reference) - reference) : 1
  )
}

/** What levers cost in an edition, the rewards apart, which are booked to customers; whole numbers of 1/10,000. */
function leverMoney({ plan, ledger }: State, editionNumber: number): number {
  const referral = leverIds.indexOf('referral')
  const { items } = plan.context
  return ledger.rows.reduce((sum, { edition, item, booked }) => {
    return edition === editionNumber && items[item]!.kind === 'lever' && item !== referral ? sum + booked : sum
  }, 0)
}
