import { exponentialRate, exponentialResponse } from './exponentialResponse.js'
import { hillHalfSaturation, hillResponse } from './hillResponse.js'

/** A response curve set by the point it passes through. */
export interface ResponseCurve {
  readonly form: 'exponential' | 'hill'
  /** Spend per head at which the response is `response`. */
  readonly usual: number
  readonly response: number
  readonly ceiling: number
  /** Steepness of the Hill form. */
  readonly shape: number
}

/**
 * The response of a lever as a function of its effective spend per head: the curve of the named form through
 * (`usual`, `response`) below `ceiling`.
 *
 * @example
 * const curve = { form: 'exponential', usual: 10, response: 0.5, ceiling: 0.8, shape: 2 }
 * responseOf(curve)(20) // ≈ 0.6875
 */
export function responseOf(curve: ResponseCurve): (spend: number) => number {
  const { usual, response, ceiling, shape } = curve
  if (curve.form === 'exponential') {
    const rate = exponentialRate(usual, response, ceiling)
    return (spend) => exponentialResponse(spend, rate, ceiling)
  }
  const half = hillHalfSaturation(usual, response, ceiling, shape)
  return (spend) => hillResponse(spend, half, ceiling, shape)
}
