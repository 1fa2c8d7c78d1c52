/**
 * A number as a message shows it: twelve significant digits at most, so that 1.04 is not 1.0400000000000003.
 *
 * @example
 * shownNumber(0.1 + 0.94) // => '1.04'
 * shownNumber(1 + 2e-12) // => '1.000000000002'
 */
export function shownNumber(value: number): string {
  return String(Number(value.toPrecision(13)))
}
