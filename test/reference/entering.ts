import { cellQuantile } from '../../src/core/cellQuantile.js'
import { normalQuantile } from '../../src/core/math/normalQuantile.js'
import type { KnownPlan, SegmentPlan } from '../../src/engine/plan.js'
import { purpose } from '../../src/engine/purposes.js'
import type { TraitId } from '../../src/model/correlatedTraits.js'
import { joinedBefore, notJoined } from '../../src/model/runTable.js'
import { neutral } from '../../src/model/scale.js'
import { valueFor } from '../../src/model/trait.js'
import { type Customer, newHistory, newOccasion, type Traits } from './customer.js'
import { type Fair, float } from './fair.js'

/** Customers who are there at the start entered at this edition, as the stream scheme lays down. */
export const initialEntry = -(2 ** 20)

/** Those of them who are known from records have an entry of their own. */
export const knownEntry = initialEntry - 1

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

/** The customers of a segment who are known from records are there at the start. */
export function enterKnown(fair: Fair, segment: number): void {
  for (const known of fair.plan.segments[segment]!.known) {
    const customer = newCustomer(fair, segment, knownEntry, known.ordinal, known)
    fair.everybody.push(customer)
    fair.customers.push(customer)
  }
}

function newCustomer(
  { plan, draw }: Fair,
  segment: number,
  entry: number,
  ordinal: number,
  known: KnownPlan | null = null
): Customer {
  const identity = { segment, entry, ordinal }
  const uniforms = {} as Record<TraitId, number>
  for (const [what, first, second] of drawn) {
    const [one, other] = draw(identity, what, entry)
    uniforms[first] = one
    uniforms[second] = other
  }
  // Whose history is known is as loyal as those with such a history are.
  if (known !== null && known.loyaltyBounds !== null) {
    uniforms.loyalty = cellQuantile(known.loyaltyBounds, uniforms.loyalty)
  }
  const { initialStageBounds } = plan.segments[segment]!
  const traits = traitsOf(plan.segments[segment]!, uniforms, known)
  const stageBy = (bounds: readonly number[], what: number) => stageAt(bounds, draw(identity, what, entry)[0])
  const anybody = entry === initialEntry ? stageBy(initialStageBounds, purpose.initialStage) : 0
  const stage = known === null ? anybody : stageBy(known.stageBounds, purpose.knownStage)
  const isMember = plan.stages[stage]!.attends
  const hasAttended = stage > 0
  const missed = known?.missed ?? null
  const attendedLast = missed === null ? isMember : missed === 0
  const occasion = newOccasion(1)
  // Field by field: V8 keeps an object into which others are spread as a dictionary, four times as slow in all that follows.
  return {
    segment,
    entry,
    ordinal,
    area: traits.area,
    margin: traits.margin,
    influence: traits.influence,
    referral: traits.referral,
    knowHow: traits.knowHow,
    priceSensitivity: traits.priceSensitivity,
    burden: traits.burden,
    tolerance: traits.tolerance,
    loyalty: traits.loyalty,
    taste: traits.taste,
    needGap: traits.needGap,
    expectation: traits.expectation,
    trust: traits.trust,
    attends: occasion.attends,
    closes: occasion.closes,
    joins: occasion.joins,
    returned: occasion.returned,
    referred: occasion.referred,
    contacted: occasion.contacted,
    released: occasion.released,
    takenAwayWith: occasion.takenAwayWith,
    lostContacts: occasion.lostContacts,
    dissatisfied: occasion.dissatisfied,
    spoke: occasion.spoke,
    detected: occasion.detected,
    remedied: occasion.remedied,
    reachesTrust: occasion.reachesTrust,
    treatments: occasion.treatments,
    payShare: occasion.payShare,
    tacticCost: occasion.tacticCost,
    value: occasion.value,
    latest: occasion.latest,
    expected: occasion.expected,
    previous: occasion.previous,
    startArea: traits.area,
    stage,
    closed: false,
    tenure: known?.tenure ?? (hasAttended ? 1 : 0),
    cohort: hasAttended ? joinedBefore : notJoined,
    lapse: hasAttended && !isMember ? (known?.missed ?? 1) : 0,
    attendedLast,
    neverLapsed: attendedLast,
    hasTrusted: plan.stages[stage]!.id === 'trust',
    seen: stage,
    contacts: plan.segments[segment]!.contacts,
    personal: known === null ? 1 : float(known.personal),
    referencePrice: 0,
    satisfaction: known === null ? neutral : float(known.satisfaction),
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

function traitsOf(segment: SegmentPlan, uniforms: Readonly<Record<TraitId, number>>, known: KnownPlan | null): Traits {
  const value = (trait: TraitId) => float(traitOf(segment, trait, uniforms, known)!)
  // Where fees are known rather than areas, the stand is what the fee pays for.
  const fee = traitOf(segment, 'fee', uniforms, known)
  const drawnArea = fee === null ? value('standArea') : float(areaOfFee(fee, segment))
  return {
    area: known === null || known.area === null ? drawnArea : float(known.area),
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
  uniforms: Readonly<Record<TraitId, number>>,
  known: KnownPlan | null
): number | null {
  const spec = traits[trait]
  if (spec === null) return null
  const place = correlated?.ids.indexOf(trait) ?? -1
  if (correlated === null || place < 0) return valueFor(spec, uniforms[trait])
  const score = correlated.factor[place]!.reduce((sum, weight, index) => {
    const drawn = normalQuantile(uniforms[correlated.ids[index]!])
    // The first is the size of the stand, where that is known.
    return sum + weight * (index === 0 ? (known?.areaScore ?? drawn) : drawn)
  }, 0)
  return valueFor(correlated.ofScore[place]!, score)
}

function areaOfFee(fee: number, { baseRent, baseFixedFee }: SegmentPlan): number {
  return baseRent > 0 && fee > baseFixedFee ? (fee - baseFixedFee) / baseRent : 0
}

function stageAt(bounds: readonly number[], uniform: number): number {
  const found = bounds.findIndex((bound) => uniform < bound)
  return found >= 0 ? found : bounds.indexOf(bounds.at(-1)!)
}
