import { exp } from '../core/math/exp.js'
import { normalCdf } from '../core/math/normalCdf.js'
import { normalQuantile } from '../core/math/normalQuantile.js'
import type { TraitSpec } from './parameter.js'

/** From a draw, uniform or normal, to a customer's value. */
type Trait = (draw: number) => number

function clamped(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

function checkSpread(name: string, spread: number): void {
  if (!(spread >= 0 && spread < Infinity)) throw new RangeError(`${name} of a trait is zero or more; got ${spread}`)
}

function checkedLimits(spec: { readonly min?: number; readonly max?: number }): { min: number; max: number } {
  const { min = -Infinity, max = Infinity } = spec
  if (!(min <= max)) throw new RangeError(`min of a trait is at most its max; got ${min} and ${max}`)
  return { min, max }
}

/**
 * Makes the quantile function of a trait: from a uniform draw, strictly between 0 and 1, to a customer's value, in the
 * unit of the trait. Rising in the draw, so better luck is never a smaller trait.
 *
 * - a plain number: the same for every draw;
 * - `normal`: mean + sd × z;
 * - `lognormal`: mean × exp(sigma × z − sigma² / 2), whose logarithm has mean ln(mean) − sigma² / 2, so that `mean` is
 *   the mean of the trait itself;
 * - `uniform`: min + (max − min) × draw;
 *
 * with z the normal quantile of the draw. Afterwards what falls below `min` or above `max` is set to it.
 *
 * Throws a RangeError for a spread below zero, a lognormal mean below zero, and a `min` above `max`.
 *
 * @example
 * const tolerance = compileTrait({ varies: 'normal', mean: 0.25, sd: 0.08, min: 0.05 })
 * tolerance(0.5) // => 0.25
 * tolerance(0.0001) // => 0.05
 */
export function compileTrait(spec: TraitSpec): Trait {
  if (typeof spec === 'number') return () => spec
  if (spec.varies === 'uniform') {
    const { min, max } = checkedLimits(spec)
    return (uniform) => clamped(min + (max - min) * uniform, min, max)
  }
  const ofScore = compileTraitOfScore(spec)
  return (uniform) => ofScore(normalQuantile(uniform))
}

/**
 * Makes a trait a function of a standard normal score instead of a uniform draw, as correlated traits are drawn: the
 * score z takes the place of the normal quantile of the draw, and a uniform trait takes Φ(z) for it. The distributions
 * are those of {@link compileTrait}, the value rising in the score; the same errors are thrown.
 *
 * @example
 * compileTraitOfScore({ varies: 'normal', mean: 0.25, sd: 0.08, min: 0.05 })(1) // => 0.33
 * compileTraitOfScore({ varies: 'uniform', min: 10, max: 20 })(0) // => 15
 */
export function compileTraitOfScore(spec: TraitSpec): Trait {
  if (typeof spec === 'number') return () => spec
  if (spec.varies === 'uniform') {
    const ofUniform = compileTrait(spec)
    return (score) => ofUniform(normalCdf(score))
  }
  const { min, max } = checkedLimits(spec)
  const mean = spec.mean
  if (spec.varies === 'normal') {
    const sd = spec.sd
    checkSpread('sd', sd)
    return (score) => clamped(mean + sd * score, min, max)
  }
  const sigma = spec.sigma
  checkSpread('sigma', sigma)
  checkSpread('mean', mean)
  return (score) => clamped(mean * exp(sigma * score - (sigma * sigma) / 2), min, max)
}

/**
 * A trait's value for one uniform draw; see {@link compileTrait}, which is faster for many draws.
 *
 * @example
 * traitValue(40, 0.3) // => 40
 * traitValue({ varies: 'uniform', min: 10, max: 20 }, 0.25) // => 12.5
 * // the median of a lognormal trait is mean × exp(−sigma² / 2)
 * traitValue({ varies: 'lognormal', mean: 30, sigma: 1 }, 0.5) // ≈ 18.195919791379002
 */
export function traitValue(spec: TraitSpec, uniform: number): number {
  return compileTrait(spec)(uniform)
}
