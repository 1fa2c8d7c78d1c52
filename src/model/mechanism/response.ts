import { adbudgCurve, adbudgResponse } from './adbudgResponse.js'
import { exponentialRate, exponentialResponse } from './exponentialResponse.js'
import { hillHalfSaturation, hillResponse } from './hillResponse.js'
import { quadraticResponse } from './quadraticResponse.js'

/** The family of response curves, one file each. */
export type ResponseForm = 'exponential' | 'hill' | 'adbudg' | 'quadratic'

/** A response curve set by the points it passes through. */
export interface ResponseCurve {
  readonly form: ResponseForm
  /** Spend per head at which the response is `response`; above 0. */
  readonly usual: number
  readonly response: number
  /** Response at saturation (the quadratic form has its peak instead). */
  readonly ceiling: number
  /** Steepness of the Hill form. */
  readonly shape: number
  /** Response at no spend, of the ADBUDG form. */
  readonly atZero: number
  /** Response at one and a half times the usual spend; the ADBUDG form needs it. */
  readonly atHalfMore: number | null
  /** Spend per head at which the response is greatest; the quadratic form needs it. */
  readonly peak: number | null
}

/**
 * The response of a lever as a function of its effective spend per head: the curve of the named form through
 * (`usual`, `response`).
 *
 * Throws a RangeError for an ADBUDG form without `atHalfMore` or whose answers do not rise, and for a quadratic form
 * without a `peak` above half of `usual`.
 *
 * @example
 * const curve = { form: 'exponential', usual: 10, response: 0.5, ceiling: 0.8, shape: 2, atZero: 0, atHalfMore: null, peak: null }
 * responseOf(curve)(20) // ≈ 0.6875
 * responseOf({ ...curve, form: 'adbudg', atHalfMore: 0.6 })(15) // ≈ 0.6
 * responseOf({ ...curve, form: 'quadratic', peak: 10 })(30) // => 0
 */
export function responseOf(curve: ResponseCurve): (spend: number) => number {
  const { usual, response, ceiling, shape, atZero, atHalfMore, peak } = curve
  if (curve.form === 'exponential') {
    const rate = exponentialRate(usual, response, ceiling)
    return (spend) => exponentialResponse(spend, rate, ceiling)
  }
  if (curve.form === 'hill') {
    const half = hillHalfSaturation(usual, response, ceiling, shape)
    return (spend) => hillResponse(spend, half, ceiling, shape)
  }
  if (curve.form === 'adbudg') {
    if (atHalfMore === null) throw new RangeError('an ADBUDG response needs the response at half more spend')
    const adbudg = adbudgCurve({ atZero, response, atHalfMore, ceiling })
    return (spend) => adbudgResponse(spend / usual, adbudg)
  }
  if (peak === null || !(peak > usual / 2)) {
    throw new RangeError(`a quadratic response needs a peak above half of the usual spend; got ${peak} and ${usual}`)
  }
  return (spend) => quadraticResponse(spend, usual, response, peak)
}
