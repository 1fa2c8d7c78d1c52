import { feePaid, pricePoints } from '../model/mechanism/price.js'
import type { EditionPlan, Plan } from './plan.js'

/** What every customer of one segment meets in one edition, as numbers. */
export interface Conditions {
  readonly edition: number
  readonly rent: number
  readonly fixedFee: number
  readonly baseRent: number
  readonly baseFixedFee: number
  /** Points of the whole price; weight of a price above the reference; speed of the reference price. */
  readonly pricePoints: number
  readonly priceLoss: number
  readonly priceMemory: number
  readonly rival: number
  readonly ownCost: number
  readonly closure: number
  /** Responses less their usual level. */
  readonly awareness: number
  /** Share reached, and the usual share. */
  readonly outreachShare: number
  readonly outreachUsual: number
  readonly winBackShare: number
  readonly winBackUsual: number
  /** Net word of mouth of the last edition, per firm in the market. */
  readonly wordOfMouth: number
  /** Points by which word of mouth lifts a newcomer's expectation. */
  readonly expectationLift: number
}

/** The price that a customer with a stand of `area` m² meets, in points of value; `payShare` of the rent is to be paid. */
export function priceMet(area: number, payShare: number, conditions: Conditions): number {
  const paid = feePaid(area, conditions.rent, conditions.fixedFee, 1 - payShare)
  const base = feePaid(area, conditions.baseRent, conditions.baseFixedFee, 0)
  return pricePoints(paid, base, conditions.pricePoints)
}

/** Responses of the levers that work before the show. */
export interface StartResponses {
  readonly advertising: number
  readonly outreach: number
  readonly winBack: number
}

/** The conditions before the show of one segment in one edition. */
export function conditionsOf(
  plan: Plan,
  edition: EditionPlan,
  editionNumber: number,
  segment: number,
  responses: StartResponses,
  wordOfMouth: number
): Conditions {
  const { mechanisms } = plan.scenario
  return {
    edition: editionNumber,
    rent: edition.rent,
    fixedFee: edition.fixedFee,
    baseRent: plan.baseRent,
    baseFixedFee: plan.baseFixedFee,
    pricePoints: mechanisms.price.points,
    priceLoss: mechanisms.price.loss,
    priceMemory: mechanisms.price.memory,
    rival: edition.rivalValue,
    ownCost: edition.segments[segment]!.ownCost,
    closure: plan.closure,
    awareness: responses.advertising - plan.levers.advertising.usualResponse,
    outreachShare: responses.outreach,
    outreachUsual: plan.levers.outreach.usualResponse,
    winBackShare: responses.winBack,
    winBackUsual: plan.levers.winBack.usualResponse,
    wordOfMouth,
    expectationLift: mechanisms.wordOfMouth.expectation * wordOfMouth
  }
}
