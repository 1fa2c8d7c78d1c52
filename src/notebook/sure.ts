import { type Estimate, estimate } from '../core/interval.js'

/** A mean with its interval, or the values it is made of, one a replication. */
export type Sure = Estimate | readonly number[] | null

/**
 * Whether a mean lies surely above a limit: with its whole 95 % interval. One value alone is never sure.
 *
 * @param numbers A mean with its interval, or values, one a replication; `null` (nothing known) is not sure.
 * @param limit In the unit of the numbers; defaults to 0.
 *
 * @example
 * surelyAbove([4, 5, 6], 2) // => true
 * surelyAbove([4, 5, 6], 5) // => false
 * surelyAbove([4], 2) // => false
 */
export function surelyAbove(numbers: Sure, limit = 0): boolean {
  const low = intervalOf(numbers)?.low ?? null
  return low !== null && low > limit
}

/**
 * Whether a mean lies surely below a limit: with its whole 95 % interval. See {@link surelyAbove}.
 *
 * @example
 * surelyBelow([4, 5, 6], 9) // => true
 * surelyBelow(null, 9) // => false
 */
export function surelyBelow(numbers: Sure, limit = 0): boolean {
  const high = intervalOf(numbers)?.high ?? null
  return high !== null && high < limit
}

/**
 * Whether a mean lies surely between two limits: with its whole 95 % interval. See {@link surelyAbove}.
 *
 * @example
 * surelyBetween([4, 5, 6], 2, 9) // => true
 */
export function surelyBetween(numbers: Sure, low: number, high: number): boolean {
  return surelyAbove(numbers, low) && surelyBelow(numbers, high)
}

function intervalOf(numbers: Sure): Estimate | null {
  if (numbers === null || 'mean' in numbers) return numbers
  return estimate(numbers)
}
