import { betaQuantile } from '../math/betaQuantile.js'
import { exp } from '../math/exp.js'
import { gammaQuantile } from '../math/gammaQuantile.js'
import { normalQuantile } from '../math/normalQuantile.js'
import type { Distribution, TriangularDistribution } from './distribution.js'
import { requireFinite, requireRising } from './fault.js'
import { requireKnown } from './requireKnown.js'
import { type BetaShapes, betaShapes, gammaShape, lognormalLogs, pertShapes, requireMode } from './shapes.js'
import { between, truncatedQuantile } from './truncatedNormal.js'
import { weighted, weightedQuantile } from './weighted.js'

/** From a probability to a value, rising. */
export type Quantile = (p: number) => number

/**
 * The quantile function of an uncertain number: turns a uniform draw into a draw of the number, rising in the draw. At
 * 0 and 1 it gives the ends of the support; outside, `NaN`. Units are those of the number.
 *
 * A discrete or empirical number takes the least value at or below which a share p of its weight lies (type 1 of
 * Hyndman & Fan 1996).
 *
 * Throws an InputError, with the nearest right name, for a form or a key that there is not, and a RangeError that says what is
 * wrong with the numbers of the distribution.
 *
 * @example
 * quantileOf({ dist: 'uniform', min: 10, max: 20 })(0.25) // => 12.5
 * quantileOf({ dist: 'normal', mean: 0.44, sd: 0.05 })(0.975) // ≈ 0.537998199227002
 * quantileOf({ dist: 'beta', mean: 0.5, sd: Math.sqrt(1 / 12) })(0.3) // ≈ 0.3
 */
export function quantileOf(distribution: Distribution): Quantile {
  requireKnown(distribution)
  switch (distribution.dist) {
    case 'beta':
      return betaBetween(betaShapes(distribution))
    case 'pert':
      return betaBetween(pertShapes(distribution))
    case 'gamma': {
      const { shape, scale } = gammaShape(distribution)
      return (p) => scale * gammaQuantile(p, shape)
    }
    case 'lognormal': {
      const { meanlog, sdlog } = lognormalLogs(distribution)
      return (p) => exp(meanlog + sdlog * normalQuantile(p))
    }
    case 'normal': {
      const limits = between(distribution)
      return (p) => truncatedQuantile(limits, p)
    }
    case 'uniform': {
      const { min, max } = distribution
      requireFinite('uniform', { min, max })
      requireRising('uniform', min, max)
      return (p) => (p >= 0 && p <= 1 ? min + (max - min) * p : NaN)
    }
    case 'triangular':
      return triangularQuantile(distribution)
    case 'discrete':
    case 'empirical': {
      const values = weighted(distribution)
      return (p) => weightedQuantile(values, p)
    }
  }
}

function betaBetween({ alpha, beta, min, max }: BetaShapes): Quantile {
  const width = max - min
  return (p) => {
    const [share, rest] = betaQuantile(p, alpha, beta)
    return share < 0.5 ? min + width * share : max - width * rest
  }
}

function triangularQuantile({ min, mode, max }: TriangularDistribution): Quantile {
  requireMode('triangular', min, mode, max)
  const width = max - min
  const turn = (mode - min) / width
  return (p) => {
    if (!(p >= 0 && p <= 1)) return NaN
    return p < turn ? min + Math.sqrt(p * width * (mode - min)) : max - Math.sqrt((1 - p) * width * (max - mode))
  }
}
