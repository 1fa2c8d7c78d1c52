import { greatestExponent, leastExponent, powersOfTwo } from './powersOfTwo.js'

/** ln 2 in two parts; the low 33 bits of the first are zero, so its product with an exponent is exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const log2e = 1 / (ln2High + ln2Low)

/** Above it the result is more than the greatest double. */
const overflow = 709.782712893384
/** Below it the result is less than half the least double above zero. */
const underflow = -745.1332191019411

/** Remez coefficients of r (e^r + 1) / (e^r − 1) − 2 in r², on |r| ≤ ln 2 / 2. */
const p1 = 0.16666666666666602
const p2 = -0.0027777777777015593
const p3 = 6.613756321437934e-5
const p4 = -1.6533902205465252e-6
const p5 = 4.1381367970572385e-8

/** 2^k for the few k outside the table, in two steps so that only the last one rounds. */
function scaleBeyondTable(value: number, exponent: number): number {
  if (exponent > 0) return value * powersOfTwo[greatestExponent - leastExponent] * 2
  return value * powersOfTwo[exponent + 1000 - leastExponent] * powersOfTwo[-1000 - leastExponent]
}

/**
 * The exponential function e^x, from + − × ÷ alone, so that its bits are the same on every machine (those of
 * `Math.exp` are not).
 *
 * Cody–Waite reduction x = k ln 2 + r with |r| ≤ ln 2 / 2, then the rational approximation of fdlibm's `e_exp.c`
 * (Sun Microsystems 1993), scaled by 2^k from a table. Relative error below 2.3e-16 (one unit in the last place) where
 * the result is a normal double. Takes any number: `Infinity` from 709.79 on, 0 from −745.14 down, `NaN` of `NaN`.
 *
 * @example
 * exp(0) // => 1
 * exp(1) // ≈ 2.718281828459045
 * exp(-1000) // => 0
 */
export function exp(x: number): number {
  if (!(x <= overflow)) return x > overflow ? Infinity : x
  if (x < underflow) return 0
  const k = Math.floor(x * log2e + 0.5) | 0
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const square = r * r
  const c = r - square * (p1 + square * (p2 + square * (p3 + square * (p4 + square * p5))))
  const value = 1 - (low - (r * c) / (2 - c) - high)
  if (k < leastExponent || k > greatestExponent) return scaleBeyondTable(value, k)
  return value * powersOfTwo[k - leastExponent]
}
