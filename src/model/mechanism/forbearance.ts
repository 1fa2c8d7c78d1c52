import { clamp, neutralTrust } from '../scale.js'

/**
 * The tolerance a customer shows, given trust: `tolerance·max(0, 1 + k(T − .5))`. Loyal customers forgive small mistakes
 * (model page, section 3; Hess, Ganesan & Klein 2003 for the sign: relationships cushion failures). `trust` T in [0, 1];
 * `strength` k, a design default, is the relative change over the whole of trust; 0 leaves the tolerance as it is.
 *
 * @example
 * effectiveTolerance(0.25, 0.5, 1) // => 0.25
 * effectiveTolerance(0.25, 1, 1) // => 0.375
 */
export function effectiveTolerance(tolerance: number, trust: number, strength: number): number {
  return tolerance * Math.max(0, 1 + strength * (trust - neutralTrust))
}

/**
 * How much a customer minds the price, given trust: `sensitivity·max(0, 1 − k(T − .5))`. Loyal customers mind it less
 * (model page, section 3; Krishnamurthi & Raj 1991 for the sign). 1 is what the price's points say; `strength` k as in
 * {@link effectiveTolerance}.
 *
 * @example
 * effectivePriceSensitivity(1, 0.5, 0.5) // => 1
 * effectivePriceSensitivity(1, 1, 0.5) // => 0.75
 */
export function effectivePriceSensitivity(sensitivity: number, trust: number, strength: number): number {
  return sensitivity * Math.max(0, 1 - strength * (trust - neutralTrust))
}

/**
 * The share of the dissatisfied who speak up rather than leave silently, given trust: `share·(1 + k(T − .5))`, within 0
 * and 1. Those who trust still think it worth saying (voice as against exit, Hirschman 1970).
 *
 * @example
 * speakingShare(0.25, 0.5, 1) // => 0.25
 * speakingShare(0.25, 1, 1) // => 0.375
 */
export function speakingShare(share: number, trust: number, strength: number): number {
  return clamp(share * (1 + strength * (trust - neutralTrust)), 0, 1)
}
