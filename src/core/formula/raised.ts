import { power } from '../math/power.js'

/** Up to this exponent repeated multiplication is at least as accurate as exp(exponent × log(base)). */
const most = 64

/** By squaring: exact wherever all products are, as for small whole bases. */
function multiplied(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square
    square *= square
  }
  return result
}

/**
 * A base raised to a power as formulas mean it: whole powers of any base, by multiplication where they are small, so
 * that squares of whole numbers are whole; other powers of bases of at least 0.
 *
 * @param base Any number; at least 0 where the exponent is not whole.
 * @param exponent Any number.
 * @returns `NaN` where either is not a number or the power is not real.
 *
 * @example
 * raised(-3, 2) // => 9
 * raised(2, -1) // => 0.5
 * raised(2, 0.5) // ≈ 1.4142135623730951
 * raised(-8, 0.5) // => NaN
 */
export function raised(base: number, exponent: number): number {
  if (Number.isNaN(base) || Number.isNaN(exponent)) return Number.NaN
  if (Math.floor(exponent) !== exponent || Math.abs(exponent) === Infinity) return power(base, exponent)
  const size = Math.abs(exponent)
  if (size <= most) return exponent < 0 ? 1 / multiplied(base, size) : multiplied(base, size)
  const positive = power(Math.abs(base), exponent)
  return base < 0 && size % 2 === 1 ? -positive : positive
}
