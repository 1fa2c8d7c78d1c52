import { power } from '../math/power.js'

/**
 * The cumulative hazard of a Weibull distribution after some years: `(years / scale)^shape`. The hazard rises with time
 * for a shape above 1, is constant (1 / scale) at 1, falls below 1. The probability of the event by then is
 * `rateToProbability` of it.
 *
 * Weibull 1951 (Journal of Applied Mechanics 18, 293–297); Briggs, Claxton & Sculpher 2006, section 3.3.
 *
 * @param years Since the clock started, at least 0.
 * @param shape Above 0.
 * @param scale In years, above 0: the time by which 1 − 1/e of all have had the event.
 * @returns At least 0; `NaN` of negative years.
 *
 * @example
 * weibull(3, 1, 6) // => 0.5
 * weibull(4, 2, 2) // ≈ 4
 * weibull(0, 1.5, 2) // => 0
 */
export function weibull(years: number, shape: number, scale: number): number {
  return power(years / scale, shape)
}
