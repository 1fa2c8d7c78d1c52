import type { TraitId } from '../model/correlatedTraits.js'
import type { SegmentPlan } from './plan.js'

/** Whether the customers of a segment differ in a trait: it is drawn, by itself or together with others. */
export function varies({ traits, correlated }: SegmentPlan, trait: TraitId): boolean {
  return typeof traits[trait] === 'function' || (correlated?.ids.includes(trait) ?? false)
}
