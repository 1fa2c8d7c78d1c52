/** Amounts go so far up and down; their sums over any cohort and horizon are then numbers too. */
export const largestAmount = 1e100

/**
 * Whether a value is an amount that can be booked: a number, and none so large that sums of it have no number.
 *
 * @param value Any value of a quantity.
 *
 * @example
 * [isAmount(-250), isAmount(1e308), isAmount(0 / 0)] // => [true, false, false]
 */
export function isAmount(value: number): boolean {
  return Math.abs(value) <= largestAmount
}
