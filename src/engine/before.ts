import { happens } from '../core/odds.js'
import { fillUniforms } from '../core/random/threefry.js'
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
import { purpose } from './purposes.js'
import type { SegmentStreams } from './segmentStreams.js'
import { type Block, blockSize } from './workspace.js'

/**
 * The phase before the show for the customers `order[start]` to `order[end − 1]`, all in `stage`: who starts, returns or
 * attends, and which firms will close after this edition.
 */
export function decide(
  stage: StagePlan,
  population: Population,
  start: number,
  end: number,
  conditions: Conditions,
  streams: SegmentStreams,
  decision: Block,
  approach: Block
): void {
  const { entry, ordinal, order } = population
  const decisionKey = streams.of(purpose.decision, conditions.edition)
  const approachKey = streams.of(purpose.approach, conditions.edition)
  for (let from = start; from < end; from += blockSize) {
    const to = Math.min(from + blockSize, end)
    fillUniforms(decisionKey, entry, ordinal, order, from, to, decision.first, decision.second)
    if (stage.attendance !== null) {
      attend(stage.attendance, population, from, to, conditions, decision.first)
    } else if (stage.start !== null) {
      fillUniforms(approachKey, entry, ordinal, order, from, to, approach.first, approach.second)
      startOrReturn(stage.start, population, from, to, conditions, decision.first, approach)
    }
    drawClosures(population, from, to, conditions.closure, decision.second)
  }
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
 * Customers of the fair decide whether to attend, knowing the price and their own cost of taking part; what they met
 * becomes part of the reference. Those let go are not asked.
 */
function attend(
  chance: { readonly probability: number; readonly effects: Exit['effects'] },
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  uniforms: Float64Array
): void {
  const { order, flags, expectation, referencePrice, satisfaction, trust, bonds, loyalty, priceSensitivity } =
    population
  const { rival, priceLoss, priceMemory, outlook, reminder } = conditions
  const { forbearance } = conditions.rules.mechanisms
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const cost = costMet(population, row, conditions)
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, forbearance.price)
    const forecast = outlook + forecastValue(expectation[row]!, cost, referencePrice[row]!, priceLoss, sensitivity)
    const shift = attendanceShift(
      chance.effects,
      satisfaction[row]!,
      forecast,
      rival,
      trust[row]!,
      bonds[row]!,
      at(loyalty, row),
      reminder
    )
    const comes = happens(uniforms[index - from]!, chance.probability, shift)
    if (comes && !(flags[row]! & flag.released)) flags[row]! |= flag.attends
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, cost, priceMemory)
  }
}

/** Prospects start and lost customers return: both then attend this edition. */
function startOrReturn(
  exit: Exit,
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  uniforms: Float64Array,
  approach: Block
): void {
  const { order, flags, stage, cohort, lapse, expectation, referencePrice, grievance, trust } = population
  const { needGap, priceSensitivity } = population
  const { rival, priceLoss, priceMemory, outlook, contactedFirst, rules } = conditions
  const { mechanisms } = rules
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const uniform = uniforms[index - from]!
    lapse[row]!++
    const isNew = cohort[row] === notJoined
    const cost = costMet(population, row, conditions)
    const hoped = isNew ? newcomerExpectation(expectation[row]!, conditions.expectationLift) : expectation[row]!
    const sensitivity = effectivePriceSensitivity(at(priceSensitivity, row), trust[row]!, mechanisms.forbearance.price)
    const forecast = outlook + forecastValue(hoped, cost, referencePrice[row]!, priceLoss, sensitivity)
    const contacted = contactedFirst
      ? (flags[row]! & flag.contacted) > 0
      : approach.first[index - from]! < conditions.outreachShare
    const shift = startShift(
      exit.effects,
      conditions.awareness,
      conditions.outreachEffect * ((contacted ? 1 : 0) - conditions.outreachUsual),
      conditions.winBackEffect *
        ((approach.second[index - from]! < conditions.winBackShare ? 1 : 0) - conditions.winBackUsual),
      conditions.wordOfMouth,
      conditions.demonstration,
      forecast,
      rival,
      grievance[row]!,
      lapse[row]!,
      needGap[row]! - mechanisms.needGap.usual
    )
    if (!happens(uniform, exit.probability, shift)) continue
    stage[row] = exit.to
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, cost, priceMemory)
    if (isNew) {
      const unadvised = shift - exit.effects.wordOfMouth * conditions.recommendation
      const referred = happens(uniform, exit.probability, unadvised) ? 0 : flag.referred
      const { response, usual } = conditions.firstGapRelief
      expectation[row] = hoped
      trust[row] = newcomerTrust(trust[row]!, conditions.wordOfMouth, mechanisms.trust.reputation)
      needGap[row] = firstNeedGap(needGap[row]!, response, usual, mechanisms.research.firstGap)
      cohort[row] = Math.max(conditions.edition, joinedBefore)
      flags[row]! |= flag.attends | flag.joins | flag.neverLapsed | referred
    } else {
      flags[row]! |= flag.attends | flag.returned
    }
  }
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
