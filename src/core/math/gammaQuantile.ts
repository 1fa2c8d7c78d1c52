import inverse from '@stdlib/math-base-special-gammaincinv'
import gammaln from '@stdlib/math-base-special-gammaln'
import { exp } from './exp.js'
import { log } from './log.js'
import { log1p } from './log1p.js'
import { normalQuantile } from './normalQuantile.js'

/**
 * Above this shape the expansion is better than 1e-12; the library's incomplete gamma function fails above about 1,000.
 */
const largeShape = 500

/** Coefficients of η, η², … in λ − 1, where λ − 1 − ln λ = η² / 2 and λ − 1 has the sign of η. */
const lambdaTerms = lambdaSeries(20)

/** From (λ − 1) λ′ = η λ, term by term. */
function lambdaSeries(count: number): number[] {
  const terms = [0, 1]
  for (let n = 2; n <= count; n++) {
    let rest = terms[n - 1]!
    for (let j = 2; j < n; j++) rest -= j * terms[j]! * terms[n - j + 1]!
    terms.push(rest / (n + 1))
  }
  return terms.slice(1)
}

/** Below it the first term of the series of P, x^shape / Γ(shape + 1), is all of it to the last digit. */
const nearZero = 1e-17
/** Only below this shape is so small a number at all likely. */
const smallShape = 0.5

function ofSmallShape(p: number, shape: number): number {
  const first = exp((log(p) + gammaln(shape + 1)) / shape)
  return first < nearZero ? first : inverse(p, shape)
}

function polynomial(terms: readonly number[], x: number): number {
  let sum = 0
  for (let at = terms.length - 1; at >= 0; at--) sum = sum * x + terms[at]!
  return sum
}

/** Corrections of order 1/shape² and 1/shape³ about η = 0, in Temme's table. */
const second = [-7 / 405, -7 / 2592, 533 / 204120, -1579 / 2099520, 109 / 1749600, 10217 / 251942400]
const third = [449 / 102060, -63149 / 20995200, 29233 / 36741600, 346793 / 5290790400, -18442139 / 130947062400]

function ofLargeShape(p: number, shape: number): number {
  const start = normalQuantile(p) / Math.sqrt(shape)
  const steep = polynomial(lambdaTerms.slice(1), start)
  const first = start === 0 ? -1 / 3 : -log1p(start * steep) / start
  const eta = start + (first + (polynomial(second, start) + polynomial(third, start) / shape) / shape) / shape
  return shape * (1 + eta * polynomial(lambdaTerms, eta))
}

/**
 * The quantile x of a gamma distribution with scale 1: P(X ≤ x) = p, the inverse of the regularised incomplete gamma
 * function.
 *
 * Up to shape 500 the inversion of Gil, Segura & Temme 2012 (SIAM Journal on Scientific Computing 34, A2965–A2981) as
 * `@stdlib/math-base-special-gammaincinv` has it; above, where that library's incomplete gamma function fails, the
 * uniform asymptotic inversion of Temme 1992 (Mathematics of Computation 58, 755–764) to the third order; near zero,
 * where the library fails as well, the first term of the series. Relative error below 1e-12 for shapes from .01 and
 * probabilities from 1e-10 to 1 − 1e-10. A result below 1e-300 becomes 0.
 *
 * @param p From 0 to 1; `NaN` outside.
 * @param shape Above 0.
 *
 * @example
 * gammaQuantile(0.5, 1) // ≈ 0.6931471805599453
 * gammaQuantile(0.5, 100000) // ≈ 99999.6666668642
 */
export function gammaQuantile(p: number, shape: number): number {
  if (!(p >= 0 && p <= 1)) return NaN
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity
  if (shape < smallShape) return ofSmallShape(p, shape)
  return shape > largeShape ? ofLargeShape(p, shape) : inverse(p, shape)
}
