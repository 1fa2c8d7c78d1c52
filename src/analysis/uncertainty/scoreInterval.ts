import { normalQuantile } from '../../core/math/normalQuantile.js'

/** Ends of an interval of a probability. */
export interface ScoreInterval {
  readonly low: number
  readonly high: number
}

/**
 * The probabilities for which a share seen lies within z standard errors √(p(1 − p) / n): the score interval of Wilson
 * (1927). The number of values may be a broken one, as that of {@link effectiveNumber} is.
 *
 * @param share From 0 to 1.
 * @param number Of values, above 0.
 * @param level Of the interval, between 0 and 1. Defaults to .95.
 *
 * @example
 * // none of 10: from 0 to z² / (n + z²) = 3.8415 / 13.8415
 * scoreInterval(0, 10) // ≈ { low: 0, high: 0.27753279986288926 }
 */
export function scoreInterval(share: number, number: number, level = 0.95): ScoreInterval {
  const z = normalQuantile((1 + level) / 2)
  const scale = 1 + (z * z) / number
  const centre = share + (z * z) / (2 * number)
  const half = z * Math.sqrt((share * (1 - share)) / number + (z * z) / (4 * number * number))
  return {
    low: share === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: share === 1 ? 1 : Math.min(1, (centre + half) / scale)
  }
}
