import { exp } from './exp.js'
import { log } from './log.js'

/**
 * A base of at least zero raised to any power, as exp(exponent × log(base)): the same bits on every machine.
 *
 * The relative error is below 2.3e-16 + 2.3e-16 × |exponent × log(base)|: 5e-15 for results between 1e-9 and 1e9. Exact
 * are exponents 0 and 1, base 1, and base 0 (0 for exponents above zero, `Infinity` below). `NaN` for a base below zero.
 *
 * @example
 * power(1.08, 10) // ≈ 2.1589249972727877
 * power(0, 0.5) // => 0
 * power(0, 0) // => 1
 * power(-8, 2) // => NaN
 */
export function power(base: number, exponent: number): number {
  if (exponent === 0 || base === 1) return 1
  if (exponent === 1 && base >= 0) return base
  return exp(exponent * log(base))
}
