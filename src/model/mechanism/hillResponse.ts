import { power } from '../../core/math/power.js'

/**
 * The half-saturation spend h of a Hill response that passes through a known point:
 * `h = x₀ · (C/r₀ − 1)^(1/s)`, for the response `response` at spend `spend` under the ceiling `ceiling` with shape `shape`.
 *
 * @example
 * hillHalfSaturation(10, 0.5, 1, 2) // ≈ 10
 */
export function hillHalfSaturation(spend: number, response: number, ceiling: number, shape: number): number {
  return spend * power(ceiling / response - 1, 1 / shape)
}

/**
 * Response of a Hill curve: `C · x^s / (x^s + h^s)`, the saturation used by Robyn. A slow start where the shape s
 * exceeds 1, then falling returns. `spend` at least 0, `halfSaturation` > 0, `shape` > 0.
 *
 * @example
 * hillResponse(100, 100, 1, 3) // ≈ 0.5
 * hillResponse(150, 100, 1, 3) // ≈ 0.7714285714285715
 */
export function hillResponse(spend: number, halfSaturation: number, ceiling: number, shape: number): number {
  if (spend === 0) return 0
  return ceiling / (1 + power(halfSaturation / spend, shape))
}
