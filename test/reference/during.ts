import { nearNormal } from '../../src/core/math/nearNormal.js'
import { purpose } from '../../src/engine/purposes.js'
import type { CustomerKind } from '../../src/model/customerKind.js'
import { blamedOnMarket } from '../../src/model/mechanism/attribution.js'
import { dealPoints, turnoutPoints } from '../../src/model/mechanism/crossSide.js'
import { nextExpectation } from '../../src/model/mechanism/expectation.js'
import { effectivePriceSensitivity, speakingShare } from '../../src/model/mechanism/forbearance.js'
import { perceivedValue } from '../../src/model/mechanism/perceivedValue.js'
import { remediedSatisfaction, strainAfterRemedy } from '../../src/model/mechanism/recovery.js'
import { cumulativeSatisfaction, satisfaction } from '../../src/model/mechanism/satisfaction.js'
import { delivered } from '../../src/model/mechanism/staff.js'
import { strainAfterMiss, strainAfterVisit } from '../../src/model/mechanism/strain.js'
import { nextTrust } from '../../src/model/mechanism/trust.js'
import { climateOf } from './climate.js'
import type { Customer } from './customer.js'
import { float, responseIn, type Today } from './fair.js'
import { priceMet } from './fees.js'
import { usualSkill } from './people.js'

/** The kinds whose turnout a kind feels. */
const otherSides: Readonly<Record<CustomerKind, readonly CustomerKind[]>> = {
  exhibitor: ['visitor'],
  visitor: ['exhibitor'],
  partner: ['exhibitor', 'visitor']
}

/** The quality of the show for a segment, in points of value: base, service as staff deliver it, and deals. */
export function qualityFor(today: Today, segment: number): number {
  const { fair, edition } = today
  const services = (['serviceBefore', 'service', 'serviceAfter'] as const).map((id) => {
    const { effect, reference } = edition.levers[id]
    const response = responseIn(today, id, segment)
    const level = edition.rules.staff ? delivered(response, fair.skill, usualSkill(today)) : response
    return effect * (level - reference)
  })
  const service = services.reduce((sum, points) => sum + points, 0)
  return edition.rules.mechanisms.value.base + service + deals(today, segment)
}

/** Points from the other side's turnout above the usual, by what customers come for, and from the state of the market. */
function deals({ plan, fair, edition }: Today, segment: number): number {
  const { kind, goals } = plan.segments[segment]!
  const { effect, influence } = edition.rules.mechanisms.crossSide
  const climate = climateOf(fair, edition)!
  const points = (measure: 'number' | 'influence' | 'knowHow') => {
    const sides = otherSides[kind].map((side) =>
      turnoutPoints(climate[side][measure], fair.usualClimate![side][measure], effect)
    )
    return sides.reduce((sum, each) => sum + each, 0) / sides.length
  }
  const { state } = edition.segments[segment]!
  return dealPoints(goals, points('number'), points('influence'), points('knowHow'), state, influence)
}

/** Who stays away has missed the show. */
export function stayAway({ edition }: Today, customer: Customer): void {
  const { keep, missed } = edition.rules.mechanisms.strain
  customer.strain = float(strainAfterMiss(customer.strain, keep, missed))
}

/** The show for one customer: value received, satisfaction, trust, strain, expectation; the dissatisfied may speak up. */
export function visit(today: Today, customer: Customer, quality: number): void {
  const { fair, edition } = today
  const { mechanisms } = edition.rules
  const [luck] = fair.draw(customer, purpose.experience, today.number)
  const attended = customer.tenure + 1
  customer.value = float(valueReceived(today, customer, quality, luck))
  customer.expected = customer.expectation
  customer.previous = customer.satisfaction
  customer.latest = float(satisfaction(customer.value, customer.expected, mechanisms.satisfaction))
  const isSatisfied = customer.latest >= mechanisms.satisfaction.threshold
  const { memory } = mechanisms.satisfaction
  customer.satisfaction = float(cumulativeSatisfaction(customer.previous, customer.latest, attended, memory))
  customer.dissatisfied = !isSatisfied
  if (!isSatisfied && edition.rules.recovery) speakUp(today, customer)
  customer.trust = float(nextTrust(customer.trust, isSatisfied, mechanisms.trust.gain, mechanisms.trust.loss))
  customer.personal = float(mechanisms.contacts.personal * customer.personal)
  customer.strain = float(strainAfter(today, customer))
  const { learning } = mechanisms.expectation
  customer.expectation = float(nextExpectation(customer.expected, customer.value, attended, learning))
}

function valueReceived(today: Today, customer: Customer, quality: number, uniform: number): number {
  const { rules, segments } = today.edition
  const { needGap, forbearance, value } = rules.mechanisms
  const drift = needGap.weight * (customer.needGap - needGap.usual)
  const sensitivity = effectivePriceSensitivity(customer.priceSensitivity, customer.trust, forbearance.price)
  return perceivedValue(
    quality - drift,
    rules.taste * customer.taste,
    value.noise * nearNormal(uniform),
    sensitivity * priceMet(today, customer),
    segments[customer.segment]!.ownCost + rules.burden * customer.burden
  )
}

/** Shortfalls strain, less what is blamed on the market. */
function strainAfter({ plan, edition }: Today, { segment, strain, expected, value }: Customer): number {
  const { mechanisms } = edition.rules
  const outlook = plan.segments[segment]!.goals.sales * edition.segments[segment]!.state
  const blamed = blamedOnMarket(expected - value, outlook, mechanisms.attribution.market)
  return strainAfterVisit(strain, value, expected, mechanisms.strain.keep, mechanisms.strain.shortfall, blamed)
}

/** A dissatisfied customer speaks up, or keeps silent and may be found out by research. */
function speakUp(today: Today, customer: Customer): void {
  const { complaintChannel, research } = today.edition.levers
  const { trust } = today.edition.rules.mechanisms.complaint
  const [speaks, found] = today.fair.draw(customer, purpose.voice, today.number)
  const speaking = complaintChannel.effect * responseIn(today, 'complaintChannel', customer.segment)
  customer.spoke = speaks < speakingShare(speaking, customer.trust, trust)
  const finds = today.edition.rules.research ? research.effect * responseIn(today, 'research', customer.segment) : 0
  customer.detected = !customer.spoke && found < finds
}

/** Whether a customer is a case for recovery. */
export function isCase({ spoke, detected }: Customer): boolean {
  return spoke || detected
}

/** Remedy in time: satisfaction rises, strain falls; what the customer stays for uses the lower of before and after. */
export function remedy(today: Today, customer: Customer): void {
  const { fair, edition, responses } = today
  const { recovery } = edition.levers
  if (!edition.rules.recovery || !recovery.serves[customer.segment]! || !isCase(customer)) return
  const [uniform] = fair.draw(customer, purpose.remedy, today.number)
  if (uniform >= recovery.effect * responses.recovery![customer.segment]!) return
  const { quality, ceiling, strain } = edition.rules.mechanisms.recovery
  const { memory } = edition.rules.mechanisms.satisfaction
  const { previous, latest: failed } = customer
  customer.remedied = true
  customer.latest = float(remediedSatisfaction(failed, previous, quality, ceiling))
  const felt = Math.max(failed, Math.min(customer.latest, previous))
  customer.satisfaction = float(cumulativeSatisfaction(previous, felt, customer.tenure + 1, memory))
  customer.strain = float(strainAfterRemedy(customer.strain, strain))
}
