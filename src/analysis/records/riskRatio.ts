import { exp } from '../../core/math/exp.js'
import { normalQuantile } from '../../core/math/normalQuantile.js'
import type { Rate } from './rate.js'

/** How many times as large a risk is, with its 95 % interval. */
export interface RiskRatio {
  readonly value: number
  /** `null` where one of the risks was never or always met: then there is no such interval. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * The ratio of two risks, with the interval on the logarithm of Katz, Baptista, Azen & Pike (1978, Biometrics 34, 469–474):
 * log ratio ± z √(1/a − 1/n + 1/b − 1/m).
 *
 * @param among Risk among those with a mark.
 * @param others Risk among the others, or among all.
 * @returns `null` where there are none of one kind, or the others' risk is 0.
 *
 * @example
 * // 12/100 against 5/100; standard error √(1/12 − 1/100 + 1/5 − 1/100) = .5132
 * const { value, low, high } = riskRatio(rateOf(12, 100), rateOf(5, 100))
 * value // ≈ 2.4
 * low.toFixed(3) // => '0.878'
 * high.toFixed(3) // => '6.562'
 */
export function riskRatio(among: Rate, others: Rate): RiskRatio | null {
  if (among.share === null || others.share === null || others.share === 0) return null
  const value = among.share / others.share
  if (among.count === 0) return { value, low: null, high: null }
  const variance = 1 / among.count - 1 / among.n + 1 / others.count - 1 / others.n
  if (!(variance > 0)) return { value, low: null, high: null }
  const reach = exp(normalQuantile(0.975) * Math.sqrt(variance))
  return { value, low: value / reach, high: value * reach }
}
