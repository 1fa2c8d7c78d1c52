import type { BetaDistribution } from '../../core/distribution/distribution.js'
import { written } from './matchedParameters.js'

/** A share that is uncertain. */
export interface OrderedShare {
  readonly value: number
  /** `null`: taken as it is. */
  readonly distribution: BetaDistribution | null
}

/** A beta of a greater spread has its peaks at its ends. */
const widest = 0.5
/** Least share that a response of a lever may have. */
const least = 1e-6
/** Standard deviations below which a number is as good as certain. */
const leastSd = 1e-6

/**
 * Rising shares with beta distributions that keep their order in every draw: each is cut halfway to its neighbours, the first at
 * 1e-6, the last at 1, and its standard deviation is at most half of what these ends allow. What has no room stays certain.
 *
 * @param shares From 0 to 1, rising, each with its standard deviation.
 *
 * @example
 * const [low, high] = orderedShares([{ value: 0.4, sd: 0.05 }, { value: 0.8, sd: null }])
 * low // => { value: 0.4, distribution: { dist: 'beta', mean: 0.4, sd: 0.05, min: 0.000001, max: 0.6 } }
 * high // => { value: 0.8, distribution: null }
 */
export function orderedShares(
  shares: readonly { readonly value: number; readonly sd: number | null }[]
): readonly OrderedShare[] {
  const values = shares.map(({ value }) => written(value))
  return shares.map(({ sd }, at): OrderedShare => {
    const value = values[at]!
    const min = at === 0 ? least : written((values[at - 1]! + value) / 2)
    const max = at === values.length - 1 ? 1 : written((value + values[at + 1]!) / 2)
    const room = widest * Math.sqrt(Math.max(0, (value - min) * (max - value)))
    const spread = written(Math.min(sd ?? 0, room))
    if (!(spread > leastSd)) return { value, distribution: null }
    return { value, distribution: { dist: 'beta', mean: value, sd: spread, min, max } }
  })
}
