import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import type { Distribution, Support } from './distribution.js'
import { requireFinite, requireRising } from './fault.js'
import { requireKnown } from './requireKnown.js'
import { type BetaShapes, betaShapes, gammaShape, lognormalLogs, pertShapes, requireMode } from './shapes.js'
import { between, truncatedMoments } from './truncatedNormal.js'
import { weighted } from './weighted.js'

/** Mean and standard deviation of an uncertain number. */
export interface Moments {
  readonly mean: number
  readonly sd: number
}

/**
 * Mean and standard deviation of an uncertain number, exactly (Johnson, Kotz & Balakrishnan 1994–1995, Continuous
 * Univariate Distributions). Those of a truncated normal are after truncation, and so differ from its `mean` and `sd`;
 * of discrete and empirical numbers the weighted ones (population form).
 *
 * Throws an InputError for a form or a key that there is not, and a RangeError that says what is wrong with the numbers of the
 * distribution.
 *
 * @example
 * momentsOf({ dist: 'triangular', min: 0, mode: 3, max: 6 }) // ≈ { mean: 3, sd: 1.224744871391589 }
 */
export function momentsOf(distribution: Distribution): Moments {
  requireKnown(distribution)
  switch (distribution.dist) {
    case 'beta':
      return betaMoments(betaShapes(distribution))
    case 'pert':
      return betaMoments(pertShapes(distribution))
    case 'gamma': {
      const { shape, scale } = gammaShape(distribution)
      return { mean: shape * scale, sd: Math.sqrt(shape) * scale }
    }
    case 'lognormal': {
      const { meanlog, sdlog } = lognormalLogs(distribution)
      const mean = exp(meanlog + (sdlog * sdlog) / 2)
      return { mean, sd: mean * Math.sqrt(expm1(sdlog * sdlog)) }
    }
    case 'normal':
      return normalMoments(between(distribution))
    case 'uniform': {
      const { min, max } = distribution
      requireFinite('uniform', { min, max })
      requireRising('uniform', min, max)
      return { mean: min + (max - min) / 2, sd: (max - min) / Math.sqrt(12) }
    }
    case 'triangular': {
      const { min, mode, max } = distribution
      requireMode('triangular', min, mode, max)
      const [low, high] = [mode - min, max - mode]
      return { mean: mode + (high - low) / 3, sd: Math.sqrt((low * low + high * high + low * high) / 18) }
    }
    case 'discrete':
    case 'empirical':
      return weightedMoments(weighted(distribution))
  }
}

/**
 * The mean of an uncertain number; see {@link momentsOf}.
 *
 * @example
 * meanOf({ dist: 'pert', min: 0, mode: 1, max: 5 }) // ≈ 1.5
 * // the upper half of a normal has mean √(2/π), although its mean before truncation is 0
 * meanOf({ dist: 'normal', mean: 0, sd: 1, min: 0 }) // ≈ 0.7978845608028654
 */
export function meanOf(distribution: Distribution): number {
  return momentsOf(distribution).mean
}

/**
 * The standard deviation of an uncertain number; see {@link momentsOf}.
 *
 * @example
 * sdOf({ dist: 'discrete', values: [0, 1], weights: [1, 1] }) // => 0.5
 */
export function sdOf(distribution: Distribution): number {
  return momentsOf(distribution).sd
}

/**
 * The least and the greatest value that an uncertain number can take; infinite where there is none.
 *
 * Throws an InputError for a form or a key that there is not, and a RangeError that says what is wrong with the numbers of the
 * distribution.
 *
 * @example
 * supportOf({ dist: 'gamma', mean: 10, sd: 5 }) // => { min: 0, max: Infinity }
 * supportOf({ dist: 'empirical', values: [3, 1, 2] }) // => { min: 1, max: 3 }
 */
export function supportOf(distribution: Distribution): Support {
  requireKnown(distribution)
  momentsOf(distribution)
  switch (distribution.dist) {
    case 'beta':
      return { min: distribution.min ?? 0, max: distribution.max ?? 1 }
    case 'gamma':
    case 'lognormal':
      return { min: 0, max: Infinity }
    case 'normal':
      return { min: distribution.min ?? -Infinity, max: distribution.max ?? Infinity }
    case 'discrete':
    case 'empirical': {
      const { values } = weighted(distribution)
      return { min: values[0]!, max: values.at(-1)! }
    }
    default:
      return { min: distribution.min, max: distribution.max }
  }
}

function betaMoments({ alpha, beta, min, max }: BetaShapes): Moments {
  const total = alpha + beta
  const share = alpha / total
  return {
    mean: min + (max - min) * share,
    sd: (max - min) * Math.sqrt((share * (beta / total)) / (total + 1))
  }
}

function normalMoments(limits: ReturnType<typeof between>): Moments {
  const unbounded = limits.low === -Infinity && limits.high === Infinity
  return unbounded ? { mean: limits.mean, sd: limits.sd } : truncatedMoments(limits)
}

function weightedMoments({ values, shares }: ReturnType<typeof weighted>): Moments {
  // about the least value, so that draws far from zero keep their digits
  const least = values[0]!
  let shift = 0
  values.forEach((value, at) => {
    shift += shares[at]! * (value - least)
  })
  let variance = 0
  values.forEach((value, at) => {
    variance += shares[at]! * (value - least - shift) * (value - least - shift)
  })
  return { mean: least + shift, sd: Math.sqrt(variance) }
}
