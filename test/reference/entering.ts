import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import type { SegmentPlan } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import type { TraitId } from '../../src/model/correlatedTraits.js'
import { joinedBefore, notJoined } from '../../src/model/runTable.js'
import { neutral } from '../../src/model/scale.js'
import { valueFor } from '../../src/model/trait.js'
import { type Customer, newHistory, newOccasion, type Traits } from './customer.js'
import { type Fair, float } from './fair.js'

/** Customers who are there at the start entered at this edition, as the stream scheme lays down. */
export const initialEntry = -(2 ** 20)

/** The traits that each purpose brings, one a uniform number. */
const drawn: readonly (readonly [purpose: number, first: TraitId, second: TraitId])[] = [
  [purpose.standAndMargin, 'standArea', 'margin'],
  [purpose.expectationAndTolerance, 'expectation', 'tolerance'],
  [purpose.loyaltyAndTaste, 'loyalty', 'taste'],
  [purpose.trustAndFee, 'trust', 'fee'],
  [purpose.influenceAndReferral, 'influence', 'referral'],
  [purpose.knowHowAndPriceSensitivity, 'knowHow', 'priceSensitivity'],
  [purpose.burdenAndNeedGap, 'burden', 'needGap']
]

/** So many customers enter the market of a segment before edition `entry`. */
export function enter(fair: Fair, segment: number, entry: number, count: number): void {
  for (let ordinal = 0; ordinal < count; ordinal++) {
    const customer = newCustomer(fair, segment, entry, ordinal)
    fair.everybody.push(customer)
    fair.customers.push(customer)
  }
}

function newCustomer({ plan, draw }: Fair, segment: number, entry: number, ordinal: number): Customer {
  const identity = { segment, entry, ordinal }
  const uniforms = {} as Record<TraitId, number>
  for (const [what, first, second] of drawn) {
    const [one, other] = draw(identity, what, entry)
    uniforms[first] = one
    uniforms[second] = other
  }
  const traits = traitsOf(plan.segments[segment]!, uniforms)
  const isInitial = entry === initialEntry
  const stage = isInitial ? initialStage(plan.segments[segment]!, draw(identity, purpose.initialStage, entry)[0]) : 0
  const isMember = plan.stages[stage]!.attends
  const hasAttended = stage > 0
  return {
    ...identity,
    ...traits,
    ...newOccasion(1),
    startArea: traits.area,
    stage,
    closed: false,
    tenure: hasAttended ? 1 : 0,
    cohort: hasAttended ? joinedBefore : notJoined,
    lapse: hasAttended && !isMember ? 1 : 0,
    attendedLast: isMember,
    neverLapsed: isMember,
    hasTrusted: plan.stages[stage]!.id === 'trust',
    seen: stage,
    contacts: plan.segments[segment]!.contacts,
    personal: 1,
    referencePrice: 0,
    satisfaction: neutral,
    strain: 0,
    grievance: 0,
    lastBooked: 0,
    cause: 'exogenous',
    push: 0,
    bondStocks: plan.tacticIds.map(() => 0),
    bonds: 0,
    history: newHistory()
  }
}

function traitsOf(segment: SegmentPlan, uniforms: Readonly<Record<TraitId, number>>): Traits {
  const value = (trait: TraitId) => float(traitOf(segment, trait, uniforms)!)
  // Where fees are known rather than areas, the stand is what the fee pays for.
  const fee = traitOf(segment, 'fee', uniforms)
  return {
    area: fee === null ? value('standArea') : float(areaOfFee(fee, segment)),
    margin: value('margin'),
    influence: value('influence'),
    referral: value('referral'),
    knowHow: value('knowHow'),
    priceSensitivity: value('priceSensitivity'),
    burden: value('burden'),
    tolerance: value('tolerance'),
    loyalty: value('loyalty'),
    taste: value('taste'),
    needGap: value('needGap'),
    expectation: value('expectation'),
    trust: value('trust')
  }
}

/** The value of a trait: of its own uniform number, or, where it is correlated, of a mix of normal scores. */
function traitOf(
  { traits, correlated }: SegmentPlan,
  trait: TraitId,
  uniforms: Readonly<Record<TraitId, number>>
): number | null {
  const spec = traits[trait]
  if (spec === null) return null
  const place = correlated?.ids.indexOf(trait) ?? -1
  if (correlated === null || place < 0) return valueFor(spec, uniforms[trait])
  const score = correlated.factor[place]!.reduce((sum, weight, index) => {
    return sum + weight * normalQuantile(uniforms[correlated.ids[index]!])
  }, 0)
  return valueFor(correlated.ofScore[place]!, score)
}

function areaOfFee(fee: number, { baseRent, baseFixedFee }: SegmentPlan): number {
  return baseRent > 0 && fee > baseFixedFee ? (fee - baseFixedFee) / baseRent : 0
}

function initialStage({ initialStageBounds: bounds }: SegmentPlan, uniform: number): number {
  const found = bounds.findIndex((bound) => uniform < bound)
  return found >= 0 ? found : bounds.indexOf(bounds.at(-1)!)
}
