import { exp } from '../../core/math/exp.js'
import { log } from '../../core/math/log.js'

/** A value with the ends of its interval; `null` where there is none. */
export interface RangedValue {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
}

/** Half the width of a 95 % interval in standard errors. */
export const z95 = 1.959963984540054

/** What a customer is worth where it attends, or for each unit of money of its stage. */
export interface Net {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * What an edition attended is worth: margin × payment − cost, with an interval that holds what is not known of the customer's
 * own payment.
 *
 * @param spend Expected payment; its logarithm is normal about a level known to a standard deviation of `logSd`.
 * @param margin Share of it that is left.
 * @param cost Spent on the customer.
 *
 * @example
 * netOf({ mean: 1000, logSd: 0 }, 0.5, 100) // => { value: 400, low: 400, high: 400 }
 */
export function netOf(spend: { readonly mean: number; readonly logSd: number }, margin: number, cost: number): Net {
  const { mean, logSd } = spend
  const at = (sign: number) => margin * mean * exp(-(logSd * logSd) / 2 + sign * z95 * logSd) - cost
  return { value: margin * mean - cost, low: at(-1), high: at(1) }
}

/**
 * The product of expected editions and what one is worth, with a 95 % interval of both: distances of the ends of the parts, of
 * the logarithms where signs are sure, are put together by squares (method of variance estimates recovery, Zou & Donner 2008,
 * Statistics in Medicine 27, 1693–1702).
 *
 * @param editions Expected discounted editions, or money; at least 0.
 * @param logSd Standard error of its logarithm; `null` where it is not known.
 * @param net What each is worth.
 *
 * @example
 * // nothing unknown of the net: editions × e^(± 1.96 × logSd)
 * const { low, high } = productOf(2, 0.1, { value: 50, low: 50, high: 50 })
 * Math.round(low) // => 82
 * Math.round(high) // => 122
 * productOf(2, null, { value: -50, low: -50, high: -50 }) // => { value: -100, low: null, high: null }
 */
export function productOf(editions: number, logSd: number | null, net: Net): RangedValue {
  const value = editions * net.value
  if (logSd === null) return { value, low: null, high: null }
  if (net.low < 0 && net.high <= 0) {
    const { low, high } = positive(editions, logSd, { value: -net.value, low: -net.high, high: -net.low })
    return { value, low: -high + 0, high: -low + 0 }
  }
  if (net.low > 0 && net.value > 0) return { value, ...positive(editions, logSd, net) }
  const [less, more] = [1 - exp(-z95 * logSd), exp(z95 * logSd) - 1]
  const together = (one: number, other: number) => Math.sqrt(one * one + other * other)
  return {
    value,
    low: value - together(value * (value < 0 ? more : less), editions * (net.value - net.low)),
    high: value + together(value * (value < 0 ? less : more), editions * (net.high - net.value))
  }
}

function positive(editions: number, logSd: number, { value, low, high }: Net): { low: number; high: number } {
  if (editions === 0 || value === 0) return { low: 0, high: 0 }
  const reach = (ratio: number) => {
    const distance = ratio > 0 ? log(ratio) : 0
    return exp(Math.min(50, Math.sqrt(z95 * logSd * (z95 * logSd) + distance * distance)))
  }
  const product = editions * value
  return { low: product / reach(low > 0 ? value / low : 1), high: product * reach(high / value) }
}
