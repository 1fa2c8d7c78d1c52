import { compileCorrelations, type TraitId, traitIds } from '../model/correlatedTraits.js'
import type { TraitSpec } from '../model/parameter.js'
import { compileTrait, compileTraitOfScore } from '../model/trait.js'
import type { Scenario, Segment } from '../scenario/scenario.js'
import { initialFirms } from './compileEditions.js'
import { boundsOf, compileKnown } from './compileKnown.js'
import type { CorrelatedTraits, SegmentPlan, StagePlan, TraitPlan } from './plan.js'
import { segmentPrices } from './segmentPrices.js'

/** What counts as the size of a customer who takes no stand: one admission, one partnership. */
const unit = 1

/**
 * A segment of a scenario as the loops need it; prices in points of value are relative to the baseline's first edition. `stages`
 * are those of the first edition.
 */
export function compileSegment(
  id: string,
  scenario: Scenario,
  baseline: Scenario,
  stages: readonly StagePlan[]
): SegmentPlan {
  const segment = scenario.segments[id]!
  const base = segmentPrices(baseline, baseline.segments[id] ?? segment, 0)
  const correlated = correlatedOf(segment)
  return {
    id,
    kind: segment.kind,
    standsFor: segment.standsFor,
    baseRent: base.rent,
    baseFixedFee: base.fixedFee,
    servingCost: segment.servingCost,
    fit: segment.fit,
    goals: segment.goals,
    needDrift: segment.needDrift,
    contacts: segment.contacts,
    initialCustomers: Math.round(initialFirms(scenario, segment, baseline.segments[id]) / segment.standsFor),
    known: compileKnown(segment, {
      correlated,
      baseRent: base.rent,
      baseFixedFee: base.fixedFee,
      keep: scenario.mechanisms.contacts.personal,
      stages
    }),
    // beside customers who are known, all others are prospects
    initialStageBounds: boundsOf(segment.customers === null ? segment.initialStages : { cultivation: 1 }),
    traits: Object.fromEntries(
      traitIds.map((trait) => [trait, traitOf(specOf(segment, trait))])
    ) as SegmentPlan['traits'],
    correlated
  }
}

/** What a file says of a trait; customers who take no stand have one unit instead. */
function specOf(segment: Segment, trait: TraitId): TraitSpec | null {
  return trait === 'standArea' && segment.kind !== 'exhibitor' ? unit : segment[trait]
}

function traitOf(spec: TraitSpec | null): TraitPlan | null {
  return spec === null || typeof spec === 'number' ? spec : compileTrait(spec)
}

function correlatedOf(segment: Segment): CorrelatedTraits | null {
  if (Object.keys(segment.correlations).length === 0) return null
  const { traits, factor } = compileCorrelations(segment.correlations)
  return { ids: traits, factor, ofScore: traits.map((trait) => compileTraitOfScore(specOf(segment, trait) ?? 0)) }
}
