import { binaryExponent, leastExponent, powersOfTwo } from './powersOfTwo.js'

/** ln 2 in two parts; the low bits of the first are zero, so its product with an exponent is exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const squareRootOfTwo = Math.sqrt(2)

/** Remez coefficients of (ln(1 + s) − ln(1 − s)) / s − 2 in s², on |s| ≤ .1716. */
const l1 = 0.6666666666666735
const l2 = 0.3999999999940942
const l3 = 0.2857142874366239
const l4 = 0.22222198432149784
const l5 = 0.1818357216161805
const l6 = 0.15313837699209373
const l7 = 0.14798198605116586

/** Logarithm of 2^exponent × mantissa, for 1 ≤ mantissa < 2. */
function logOfParts(exponent: number, mantissa: number): number {
  const k = mantissa > squareRootOfTwo ? exponent + 1 : exponent
  const f = (mantissa > squareRootOfTwo ? mantissa * 0.5 : mantissa) - 1
  const s = f / (2 + f)
  const z = s * s
  const remainder = z * (l1 + z * (l2 + z * (l3 + z * (l4 + z * (l5 + z * (l6 + z * l7))))))
  const halfSquare = 0.5 * f * f
  return k * ln2High - (halfSquare - (s * (halfSquare + remainder) + k * ln2Low) - f)
}

/**
 * The natural logarithm of x, from + − × ÷ alone, so that its bits are the same on every machine (those of `Math.log`
 * are not).
 *
 * The exponent is found by halving (exact), the mantissa goes through the polynomial of fdlibm's `e_log.c` (Sun
 * Microsystems 1993). Relative error below 2.3e-16 (one unit in the last place). Takes any number: `-Infinity` of 0,
 * `NaN` below 0.
 *
 * @example
 * log(1) // => 0
 * log(10) // ≈ 2.302585092994046
 * log(0) // => -Infinity
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  const subnormal = x < powersOfTwo[0]
  const normal = subnormal ? x * powersOfTwo[54 - leastExponent] : x
  const exponent = binaryExponent(normal)
  return logOfParts(subnormal ? exponent - 54 : exponent, normal / powersOfTwo[exponent - leastExponent])
}
