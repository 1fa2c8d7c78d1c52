import { log } from '../core/math/log.js'
import { oddsFactor } from '../core/odds.js'
import { exitShift } from '../model/mechanism/exit.js'
import { delight } from '../model/mechanism/satisfaction.js'
import { grievanceAtLeaving, strainBeyond } from '../model/mechanism/strain.js'
import { scoreScale } from '../model/runTable.js'
import type { Exit } from './plan.js'
import { flag, type Population } from './population.js'

/** Natural logarithms of 1, 2, 3, … for editions attended; longer tenures are computed. */
const logarithms = Float64Array.from({ length: 64 }, (_, index) => (index === 0 ? 0 : log(index)))

/** The natural logarithm of a number of editions attended, 0 for none. */
export function logTenure(attended: number): number {
  return attended < logarithms.length ? logarithms[attended]! : log(attended)
}

/**
 * Stage moves after the show for customers `order[from]` to `order[to − 1]`, all in the stage whose `exits` are given
 * (worst first, staying included) and all attending or all absent. Exits compete: each weighs its base probability times
 * the factor on its odds; one uniform number picks one, low numbers the worst. Those who leave to the stage `lost` take
 * their grievance along.
 */
export function move(
  exits: readonly Exit[],
  population: Population,
  from: number,
  to: number,
  attending: boolean,
  rival: number,
  delightFrom: number,
  lost: number,
  uniforms: Float64Array,
  weights: Float64Array
): void {
  const { order, stage, tenure, lapse, satisfaction, trust, bonds, strain, tolerance, loyalty, grievance } = population
  const missed = attending ? 0 : 1
  const visits = attending ? 1 : 0
  const count = exits.length
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const current = stage[row]!
    const delighted = delight(satisfaction[row]!, delightFrom)
    const beyond = strainBeyond(strain[row]!, tolerance[row]!)
    const experience = logTenure(tenure[row]! + visits)
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
            loyalty[row]!
          )
        )
      }
      weights[option] = weight
      total += weight
    }
    let threshold = uniforms[index - from]! * total
    let chosen = 0
    while (chosen < count - 1 && threshold >= weights[chosen]!) threshold -= weights[chosen++]!
    const next = exits[chosen]!.to
    if (next === current) continue
    stage[row] = next
    if (next === lost) {
      lapse[row] = 0
      grievance[row] = grievanceAtLeaving(strain[row]!, tolerance[row]!)
    }
  }
}

/** Total grievance of lost customers `order[from]` to `order[to − 1]`, in whole numbers of 2^-24; afterwards it fades. */
export function voiceGrievance(population: Population, from: number, to: number, keep: number): number {
  const { order, grievance } = population
  let total = 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    total += Math.round(grievance[row]! * scoreScale)
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
    flags[row] = attended ? flag.attendedLast | (bits & flag.neverLapsed) : 0
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
