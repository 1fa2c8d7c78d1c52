import { happens } from '../../src/core/odds.js'
import type { StagePlan } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import { attendanceShift } from '../../src/model/mechanism/attendance.js'
import { newcomerExpectation } from '../../src/model/mechanism/expectation.js'
import { effectivePriceSensitivity } from '../../src/model/mechanism/forbearance.js'
import { forecastValue } from '../../src/model/mechanism/forecast.js'
import { firstNeedGap } from '../../src/model/mechanism/needGap.js'
import { nextReferencePrice } from '../../src/model/mechanism/price.js'
import { startShift } from '../../src/model/mechanism/start.js'
import { newcomerTrust } from '../../src/model/mechanism/trust.js'
import { joinedBefore, notJoined } from '../../src/model/runTable.js'
import { demonstrationAboveUsual } from './climate.js'
import type { Customer } from './customer.js'
import { aboveUsual, float, responseIn, type Today } from './fair.js'
import { priceMet } from './fees.js'
import { heardBy } from './voices.js'

/** What the news of the fair is for everybody of a segment, before the show. */
export interface News {
  readonly recommendation: number
  readonly wordOfMouth: number
  readonly demonstration: number
  /** Log-odds of starting by awareness above the usual. */
  readonly awareness: number
  /** Points by which word of mouth and the promise of advertising lift what newcomers expect. */
  readonly expectationLift: number
  /** Points that the state of the market adds to what is sold there. */
  readonly outlook: number
  /** Log-odds for a prospect whom outreach reaches, sharper by research. */
  readonly outreachEffect: number
}

/** The news for each segment. */
export function newsOf(today: Today): readonly News[] {
  const { plan, edition } = today
  const { mechanisms } = edition.rules
  return plan.segments.map(({ kind, goals }, segment) => {
    const { recommendation, warning } = heardBy(today, kind)
    const wordOfMouth = recommendation - warning
    const makesKnown = kind === 'visitor' ? 'visitorPromotion' : 'advertising'
    const { advertising } = edition.levers
    const aware = advertising.serves[segment]! ? responseIn(today, 'advertising', segment) : 0
    const sharpness = Math.max(0, 1 + mechanisms.research.outreach * aboveUsual(today, 'research', segment))
    return {
      recommendation,
      wordOfMouth,
      demonstration: demonstrationAboveUsual(today, kind),
      awareness: edition.levers[makesKnown].effect * aboveUsual(today, makesKnown, segment),
      expectationLift: mechanisms.wordOfMouth.expectation * wordOfMouth + edition.promise * aware,
      outlook: goals.sales * edition.segments[segment]!.state,
      outreachEffect: edition.levers.outreach.effect * sharpness
    }
  })
}

/** One customer before the show: attend, start, return, or not; and whether the firm will close. */
export function decide(today: Today, customer: Customer, news: News): void {
  const stage = today.edition.rules.stages[customer.stage]!
  const [decision, closure] = today.fair.draw(customer, purpose.decision, today.number)
  customer.closes = closure < today.plan.closure
  if (stage.attendance !== null) attend(today, customer, stage.attendance, news, decision)
  else if (stage.start !== null) startOrReturn(today, customer, stage.start, news, decision)
}

/** What taking part costs in points, known beforehand: the price met and the own cost. */
function costMet(today: Today, customer: Customer): number {
  const { ownCost } = today.edition.segments[customer.segment]!
  return priceMet(today, customer) + ownCost + today.edition.rules.burden * customer.burden
}

/** The value that is expected, with the state of the market and a price above or below the reference. */
function forecast(today: Today, customer: Customer, expectation: number, news: News): number {
  const { price, forbearance } = today.edition.rules.mechanisms
  const { priceSensitivity, trust, referencePrice } = customer
  const sensitivity = effectivePriceSensitivity(priceSensitivity, trust, forbearance.price)
  return news.outlook + forecastValue(expectation, costMet(today, customer), referencePrice, price.loss, sensitivity)
}

function rememberPrice(today: Today, customer: Customer): void {
  const { memory } = today.edition.rules.mechanisms.price
  customer.referencePrice = float(nextReferencePrice(customer.referencePrice, costMet(today, customer), memory))
}

/** A customer of the fair decides whether to attend; who has been let go stays away. */
function attend(
  today: Today,
  customer: Customer,
  chance: NonNullable<StagePlan['attendance']>,
  news: News,
  uniform: number
): void {
  const shift = attendanceShift(
    chance.effects,
    customer.satisfaction,
    forecast(today, customer, customer.expectation, news),
    today.edition.segments[customer.segment]!.rivalValue,
    customer.trust,
    customer.bonds,
    customer.loyalty,
    aboveUsual(today, 'serviceBefore', customer.segment)
  )
  customer.attends = happens(uniform, chance.probability, shift) && !customer.released
  rememberPrice(today, customer)
}

/** A prospect starts, or a lost customer comes back; both then attend. */
function startOrReturn(
  today: Today,
  customer: Customer,
  start: NonNullable<StagePlan['start']>,
  news: News,
  uniform: number
): void {
  const { edition } = today
  const { needGap } = edition.rules.mechanisms
  customer.lapse++
  const isNew = customer.cohort === notJoined
  const expectation = isNew ? newcomerExpectation(customer.expectation, news.expectationLift) : customer.expectation
  const shift = startShift(
    start.effects,
    news.awareness,
    outreachTo(today, customer, news),
    winBackOf(today, customer),
    news.wordOfMouth,
    news.demonstration,
    forecast(today, customer, expectation, news),
    edition.segments[customer.segment]!.rivalValue,
    customer.grievance,
    customer.lapse,
    customer.needGap - needGap.usual
  )
  if (!happens(uniform, start.probability, shift)) return
  customer.attends = true
  customer.stage = start.to
  rememberPrice(today, customer)
  if (isNew) {
    join(today, customer, expectation, news)
    const unadvised = shift - start.effects.wordOfMouth * news.recommendation
    customer.referred = !happens(uniform, start.probability, unadvised)
  } else {
    customer.returned = true
  }
}

/** What outreach adds for this customer, compared with the usual chance to be reached. */
function outreachTo(today: Today, customer: Customer, { outreachEffect }: News): number {
  const { edition, fair } = today
  const { serves, reference } = edition.levers.outreach
  const [contact] = fair.draw(customer, purpose.approach, today.number)
  const isSingledOut = edition.contactedFirst !== 'any' && serves[customer.segment]!
  const reached = isSingledOut ? customer.contacted : contact < responseIn(today, 'outreach', customer.segment)
  return outreachEffect * ((reached ? 1 : 0) - reference)
}

/** What the offer of win-back adds, likewise. */
function winBackOf(today: Today, customer: Customer): number {
  const { effect, reference } = today.edition.levers.winBack
  const [, offer] = today.fair.draw(customer, purpose.approach, today.number)
  return effect * ((offer < responseIn(today, 'winBack', customer.segment) ? 1 : 0) - reference)
}

/** A newcomer's first impressions: hopes, trust by reputation, a need gap that research has lessened. */
function join(today: Today, customer: Customer, expectation: number, news: News): void {
  const { edition } = today
  const { trust, research } = edition.rules.mechanisms
  const usualResearch = edition.levers.research.reference
  const known = responseIn(today, 'research', customer.segment)
  customer.joins = true
  customer.neverLapsed = true
  customer.cohort = Math.max(joinedBefore, today.number)
  customer.expectation = float(expectation)
  customer.trust = float(newcomerTrust(customer.trust, news.wordOfMouth, trust.reputation))
  customer.needGap = float(firstNeedGap(customer.needGap, known, usualResearch, research.firstGap))
}
