/** The neutral point of the 0 to 100 scale of value, expectation and satisfaction. */
export const neutral = 60

/** The neutral point of trust, on 0 to 1. */
export const neutralTrust = 0.5

/**
 * A number held within `low` and `high`.
 *
 * @example
 * clamp(104, 0, 100) // => 100
 */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : Math.min(value, high)
}
