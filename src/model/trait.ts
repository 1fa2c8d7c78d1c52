import { exp } from '../core/math/exp.js'
import { normalCdf } from '../core/math/normalCdf.js'
import { normalQuantiles } from '../core/math/normalQuantile.js'
import type { TraitSpec } from './parameter.js'

/** Turns the first `count` draws, uniform or normal, into customers' values, in place. */
export type Trait = (draws: Float64Array, count: number) => void

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
 * Makes the quantile function of a trait, for many customers at once: from uniform draws, strictly between 0 and 1, to
 * customers' values, in the unit of the trait. Rising in the draw, so better luck is never a smaller trait.
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
 * const customers = Float64Array.of(0.5, 0.0001)
 * tolerance(customers, 2)
 * customers // => Float64Array.of(0.25, 0.05)
 */
export function compileTrait(spec: TraitSpec): Trait {
  if (typeof spec === 'number') return (draws, count) => draws.fill(spec, 0, count)
  if (spec.varies === 'uniform') {
    const { min, max } = checkedLimits(spec)
    return (draws, count) => {
      for (let index = 0; index < count; index++) draws[index] = clamped(min + (max - min) * draws[index]!, min, max)
    }
  }
  const ofScores = compileTraitOfScore(spec)
  return (draws, count) => {
    normalQuantiles(draws, count)
    ofScores(draws, count)
  }
}

/**
 * Makes a trait a function of standard normal scores instead of uniform draws, as correlated traits are drawn: the
 * score z takes the place of the normal quantile of the draw, and a uniform trait takes Φ(z) for it. The distributions
 * are those of {@link compileTrait}, the value rising in the score; the same errors are thrown.
 *
 * @example
 * const customers = Float64Array.of(0, 1)
 * compileTraitOfScore({ varies: 'normal', mean: 0.25, sd: 0.08, min: 0.05 })(customers, 2)
 * customers // => Float64Array.of(0.25, 0.33)
 */
export function compileTraitOfScore(spec: TraitSpec): Trait {
  if (typeof spec === 'number') return compileTrait(spec)
  if (spec.varies === 'uniform') {
    const ofUniforms = compileTrait(spec)
    return (scores, count) => {
      for (let index = 0; index < count; index++) scores[index] = normalCdf(scores[index]!)
      ofUniforms(scores, count)
    }
  }
  const { min, max } = checkedLimits(spec)
  const mean = spec.mean
  if (spec.varies === 'normal') {
    const sd = spec.sd
    checkSpread('sd', sd)
    return (scores, count) => {
      for (let index = 0; index < count; index++) scores[index] = clamped(mean + sd * scores[index]!, min, max)
    }
  }
  const sigma = spec.sigma
  checkSpread('sigma', sigma)
  checkSpread('mean', mean)
  return (scores, count) => {
    for (let index = 0; index < count; index++) {
      scores[index] = clamped(mean * exp(sigma * scores[index]! - (sigma * sigma) / 2), min, max)
    }
  }
}

/**
 * The value that a trait has for one draw, uniform or normal as the trait wants it.
 *
 * @param trait Of {@link compileTrait} or {@link compileTraitOfScore}, or the number that is the same for all.
 *
 * @example
 * valueFor(compileTraitOfScore({ varies: 'normal', mean: 60, sd: 8 }), 1) // => 68
 * valueFor(40, 1) // => 40
 */
export function valueFor(trait: Trait | number, draw: number): number {
  if (typeof trait === 'number') return trait
  const values = Float64Array.of(draw)
  trait(values, 1)
  return values[0]!
}

/**
 * A trait's value for one uniform draw; see {@link compileTrait}, which takes many draws at once.
 *
 * @example
 * traitValue(40, 0.3) // => 40
 * traitValue({ varies: 'uniform', min: 10, max: 20 }, 0.25) // => 12.5
 * // the median of a lognormal trait is mean × exp(−sigma² / 2)
 * traitValue({ varies: 'lognormal', mean: 30, sigma: 1 }, 0.5) // ≈ 18.195919791379002
 */
export function traitValue(spec: TraitSpec, uniform: number): number {
  return valueFor(compileTrait(spec), uniform)
}
