import { exp } from './exp.js'

/** Up to here (the argument at which Φ is .75, as in Algorithm 715) Φ comes from the centre. */
const centreEnd = 0.66291
/** Up to here (√32) the upper tail comes from the flank, beyond it from an expansion in 1/z². */
const flankEnd = 5.656854249492381
/** 1/√(2π). */
const densityAtZero = 0.3989422804014327
/** From here on the lower tail is less than half the least double above zero. */
const beyond = 38.5

/** Coefficients of the centre, numerator (a4 leads) and denominator, in the order of Algorithm 715. */
const a0 = 2.2352520354606837
const a1 = 161.02823106855587
const a2 = 1067.6894854603709
const a3 = 18154.98125334356
const a4 = 0.06568233791820745
const b0 = 47.202581904688245
const b1 = 976.0985517377767
const b2 = 10260.932208618979
const b3 = 45507.78933502673

/** Centre: Φ(z) − 1/2. */
function centre(z: number): number {
  const square = z * z
  const numerator = (((a4 * square + a0) * square + a1) * square + a2) * square + a3
  const denominator = (((square + b0) * square + b1) * square + b2) * square + b3
  return (z * numerator) / denominator
}

/** Coefficients of the flank, numerator (c8 leads) and denominator. */
const c0 = 0.39894151208813466
const c1 = 8.883149794388377
const c2 = 93.50665613217785
const c3 = 597.2702763948002
const c4 = 2494.5375852903726
const c5 = 6848.190450536283
const c6 = 11602.65143764735
const c7 = 9842.714838383978
const c8 = 1.0765576773720192e-8
const d0 = 22.266688044328117
const d1 = 235.387901782625
const d2 = 1519.3775994075547
const d3 = 6485.558298266761
const d4 = 18615.571640885097
const d5 = 34900.95272114598
const d6 = 38912.00328609327
const d7 = 19685.429676859992

/** Flank: the tail beyond y over e^(−y²/2). */
function flank(y: number): number {
  const numerator = (((((((c8 * y + c0) * y + c1) * y + c2) * y + c3) * y + c4) * y + c5) * y + c6) * y + c7
  const denominator = (((((((y + d0) * y + d1) * y + d2) * y + d3) * y + d4) * y + d5) * y + d6) * y + d7
  return numerator / denominator
}

/** Coefficients of the far tail, numerator (p5 leads) and denominator. */
const p0 = 0.215898534057957
const p1 = 0.12740116116024736
const p2 = 0.022235277870649807
const p3 = 0.0014216191932278934
const p4 = 2.9112874951168793e-5
const p5 = 0.023073441764940174
const q0 = 1.284260096144911
const q1 = 0.4682382124808651
const q2 = 0.06598813786892856
const q3 = 0.0037823963320275824
const q4 = 7.297515550839662e-5

/** Far tail: the tail beyond y over e^(−y²/2), an expansion in 1/y². */
function farTail(y: number): number {
  const square = 1 / (y * y)
  const numerator = ((((p5 * square + p0) * square + p1) * square + p2) * square + p3) * square + p4
  const denominator = ((((square + q0) * square + q1) * square + q2) * square + q3) * square + q4
  return (densityAtZero - (square * numerator) / denominator) / y
}

/** e^(−y²/2), the square split into a part of few digits, whose square is exact, and the small rest. */
function bell(y: number): number {
  const coarse = Math.trunc(y * 16) / 16
  const rest = (y - coarse) * (y + coarse)
  return exp((-coarse * coarse) / 2) * exp(-rest / 2)
}

/**
 * The distribution function Φ of the standard normal: the probability that a normal draw lies at or below z. Turns a
 * normal score into a uniform one; the inverse of {@link normalQuantile}.
 *
 * Rational Chebyshev approximations on three intervals (Cody 1969, Mathematics of Computation 23, 631–637; coefficients
 * of ANORM in Algorithm 715, Cody 1993, ACM Transactions on Mathematical Software 19, 22–32), as R's `pnorm` has them.
 * Relative error below 1e-15 in the body and in the lower tail down to 1e-300; rising in z, and Φ(−z) = 1 − Φ(z), but
 * for rounding. 0 at `-Infinity`, 1 at `Infinity`, `NaN` of `NaN`.
 *
 * @example
 * normalCdf(0) // => 0.5
 * normalCdf(1.96) // ≈ 0.9750021048517795
 * normalCdf(-10) // ≈ 7.61985302416047e-24
 */
export function normalCdf(z: number): number {
  const y = Math.abs(z)
  if (y <= centreEnd) return 0.5 + centre(z)
  if (!(y < beyond)) return y >= beyond ? (z < 0 ? 0 : 1) : NaN
  const tail = bell(y) * (y <= flankEnd ? flank(y) : farTail(y))
  return z < 0 ? tail : 0.5 + (0.5 - tail)
}
