import type { Distribution } from '../../core/distribution/distribution.js'
import { meanOf } from '../../core/distribution/momentsOf.js'

/**
 * The value with which a scenario plays an uncertain number: the mean of its distribution; the very number written as
 * `mean`, where that is the mean.
 *
 * @example
 * playedMean({ dist: 'beta', mean: 0.44, sd: 0.05 }) // => 0.44
 * playedMean({ dist: 'uniform', min: 200, max: 300 }) // => 250
 */
export function playedMean(distribution: Distribution): number {
  const isCutOff = distribution.dist === 'normal' && (distribution.min ?? distribution.max) !== undefined
  return 'mean' in distribution && !isCutOff ? distribution.mean : meanOf(distribution)
}
