import { expm1 } from '../../core/math/expm1.js'
import { log1p } from '../../core/math/log1p.js'
import { weibull } from '../../core/probability/weibull.js'

/**
 * The cumulative hazard of a Weibull distribution between two times: `(to / scale)^shape − (from / scale)^shape`. The
 * probability of the event in between, for one who had none before, is `rateToProbability` of it.
 *
 * Computed as `(from / scale)^shape · ((to / from)^shape − 1)`, which keeps its digits in late, short cycles where the
 * two powers are nearly equal. Briggs, Claxton & Sculpher 2006, section 3.3 (their hip replacement model).
 *
 * @param from Years since the clock started, at least 0.
 * @param to Years, at least `from`.
 * @param shape Above 0.
 * @param scale In years, above 0.
 * @returns At least 0.
 *
 * @example
 * weibullHazard(0, 3, 1, 6) // => 0.5
 * weibullHazard(1, 2, 2, 1) // ≈ 3
 */
export function weibullHazard(from: number, to: number, shape: number, scale: number): number {
  if (!(from > 0)) return weibull(to, shape, scale) - weibull(from, shape, scale)
  return weibull(from, shape, scale) * expm1(shape * log1p((to - from) / from))
}
