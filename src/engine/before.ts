import { happens, mayHappen } from '../core/odds.js'
import { fillUniforms, type StreamKey } from '../core/random/threefry.js'
import { attendanceShift } from '../model/mechanism/attendance.js'
import { newcomerExpectation } from '../model/mechanism/expectation.js'
import { effectivePriceSensitivity } from '../model/mechanism/forbearance.js'
import { forecastValue } from '../model/mechanism/forecast.js'
import { firstNeedGap } from '../model/mechanism/needGap.js'
import { nextReferencePrice } from '../model/mechanism/price.js'
import { startShift } from '../model/mechanism/start.js'
import { newcomerTrust } from '../model/mechanism/trust.js'
import { joinedBefore, notJoined } from '../model/runTable.js'
import { type Conditions, priceMet } from './conditions.js'
import type { Exit, StagePlan } from './plan.js'
import { at, flag, type Population, payShareOf } from './population.js'
import type { Block, Scratch, Workspace } from './workspace.js'

/** What the customers of a segment draw when they decide. */
export interface DecisionKeys {
  readonly decision: StreamKey
  readonly approach: StreamKey
}

/**
 * The phase before the show for the customers `order[from]` to `order[to − 1]`, one block at most, all in `stage`: who
 * starts, returns or attends, and which firms will close after this edition. Returns how many start who would not without
 * recommendation.
 */
export function decide(
  stage: StagePlan,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  keys: DecisionKeys,
  { decision, extra, scratch }: Pick<Workspace, 'decision' | 'extra' | 'scratch'>
): number {
  if (from === to) return 0
  const { entry, ordinal, order } = population
  fillUniforms(keys.decision, entry, ordinal, order, from, to, decision.first, decision.second)
  drawClosures(population, from, to, conditions.closure, decision.second)
  if (stage.attendance !== null) {
    const { probability, effects } = stage.attendance
    drawMembers(effects, population, from, to, conditions, scratch.forecast)
    attend(population, from, to, probability, scratch.forecast, decision.first)
    return 0
  }
  if (stage.start === null) return 0
  costsMet(population, from, to, conditions, scratch.price)
  foresee(population, from, to, conditions, scratch.price, scratch.forecast)
  const count = listCandidates(stage.start, population, from, to, conditions, decision.first, scratch)
  fillUniforms(keys.approach, entry, ordinal, scratch.rows, 0, count, extra.first, extra.second)
  return startOrReturn(stage.start, population, count, conditions, decision.first, extra, scratch)
}

/** What taking part costs a customer in points: the price met and the own cost, known beforehand. */
function costMet(population: Population, row: number, conditions: Conditions): number {
  const { area, burden } = population
  return (
    priceMet(area[row]!, payShareOf(population, row), conditions) +
    conditions.ownCost +
    conditions.rules.burden * at(burden, row)
  )
}

/**
 * What draws customers of the fair to this edition, as log-odds in `shifts`: they know the price and their own cost of
 * taking part; what they met becomes part of the reference.
 */
function drawMembers(
  effects: Exit['effects'],
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  shifts: Float64Array
): void {
  const { order, expectation, referencePrice, satisfaction, trust, bonds, loyalty, priceSensitivity } = population
  const { rival, priceLoss, priceMemory, outlook, reminder } = conditions
  const { forbearance } = conditions.rules.mechanisms
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const cost = costMet(population, row, conditions)
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
    const forecast = outlook + forecastValue(expectation[row]!, cost, referencePrice[row]!, priceLoss, sensitivity)
    shifts[index - from] = attendanceShift(
      effects,
      satisfaction[row]!,
      forecast,
      rival,
      trust[row]!,
      bonds[row]!,
      at(loyalty, row),
      reminder
    )
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, cost, priceMemory)
  }
}

/** Customers of the fair decide whether to attend, by what draws them. Those let go are not asked. */
function attend(
  { order, flags }: Population,
  from: number,
  to: number,
  probability: number,
  shifts: Float64Array,
  uniforms: Float64Array
): void {
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const comes = happens(uniforms[index - from]!, probability, shifts[index - from]!)
    if (comes && !(flags[row]! & flag.released)) flags[row]! |= flag.attends
  }
}

/** What taking part costs the customers `order[from]` to `order[to − 1]`, in points; one more edition has passed for each. */
function costsMet(population: Population, from: number, to: number, conditions: Conditions, costs: Float64Array): void {
  const { order, lapse } = population
  for (let index = from; index < to; index++) {
    const row = order[index]!
    lapse[row]!++
    costs[index - from] = costMet(population, row, conditions)
  }
}

/** The value that prospects or lost customers expect of the next edition. */
function foresee(
  { order, cohort, expectation, trust, priceSensitivity, referencePrice }: Population,
  from: number,
  to: number,
  conditions: Conditions,
  costs: Float64Array,
  forecasts: Float64Array
): void {
  const { outlook, priceLoss, rules } = conditions
  const { forbearance } = rules.mechanisms
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const hoped = cohort[row] === notJoined ? hopeOf(expectation[row]!, conditions) : expectation[row]!
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
    forecasts[index - from] =
      outlook + forecastValue(hoped, costs[index - from]!, referencePrice[row]!, priceLoss, sensitivity)
  }
}

/** What a prospect has come to expect by word of mouth and advertising. */
function hopeOf(expectation: number, { expectationLift }: Conditions): number {
  return newcomerExpectation(expectation, expectationLift)
}

/** Log-odds of reach, given whether it has been reached. */
function reachShift(effect: number, reached: boolean, usual: number): number {
  return effect * ((reached ? 1 : 0) - usual)
}

/** Of being reached and not being reached, the one that helps more: the greatest log-odds of a reach not yet drawn. */
function greatestReach(driver: number, effect: number, usual: number): number {
  const reached = reachShift(effect, true, usual)
  const not = reachShift(effect, false, usual)
  return driver * reached > driver * not ? reached : not
}

/** What a prospect or a lost customer is drawn by: all but reach in the customer's own numbers. */
function drawOf(
  { effects }: Exit,
  population: Population,
  row: number,
  forecast: number,
  outreach: number,
  winBack: number,
  conditions: Conditions
): number {
  const { grievance, lapse, needGap } = population
  return startShift(
    effects,
    conditions.awareness,
    outreach,
    winBack,
    conditions.wordOfMouth,
    conditions.demonstration,
    forecast,
    conditions.rival,
    grievance[row]!,
    lapse[row]!,
    needGap[row]! - conditions.rules.mechanisms.needGap.usual
  )
}

/**
 * Lists the prospects or lost customers who could start or return, were they reached, with their draws, costs and
 * forecasts moved together: for all others it need not be drawn whether they are. Returns how many.
 */
function listCandidates(
  exit: Exit,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  uniforms: Float64Array,
  { rows, price, forecast }: Scratch
): number {
  const { order } = population
  const { outreachEffect, outreachUsual, winBackEffect, winBackUsual } = conditions
  const outreach = greatestReach(exit.effects.outreach, outreachEffect, outreachUsual)
  const winBack = greatestReach(exit.effects.winBack, winBackEffect, winBackUsual)
  let count = 0
  for (let place = 0; place < to - from; place++) {
    const row = order[from + place]!
    const most = drawOf(exit, population, row, forecast[place]!, outreach, winBack, conditions)
    if (!mayHappen(uniforms[place]!, exit.probability, most)) continue
    rows[count] = row
    uniforms[count] = uniforms[place]!
    price[count] = price[place]!
    forecast[count++] = forecast[place]!
  }
  return count
}

/**
 * Of the `count` candidates listed, prospects start and lost customers return: both then attend this edition. Returns how
 * many start who would not without recommendation.
 */
function startOrReturn(
  exit: Exit,
  population: Population,
  count: number,
  conditions: Conditions,
  uniforms: Float64Array,
  reach: Block,
  { rows, price, forecast }: Scratch
): number {
  const { flags, stage, cohort, referencePrice } = population
  const { priceMemory, contactedFirst, outreachShare, outreachUsual, outreachEffect } = conditions
  const { winBackShare, winBackUsual, winBackEffect } = conditions
  let recommended = 0
  for (let index = 0; index < count; index++) {
    const row = rows[index]!
    const contacted = contactedFirst ? (flags[row]! & flag.contacted) > 0 : reach.first[index]! < outreachShare
    const outreach = reachShift(outreachEffect, contacted, outreachUsual)
    const winBack = reachShift(winBackEffect, reach.second[index]! < winBackShare, winBackUsual)
    const shift = drawOf(exit, population, row, forecast[index]!, outreach, winBack, conditions)
    if (!happens(uniforms[index]!, exit.probability, shift)) continue
    stage[row] = exit.to
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, price[index]!, priceMemory)
    flags[row]! |=
      cohort[row] === notJoined ? flag.attends | flag.joins | flag.neverLapsed : flag.attends | flag.returned
    if (cohort[row] !== notJoined) continue
    const unadvised = shift - exit.effects.wordOfMouth * conditions.recommendation
    if (!happens(uniforms[index]!, exit.probability, unadvised)) {
      flags[row]! |= flag.referred
      recommended++
    }
    greet(population, row, conditions)
  }
  return recommended
}

/** A prospect who has just started comes with what has been heard, and as near to the fair as research has brought it. */
function greet({ cohort, expectation, trust, needGap }: Population, row: number, conditions: Conditions): void {
  const { mechanisms } = conditions.rules
  const { response, usual } = conditions.firstGapRelief
  expectation[row] = hopeOf(expectation[row]!, conditions)
  trust[row] = newcomerTrust(trust[row]!, conditions.wordOfMouth, mechanisms.trust.reputation)
  needGap[row] = firstNeedGap(needGap[row]!, response, usual, mechanisms.research.firstGap)
  cohort[row] = Math.max(conditions.edition, joinedBefore)
}

/** Which firms will close after this edition, for reasons of their own. */
export function drawClosures(
  population: Population,
  from: number,
  to: number,
  closure: number,
  uniforms: Float64Array
): void {
  const { order, flags } = population
  for (let index = from; index < to; index++) {
    if (uniforms[index - from]! < closure) flags[order[index]!]! |= flag.closes
  }
}
