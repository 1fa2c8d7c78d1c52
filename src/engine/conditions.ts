import { madeKnownBy } from '../model/customerKind.js'
import { feePaid, pricePoints } from '../model/mechanism/price.js'
import type { LeverId } from '../model/parameters/lever.js'
import { moneyScale } from '../model/runTable.js'
import type { Climate } from './climate.js'
import type { EditionPlan, Plan, Rules } from './plan.js'
import type { Voices } from './voices.js'

/** Responses of the levers in one edition by segment, as far as money has been spent. */
export type Responses = Partial<Record<LeverId, readonly number[]>>

/** What every customer of one segment meets before and during an edition, as numbers. */
export interface Conditions {
  readonly edition: number
  readonly rules: Rules
  readonly rent: number
  readonly fixedFee: number
  readonly baseRent: number
  readonly baseFixedFee: number
  readonly servingCost: number
  /** Cost of each tactic for a customer treated, in whole numbers of 1/10,000. */
  readonly tacticCosts: readonly number[]
  /** Whether what is bought is stand area. */
  readonly takesSpace: boolean
  /** Points of the whole price; weight of a price above the reference; speed of the reference price. */
  readonly pricePoints: number
  readonly priceLoss: number
  readonly priceMemory: number
  readonly rival: number
  readonly ownCost: number
  readonly closure: number
  /** Points that the state of the market adds to what is sold there. */
  readonly outlook: number
  /** Log-odds of starting by awareness above the usual. */
  readonly awareness: number
  /** Share reached and the usual share, and log-odds for those reached. */
  readonly outreachShare: number
  readonly outreachUsual: number
  readonly outreachEffect: number
  /** Whether those reached by outreach have been singled out. */
  readonly contactedFirst: boolean
  readonly winBackShare: number
  readonly winBackUsual: number
  readonly winBackEffect: number
  /** Service before the show above its usual response. */
  readonly reminder: number
  /** Recommendations of the last edition per firm in the market, and these less warnings. */
  readonly recommendation: number
  readonly wordOfMouth: number
  /** Share of the market's influence that attended the last edition, above the usual one. */
  readonly demonstration: number
  /** Points by which word of mouth and the promise of advertising lift a newcomer's expectation. */
  readonly expectationLift: number
  /** Share by which research lessens a newcomer's need gap. */
  readonly firstGapRelief: { readonly response: number; readonly usual: number }
}

/** The price that a customer with a stand of `area` m² meets, in points of value; `payShare` of the rent is to be paid. */
export function priceMet(area: number, payShare: number, conditions: Conditions): number {
  const paid = feePaid(area, conditions.rent, conditions.fixedFee, 1 - payShare)
  const base = feePaid(area, conditions.baseRent, conditions.baseFixedFee, 0)
  return pricePoints(paid, base, conditions.pricePoints)
}

/** The response that a segment meets of a lever: that of the money where the lever serves it, else the reference. */
export function responseFor({ levers }: EditionPlan, responses: Responses, id: LeverId, segment: number): number {
  const lever = levers[id]
  return lever.serves[segment]! ? (responses[id]?.[segment] ?? lever.reference) : lever.reference
}

/** The conditions before the show of one segment in one edition. */
export function conditionsOf(
  plan: Plan,
  edition: EditionPlan,
  editionNumber: number,
  segment: number,
  responses: Responses,
  voices: Voices,
  climate: Climate | null,
  usual: Climate | null
): Conditions {
  const { rules, levers } = edition
  const { mechanisms } = rules
  const { kind, goals, baseRent, baseFixedFee, servingCost } = plan.segments[segment]!
  const set = edition.segments[segment]!
  const above = (id: LeverId) => responseFor(edition, responses, id, segment) - levers[id].reference
  const aware = madeKnownBy(kind)
  const { recommendation, warning } = voices[kind]
  const wordOfMouth = recommendation - warning
  const heard = levers.advertising.serves[segment]! ? (responses.advertising?.[segment] ?? 0) : 0
  return {
    edition: editionNumber,
    rules,
    rent: set.rent,
    fixedFee: set.fixedFee,
    baseRent,
    baseFixedFee,
    servingCost,
    tacticCosts: edition.tactics.map(({ cost }) => Math.round(cost * moneyScale)),
    takesSpace: kind === 'exhibitor',
    pricePoints: mechanisms.price.points,
    priceLoss: mechanisms.price.loss,
    priceMemory: mechanisms.price.memory,
    rival: set.rivalValue,
    ownCost: set.ownCost,
    closure: plan.closure,
    outlook: goals.sales * set.state,
    awareness: levers[aware].effect * above(aware),
    outreachShare: responseFor(edition, responses, 'outreach', segment),
    outreachUsual: levers.outreach.reference,
    outreachEffect: levers.outreach.effect * Math.max(0, 1 + mechanisms.research.outreach * above('research')),
    contactedFirst: edition.contactedFirst !== 'any' && levers.outreach.serves[segment]!,
    winBackShare: responseFor(edition, responses, 'winBack', segment),
    winBackUsual: levers.winBack.reference,
    winBackEffect: levers.winBack.effect,
    reminder: above('serviceBefore'),
    recommendation,
    wordOfMouth,
    demonstration: climate === null || usual === null ? 0 : climate[kind].influenceShare - usual[kind].influenceShare,
    expectationLift: mechanisms.wordOfMouth.expectation * wordOfMouth + edition.promise * heard,
    firstGapRelief: {
      response: responseFor(edition, responses, 'research', segment),
      usual: levers.research.reference
    }
  }
}
