import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import type { BetaDistribution, GammaDistribution, LognormalDistribution, PertDistribution } from './distribution.js'
import { requireFinite, requirePositive, requireRising } from './fault.js'

/** A beta distribution by its two shapes, stretched from 0..1 to min..max. */
export interface BetaShapes {
  readonly alpha: number
  readonly beta: number
  readonly min: number
  readonly max: number
}

/**
 * The shapes of a beta distribution. From a mean m and standard deviation s of the share between `min` and `max` by
 * moments: alpha + beta = m (1 − m) / s² − 1, alpha = m (alpha + beta).
 *
 * Throws a RangeError for a mean outside the limits, a standard deviation that no distribution between the limits can
 * have with that mean (√(m (1 − m)) or more), and shapes not above 0.
 *
 * @example
 * betaShapes({ dist: 'beta', mean: 0.25, sd: 0.125 }) // ≈ { alpha: 2.75, beta: 8.25, min: 0, max: 1 }
 */
export function betaShapes(distribution: BetaDistribution): BetaShapes {
  const { min = 0, max = 1 } = distribution
  requireFinite('beta', { min, max })
  requireRising('beta', min, max)
  if ('alpha' in distribution) {
    const { alpha, beta } = distribution
    requirePositive('beta', { alpha, beta })
    return { alpha, beta, min, max }
  }
  const { mean, sd } = distribution
  requireFinite('beta', { mean })
  requirePositive('beta', { sd })
  if (!(mean > min && mean < max)) {
    throw new RangeError(`beta: mean must lie between min and max, ${min} and ${max}; got ${mean}`)
  }
  const share = (mean - min) / (max - min)
  const most = share * (1 - share)
  const spread = sd / (max - min)
  const total = most / (spread * spread) - 1
  if (!(total > 0)) {
    const limit = Math.sqrt(most) * (max - min)
    throw new RangeError(
      `beta: with mean ${mean} between ${min} and ${max}, sd must be below √((mean − min)(max − mean)) = ${limit}; got ${sd}`
    )
  }
  return { alpha: share * total, beta: (1 - share) * total, min, max }
}

/**
 * Shape and scale of a gamma distribution; from mean and standard deviation: shape = mean² / sd², scale = sd² / mean.
 * Throws a RangeError for what is not above 0.
 *
 * @example
 * gammaShape({ dist: 'gamma', mean: 10, sd: 5 }) // => { shape: 4, scale: 2.5 }
 */
export function gammaShape(distribution: GammaDistribution): { shape: number; scale: number } {
  if ('shape' in distribution) {
    const { shape, scale } = distribution
    requirePositive('gamma', { shape, scale })
    return { shape, scale }
  }
  const { mean, sd } = distribution
  requirePositive('gamma', { mean, sd })
  return { shape: (mean / sd) * (mean / sd), scale: (sd / mean) * sd }
}

/**
 * Mean and standard deviation of the logarithm of a lognormal distribution; from those of the value:
 * sdlog² = ln(1 + sd² / mean²), meanlog = ln mean − sdlog² / 2. Throws a RangeError for a mean or spread not above 0.
 *
 * @example
 * lognormalLogs({ dist: 'lognormal', mean: 1, sd: 1 }) // ≈ { meanlog: -0.34657359027997264, sdlog: 0.8325546111576977 }
 */
export function lognormalLogs(distribution: LognormalDistribution): { meanlog: number; sdlog: number } {
  if ('meanlog' in distribution) {
    const { meanlog, sdlog } = distribution
    requireFinite('lognormal', { meanlog })
    requirePositive('lognormal', { sdlog })
    return { meanlog, sdlog }
  }
  const { mean, sd } = distribution
  requirePositive('lognormal', { mean, sd })
  const variance = log1p((sd / mean) * (sd / mean))
  return { meanlog: log(mean) - variance / 2, sdlog: Math.sqrt(variance) }
}

/**
 * A PERT distribution as the beta distribution that it is: alpha = 1 + shape (mode − min) / (max − min), beta = 1 +
 * shape (max − mode) / (max − min), so that the mean is (min + shape × mode + max) / (shape + 2). Shape 4 is that of
 * Clark 1962 (Operations Research 10, 405–406); others, the modified PERT of Vose 2008 (Risk Analysis, 3rd edition).
 *
 * Throws a RangeError for limits the wrong way round, a mode outside them, and a shape not above 0.
 *
 * @example
 * pertShapes({ min: 0, mode: 1, max: 4 }) // => { alpha: 2, beta: 4, min: 0, max: 4 }
 */
export function pertShapes({ min, mode, max, shape = 4 }: Omit<PertDistribution, 'dist'>): BetaShapes {
  requireMode('pert', min, mode, max)
  requirePositive('pert', { shape })
  const width = max - min
  return { alpha: 1 + (shape * (mode - min)) / width, beta: 1 + (shape * (max - mode)) / width, min, max }
}

/**
 * Refuses limits the wrong way round and a mode outside them, with a RangeError.
 *
 * @example
 * requireMode('triangular', 0, 1, 4) // => undefined
 */
export function requireMode(name: string, min: number, mode: number, max: number): void {
  requireFinite(name, { min, mode, max })
  requireRising(name, min, max)
  if (mode >= min && mode <= max) return
  throw new RangeError(`${name}: mode must lie between min and max, ${min} and ${max}; got ${mode}`)
}
