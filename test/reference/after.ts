import { log } from '../../src/core/math/log.js'
import { oddsFactor } from '../../src/core/odds.js'
import type { Exit } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import { capability } from '../../src/model/mechanism/capability.js'
import { exitShift } from '../../src/model/mechanism/exit.js'
import { effectivePriceSensitivity, effectiveTolerance } from '../../src/model/mechanism/forbearance.js'
import { closingRate, nextNeedGap } from '../../src/model/mechanism/needGap.js'
import { delight } from '../../src/model/mechanism/satisfaction.js'
import { nextStand } from '../../src/model/mechanism/standGrowth.js'
import { grievanceAtLeaving, strainBeyond } from '../../src/model/mechanism/strain.js'
import type { Cause } from '../../src/model/runTable.js'
import { inTens, inTenths, neutral, neutralTrust } from '../../src/model/scale.js'
import { climateOf } from './climate.js'
import type { Customer } from './customer.js'
import { float, isMember, responseIn, type Today } from './fair.js'
import { priceMet } from './fees.js'
import { bestThatFit, byInfluence, ranked, type Score } from './ranking.js'

/** Shocks take customers of the fair away after this show: the most influential, or those whose lot is the highest. */
export function takeAway(today: Today): void {
  const byLot: Score = (customer) => today.fair.draw(customer, purpose.leaving, today.number)[0]
  for (const { count, grievance, who, segments } of today.edition.leaving) {
    const members = today.customers.filter(
      (customer) => segments[customer.segment]! && isMember(today, customer) && customer.takenAwayWith === null
    )
    for (const customer of bestThatFit(today, ranked(members, who === 'any' ? byLot : byInfluence), count)) {
      customer.takenAwayWith = float(grievance)
    }
  }
}

/** What a move depends on besides the customer's own fields. */
interface Standing {
  readonly tolerance: number
  readonly beyond: number
  readonly gap: number
  readonly rival: number
  readonly missed: number
}

function standingOf({ edition }: Today, customer: Customer): Standing {
  const { forbearance, needGap } = edition.rules.mechanisms
  const tolerance = effectiveTolerance(customer.tolerance, customer.trust, forbearance.tolerance)
  return {
    tolerance,
    beyond: strainBeyond(customer.strain, tolerance),
    gap: customer.needGap - needGap.usual,
    rival: edition.segments[customer.segment]!.rivalValue,
    missed: customer.attends ? 0 : 1
  }
}

/** The move of a customer of the fair after the show. */
export function move(today: Today, customer: Customer): void {
  const { release } = today.edition.rules.mechanisms
  const { exits } = today.edition.rules.stages[customer.stage]!
  if (customer.released) leave(today, customer, 'released', release.grievance)
  else if (customer.takenAwayWith !== null) leave(today, customer, 'exogenous', customer.takenAwayWith)
  else if (exits.length > 0) take(today, customer, exitChosen(today, customer, exits))
}

/** Exits compete: each weighs its probability times the factor on its odds; one uniform number picks one. */
function exitChosen(today: Today, customer: Customer, exits: readonly Exit[]): Exit {
  const [, uniform] = today.fair.draw(customer, purpose.experience, today.number)
  const weights = exits.map((exit) => {
    return exit.to === customer.stage ? exit.probability : exit.probability * oddsFactor(shiftOf(today, customer, exit))
  })
  let left = uniform * weights.reduce((sum, weight) => sum + weight, 0)
  let chosen = 0
  while (chosen < exits.length - 1 && left >= weights[chosen]!) left -= weights[chosen++]!
  return exits[chosen]!
}

function shiftOf(today: Today, customer: Customer, { effects }: Exit): number {
  const { delightFrom } = today.edition.rules.mechanisms.satisfaction
  const { beyond, gap, rival, missed } = standingOf(today, customer)
  const attended = customer.tenure + (customer.attends ? 1 : 0)
  return exitShift(
    effects,
    customer.satisfaction,
    delight(customer.satisfaction, delightFrom),
    customer.trust,
    customer.bonds,
    missed,
    beyond,
    rival,
    attended > 0 ? log(attended) : 0,
    customer.loyalty,
    gap,
    customer.remedied ? 1 : 0
  )
}

function take(today: Today, customer: Customer, exit: Exit): void {
  const { plan } = today
  const before = plan.stages[customer.stage]!.id
  const after = plan.stages[exit.to]!.id
  if (after === before) return
  const [cause, push] = strongestOf(pushesOf(today, customer, exit))
  if (after === 'disappearance') {
    // Who weakened by a stronger push than the one that now makes it leave, leaves for that first cause.
    const remembered = before === 'weakening' && customer.push > 0 && customer.push >= push
    const { tolerance } = standingOf(today, customer)
    leave(today, customer, remembered ? customer.cause : cause, grievanceAtLeaving(customer.strain, tolerance))
    return
  }
  customer.stage = exit.to
  customer.cause = cause
  customer.push = after === 'weakening' ? float(push) : 0
  if (after !== 'trust' || customer.hasTrusted) return
  customer.hasTrusted = true
  customer.reachesTrust = true
}

function leave({ plan }: Today, customer: Customer, cause: Cause, grievance: number): void {
  customer.stage = plan.stages.length - 1
  customer.cause = cause
  customer.push = 0
  customer.grievance = float(grievance)
  customer.lapse = 0
}

/** How strongly each driver pushed towards an exit, in log-odds, in the order in which equals count. */
function pushesOf(today: Today, customer: Customer, { effects }: Exit): readonly (readonly [Cause, number])[] {
  const { forbearance } = today.edition.rules.mechanisms
  const { beyond, gap, rival, missed } = standingOf(today, customer)
  // Disappointment is felt in satisfaction, strain and trust; the part that the price took is booked to the price.
  const felt =
    effects.satisfaction * inTens(customer.satisfaction, neutral) +
    effects.strain * inTenths(beyond, 0) +
    effects.trust * inTenths(customer.trust, neutralTrust)
  const sensitivity = effectivePriceSensitivity(customer.priceSensitivity, customer.trust, forbearance.price)
  const costly = -effects.satisfaction * inTens(sensitivity * priceMet(today, customer), 0)
  const price = Math.max(0, Math.min(felt, costly))
  const isNeglected = (customer.spoke || customer.detected) && !customer.remedied
  return [
    ['need', effects.needGap * inTens(gap, 0)],
    ['disappointment', felt - price],
    ['care', isNeglected || customer.lostContacts ? -effects.remedy : 0],
    ['price', price],
    ['rival', effects.rival * inTens(rival, neutral)],
    ['missed', effects.missed * missed]
  ]
}

/** The strongest push above nothing, the first of equals; where nothing pushed, the cause lies elsewhere. */
function strongestOf(pushes: readonly (readonly [Cause, number])[]): readonly [Cause, number] {
  return pushes.reduce((best, each) => (each[1] > best[1] ? each : best), ['exogenous', 0] as readonly [Cause, number])
}

/** Stands of exhibitors who attended grow in trust and shrink in weakening. */
export function growStand({ plan, edition }: Today, customer: Customer): void {
  const { standGrowth } = edition.rules.stages[customer.stage]!
  if (!customer.attends || plan.segments[customer.segment]!.kind !== 'exhibitor' || standGrowth === 0) return
  const { most } = edition.rules.mechanisms.standGrowth
  customer.area = float(nextStand(customer.area, customer.startArea, standGrowth, most))
}

/** The fair drifts from what everybody in a segment needs, and innovation closes the gap, the better the more is known. */
export function closingIn(today: Today, segment: number): number {
  const { plan, fair, edition } = today
  const { innovation, research } = edition.levers
  const { kind } = plan.segments[segment]!
  const known = capability(
    climateOf(fair, edition)![kind].knowHowShare,
    fair.usualClimate![kind].knowHowShare,
    responseIn(today, 'research', segment),
    research.reference,
    edition.rules.mechanisms.capability.weight
  )
  return closingRate(responseIn(today, 'innovation', segment), innovation.reference, innovation.effect, known)
}

/** The need gap of a customer, or of who might become one, after the edition. */
export function driftNeed({ plan, edition }: Today, customer: Customer, closing: number): void {
  if (!edition.rules.needGap) return
  const { needDrift } = plan.segments[customer.segment]!
  customer.needGap = float(nextNeedGap(customer.needGap, needDrift, closing))
}
