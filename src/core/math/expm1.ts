import { exp } from './exp.js'

/** Half of ln 2: up to it the rational approximation holds, beyond it e^x is far enough from 1. */
const nearZero = 0.34657359027997264

/** Coefficients of Q(x²/2) = 1 + q1 z + q2 z² + …, from fdlibm's `s_expm1.c`. */
const q1 = -0.03333333333333313
const q2 = 0.0015873015872548146
const q3 = -7.93650757867488e-5
const q4 = 4.008217827329362e-6
const q5 = -2.0109921818362437e-7

/**
 * e^x − 1, accurate also where e^x is so near 1 that the difference would lose its digits; from + − × ÷ alone, so that
 * its bits are the same on every machine (those of `Math.expm1` are not).
 *
 * For |x| ≤ ½ ln 2 the rational approximation of fdlibm's `s_expm1.c` (Sun Microsystems 1993), beyond it `exp(x) − 1`.
 * Relative error below 7e-16. Takes any number: −1 from about −37 down, `Infinity` from 709.79 on, `NaN` of `NaN`.
 *
 * @example
 * expm1(1e-10) // => 1.00000000005e-10
 * expm1(0) // => 0
 * expm1(1) // ≈ 1.718281828459045
 * expm1(-1000) // => -1
 */
export function expm1(x: number): number {
  if (!(Math.abs(x) <= nearZero)) return exp(x) - 1
  const half = 0.5 * x
  const z = x * half
  const r = 1 + z * (q1 + z * (q2 + z * (q3 + z * (q4 + z * q5))))
  const t = 3 - r * half
  const e = z * ((r - t) / (6 - x * t))
  return x - (x * e - z)
}
