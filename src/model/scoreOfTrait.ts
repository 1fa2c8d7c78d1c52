import { log } from '../core/math/log.js'
import { normalQuantile } from '../core/math/normalQuantile.js'
import type { TraitSpec } from './parameter.js'

type Varying = Exclude<TraitSpec, number>

/** Standard deviations from the middle that a score is held to. */
const furthest = 4

/**
 * The standard normal score that a value of a trait stands for: the inverse of `compileTraitOfScore`, so that traits
 * correlated with one that is known are drawn as they go with it. Rising in the value and held between −4 and 4; 0 for a
 * trait that is the same for all.
 *
 * @param spec How the trait differs between customers.
 * @param value A customer's value, in the unit of the trait.
 *
 * @example
 * scoreOfTrait({ varies: 'normal', mean: 60, sd: 8 }, 68) // => 1
 * scoreOfTrait({ varies: 'uniform', min: 10, max: 20 }, 15) // => 0
 * // the median of a lognormal trait is mean × exp(−sigma² / 2)
 * scoreOfTrait({ varies: 'lognormal', mean: 30, sigma: 1 }, 18.195919791379002) // ≈ 0
 * scoreOfTrait(30, 45) // => 0
 */
export function scoreOfTrait(spec: TraitSpec, value: number): number {
  if (typeof spec === 'number' || spreadOf(spec) === 0) return 0
  return Math.min(furthest, Math.max(-furthest, scoreIn(spec, value)))
}

function spreadOf(spec: Varying): number {
  if (spec.varies === 'uniform') return spec.max - spec.min
  return spec.varies === 'normal' ? spec.sd : spec.sigma
}

function scoreIn(spec: Varying, value: number): number {
  if (spec.varies === 'normal') return (value - spec.mean) / spec.sd
  if (spec.varies === 'lognormal') {
    return value > 0 && spec.mean > 0 ? log(value / spec.mean) / spec.sigma + spec.sigma / 2 : -furthest
  }
  const share = (value - spec.min) / (spec.max - spec.min)
  if (share <= 0) return -furthest
  return share >= 1 ? furthest : normalQuantile(share)
}
