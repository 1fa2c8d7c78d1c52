import { log1p } from '../math/log1p.js'

/**
 * The constant rate at which an event has the given probability within some years: `−ln(1 − p) / years`. With 1 for the
 * years, a probability as a cumulative hazard. The inverse of `rateToProbability`.
 *
 * Fleurence & Hollenbeak 2007 (PharmacoEconomics 25, 3–6), equation 2; Briggs, Claxton & Sculpher 2006, section 3.2.
 *
 * @param probability From 0 to 1.
 * @param years Above 0. Defaults to 1.
 * @returns Events a year; `Infinity` of probability 1, `NaN` above it.
 *
 * @example
 * probabilityToRate(0.5, 1) // ≈ 0.6931471805599453
 * probabilityToRate(0.19, 2) // ≈ 0.10536051565782628
 * probabilityToRate(1) // => Infinity
 */
export function probabilityToRate(probability: number, years = 1): number {
  return (0 - log1p(-probability)) / years
}
