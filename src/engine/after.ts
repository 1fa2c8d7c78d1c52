import { nextNeedGap } from '../model/mechanism/needGap.js'
import { nextStand } from '../model/mechanism/standGrowth.js'
import { scoreScale } from '../model/runTable.js'
import type { StagePlan } from './plan.js'
import { at, flag, leaveMarket, type Population } from './population.js'

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

/** The need gaps of customers `order[from]` to `order[to − 1]` move: of everybody in the market, customer or not. */
export function driftNeeds(
  { order, needGap }: Population,
  from: number,
  to: number,
  drift: number,
  closing: number
): void {
  for (let index = from; index < to; index++) {
    const row = order[index]!
    needGap[row] = nextNeedGap(needGap[row]!, drift, closing)
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
 * Closes the edition for customers `order[from]` to `order[to − 1]`, all attending or all absent: tenure, histories, and
 * firms that close. A firm that closes having attended goes to the stage `closed` until the next edition held has counted
 * it as expected; any other is `gone`.
 */
export function closeEdition(
  population: Population,
  from: number,
  to: number,
  attending: boolean,
  closed: number,
  gone: number
): void {
  const { order, flags, tenure, stage } = population
  const kept = attending ? flag.trustReached | flag.neverLapsed : flag.trustReached
  const set = attending ? flag.attendedLast : 0
  const visits = attending ? 1 : 0
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    tenure[row]! += visits
    flags[row] = (bits & kept) | set
    if (!(bits & flag.closes)) continue
    stage[row] = attending ? closed : gone
    leaveMarket(population, row)
  }
}

/** Firms that closed after the edition before last, `order[from]` to `order[to − 1]`, have been counted and are gone. */
export function dismiss({ order, stage }: Population, from: number, to: number, gone: number): void {
  for (let index = from; index < to; index++) stage[order[index]!] = gone
}

/** Closes an edition that did not take place for customers `order[from]` to `order[to − 1]`: only firms that close leave. */
export function closeCancelled(population: Population, from: number, to: number, closed: number, gone: number): void {
  const { order, flags, stage } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const bits = flags[row]!
    flags[row] = bits & ~flag.closes
    if (stage[row]! >= closed || !(bits & flag.closes)) continue
    stage[row] = bits & flag.attendedLast ? closed : gone
    leaveMarket(population, row)
  }
}
