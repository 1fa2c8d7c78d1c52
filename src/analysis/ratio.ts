/**
 * A quotient, or `null` where there is nothing to divide by.
 *
 * @example
 * ratio(3, 4) // => 0.75
 * ratio(0, 0) // => null
 */
export function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator
}
