import betainc from '@stdlib/math-base-special-betainc'

/**
 * The probability of at least so many successes among independent trials: P(X ≥ successes), as the regularised
 * incomplete beta function I_p(successes, trials − successes + 1) (Abramowitz & Stegun 1964, 26.5.24).
 *
 * @param successes From 0 to trials.
 * @param trials A whole number.
 * @param probability Of a success, 0 to 1.
 *
 * @example
 * binomialTail(2, 2, 0.5) // ≈ 0.25
 * binomialTail(0, 5, 0.1) // => 1
 */
export function binomialTail(successes: number, trials: number, probability: number): number {
  return successes <= 0 ? 1 : betainc(probability, successes, trials - successes + 1)
}
