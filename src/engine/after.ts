import { log } from '../core/math/log.js'
import { oddsFactor } from '../core/odds.js'
import { strongestPush } from '../model/mechanism/departure.js'
import { exitShift } from '../model/mechanism/exit.js'
import { effectivePriceSensitivity, effectiveTolerance } from '../model/mechanism/forbearance.js'
import { delight } from '../model/mechanism/satisfaction.js'
import { nextStand } from '../model/mechanism/standGrowth.js'
import { grievanceAtLeaving, strainBeyond } from '../model/mechanism/strain.js'
import { causes, scoreScale } from '../model/runTable.js'
import { neutral, neutralTrust } from '../model/scale.js'
import { type Conditions, priceMet } from './conditions.js'
import type { Exit, Plan, StagePlan } from './plan.js'
import { at, flag, type Population, payShareOf } from './population.js'

/** Natural logarithms of 1, 2, 3, … for editions attended; longer tenures are computed. */
const logarithms = Float64Array.from({ length: 64 }, (_, index) => (index === 0 ? 0 : log(index)))

/** The natural logarithm of a number of editions attended, 0 for none. */
export function logTenure(attended: number): number {
  return attended < logarithms.length ? logarithms[attended]! : log(attended)
}

const releasedCause = causes.indexOf('released')
const exogenousCause = causes.indexOf('exogenous')

/**
 * Stage moves after the show for customers `order[from]` to `order[to − 1]`, all in the stage whose exits are given
 * (worst first, staying included) and all attending or all absent. Exits compete: each weighs its base probability times
 * the factor on its odds; one uniform number picks one, low numbers the worst. Those let go, and those whom a shock takes
 * away, leave in any case. Who leaves takes a grievance along; what pushed most is remembered, from weakening on.
 */
export function move(
  plan: Plan,
  { exits }: StagePlan,
  population: Population,
  from: number,
  to: number,
  attending: boolean,
  conditions: Conditions,
  uniforms: Float64Array,
  weights: Float64Array
): void {
  const { order, flags, stage, tenure, satisfaction, trust, bonds, strain, tolerance, loyalty, needGap } = population
  const { rival } = conditions
  const { mechanisms } = conditions.rules
  const { delightFrom } = mechanisms.satisfaction
  const lost = plan.stages.length - 1
  const missed = attending ? 0 : 1
  const visits = attending ? 1 : 0
  const count = exits.length
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const current = stage[row]!
    const bits = flags[row]!
    const borne = effectiveTolerance(at(tolerance, row), trust[row]!, mechanisms.forbearance.tolerance)
    if (bits & (flag.released | flag.leaves)) {
      const released = (bits & flag.released) > 0
      const grievance = released ? mechanisms.release.grievance : population.grievance[row]!
      leave(population, row, lost, grievance, released ? releasedCause : exogenousCause)
      continue
    }
    if (count === 0) continue
    const delighted = delight(satisfaction[row]!, delightFrom)
    const beyond = strainBeyond(strain[row]!, borne)
    const experience = logTenure(tenure[row]! + visits)
    const gap = needGap[row]! - mechanisms.needGap.usual
    const remedied = bits & flag.remedied ? 1 : 0
    let total = 0
    for (let option = 0; option < count; option++) {
      const exit = exits[option]!
      let weight = exit.probability
      if (exit.to !== current) {
        weight *= oddsFactor(
          exitShift(
            exit.effects,
            satisfaction[row]!,
            delighted,
            trust[row]!,
            bonds[row]!,
            missed,
            beyond,
            rival,
            experience,
            at(loyalty, row),
            gap,
            remedied
          )
        )
      }
      weights[option] = weight
      total += weight
    }
    let threshold = uniforms[index - from]! * total
    let chosen = 0
    while (chosen < count - 1 && threshold >= weights[chosen]!) threshold -= weights[chosen++]!
    const exit = exits[chosen]!
    if (exit.to === current) continue
    if (exit.to === lost) {
      const cause = causeOf(exit, population, row, missed, beyond, gap, conditions, current === plan.weakeningStage)
      leave(population, row, lost, grievanceAtLeaving(strain[row]!, borne), cause)
      continue
    }
    stage[row] = exit.to
    if (exit.to === plan.weakeningStage) {
      population.cause[row] = causeOf(exit, population, row, missed, beyond, gap, conditions, false)
    } else {
      population.push[row] = 0
      if (exit.to === plan.trustStage && !(bits & flag.trustReached))
        flags[row]! |= flag.trustReached | flag.reachesTrust
    }
  }
}

function leave(population: Population, row: number, lost: number, grievance: number, cause: number): void {
  population.stage[row] = lost
  population.lapse[row] = 0
  population.grievance[row] = grievance
  population.cause[row] = cause
  population.push[row] = 0
}

/**
 * What pushed a customer most towards an exit, as an index into `causes`. The push is stored; where `remembers`, the push
 * with which the customer weakened counts if it was the stronger.
 */
function causeOf(
  { effects }: Exit,
  population: Population,
  row: number,
  missed: number,
  beyond: number,
  gap: number,
  conditions: Conditions,
  remembers: boolean
): number {
  const { satisfaction, trust, flags, area, priceSensitivity, cause, push } = population
  const bits = flags[row]!
  const { forbearance } = conditions.rules.mechanisms
  const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
  const paid = sensitivity * priceMet(area[row]!, payShareOf(population, row), conditions)
  const felt =
    (effects.satisfaction * (satisfaction[row]! - neutral)) / 10 +
    effects.strain * beyond * 10 +
    effects.trust * (trust[row]! - neutralTrust) * 10
  const price = Math.max(0, Math.min(felt, (-effects.satisfaction * paid) / 10))
  const neglected = (bits & (flag.spoke | flag.detected)) > 0 && !(bits & flag.remedied)
  const care = neglected || bits & flag.lostContacts ? -effects.remedy : 0
  const need = (effects.needGap * gap) / 10
  const rival = (effects.rival * (conditions.rival - neutral)) / 10
  const stayedAway = effects.missed * missed
  const strongest = Math.max(need, felt - price, care, price, rival, stayedAway)
  if (remembers && push[row]! >= strongest && push[row]! > 0) return cause[row]!
  push[row] = Math.max(0, strongest)
  return strongestPush(need, felt - price, care, price, rival, stayedAway)
}

/** Stands of the attending customers `order[from]` to `order[to − 1]` grow or shrink by the stage they are in now. */
export function growStands(
  population: Population,
  from: number,
  to: number,
  stages: readonly StagePlan[],
  most: number
): void {
  const { order, stage, area, startArea } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const rate = stages[stage[row]!]!.standGrowth
    if (rate !== 0) area[row] = nextStand(area[row]!, startArea[row]!, rate, most)
  }
}

/**
 * Total grievance of lost customers `order[from]` to `order[to − 1]`, weighted by their propensity to speak, in whole
 * numbers of 2^-24; afterwards it fades.
 */
export function voiceGrievance(population: Population, from: number, to: number, keep: number): number {
  const { order, grievance, referral } = population
  let total = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    total += Math.round(at(referral, row) * grievance[row]! * scoreScale)
    grievance[row]! *= keep
  }
  return total
}

/**
 * Closes the edition for customers `order[0]` to `order[alive − 1]`: tenure, histories, and firms that close. A firm that
 * closes having attended is kept in the stage `closed` until the next edition held has counted it as expected; any other
 * is `gone`.
 */
export function closeEdition(population: Population, closed: number, gone: number): void {
  const { order, flags, tenure, stage } = population
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    const bits = flags[row]!
    if (stage[row]! >= closed) {
      if (stage[row] === closed) stage[row] = gone
      continue
    }
    const attended = bits & flag.attends
    if (attended) tenure[row]!++
    flags[row] = (bits & flag.trustReached) | (attended ? flag.attendedLast | (bits & flag.neverLapsed) : 0)
    if (bits & flag.closes) stage[row] = attended ? closed : gone
  }
}

/** Closes an edition that did not take place: only firms that close leave. */
export function closeCancelled(population: Population, closed: number, gone: number): void {
  const { order, flags, stage } = population
  for (let index = 0; index < population.alive; index++) {
    const row = order[index]!
    const bits = flags[row]!
    if (stage[row]! < closed && bits & flag.closes) stage[row] = bits & flag.attendedLast ? closed : gone
    flags[row] = bits & ~flag.closes
  }
}
