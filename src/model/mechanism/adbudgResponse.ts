import { log } from '../../core/math/log.js'
import { power } from '../../core/math/power.js'

/** Four answers a manager can give about a lever, shares in rising order. */
export interface AdbudgAnswers {
  /** Response at no spend at all. */
  readonly atZero: number
  /** Response at the usual spend. */
  readonly response: number
  /** Response at one and a half times the usual spend. */
  readonly atHalfMore: number
  /** Response at saturation. */
  readonly ceiling: number
}

/** An ADBUDG curve: its two ends, and what bends it between them. */
export interface AdbudgCurve {
  readonly atZero: number
  readonly ceiling: number
  /** c: above 1 the curve is S-shaped, below it returns fall from the first unit of money. */
  readonly shape: number
  /** d: the spend to the power of c, in usual spends, at which the response is halfway. */
  readonly halfway: number
}

/**
 * The ADBUDG curve through a manager's four answers (Little 1970, Management Science 16(8), B466–B485; the algebra that
 * solves for c and d is derived here): with z the response at nothing, r at the usual spend, r⁺ at half as much again
 * and C at saturation, `d = (C − r)/(r − z)` and `c = ln(d·(r⁺ − z)/(C − r⁺)) / ln 1.5`.
 *
 * Throws a RangeError unless z < r < r⁺ < C.
 *
 * @example
 * adbudgCurve({ atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 })
 * // ≈ { atZero: 0.35, ceiling: 0.8, shape: 1.4949148311166743, halfway: 0.6666666666666667 }
 */
export function adbudgCurve({ atZero, response, atHalfMore, ceiling }: AdbudgAnswers): AdbudgCurve {
  if (!(atZero < response && response < atHalfMore && atHalfMore < ceiling)) {
    const answers = [atZero, response, atHalfMore, ceiling].join(', ')
    throw new RangeError(`responses at nothing, the usual, half more and saturation must rise; got ${answers}`)
  }
  const halfway = (ceiling - response) / (response - atZero)
  const shape = log((halfway * (atHalfMore - atZero)) / (ceiling - atHalfMore)) / log(1.5)
  return { atZero, ceiling, shape, halfway }
}

/**
 * Response of an ADBUDG curve: `z + (C − z)·x^c / (d + x^c)` (Little 1970). `times` is the spend x as a multiple of the
 * usual one, at least 0; the result lies between `atZero` and `ceiling`.
 *
 * @example
 * const curve = adbudgCurve({ atZero: 0.35, response: 0.62, atHalfMore: 0.68, ceiling: 0.8 })
 * adbudgResponse(0, curve) // => 0.35
 * adbudgResponse(1.5, curve) // ≈ 0.68
 */
export function adbudgResponse(times: number, { atZero, ceiling, shape, halfway }: AdbudgCurve): number {
  if (times === 0) return atZero
  return atZero + (ceiling - atZero) / (1 + halfway * power(times, -shape))
}
