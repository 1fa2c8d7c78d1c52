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

/**
 * Points above a neutral point in tens, the unit of effects by points: satisfaction, the rival's value, the need gap.
 *
 * @example
 * inTens(75, 60) // => 1.5
 */
export function inTens(points: number, from: number): number {
  return (points - from) * 0.1
}

/**
 * A share above a neutral point in tenths, the unit of effects by shares: trust, strain beyond tolerance.
 *
 * @example
 * inTenths(0.75, 0.5) // => 2.5
 */
export function inTenths(share: number, from: number): number {
  return (share - from) * 10
}
