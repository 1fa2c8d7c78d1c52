import { InputError, type Problem } from '../core/errors.js'
import { asGot, asMessage } from '../i18n/fill.js'
import type { CustomerKind } from '../model/customerKind.js'
import { leverIds } from '../model/parameters/lever.js'
import { moneyScale, scoreScale } from '../model/runTable.js'
import { valueFor } from '../model/trait.js'
import type { EditionPlan, Plan, SegmentPlan, TraitPlan } from './plan.js'
import { moneyBySegment, pursesOf } from './purses.js'
import { engineWords } from './words.js'

/** Whole numbers up to here are exact in a double. */
const largestExact = 2 ** 53

/** The greatest value a trait can take: its value for the largest uniform number that can be drawn. */
export function greatest(trait: TraitPlan): number {
  return valueFor(trait, 1 - 2 ** -33)
}

/** The least value a trait can take. */
function least(trait: TraitPlan): number {
  return valueFor(trait, 2 ** -33)
}

/**
 * Refuses a plan whose totals over customers could pass 2^53, beyond which sums of whole numbers are no longer exact and
 * would depend on their order. Throws an InputError that names the segment, lever or tactic and what to change.
 */
export function refuseInexactSums(plan: Plan): void {
  const problems = [...inexactSegments(plan), ...inexactSpends(plan)]
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * Refuses fees that cannot be what customers pay: where the fair starts without the list price that the kind of customers
 * pays (stand rent, admission, partnership), or where a fee could lie below the fixed fee. Throws an InputError that names
 * the segment.
 */
export function refuseUnpayableFees(plan: Plan): void {
  const problems = plan.segments.flatMap(({ id, kind, traits, baseRent, baseFixedFee }): Problem[] => {
    if (traits.fee === null) return []
    const path = `segments.${id}.fee`
    if (baseRent === 0) return [{ path, ...feeWithoutPrice(plan, id, kind) }]
    const lowest = least(traits.fee)
    if (lowest >= baseFixedFee) return []
    return [
      {
        path,
        ...asMessage(engineWords.feeBelowFixed),
        ...asGot(engineWords.gotFees, { lowest, fixed: baseFixedFee }),
        example: `fee: { varies: lognormal, mean: ${10 * baseFixedFee}, sigma: 1, min: ${baseFixedFee} }`
      }
    ]
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** The list price that a kind of customers pays, what is said where it is missing, and a line that would be right. */
const pricePaid = {
  exhibitor: { key: 'perArea', words: engineWords.feeWithoutRent, example: 'price: { perArea: 250 }' },
  visitor: { key: 'admission', words: engineWords.feeWithoutAdmission, example: 'price: { admission: 20 }' },
  partner: { key: 'partnership', words: engineWords.feeWithoutPartnership, example: 'price: { partnership: 1000 }' }
} as const

/** A fee has no list price to act on: the fair's own is 0 at the start, or the segment's level of it. */
function feeWithoutPrice({ baseline, scenario }: Plan, id: string, kind: CustomerKind) {
  const { key, words, example } = pricePaid[kind]
  const price = baseline.price[key][0]!
  const level = (baseline.segments[id] ?? scenario.segments[id]!).priceLevel[0]!
  return {
    ...asMessage(words),
    ...asGot(engineWords.gotPriceLevel, { price, level }),
    example: price > 0 ? 'priceLevel: 1' : example
  }
}

function inexactSegments(plan: Plan): Problem[] {
  const treatment = most(plan, (edition) => edition.tactics.reduce((sum, tactic) => sum + tactic.cost, 0))
  const reward = most(plan, (edition) => edition.leverSpend.referral ?? 0)
  return plan.segments.flatMap((segment, index): Problem[] => {
    const customers = plan.capacity[index]! * segment.standsFor
    const area = greatestArea(plan, segment)
    const provision = Math.max(1, 1 - least(segment.traits.margin!))
    const fee = Math.max(greatestFee(plan, index, area) * provision + segment.servingCost, area)
    const money = customers * (fee + treatment + reward) * moneyScale
    if (money < largestExact && customers * greatestScore(plan, segment) * scoreScale < largestExact) return []
    return [
      {
        path: `segments.${segment.id}`,
        ...asMessage(money < largestExact ? engineWords.tooManyCustomers : engineWords.tooMuchMoney),
        ...asGot(engineWords.gotCustomers, { customers, area: Math.round(area) }),
        example: 'standArea: { varies: lognormal, mean: 30, sigma: 1.2, min: 9, max: 1000 }'
      }
    ]
  })
}

/** The largest stand a customer of a segment can come to: where stands of exhibitors grow, as far as they may. */
function greatestArea(plan: Plan, { kind, traits, baseRent, known }: SegmentPlan): number {
  const fee = traits.fee === null ? 0 : greatest(traits.fee)
  const drawn = Math.max(greatest(traits.standArea!), baseRent > 0 ? fee / baseRent : 0)
  const taken = known.reduce((most, { area }) => Math.max(most, area ?? 0), drawn)
  const grows = plan.editions.some(({ rules }) => rules.stages.some(({ standGrowth }) => standGrowth > 0))
  return kind === 'exhibitor' && grows ? taken * plan.scenario.mechanisms.standGrowth.most : taken
}

/** The highest list fee of a stand in any edition. */
function greatestFee(plan: Plan, segment: number, area: number): number {
  const { baseRent, baseFixedFee } = plan.segments[segment]!
  const dearest = most(plan, (edition) => edition.segments[segment]!.rent, baseRent)
  const fixed = most(plan, (edition) => edition.segments[segment]!.fixedFee, baseFixedFee)
  return area * dearest + fixed
}

/** The greatest score of a customer: satisfaction, strain, influence, know-how, voices. */
function greatestScore(plan: Plan, { traits }: SegmentPlan): number {
  const heard = greatest(traits.referral!)
  return Math.max(100, greatestStrain(plan), greatest(traits.influence!), greatest(traits.knowHow!), heard)
}

/** The greatest strain a customer can come to: every edition adds the worst, and keeps its share. */
function greatestStrain(plan: Plan): number {
  const { keep, missed, shortfall } = plan.scenario.mechanisms.strain
  const worst = Math.max(missed, 100 * shortfall)
  const editions = plan.context.discountFactors.length + plan.scenario.horizon.warmUp
  return Math.min(worst * editions, keep < 1 ? worst / (1 - keep) : Number.POSITIVE_INFINITY)
}

/** Levers and tactics whose money in one edition exact numbers cannot hold. */
function inexactSpends(plan: Plan): Problem[] {
  const customers = plan.capacity.reduce((sum, capacity, index) => sum + capacity * plan.segments[index]!.standsFor, 0)
  const market = most(plan, (edition) => edition.segments.reduce((sum, segment) => sum + segment.marketSize, 0))
  const levers = leverIds.map((id) => {
    const heads = Math.max(customers, market)
    const moneyOf = ({ leverSpend, levers }: EditionPlan) => leverSpend[id] ?? levers[id].perHeadIfAbsent * heads
    return { path: `levers.${id}`, money: most(plan, moneyOf) }
  })
  const purses = pursesOf(
    plan.scenario,
    plan.segments.map(({ id }) => id)
  ).map(({ lever, segment }) => ({
    path: `levers.${lever}.bySegment.${segment}`,
    money: Math.max(...moneyBySegment(plan.scenario, lever)[segment]!)
  }))
  const tactics = plan.tacticIds.map((id, index) => {
    const moneyOf = ({ spend, cost }: EditionPlan['tactics'][number]) => Math.max(spend ?? 0, cost * customers)
    return { path: `tactics.${id}`, money: most(plan, (edition) => moneyOf(edition.tactics[index]!)) }
  })
  return [...levers, ...tactics, ...purses]
    .filter(({ money }) => !(money * moneyScale < largestExact))
    .map(({ path, money }) => ({
      path,
      ...asMessage(engineWords.tooMuchSpend),
      ...asGot(engineWords.gotUpTo, { money }),
      example: 'spend: 100000'
    }))
}

function most(plan: Plan, amount: (edition: EditionPlan) => number, least = 0): number {
  return plan.editions.reduce((greatest, edition) => Math.max(greatest, amount(edition)), least)
}
