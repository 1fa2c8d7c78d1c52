import { happens } from '../core/odds.js'
import { fillUniforms } from '../core/random/threefry.js'
import { attendanceShift } from '../model/mechanism/attendance.js'
import { newcomerExpectation } from '../model/mechanism/expectation.js'
import { forecastValue } from '../model/mechanism/forecast.js'
import { nextReferencePrice } from '../model/mechanism/price.js'
import { startShift } from '../model/mechanism/start.js'
import { joinedBefore, notJoined } from '../model/runTable.js'
import { type Conditions, priceMet } from './conditions.js'
import type { Exit, StagePlan } from './plan.js'
import { flag, type Population } from './population.js'
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

/**
 * Customers of the fair decide whether to attend, knowing the price and their own cost of taking part; what they met
 * becomes part of the reference.
 */
function attend(
  chance: { readonly probability: number; readonly effects: Exit['effects'] },
  population: Population,
  from: number,
  to: number,
  conditions: Conditions,
  uniforms: Float64Array
): void {
  const { order, flags, area, payShare, expectation, referencePrice, satisfaction, trust, bonds, loyalty } = population
  const { rival, priceLoss, priceMemory } = conditions
  for (let index = from; index < to; index++) {
    const row = order[index]!
    const price = priceMet(area[row]!, payShare[row]!, conditions) + conditions.ownCost
    const forecast = forecastValue(expectation[row]!, price, referencePrice[row]!, priceLoss)
    const shift = attendanceShift(
      chance.effects,
      satisfaction[row]!,
      forecast,
      rival,
      trust[row]!,
      bonds[row]!,
      loyalty[row]!
    )
    if (happens(uniforms[index - from]!, chance.probability, shift)) flags[row]! |= flag.attends
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, price, priceMemory)
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
  const { order, flags, stage, cohort, lapse, area, payShare, expectation, referencePrice, grievance } = population
  const { rival, priceLoss, priceMemory } = conditions
  const { outreachShare, outreachUsual, winBackShare, winBackUsual } = conditions
  for (let index = from; index < to; index++) {
    const row = order[index]!
    lapse[row]!++
    const isNew = cohort[row] === notJoined
    const price = priceMet(area[row]!, payShare[row]!, conditions) + conditions.ownCost
    const hoped = isNew ? newcomerExpectation(expectation[row]!, conditions.expectationLift) : expectation[row]!
    const forecast = forecastValue(hoped, price, referencePrice[row]!, priceLoss)
    const shift = startShift(
      exit.effects,
      conditions.awareness,
      (approach.first[index - from]! < outreachShare ? 1 : 0) - outreachUsual,
      (approach.second[index - from]! < winBackShare ? 1 : 0) - winBackUsual,
      conditions.wordOfMouth,
      forecast,
      rival,
      grievance[row]!,
      lapse[row]!
    )
    if (!happens(uniforms[index - from]!, exit.probability, shift)) continue
    stage[row] = exit.to
    referencePrice[row] = nextReferencePrice(referencePrice[row]!, price, priceMemory)
    if (isNew) {
      expectation[row] = hoped
      cohort[row] = Math.max(conditions.edition, joinedBefore)
      flags[row]! |= flag.attends | flag.joins | flag.neverLapsed
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
