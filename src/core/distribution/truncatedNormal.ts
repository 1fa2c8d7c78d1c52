import { exp } from '../math/exp.js'
import { normalCdf } from '../math/normalCdf.js'
import { normalQuantile } from '../math/normalQuantile.js'
import type { NormalDistribution } from './distribution.js'
import { requireFinite, requirePositive, requireRising } from './fault.js'

/** Below this share of the normal between the limits, `mean` and `sd` say nothing of the number any more. */
const leastMass = 1e-9
/** Below this width, in standard deviations, the closed form of the variance loses digits. */
const narrow = 0.1
const rootTwoPi = 2.5066282746310002

/** A standard normal between two scores, turned round where it lies above zero so that tails keep their digits. */
export interface Between {
  readonly mean: number
  readonly sd: number
  /** −1 where turned round. */
  readonly sign: 1 | -1
  readonly low: number
  readonly high: number
  readonly below: number
  readonly mass: number
}

/**
 * A normal distribution between its limits, in standard scores.
 *
 * Throws a RangeError for a spread not above 0, limits the wrong way round, and limits that hold less than a billionth
 * of the normal.
 *
 * @example
 * between({ dist: 'normal', mean: 5, sd: 2, min: 5 })
 * // => { mean: 5, sd: 2, sign: -1, low: -Infinity, high: 0, below: 0, mass: 0.5 }
 */
export function between({ mean, sd, min = -Infinity, max = Infinity }: NormalDistribution): Between {
  requireFinite('normal', { mean })
  requirePositive('normal', { sd })
  requireRising('normal', min, max)
  const [from, to] = [(min - mean) / sd, (max - mean) / sd]
  const sign = from + to > 0 ? -1 : 1
  const low = sign === 1 ? from : -to
  const high = sign === 1 ? to : 0 - from
  const below = normalCdf(low)
  const mass = normalCdf(high) - below
  if (!(mass >= leastMass)) {
    throw new RangeError(
      `normal: mean and sd are those before truncation, and of a normal with mean ${mean} and sd ${sd} less than a ` +
        `billionth lies between ${min} and ${max}; move the mean towards the limits or widen sd`
    )
  }
  return { mean, sd, sign, low, high, below, mass }
}

/**
 * The quantile of a truncated normal at p: Φ⁻¹(Φ(a) + p (Φ(b) − Φ(a))) in standard scores a and b of the limits.
 *
 * @example
 * // the median of the upper half of a normal is its upper quartile
 * truncatedQuantile(between({ dist: 'normal', mean: 0, sd: 1, min: 0 }), 0.5) // ≈ 0.6744897501960817
 */
export function truncatedQuantile({ mean, sd, sign, low, high, below, mass }: Between, p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  const score = normalQuantile(below + (sign === 1 ? p : 1 - p) * mass)
  return mean + sd * sign * Math.min(high, Math.max(low, score))
}

function density(score: number): number {
  return exp((-score * score) / 2) / rootTwoPi
}

/**
 * Mean and standard deviation of a truncated normal (Johnson, Kotz & Balakrishnan 1994, Continuous Univariate
 * Distributions 1, section 13.10.1); by Simpson's rule where the limits are within a tenth of a standard deviation, for
 * there the closed form loses digits.
 *
 * @example
 * // the upper half of a normal: √(2/π) and √(1 − 2/π)
 * truncatedMoments(between({ dist: 'normal', mean: 0, sd: 1, min: 0 }))
 * // ≈ { mean: 0.7978845608028654, sd: 0.6028102749890869 }
 */
export function truncatedMoments({ mean, sd, sign, low, high, mass }: Between): { mean: number; sd: number } {
  const { centre, variance } = high - low < narrow ? narrowMoments(low, high) : wideMoments(low, high, mass)
  return { mean: mean + sd * sign * centre, sd: sd * Math.sqrt(variance) }
}

function wideMoments(low: number, high: number, mass: number): { centre: number; variance: number } {
  const [atLow, atHigh] = [density(low) / mass, density(high) / mass]
  const centre = atLow - atHigh
  // an infinite score has density zero, and their product is zero
  const slope = (atLow === 0 ? 0 : low * atLow) - (atHigh === 0 ? 0 : high * atHigh)
  return { centre, variance: 1 + slope - centre * centre }
}

function narrowMoments(low: number, high: number): { centre: number; variance: number } {
  const panels = 64
  const middle = (low + high) / 2
  const step = (high - low) / panels
  let [mass, first, second] = [0, 0, 0]
  for (let at = 0; at <= panels; at++) {
    const offset = (at - panels / 2) * step
    // relative to the middle, so that the density does not underflow
    const weight = (at === 0 || at === panels ? 1 : at % 2 === 1 ? 4 : 2) * exp(-offset * (middle + offset / 2))
    mass += weight
    first += weight * offset
    second += weight * offset * offset
  }
  const shift = first / mass
  return { centre: middle + shift, variance: second / mass - shift * shift }
}
