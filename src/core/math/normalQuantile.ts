import { log } from './log.js'

/** Coefficients of the centre, numerator and denominator, named as in AS 241. */
const a0 = 3.3871328727963665
const a1 = 133.14166789178438
const a2 = 1971.5909503065513
const a3 = 13731.69376550946
const a4 = 45921.95393154987
const a5 = 67265.7709270087
const a6 = 33430.57558358813
const a7 = 2509.0809287301227
const b1 = 42.31333070160091
const b2 = 687.1870074920579
const b3 = 5394.196021424751
const b4 = 21213.794301586597
const b5 = 39307.89580009271
const b6 = 28729.085735721943
const b7 = 5226.495278852854

/** Where the centre ends, in |p − 1/2|. */
const centreEnds = 0.425

/** Centre: the quantile at `distance` = p − 1/2, up to .425 on either side, in r = .425² − distance². */
function centre(distance: number): number {
  const r = 0.180625 - distance * distance
  const numerator = ((((((a7 * r + a6) * r + a5) * r + a4) * r + a3) * r + a2) * r + a1) * r + a0
  const denominator = ((((((b7 * r + b6) * r + b5) * r + b4) * r + b3) * r + b2) * r + b1) * r + 1
  return distance * (numerator / denominator)
}

/** Coefficients of the flank, numerator and denominator, named as in AS 241. */
const c0 = 1.4234371107496835
const c1 = 4.630337846156546
const c2 = 5.769497221460691
const c3 = 3.6478483247632045
const c4 = 1.2704582524523684
const c5 = 0.2417807251774506
const c6 = 0.022723844989269184
const c7 = 0.0007745450142783414
const d1 = 2.053191626637759
const d2 = 1.6763848301838038
const d3 = 0.6897673349851
const d4 = 0.14810397642748008
const d5 = 0.015198666563616457
const d6 = 0.0005475938084995345
const d7 = 1.0507500716444169e-9

/** Flank: √(−ln of the smaller tail) at most 5, in r = that − 1.6. */
function flank(r: number): number {
  const numerator = ((((((c7 * r + c6) * r + c5) * r + c4) * r + c3) * r + c2) * r + c1) * r + c0
  const denominator = ((((((d7 * r + d6) * r + d5) * r + d4) * r + d3) * r + d2) * r + d1) * r + 1
  return numerator / denominator
}

/** Coefficients of the tail, numerator and denominator, named as in AS 241. */
const e0 = 6.657904643501103
const e1 = 5.463784911164114
const e2 = 1.7848265399172913
const e3 = 0.29656057182850487
const e4 = 0.026532189526576124
const e5 = 0.0012426609473880784
const e6 = 2.7115555687434876e-5
const e7 = 2.0103343992922881e-7
const f1 = 0.599832206555888
const f2 = 0.1369298809227358
const f3 = 0.014875361290850615
const f4 = 0.0007868691311456133
const f5 = 1.8463183175100548e-5
const f6 = 1.421511758316446e-7
const f7 = 2.0442631033899397e-15

/** Tail: √(−ln of the smaller tail) above 5, in r = that − 5. */
function tail(r: number): number {
  const numerator = ((((((e7 * r + e6) * r + e5) * r + e4) * r + e3) * r + e2) * r + e1) * r + e0
  const denominator = ((((((f7 * r + f6) * r + f5) * r + f4) * r + f3) * r + f2) * r + f1) * r + 1
  return numerator / denominator
}

/**
 * The quantile z of the standard normal distribution at probability p: P(Z ≤ z) = p. Turns a uniform draw into a normal
 * one.
 *
 * Algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37, 477–484), as R's `qnorm` has it; relative error about
 * 1e-16. `-Infinity` at 0, `Infinity` at 1, `NaN` outside 0 to 1.
 *
 * @example
 * normalQuantile(0.5) // => 0
 * normalQuantile(0.975) // ≈ 1.959963984540054
 * normalQuantile(0) // => -Infinity
 */
export function normalQuantile(p: number): number {
  const distance = p - 0.5
  if (Math.abs(distance) <= centreEnds) return centre(distance)
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN
  const r = Math.sqrt(-log(distance < 0 ? p : 1 - p))
  const size = r <= 5 ? flank(r - 1.6) : tail(r - 5)
  return distance < 0 ? -size : size
}

/**
 * The normal quantiles of the first `count` of some probabilities, in their place: {@link normalQuantile} of each.
 *
 * @example
 * const draws = Float64Array.of(0.5, 0, 0.5)
 * normalQuantiles(draws, 2)
 * draws // => Float64Array.of(0, -Infinity, 0.5)
 */
export function normalQuantiles(probabilities: Float64Array, count: number): void {
  for (let index = 0; index < count; index++) {
    const distance = probabilities[index]! - 0.5
    // Most are in the centre, and need no call. Two stores: a number that may come from a call would be boxed.
    if (Math.abs(distance) <= centreEnds) probabilities[index] = centre(distance)
    else probabilities[index] = normalQuantile(probabilities[index]!)
  }
}
