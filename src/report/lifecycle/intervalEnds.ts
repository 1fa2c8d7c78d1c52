import { formatNumber } from '../../core/formatNumber.js'
import type { Estimate } from '../../core/interval.js'

/** The ends of an interval, where it has some. */
type Ends = Pick<Estimate, 'low' | 'high'>

/** Ends that are nearer to each other than this share of them differ by rounding of floating point. */
const rounding = 1e-9
const mostDigits = 12

/**
 * Whether an estimate has an interval that is more than rounding.
 *
 * @example
 * hasInterval({ low: 0.59, high: 0.61 }) // => true
 * hasInterval({ low: 0.6, high: 0.6 + 1e-16 }) // => false
 * hasInterval({ low: null, high: null }) // => false
 */
export function hasInterval({ low, high }: Ends): boolean {
  if (low === null || high === null) return false
  return high - low > rounding * Math.max(Math.abs(low), Math.abs(high))
}

/**
 * Digits after the decimal point with which the ends of an interval do not look the same; at most twelve.
 *
 * @param ends Of an interval as `hasInterval` has it.
 * @param factor What they are multiplied with before they are shown.
 * @param least The fewest digits.
 *
 * @example
 * endsApartDigits({ low: 0.58, high: 0.6 }, 1, 2) // => 2
 * endsApartDigits({ low: 0.588, high: 0.592 }, 1, 2) // => 3
 * endsApartDigits({ low: 0.5896, high: 0.5904 }, 1, 2) // => 4
 */
export function endsApartDigits({ low, high }: Ends, factor: number, least: number): number {
  if (low === null || high === null) return least
  let digits = least
  const text = (value: number) => formatNumber(value * factor, digits)
  while (digits < mostDigits && text(low) === text(high)) digits += 1
  return digits
}
