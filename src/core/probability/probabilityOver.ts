import { hazardRatio } from './hazardRatio.js'

/**
 * A probability stated for one span of time as that for another, at a constant rate:
 * `1 − (1 − p)^(toYears / fromYears)`.
 *
 * Fleurence & Hollenbeak 2007 (PharmacoEconomics 25, 3–6); Briggs, Claxton & Sculpher 2006, section 3.2. Holds for one
 * kind of event; where several compete, convert their rates.
 *
 * @param probability From 0 to 1, over `fromYears`.
 * @param fromYears Above 0.
 * @param toYears At least 0.
 * @returns The probability over `toYears`.
 *
 * @example
 * probabilityOver(0.19, 2, 1) // ≈ 0.1
 * probabilityOver(0.1, 1, 2) // ≈ 0.19
 * probabilityOver(0.7, 5, 5) // => 0.7
 */
export function probabilityOver(probability: number, fromYears: number, toYears: number): number {
  return hazardRatio(probability, toYears / fromYears)
}
