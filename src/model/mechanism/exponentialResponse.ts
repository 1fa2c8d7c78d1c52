import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'

/**
 * The rate k of an exponential response that passes through a known point: `k = −ln(1 − r₀/C) / x₀` (Blattberg &
 * Deighton 1996), for the response `response` at spend `spend` under the ceiling `ceiling`.
 *
 * @example
 * exponentialRate(10, 0.5, 0.8) // ≈ 0.09808292530117262
 */
export function exponentialRate(spend: number, response: number, ceiling: number): number {
  return -log(1 - response / ceiling) / spend
}

/**
 * Response of an exponential curve to a ceiling: `C(1 − e^(−kx))` (Blattberg & Deighton 1996). Returns falling from the
 * first unit of money. `spend` at least 0, `rate` per unit of money, `ceiling` in (0, 1].
 *
 * @example
 * exponentialResponse(0, 0.0980829253, 0.8) // => 0
 * exponentialResponse(20, exponentialRate(10, 0.5, 0.8), 0.8) // ≈ 0.6875
 */
export function exponentialResponse(spend: number, rate: number, ceiling: number): number {
  return ceiling * (1 - exp(-rate * spend))
}
