import type { CustomerKind } from '../model/customerKind.js'
import { capability } from '../model/mechanism/capability.js'
import { dealPoints, turnoutPoints } from '../model/mechanism/crossSide.js'
import { closingRate } from '../model/mechanism/needGap.js'
import { delivered } from '../model/mechanism/staff.js'
import { type Climate, type TurnoutMeasure, turnoutMeasures } from './climate.js'
import { type Responses, responseFor } from './conditions.js'
import type { Show } from './during.js'
import type { EditionPlan } from './plan.js'
import { usualSkill } from './staff.js'
import type { State } from './state.js'

/** Levers of service, each bringing points of quality. */
const serviceLevers = ['serviceBefore', 'service', 'serviceAfter'] as const

/** The kinds whose turnout a kind feels. */
const otherSide: Readonly<Record<CustomerKind, readonly CustomerKind[]>> = {
  exhibitor: ['visitor'],
  visitor: ['exhibitor'],
  partner: ['exhibitor', 'visitor']
}

/** What the show is like for those of a segment who attend, once turnout (`latest`) is known and service is paid. */
export function showOf(
  state: State,
  edition: EditionPlan,
  segment: number,
  responses: Responses,
  latest: Climate
): Show {
  const { plan } = state
  const { base } = edition.rules.mechanisms.value
  const service = serviceLevers.reduce((points, id) => {
    const lever = edition.levers[id]
    const response = responseFor(edition, responses, id, segment)
    const level = edition.rules.staff ? delivered(response, state.staff.skill, usualSkill(plan)) : response
    return points + lever.effect * (level - lever.reference)
  }, 0)
  const { complaintChannel, research } = edition.levers
  return {
    quality: base + service + dealsOf(state, edition, segment, latest),
    speaking: complaintChannel.effect * responseFor(edition, responses, 'complaintChannel', segment),
    detection: edition.rules.research ? research.effect * responseFor(edition, responses, 'research', segment) : 0
  }
}

/** Points of value from the other side's turnout above the usual and from the state of the market. */
function dealsOf(state: State, edition: EditionPlan, segment: number, latest: Climate): number {
  const usual = state.climate.usual!
  const { kind, goals } = state.plan.segments[segment]!
  const { crossSide } = edition.rules.mechanisms
  const points = (measure: TurnoutMeasure) => {
    const sides = otherSide[kind].map((side) =>
      turnoutPoints(latest[side].turnout[measure], usual[side].turnout[measure], crossSide.effect)
    )
    return sides.reduce((sum, each) => sum + each, 0) / sides.length
  }
  const [number, influence, knowHow] = turnoutMeasures.map(points) as [number, number, number]
  return dealPoints(goals, number, influence, knowHow, edition.segments[segment]!.state, crossSide.influence)
}

/** By how much the need gaps of a segment move after a show. */
export interface Drift {
  readonly drift: number
  readonly closing: number
}

/**
 * After the show the fair drifts from what customers need, and innovation closes the gap, the better the more is known of
 * the customers. `null` where need gaps are switched off.
 */
export function driftOf(
  state: State,
  edition: EditionPlan,
  segment: number,
  responses: Responses,
  latest: Climate
): Drift | null {
  if (!edition.rules.needGap) return null
  const usual = state.climate.usual!
  const { innovation, research } = edition.levers
  const { kind, needDrift } = state.plan.segments[segment]!
  const known = capability(
    latest[kind].knowHowShare,
    usual[kind].knowHowShare,
    responseFor(edition, responses, 'research', segment),
    research.reference,
    edition.rules.mechanisms.capability.weight
  )
  const response = responseFor(edition, responses, 'innovation', segment)
  return { drift: needDrift, closing: closingRate(response, innovation.reference, innovation.effect, known) }
}
