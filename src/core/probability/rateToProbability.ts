import { expm1 } from '../math/expm1.js'

/**
 * The probability that an event of constant rate happens within some years: `1 − e^(−rate × years)`. With 1 for the
 * years, a cumulative hazard as a probability. Accurate for rates however small.
 *
 * Fleurence & Hollenbeak 2007 (PharmacoEconomics 25, 3–6), equation 1; Briggs, Claxton & Sculpher 2006, section 3.2.
 *
 * @param rate Events a year, at least 0.
 * @param years At least 0. Defaults to 1.
 * @returns From 0 to 1; of a negative rate a negative number, of what is not a number `NaN`.
 *
 * @example
 * rateToProbability(0.5, 2) // ≈ 0.6321205588285577
 * rateToProbability(1e-10, 1) // ≈ 9.9999999995e-11
 * rateToProbability(Infinity) // => 1
 */
export function rateToProbability(rate: number, years = 1): number {
  return 0 - expm1(-(rate * years))
}
